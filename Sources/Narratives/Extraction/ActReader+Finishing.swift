/// Acts with all that was read of them.
extension ActReader {
  /// An act with one target of another scope is two: "the lobe, with or without the isthmus".
  func split(_ act: SentenceAct, _ draft: Draft) -> [SentenceAct] {
    guard act.targets.count > 1 else { return [act] }
    var own = act
    var others: [SentenceAct] = []
    // "The kidney is removed together with part of the ureter": each goes as far as is said of it.
    let partial = draft.mentions.filter(\.isPartial).compactMap(\.structure)
      .filter { act.targets.contains($0) }
    if !partial.isEmpty, partial.count < act.targets.count {
      own.targets.removeAll { partial.contains($0) }
      if draft.mentions.first?.isPartial ?? false, own.extent == .partial { own.extent = nil }
      var part = act
      part.targets = partial
      part.extent = .partial
      others.append(part)
    }
    guard act.scope == .performed else { return [own] + others }
    for mention in draft.mentions
    where mention.position > draft.position || scopes[mention.position] == .conditional {
      let scope = scopes[mention.position]
      guard scope == .optional || scope == .conditional || scope == .excluded,
        let structure = mention.structure, let index = own.targets.firstIndex(of: structure),
        own.targets.count > 1
      else { continue }
      own.targets.remove(at: index)
      var other = act
      other.targets = [structure]
      other.scope = scope
      others.append(other)
    }
    return [own] + others
  }

  /// An act with its structures settled; `nil` where nothing is named that it is done to.
  func finished(
    _ draft: Draft, seen: inout [ConceptNumber], latest: [ConceptNumber]
  ) -> SentenceAct? {
    if leavesBehind(draft) { return nil }
    var targets = draft.ownTargets.flatMap { target in
      if let owner = context.look.owner, lexicon.isKind(owner, of: target),
        !lexicon[target].isGeneral
      {
        return [owner]
      }
      return resolved(
        Mention(structure: target, position: draft.position, isDefinite: true), draft.sites, seen)
    }
    for mention in draft.mentions {
      if let both = bothNamed(by: mention) {
        targets += both
      } else if let torn = tornThemes(mention, draft.deed) {
        targets += torn
      } else if let owners = ownersOfUnknown(mention, draft.deed, latest: latest, seen) {
        targets += owners
      } else if let owners = ownersOfPart(mention, latest: latest, seen) {
        targets += owners
      } else if isPart(mention) {
        targets += placeOfPart(draft, seen) ?? partOwner(mention, draft.deed, latest: latest, seen)
      } else if mention.isPronoun {
        targets += antecedent(before: mention.position, latest: latest, seen)
      } else {
        targets +=
          pair(mention, draft.deed) ?? secured(mention, draft.deed)
          ?? owners(of: mention, draft.deed, seen)
          ?? resolved(mention, draft.sites, seen)
      }
    }
    var draft = draft
    if let removal = lexicon.removal, goesWithSpecimen(draft) { draft.deed = .act(removal) }
    if let cleared = placeCleared(draft, of: targets, seen) {
      (draft.deed, targets) = (cleared.deed, cleared.places)
    }
    if leavesOnlyFluid(draft) { targets = [] }
    // "Fluid is drained from the joint": what comes out is no structure, and the act is done to where it was.
    if targets.isEmpty, !draft.mentions.isEmpty, case .act(let action) = draft.deed,
      lexicon[action].reachesOwner, !lexicon.isRemoval(action),
      leavesOnlyFluid(draft)
        || draft.mentions.allSatisfy({ $0.structure == nil && !$0.isPronoun })
    {
      targets = draft.sites.filter { !lexicon.isDevice($0) }.prefix(1).flatMap { site in
        resolved(Mention(structure: site, position: draft.position, isDefinite: true), [], seen)
      }
    }
    // "The ends are anastomosed": those of what the text is about.
    if targets.isEmpty, draft.form == .participle, isCarried(draft), !draft.mentions.isEmpty,
      draft.mentions.allSatisfy({ $0.structure == nil && !$0.isPronoun && $0.isDefinite })
    {
      targets = context.themes.filter { !lexicon.isLesion($0) && isDone(draft.deed, to: $0) }
      targets = lexicon.nearestKind(of: targets).map { [$0] } ?? Array(targets.prefix(1))
    }
    // "No anastomosis is made": of what the text is about, and not of what was spoken of last.
    if targets.isEmpty, draft.inherits, draft.form == .noun, scopes[draft.position] == .excluded {
      targets = Array(
        context.themes.filter { !lexicon.isLesion($0) && isDone(draft.deed, to: $0) }.prefix(1))
    }
    if targets.isEmpty { targets = themeOfOtherCode(draft) }
    if targets.isEmpty, draft.inherits {
      targets = antecedent(before: draft.position, latest: latest, seen)
    }
    var unique: [ConceptNumber] = []
    for target in targets
    where !unique.contains(target) && !lexicon.isSideOnly(target) && isDone(draft.deed, to: target)
    {
      unique.append(target)
    }
    guard !unique.isEmpty else { return nil }
    unique = unique.map { surface(of: $0, draft.deed) }
    seen += unique
    let partial: Extent? =
      draft.mentions.contains { isPart($0) } || isRemovalOfParts(draft)
        || leavesStrip(draft, unique) ? .partial : nil
    let isChoice = unique.count > 1 && isChoice(draft.mentions)
    let at = draft.mentions.first?.position ?? draft.position
    let sites = draft.sites + draft.mentions.flatMap(\.details)
    let words = SentenceWords(self)
    let side = words.laterality(actAt: draft.position, targetAt: at)
    // "Both menisci" of one knee.
    let isPair = draft.mentions.contains { pair($0, draft.deed) != nil }
    let said = words.extent(actAt: draft.isAddition ? at : draft.position, targetAt: at)
    let named = draft.isAddition ? nil : draft.extent
    return SentenceAct(
      deed: draft.deed, targets: unique, sites: sites.filter { !unique.contains($0) },
      // "A simple partial cystectomy": a word that says nothing of how much leaves it to the name.
      extent: partial ?? [said, named].lazy.compactMap { $0 }.first { $0.breadth.isStated }
        ?? said ?? named ?? extentOfWay(draft.deed, unique),
      laterality: isPair && side == .bilateral ? nil : draft.laterality ?? side,
      scope: scope(of: draft, on: unique, at: at, words),
      position: draft.position, isChoice: isChoice)
  }

  /// "The patella was shaved": in a joint what is debrided of a bone is what covers it there.
  private func surface(of target: ConceptNumber, _ deed: SentenceAct.Deed) -> ConceptNumber {
    guard context.look.isInJoint, case .act(let action) = deed, lexicon.isA("debridement", action)
    else { return target }
    return lexicon[target].bears.first ?? target
  }

  /// "Leaving no tumor at the edge", "leaving a hollow chest": how it looks afterward, and nothing that is spared.
  private func leavesBehind(_ draft: Draft) -> Bool {
    guard draft.deed == .sparing, elements[draft.position].tokens.count == 1,
      phrases.text.first(elements[draft.position]) == Self.leaving, !draft.mentions.isEmpty
    else { return false }
    return draft.mentions.allSatisfy { mention in
      let start = (draft.position + 1..<max(draft.position + 1, mention.position)).first
      guard let start, !mention.isDefinite else { return false }
      return function(start) == .negation || mention.structure.map(lexicon.isRegion) ?? false
    }
  }

  private static let leaving = Word("leaving")

  /// "The ends of the ducts are removed".
  private func isRemovalOfParts(_ draft: Draft) -> Bool {
    guard case .act(let action) = draft.deed, lexicon.isRemoval(action) else { return false }
    // "The lower group of the nodes" is a group of its own.
    return !draft.mentions.isEmpty
      && draft.mentions.allSatisfy { mention in
        mention.isPartial
          && mention.structure.map { lexicon.groups(of: $0).isEmpty && lexicon[$0].along.isEmpty }
            ?? false
      }
  }

  /// "The diseased segment": a part of what the text is about.
  private func isPart(_ mention: Mention) -> Bool {
    guard mention.structure == nil, mention.isDefinite || isDescribed(mention.position),
      phrases.classes[mention.position] == .modifier,
      let number = elements[mention.position].concept
    else { return false }
    return lexicon[number].kind == .extent && lexicon[number].id == Extent.partial.rawValue
  }

  /// "A segment that …": told by a clause of its own.
  private func isDescribed(_ index: Int) -> Bool {
    index + 1 < elements.count && phrases.classes[index + 1] == .relative
  }

  private func scope(
    of draft: Draft, on unique: [ConceptNumber], at target: Int, _ words: SentenceWords
  ) -> Scope {
    if let position = draft.repeatedAt { return scopes[position] }
    // "With or without the isthmus" is said of what is added.
    if draft.isAddition, scopes[target] != .performed { return scopes[target] }
    let scope = words.scope(ofActAt: draft.position, targetAt: target, form: draft.form)
    guard scope == .performed else { return scope }
    // "The spleen (if it is torn) is removed".
    if !draft.mentions.isEmpty,
      let doubt = draft.mentions.lazy.map({ elements[$0.position].doubt }).first(where: \.isEmpty)
        ?? draft.mentions.first.map({ elements[$0.position].doubt }), !doubt.isEmpty
    {
      return doubt.scope
    }
    if draft.isOneOfSeveral || isOneOfTwo(draft, on: unique) { return .optional }
    // "Any shaving of cartilage": if there is some.
    if draft.form == .noun, isOnlyIfThere(draft.position) { return .optional }
    if draft.form == .noun || draft.form == .gerund, isBundled(draft) { return .optional }
    let mayBeAbsent = draft.mentions.map { isOnlyIfThere($0.position) }
    return !mayBeAbsent.isEmpty && mayBeAbsent.allSatisfy { $0 } ? .conditional : scope
  }

  /// "Any remaining lobe is removed": if there is one.
  private func isOnlyIfThere(_ position: Int) -> Bool {
    var index = position - 1
    while index >= 0, breaks[index] == .none,
      [.modifier, .nominal, .participle].contains(phrases.classes[index])
        || phrases.text.isPlainOr(elements[index])
    {
      index -= 1
    }
    return index >= 0 && phrases.classes[index] == .determiner
      && phrases.text.first(elements[index]) == PhraseReader.Words.any
  }

  /// Whether something else would do as well that is not the same act by another name.
  private func isOneOfTwo(_ draft: Draft, on structures: [ConceptNumber]) -> Bool {
    guard let alternative = draft.alternative, let structure = structures.first else {
      return false
    }
    guard case .act(let one) = draft.deed, case .act(let other) = alternative else { return true }
    return lexicon.action(one, on: structure) != lexicon.action(other, on: structure)
  }

  /// "Both menisci are removed": the two kinds that there are.
  private func pair(_ mention: Mention, _ deed: SentenceAct.Deed) -> [ConceptNumber]? {
    guard case .act(let named) = deed, let structure = mention.structure,
      case let action = lexicon.action(named, on: structure),
      lexicon.isRemoval(action) || !lexicon[action].reachesOwner, mention.position > 0,
      let before = elements[mention.position - 1].concept,
      lexicon[before].id == Laterality.bilateral.rawValue
    else { return nil }
    let kinds = lexicon.kinds(of: structure)
    return kinds.count == 2 ? Array(kinds) : nil
  }

  /// "The tube or the ovary": any of the things will do.
  func isChoice(_ mentions: [Mention]) -> Bool {
    let places = mentions.filter { $0.structure != nil }.map(\.position)
    // "Tubes, ovaries or other tissue": the last of them may be a thing of no name.
    guard let first = places.min(), let last = mentions.map(\.position).max() else { return false }
    if places.count > 1, endsWithBoth(after: last) { return true }
    // "The upper or lower branches of the vein and the artery": what the last joint says holds for the list.
    let joint = (first..<last).last { function($0) == .or || function($0) == .and }
    return (first..<last).allSatisfy { breaks[$0] == .none }
      && joint.map { phrases.text.isPlainOr(elements[$0]) } ?? false
  }

  /// "The tubes, the ovaries, or both".
  private func endsWithBoth(after last: Int) -> Bool {
    let next = elements.indices.contains(last + 1) && elements[last + 1].isMark(.comma) ? 2 : 1
    guard function(last + next) == .or else { return false }
    return phrases.text.last(elements[last + next]) == PhraseReader.Words.both
  }

  /// Through a resectoscope an organ is taken in parts; a growth in it may go whole.
  private func extentOfWay(_ deed: SentenceAct.Deed, _ structures: [ConceptNumber]) -> Extent? {
    guard case .act(let action) = deed, lexicon.isRemoval(action),
      !structures.allSatisfy(lexicon.isLesion)
    else { return nil }
    let isNarrow = elements.contains { element in
      element.concept.map { lexicon[$0].kind == .approach && lexicon[$0].goesInParts } ?? false
    }
    return isNarrow || context.goesInParts ? .partial : nil
  }

  /// Whether an act can be done to a structure.
  func isDone(_ deed: SentenceAct.Deed, to structure: ConceptNumber) -> Bool {
    if case .act(let action) = deed { lexicon.isDone(action, to: structure) } else { true }
  }

  /// "Leaving the ovary attached to the specimen", "the tubes remained with the specimen": what stays on it goes with it.
  private func goesWithSpecimen(_ draft: Draft) -> Bool {
    guard draft.deed == .sparing, let last = draft.mentions.last?.position else { return false }
    let start = max(last, draft.position) + 1
    let end = (start..<max(start, elements.count)).first { breaks[$0] != .none } ?? elements.count
    return (start..<max(start, end)).contains { index in
      Self.specimen.contains(phrases.text.first(elements[index]))
        && (start..<index).contains { Self.joining.contains(phrases.text.first(elements[$0])) }
    }
  }

  private static let specimen: WordSet = "specimen specimens"
  private static let joining: WordSet = "to with on"
}
