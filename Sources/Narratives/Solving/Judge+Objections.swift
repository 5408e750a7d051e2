/// What speaks against a code even where all that it requires is documented.
extension Judge {
  /// The work of another code, and work on different sides that belongs to one.
  func objections(to procedure: Procedure) -> [Judgement] {
    var objections: [Judgement] = []
    if !procedure.exclusions.isEmpty {
      let works = procedure.criteria.flatMap(\.works)
      objections = procedure.exclusions.compactMap { exclusion in
        breach(of: exclusion, besides: works).map {
          Judgement(exclusion, .contradicted, .ruledOut, $0, lexicon)
        }
      }
    }
    return isOfTwoSides ? objections + apart(procedure.criteria) : objections
  }

  /// The sentence that tells of work which a text rules out, unless that is work which the code asks for.
  func breach(of exclusion: Criterion, besides works: [Act]) -> Evidence? {
    if case .state(let state) = exclusion.content {
      return note.states.first { lexicon.isKind($0.value, of: state) }?.evidence
    }
    guard let ruled = exclusion.component else { return nil }
    return note.acts.first { item in
      isBreach(item.value, of: ruled)
        && !works.contains { work in
          lexicon.isKind(work.target, of: ruled.target) && counts(item.value, as: work)
        }
    }?.evidence
  }

  private func isBreach(_ act: Act, of ruled: Act) -> Bool {
    // "The mass was removed" may be any mass.
    guard lexicon.isKind(act.target, of: ruled.target) || !lexicon[act.target].isGeneral else {
      return false
    }
    if counts(act, as: ruled) || isShown(act, in: ruled) || isDiversion(act, ruledOutBy: ruled) {
      return true
    }
    // One chain of the pelvis is as much as all: no node was to be taken there.
    if lexicon.isNodeGroup(act.target), lexicon.isKind(act.target, of: ruled.target),
      lexicon.family(of: act.action) == lexicon.family(of: ruled.action)
    {
      return !lexicon.breadth(of: ruled).isStated && lexicon.breadth(of: act) != .selective
    }
    // "No meniscus is trimmed": of what goes in parts a part is as much.
    return lexicon.breadth(of: act) == .partial && lexicon.breadth(of: ruled) == .unstated
      && lexicon.goesInParts(ruled.target) && !lexicon.isLesion(ruled.target)
      && lexicon.isRemoval(act.action) && reaches(act, ruled) && isInPlace(act, ruled)
  }

  /// A picture of one duct shows the others.
  private func isShown(_ act: Act, in ruled: Act) -> Bool {
    lexicon.family(of: ruled.action) == lexicon.imaging
      && lexicon.family(of: act.action) == lexicon.imaging
      && lexicon.areAkin(act.target, ruled.target)
  }

  /// "No stoma is formed": whatever is led out to the skin makes one.
  private func isDiversion(_ act: Act, ruledOutBy ruled: Act) -> Bool {
    lexicon.family(of: ruled.action) == lexicon.bypass
      && lexicon.family(of: act.action) == lexicon.bypass && lexicon.isA("stoma", ruled.target)
  }

  /// Whether a documented act is all of some work.
  private func counts(_ act: Act, as required: Act) -> Bool {
    reaches(act, required) && isInPlace(act, required) && fitsBreadth(act, required)
      && isEnough(act, required) && isAsRadical(act, required)
  }

  /// "Tube and ovary" are those of one side: what was taken on the right does not make up one work with what was taken
  /// on the left.
  private func apart(_ criteria: [Criterion]) -> [Judgement] {
    var first: Laterality?
    for criterion in criteria {
      guard let work = criterion.component, criterion.alternatives.isEmpty,
        lexicon.isRemoval(work.action), work.laterality != .contralateral
      else { continue }
      let found = note.acts.filter { counts($0.value, as: work) }
      guard let side = side(of: found.map(\.value.laterality)), side == .right || side == .left
      else { continue }
      if let first, first != side {
        return [Judgement(criterion, .contradicted, .apart, found.first?.evidence, lexicon)]
      }
      first = first ?? side
    }
    return []
  }
}
