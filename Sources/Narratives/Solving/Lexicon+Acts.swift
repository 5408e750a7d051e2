/// How acts compare, and how they are said.
extension Lexicon {
  /// Whether an action takes tissue out.
  package func isRemoval(_ action: ConceptNumber) -> Bool {
    removal == family(of: action)
  }

  /// Whether an action takes single pieces, whatever the text says of how much.
  package func isSampling(_ action: ConceptNumber) -> Bool {
    sampling.map { isKind(action, of: $0) } ?? false
  }

  /// Whether a structure is a group of lymph nodes.
  package func isNodeGroup(_ structure: ConceptNumber) -> Bool {
    lymphNode.map { isKind(structure, of: $0) } ?? false
  }

  /// Whether an approach is the open one.
  package func isOpen(_ approach: ConceptNumber) -> Bool {
    openApproach.map { isKind(approach, of: $0) } ?? false
  }

  /// How much of its target an act takes.
  package func breadth(of act: Act) -> Extent.Breadth {
    // To take the first node that drains a place is not to clear the place.
    if isSampling(act.action) || sentinelNode.map({ isKind(act.target, of: $0) }) ?? false {
      return .selective
    }
    // "A single lobe" counts lobes; only where there are many of a kind does a number say how much.
    if act.extent == .sampled, !isNodeGroup(act.target) { return .unstated }
    // "A piece of mesh" is mesh.
    if isDevice(act.target) { return .unstated }
    // The superficial nodes of a region are a part of its nodes.
    if act.extent == .superficial, isNodeGroup(act.target) { return .partial }
    return act.extent?.breadth ?? .unstated
  }

  /// Whether a name leaves to the surgeon how much is taken, as that of a meniscectomy does: of a thing that goes in
  /// parts, and is neither a growth nor a whole class of things such as the bones, all and some are the same work.
  func isTakenInAnyAmount(_ structure: ConceptNumber) -> Bool {
    !isLesion(structure)
      && ancestors(of: structure).contains { self[$0].goesInParts && !self[$0].isGeneral }
  }

  /// Whether a structure lies in the middle of the body, so that no side of it is ever documented; a lobe of it is on
  /// one side or the other.
  package func isMidline(_ structure: ConceptNumber) -> Bool {
    isA("midline", structure) && !isA("paired", structure)
  }

  /// Whether two acts are the same work on the same structure.
  package func isSameWork(_ one: Act, _ other: Act) -> Bool {
    one.target == other.target && family(of: one.action) == family(of: other.action)
  }

  /// Two statements of the same work taken together.
  func joined(_ one: Act, _ other: Act) -> Act {
    var act = one
    act.extent = narrower(one.extent, other.extent)
    act.laterality = one.laterality ?? other.laterality
    if !isSampling(one.action), isSampling(other.action) { act.action = other.action }
    return act
  }

  /// Of two extents the one that says more: a radical removal is a total one.
  private func narrower(_ one: Extent?, _ other: Extent?) -> Extent? {
    guard one == .total, let other, other != .implied, other.breadth == .total else {
      return one ?? other
    }
    return other
  }

  /// A structure in plain words; nodes and vessels in the plural.
  package func words(for structure: ConceptNumber) -> String {
    let label = self[structure].label
    return label.hasSuffix(" node") || label.hasSuffix(" vessel") ? label + "s" : label
  }

  /// A structure with its article, of which an organ has several with "a" where no side is told, as what is put into the body
  /// has, and none with a number: "the spleen", "a thyroid lobe", "two lobes of the lung", "insertion of a drain".
  package func named(
    _ structure: ConceptNumber, isSided: Bool = false, isPutIn: Bool = false
  ) -> String {
    let words = words(for: structure)
    if words.hasPrefix("two ") { return words }
    let isOneOfSeveral =
      !isSided
      && (words.hasSuffix(" lobe")
        && wholeNames(of: structure).contains { words == $0 + " lobe" }
        || isA("lobe", structure) && words == "lobe" || isA("organ-segment", structure))
    guard isOneOfSeveral || isPutIn else { return "the " + words }
    return isMass(words) ? words : Self.withArticle(words)
  }

  /// Whether a name of something that is put in takes no article: "mesh", "bone cement", "packing".
  private func isMass(_ words: String) -> Bool {
    let last = words.split(separator: " ").last ?? ""
    return last.hasSuffix("s") && !last.hasSuffix("us") || last.hasSuffix("ing")
      || ["mesh", "cement", "material", "gauze", "hardware"].contains(last)
  }

  /// Whether the name of a structure says that it lies on the other side than what was told before: "contralateral lobe".
  package func isOfOtherSide(_ structure: ConceptNumber) -> Bool {
    PhraseTree.words(self[structure].label).contains(Word(Laterality.contralateral.rawValue))
  }

  private func wholeNames(of structure: ConceptNumber) -> [String] {
    ancestors(of: structure).flatMap { self[$0].wholes }.map { self[$0].label }
  }

  /// An act in plain words: "total removal of the pelvic lymph nodes on both sides".
  package func words(for act: Act) -> String {
    // What is led out of the bowel is led to the skin.
    let isLedOut = act.action == bypass && isA("intestine", act.target)
    let isStoma = act.action == bypass && isA("stoma", act.target)
    // Single nodes are removed and not cleared.
    let isFew = breadth(of: act) == .selective && isRemoval(act.action) && !isSampling(act.action)
    let action =
      isLedOut
      ? "diversion"
      : isStoma ? "formation" : id(isFew ? family(of: act.action) : act.action).spaced
    let image = imageName(of: act) ?? connectionName(of: act)
    var words = image ?? "\(action) of \(named(of: act))"
    if image == nil, let extent = act.extent, breadth(of: act).isStated, !isSampling(act.action),
      extent.breadth != .partial || !isTakenInAnyAmount(act.target)
    {
      let label = extent == .sampled ? Extent.limited.rawValue : extent.rawValue
      words = "\(label.spaced) \(words)"
    }
    switch act.laterality {
    case .bilateral: words += " on both sides"
    case .right: words += " on the right"
    case .left: words += " on the left"
    case .unilateral: words += " on one side"
    case .contralateral: words += " on the other side"
    case nil: break
    }
    return words
  }

  /// Whether a name asks for work on any growth of its kind: "removal of a polyp", but "debulking of the tumor".
  private func isOneOfSome(_ act: Act) -> Bool {
    act.laterality == nil && act.extent == nil && isLesion(act.target)
      && isKind(act.action, of: removal) && !isA("debulking", act.action)
  }

  /// The target of an act with its article.
  package func named(of act: Act) -> String {
    named(
      act.target, isSided: act.laterality != nil,
      isPutIn: isKind(act.action, of: insertion) && isKind(act.target, of: device)
        || isOneOfSome(act))
  }

  /// What a way out of a structure is called ("antrostomy"), where all names of it make the same.
  private func connectionName(of act: Act) -> String? {
    guard isKind(act.action, of: bypass) else { return nil }
    let names = wordsForWork(on: act.target).lazy.map { self[$0] }.filter { name in
      name.action == act.action && name.approach == nil && Array(name.targets) == [act.target]
    }
    guard let first = names.first, Set(names.map(\.product)).count == 1,
      !first.label.contains(" "), first.label.hasSuffix("ostomy")
    else { return nil }
    return first.label
  }

  /// What pictures of a structure are called ("cholangiography"), where they have a name that says no way of taking them.
  private func imageName(of act: Act) -> String? {
    guard isKind(act.action, of: imaging) else { return nil }
    return wordsForWork(on: act.target).lazy.map { self[$0] }.first { name in
      name.action == act.action && name.approach == nil && Array(name.targets) == [act.target]
        && !name.label.contains(" ")
    }?.label
  }

  /// Whether two structures are one, kinds of one another, or the one a part of the other.
  package func areAkin(_ one: ConceptNumber, _ other: ConceptNumber) -> Bool {
    isKind(one, of: other) || isKind(other, of: one)
      || isWithin(one, other) || isWithin(other, one)
  }

  private func isWithin(_ part: ConceptNumber, _ whole: ConceptNumber) -> Bool {
    ancestors(of: part).contains { kind in
      self[kind].wholes.contains { isKind($0, of: whole) || isKind(whole, of: $0) }
    } || self[whole].parts.contains { isKind(part, of: $0) }
  }
}

extension String {
  /// An id as it is said: with spaces for its hyphens.
  package var spaced: String {
    utf8.contains(UInt8(ascii: "-"))
      ? String(decoding: utf8.map { $0 == 0x2D ? 0x20 : $0 }, as: UTF8.self) : self
  }
}
