/// Reads narratives into procedures: what the title, the descriptor or the defining sentences require.
package struct ProcedureReader: Sendable {
  let reader: Reader

  package var lexicon: Lexicon { reader.lexicon }

  package init(lexicon: Lexicon) { reader = Reader(lexicon: lexicon) }

  /// The procedure that a narrative describes.
  package func read(_ narrative: Narrative) -> Procedure {
    var prose = reader.read(narrative.prose, about: narrative.code)
    let all = statements(of: prose)
    let names = [narrative.title, narrative.descriptor ?? ""].filter { !$0.isEmpty }
      .map { reader.readName($0, about: narrative.code) }
    // Where the learner's own page has the descriptor and it is understood, no other wording adds to it.
    let descriptor = narrative.descriptor == nil ? [] : names.last.map(statements) ?? []
    let named =
      descriptor.contains { isPerformedAct($0.statement) } ? descriptor : names.flatMap(statements)
    var profile = TermProfile()
    profile.add(prose, lexicon)
    for name in names { profile.add(name, weight: 2, lexicon) }
    let definingSentences = defining(prose)
    let namedTerms = Self.named(names, else: prose, definingSentences)
    prose.dropWhatNotesAreAskedFor()
    let defining = all.filter { definingSentences.contains($0.statement.sentence) }
    let source = named.contains { isPerformedAct($0.statement) } ? named : named + defining
    let stated = specified(performedActs(source), by: defining + all)
    let components = merged(stated).filter { component in
      // What is one of several works that will do elsewhere is not asked for by itself.
      !source.contains { stated in
        guard case .act(let act) = stated.statement.content,
          stated.statement.choice.map({ $0.option > 0 }) ?? false
        else { return false }
        return lexicon.isSameWork(act, component.act)
          && !source.contains {
            $0.statement.choice?.option == 0 && $0.statement.content == .act(component.act)
          }
      }
    }
    let choice = EvidenceChoice(narrative, all, lexicon)
    let asked = withoutMereLooks(components)
    let name = narrative.descriptor ?? narrative.title
    let isAnyWay = leavesWayOpen(name, source, all)
    let approach =
      isAnyWay ? [] : approach(in: source, defining, else: all, choice).map { [$0] } ?? []
    let criteria =
      approach
      + asked.map {
        Criterion(
          content: .component($0.act), evidence: choice.sentence(for: $0.act, else: $0.evidence),
          alternatives: alternatives(to: $0.act, in: source).map { .component($0) })
      } + states(in: source, named: names, choice)
      + reasons(in: narrative.descriptor ?? narrative.title)
      + ages(in: named + defining + all.filter { $0.statement.sentence == 0 })
      + measures(
        in: narrative, defining,
        of: components.map(\.act),
        or: components.flatMap { alternatives(to: $0.act, in: source) })
    let provisions = provisions(in: named + all, besides: criteria.flatMap(\.works))
    return Procedure(
      narrative: narrative, criteria: criteria, provisions: provisions,
      told: prose.told, said: .read(prose), profile: profile, named: namedTerms,
      leftOver: leftOver(of: narrative, names, prose, criteria, provisions))
  }

  /// What is named as done, each thing once.
  private static func named(_ names: [Reading], else prose: Reading, _ defining: Set<Int>) -> [Term]
  {
    let uses =
      names.isEmpty ? prose.terms.filter { defining.contains($0.sentence) } : names.flatMap(\.terms)
    var named: [Term] = []
    for use in uses where !use.term.isWord && !named.contains(use.term) {
      if use.scope == .performed || use.scope == .preserved { named.append(use.term) }
    }
    return named
  }

  // MARK: - Statements with their sentences

  typealias Stated = (statement: Reading.Statement, evidence: Evidence)

  private func statements(of reading: Reading) -> [Stated] {
    reading.statements.map { ($0, reading.sentences[$0.sentence].evidence) }
  }

  private func isPerformedAct(_ statement: Reading.Statement) -> Bool {
    if case .act = statement.content { statement.scope == .performed } else { false }
  }

  /// The sentences that name the code, else the first one, and the first that states an act.
  private func defining(_ reading: Reading) -> Set<Int> {
    let naming = reading.sentences.indices.filter { index in
      reading.code.map { reading.sentences[index].codes.contains($0) } ?? false
    }
    let acts = reading.statements.filter(isPerformedAct).map(\.sentence)
    var found = Set(naming.isEmpty ? Array(reading.sentences.indices.prefix(1)) : naming)
    if found.isDisjoint(with: acts) {
      // What stands before the code is named leads up to it: how the disease comes, how it was treated in former times.
      let first = acts.first { act in naming.first.map { act > $0 } ?? true }
      if let first = first ?? acts.first { found.insert(first) }
    }
    return found
  }

  private func performedActs(_ statements: [Stated]) -> [(act: Act, evidence: Evidence)] {
    statements.compactMap { stated in
      guard stated.statement.scope == .performed, case .act(var act) = stated.statement.content,
        stated.statement.choice?.option ?? 0 == 0
      else { return nil }
      // A narrative is open: it asks for all of a structure only where it says so.
      if act.extent == .implied { act.extent = nil }
      return (act, stated.evidence)
    }
  }

  // MARK: - Criteria

  private func isSameDemand(_ one: Act, _ other: Act) -> Bool {
    lexicon.isSameWork(one, other) && lexicon.breadth(of: one) == lexicon.breadth(of: other)
  }

  /// The works that a name puts beside an act as another choice.
  private func alternatives(to act: Act, in source: [Stated]) -> [Act] {
    let choices = source.compactMap { stated -> (act: Act, choice: Reading.Choice)? in
      guard case .act(let act) = stated.statement.content, let choice = stated.statement.choice
      else { return nil }
      return (act, choice)
    }
    let own = choices.first { $0.choice.option == 0 && isSource($0.act, of: act) }
    guard let own else { return [] }
    let others = choices.filter { $0.choice.number == own.choice.number && $0.choice.option > 0 }
    var alternatives: [Act] = []
    for option in Set(others.map(\.choice.option)).sorted() {
      let acts = others.filter { $0.choice.option == option }.map(\.act)
      let sameTarget = acts.filter { $0.target == own.act.target }
      for other in sameTarget.isEmpty ? acts : sameTarget {
        var other = other
        if other.target == own.act.target { other.target = act.target }
        if !([act] + alternatives).contains(where: { isSameDemand($0, other) }) {
          alternatives.append(other)
        }
      }
    }
    return alternatives
  }

  /// Whether an act is the same work as another, or that work on a structure that was told only in general.
  private func isSource(_ stated: Act, of act: Act) -> Bool {
    lexicon.isSameWork(stated, act)
      || lexicon[stated.target].isGeneral && lexicon.isKind(act.target, of: stated.target)
        && lexicon.family(of: stated.action) == lexicon.family(of: act.action)
  }

  /// Whether two acts that one sentence asks for on like structures are not one: "total lobectomy, with subtotal
  /// lobectomy of the other side".
  private func isApart(_ one: Act, _ other: Act) -> Bool {
    if one.laterality != other.laterality,
      [one.laterality, other.laterality].contains(.contralateral)
    {
      return true
    }
    let breadths = [lexicon.breadth(of: one), lexicon.breadth(of: other)]
    // "All nodes of one armpit": single ones beside all of them are no work of their own.
    return breadths.allSatisfy { $0.isStated && $0 != .selective } && breadths[0] != breadths[1]
  }

  /// Acts of which a name tells the structure only in general ("lobectomy, single lobe"), on the structure that the
  /// text tells for the same work ("a lobe of a lung").
  private func specified(
    _ acts: [(act: Act, evidence: Evidence)], by told: [Stated]
  ) -> [(act: Act, evidence: Evidence)] {
    acts.map { stated in
      let general = stated.act
      guard lexicon[general.target].isGeneral, !lexicon.isNodeGroup(general.target) else {
        return stated
      }
      let specific = performedActs(told).first { act, _ in
        lexicon.family(of: act.action) == lexicon.family(of: general.action)
          && !lexicon[act.target].isGeneral && lexicon.isKind(act.target, of: general.target)
      }
      guard let target = specific?.act.target else { return stated }
      var act = general
      act.target = target
      return (act, stated.evidence)
    }
  }

  /// Joins acts on the same structure; drops an act on a whole class where a kind of it is named, and
  /// acts on the groups of a region where the region is.
  private func merged(_ acts: [(act: Act, evidence: Evidence)]) -> [(act: Act, evidence: Evidence)]
  {
    var merged: [(act: Act, evidence: Evidence)] = []
    for (stated, evidence) in acts {
      var act = stated
      if lexicon.isMidline(act.target) { act.laterality = nil }
      if let index = merged.firstIndex(where: {
        lexicon.isSameWork($0.act, act) && !($0.evidence == evidence && isApart($0.act, act))
      }) {
        var known = merged[index].act
        if lexicon.breadth(of: known) == .selective, lexicon.breadth(of: act) == .total {
          known.extent = nil
        }
        merged[index].act = lexicon.joined(known, act)
      } else {
        merged.append((act, evidence))
      }
    }
    // "The other side" is one only beside work on the first.
    if merged.count == 1, merged[0].act.laterality == .contralateral {
      merged[0].act.laterality = nil
    }
    return merged.filter { one in
      !merged.contains { other in isOwner(other.act, ofLooseWorkOf: one.act) }
        && !merged.contains { other in
          other.act.target != one.act.target
            && lexicon.isKind(other.act.target, of: one.act.target)
            && lexicon.family(of: other.act.action) == lexicon.family(of: one.act.action)
            && !lexicon[one.act.target].parts.contains {
              lexicon.isKind(other.act.target, of: $0) || lexicon.isKind($0, of: other.act.target)
            }
            // "A lobe, and a part of the other lobe": a part of one is not what is meant by the whole of another.
            && !(lexicon.breadth(of: other.act) == .partial
              && lexicon.breadth(of: one.act) != .partial)
            // "Superficial nodes, including one deep node": the node is beside the others.
            && !(lexicon.isNodeGroup(one.act.target) && lexicon.breadth(of: one.act).isStated
              && !lexicon.breadth(of: other.act).isStated)
        }
        && !merged.contains { whole in
          lexicon[whole.act.target].parts.contains { lexicon.isKind(one.act.target, of: $0) }
            && lexicon.family(of: whole.act.action) == lexicon.family(of: one.act.action)
            && lexicon.breadth(of: whole.act) != .selective
        }
    }
  }

  /// Whether the one act tells on what the other, which names any growth or leaves open what is looked at, is done:
  /// "biopsy of the breast, in which a part of a lesion is removed".
  private func isOwner(_ owner: Act, ofLooseWorkOf act: Act) -> Bool {
    func isLoose(_ act: Act) -> Bool {
      lexicon[act.target].isVague
        || lexicon.isLook(act) && lexicon[act.target].isGeneral
          && !lexicon.isNodeGroup(act.target)
    }
    return isLoose(act) && !isLoose(owner)
      && lexicon.family(of: act.action) == lexicon.family(of: owner.action)
  }

  /// Work on what a scope shows includes the look: "colonoscopy with biopsy".
  private func withoutMereLooks(
    _ components: [(act: Act, evidence: Evidence)]
  ) -> [(act: Act, evidence: Evidence)] {
    let looks = components.filter { lexicon.isLook($0.act) }
    guard looks.count == 1 else { return components }
    return components.filter { one in
      !lexicon.isLook(one.act)
        || !components.contains {
          !lexicon.isLook($0.act) && lexicon.areAkin($0.act.target, one.act.target)
        }
    }
  }

  // MARK: - Provisions

  private func provisions(in all: [Stated], besides components: [Act]) -> [Provision] {
    var provisions: [Provision] = []
    for (statement, evidence) in all
    where [.optional, .conditional, .excluded].contains(statement.scope) {
      let content: Provision.Content
      switch statement.content {
      case .act(let act):
        guard
          !components.contains(where: { lexicon.isSameWork($0, act) && $0.extent == act.extent }),
          !provisions.contains(where: { $0.act.map { lexicon.isSameWork($0, act) } ?? false })
        else { continue }
        content = .act(act)
      case .approach(let named):
        let number = lexicon.meant(by: named)
        // What the text says elsewhere is the way of this operation is neither optional nor ruled out.
        guard !provisions.contains(where: { $0.content == .approach(number) }),
          !all.contains(where: {
            $0.statement.scope == .performed
              && [.approach(number), .approach(named)].contains($0.statement.content)
          })
        else { continue }
        content = .approach(number)
      default: continue
      }
      provisions.append(
        Provision(content: content, modality: statement.scope.modality, evidence: evidence))
    }
    return provisions
  }
}
