/// On which side, and where.
extension CircumstanceReader {
  /// The sides that the sentence says the work is done on.
  func sides() -> [Circumstance] {
    var found: [Circumstance] = []
    for index in elements.indices {
      if isOneOrBoth(index) {
        found += [side(.unilateral, .optional), side(.bilateral, .optional)]
      } else if let side = self.side(at: index) {
        found.append(self.side(side, scopes[index]))
      }
    }
    // "One or both" leaves nothing to say for each of them.
    let isOpen = found.contains { $0.scope == .optional }
    // "The right lung has three lobes and the left has two" tells of the body and not of the work.
    let named = Set(elements.indices.compactMap(lexiconID))
    let isAnatomy = named.isSuperset(of: ["left", "right"])
    return found.filter {
      (!isOpen || $0.scope == .optional) && !(isAnatomy && ["left", "right"].contains($0.id))
    }
  }

  private func side(_ side: Laterality, _ scope: Scope) -> Circumstance {
    Circumstance(aspect: .laterality, id: side.rawValue, label: side.rawValue, scope: scope)
  }

  private func side(at index: Int) -> Laterality? {
    if isOne(index) { return pairedStructure(after: index) == nil ? nil : .unilateral }
    guard kind(index) == .laterality, let number = elements[index].concept,
      let side = Laterality(rawValue: lexicon.id(number))
    else { return nil }
    switch side {
    case .bilateral where word(index) == Self.both && elements[index].tokens.count == 1:
      return pairedStructure(after: index) == nil ? nil : side
    case .bilateral, .unilateral:
      return isSaidOfWork(index) ? side : nil
    case .left, .right:
      if pairedStructure(after: index) != nil { return side }
      let isPlace = kind(index + 1) == nil && function(index + 1) == nil && kind(index - 1) == nil
      return isPlace && acts.contains { isPaired($0.target) } ? side : nil
    case .contralateral: return nil
    }
  }

  /// Whether "on one side" is said of a structure that has two sides, or of the work.
  private func isSaidOfWork(_ index: Int) -> Bool {
    if function(index + 1) == .of {
      let next = elements.indices.first { $0 > index + 1 && structure($0) != nil }
      return next.flatMap(structure).map { lexicon.isRegion($0) || isPaired($0) } ?? false
    }
    var before = index - 1
    while before >= 0, [.preposition, .determiner, .of, .be].contains(function(before)) {
      before -= 1
    }
    if before < 0 || namesWork(before) || kind(before) == .extent { return !isHistory(before) }
    // "With bilateral total pelvic lymphadenectomy"
    var after = index + 1
    while kind(after) == .extent || structure(after) != nil { after += 1 }
    return structure(before) != nil || kind(before) == .action || namesWork(after)
  }

  private func isHistory(_ index: Int) -> Bool {
    (max(0, index - 2)..<max(0, index)).contains {
      scopes[$0] == .history || word($0) == Self.earlier
    }
  }

  /// "One or both tubes", "on one side or on both".
  private func isOneOrBoth(_ index: Int) -> Bool {
    let isOneSide = kind(index) == .laterality && lexiconID(index) == Laterality.unilateral.rawValue
    guard isOne(index) || isOneSide else { return false }
    let near = index + 1..<min(index + 6, elements.count)
    guard let or = near.first(where: { function($0) == .or }) else { return false }
    // The words "or both" stand in the lexicon as one.
    return elements[or].tokens.count > 1
      || (or + 1..<min(or + 4, elements.count)).contains {
        lexiconID($0) == Laterality.bilateral.rawValue
      }
  }

  private static let one = Word("one")
  private static let both = Word("both")
  private static let earlier = Word("earlier")

  private func lexiconID(_ index: Int) -> String? {
    elements[index].concept.map { lexicon.id($0) }
  }

  private func isOne(_ index: Int) -> Bool {
    word(index) == Self.one && elements[index].tokens.count == 1
  }

  /// The structure of a pair that a word stands before.
  private func pairedStructure(after index: Int) -> ConceptNumber? {
    var position = index + 1
    while position < elements.count, breaks[position] == .none {
      if let structure = structure(position) {
        return isPaired(structure) || isSideOfTarget(structure) ? structure : nil
      }
      let isDescription =
        kind(position) == .condition || kind(position) == .extent
        || kind(position) == nil && function(position) == nil || function(position) == .determiner
      guard isDescription else { return nil }
      position += 1
    }
    return nil
  }

  /// "Both lobes" of the thyroid: the general name of what is one of the two sides of a target.
  private func isSideOfTarget(_ structure: ConceptNumber) -> Bool {
    lexicon[structure].isGeneral
      && lexicon.kinds(of: structure).contains { kind in
        isPaired(kind) && acts.contains { lexicon[kind].wholes.contains($0.target) }
      }
  }

  // MARK: - Site

  /// How a sentence may name the places of the work.
  enum SiteManner {
    /// It defines the procedure.
    case defining
    /// It opens the text.
    case opening
    /// It tells of the work in its course.
    case telling
  }

  /// The regions and joints in which the work takes place.
  ///
  /// The regions that a text names count where it defines its procedure; elsewhere only those that its acts imply.
  func sites(_ manner: SiteManner) -> [Circumstance] {
    var optional: Set<ConceptNumber> = []
    var found: [ConceptNumber] = []
    for act in acts {
      // A group of nodes is named by the region it lies in, and whatever is part of a joint is reached in it.
      for structure in lexicon.ancestors(of: act.target) {
        for whole in lexicon[structure].wholes
        where isJoint(whole) || isNodes(act.target) && isOuter(whole) {
          found.append(whole)
        }
        if isJoint(structure), structure != act.target { found.append(structure) }
      }
      if isJoint(act.target) { found.append(act.target) }
    }
    let names = manner == .defining || manner == .opening && !acts.isEmpty
    for index in elements.indices where names {
      guard let place = structure(index), isPlace(place), !isWayIn(index),
        !acts.contains(where: { $0.target == place }), scopes[index] == .performed
      else { continue }
      found.append(place)
      if isChoice(index) { optional.insert(place) }
    }
    var seen: Set<ConceptNumber> = []
    return found.filter { seen.insert($0).inserted }.map { place in
      Circumstance(
        aspect: .site, id: lexicon.id(place), label: lexicon[place].label,
        scope: optional.contains(place) ? .optional : .performed)
    }
  }

  /// "Of the neck or of the armpit".
  private func isChoice(_ index: Int) -> Bool {
    func leads(_ positions: some Sequence<Int>) -> Bool {
      for position in positions where elements.indices.contains(position) {
        switch function(position) {
        case .of, .determiner, .preposition: continue
        case .or: return true
        default: return false
        }
      }
      return false
    }
    return leads((0..<index).reversed()) || leads(index + 1..<elements.count)
  }

  private func isNodes(_ structure: ConceptNumber) -> Bool {
    lexicon.lymphNode.map { lexicon.isKind(structure, of: $0) } ?? false
  }

  private func isJoint(_ structure: ConceptNumber) -> Bool {
    lexicon.isA("joint", structure) && lexicon.concept("joint") != structure
  }

  /// Whether a place is one at the surface of the body, and not one of its cavities.
  private func isOuter(_ structure: ConceptNumber) -> Bool {
    lexicon.isA("surface-region", structure)
  }

  private func isPlace(_ structure: ConceptNumber) -> Bool {
    lexicon.isA("surgical-space", structure)
      || isJoint(structure)
      || lexicon.isRegion(structure) && !lexicon.isSideOnly(structure)
        && !acts.contains { act in
          // The region of nodes is said with them.
          lexicon.lymphNode.map { lexicon.isKind(act.target, of: $0) } ?? false
        }
  }

  /// "Through a cut in the groin": where the way in lies.
  private func isWayIn(_ index: Int) -> Bool {
    (max(0, index - 4)..<index).contains { position in
      guard let number = elements[position].concept else { return false }
      return lexicon.id(number) == "incision"
        || [.cutaneous, .opening].contains(lexicon[number].function)
        || kind(position) == .approach
    }
  }
}
