/// Subjects whose members say more of themselves: "the vein in front, the nerve that feeds it, and the duct are spared".
extension ActReader {
  /// The joints between the members of a subject of which some tell where they lie or what they do.
  ///
  /// A place or a relative clause ends before them, and what follows them is a subject as well.
  static func subjectJoints(_ elements: [Element], _ phrases: PhraseReader) -> [Int] {
    var found: [Int] = []
    for be in elements.indices
    where phrases.classes[be] == .be && Self.plural.contains(phrases.text.first(elements[be])) {
      if let joint = lastJoint(before: be, phrases) {
        found += members(before: joint, be, phrases)
      }
    }
    return found
  }

  private static let plural: WordSet = "are were"

  /// The "and" before the last of several subjects, where nothing but that subject stands behind it.
  private static func lastJoint(before be: Int, _ phrases: PhraseReader) -> Int? {
    var index = be - 1
    // ", which may be close by, are spared"
    if index > 0, phrases.elements[index].isMark(.comma) {
      guard let relative = (0..<index).last(where: { phrases.classes[$0] == .relative }),
        relative > 1, phrases.elements[relative - 1].isMark(.comma)
      else { return nil }
      index = relative - 2
    }
    while index > 0, phrases.breaks[index] != .strong || phrases.isAnd(index) {
      switch phrases.classes[index] {
      case .joint:
        return phrases.isAnd(index) && phrases.nounPhrase(at: index + 1) != nil ? index : nil
      case .nominal, .modifier, .determiner, .of, .adverb, .preposition: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// The joints of the list that ends with an "and", if its members are more than names.
  private static func members(before joint: Int, _ be: Int, _ phrases: PhraseReader) -> [Int] {
    let followsComma = joint > 0 && phrases.elements[joint - 1].isMark(.comma)
    let joints = followsComma ? [joint - 1, joint] : [joint]
    var commas: [Int] = []
    var start = followsComma ? joint - 1 : joint
    var sawVerb = false
    var tellsMore = (joint..<be).contains { phrases.classes[$0] == .preposition }
    var more = false
    var index = start - 1
    scan: while index >= 0 {
      let opens = index == 0 || phrases.breaks[index] == .strong
      switch phrases.classes[index] {
      case .joint where phrases.elements[index].isMark(.comma) && !opens:
        if sawVerb || phrases.nounPhrase(at: index + 1) == nil { break scan }
        commas.append(index)
        start = index
        tellsMore = tellsMore || more
        more = false
      case .relative:
        // "…, which …": the comma before it belongs to the clause.
        sawVerb = false
        more = true
        if index > 0, phrases.elements[index - 1].isMark(.comma) { index -= 1 }
      case .be, .verb, .stop, .subordinate, .event: sawVerb = true
      // "Vein tied, and …": a verb, unless it describes a noun.
      case .participle where !phrases.isBeforeNoun(index): sawVerb = true
      case .preposition, .gerund: more = true
      default: break
      }
      if opens {
        let first = phrases.breaks[index] == .strong && index > 0 ? index + 1 : index
        guard !sawVerb, phrases.classes[first] != .preposition,
          let phrase = phrases.nounPhrase(at: first)
        else { break scan }
        tellsMore = tellsMore || more
        // "The fascia over the artery and the vein are cut": two things, or it would say "is".
        let isPair = commas.isEmpty && phrases.isSingular(phrase)
        guard tellsMore, isPair || followsComma && !commas.isEmpty else { return [] }
        return commas + joints
      }
      index -= 1
    }
    // What stands before the first comma is no member but an opening: "in the groin, the vein …".
    guard let opening = commas.popLast(), tellsMore, start == opening else { return [] }
    let isPair =
      commas.isEmpty
      && (phrases.nounPhrase(at: opening + 1).map(phrases.isSingular) ?? false)
    return isPair || followsComma && !commas.isEmpty ? commas + joints : []
  }

  /// Goes back to a subject from the clause that tells more of its last member.
  mutating func closeMember(at joint: Int) {
    // "The duct, which joins the two, and the artery are cut": the relative clause ends where the list goes on.
    if breaks[joint] == .none, sawVerb, !outer.isEmpty { return closeAside() }
    guard breaks[joint] == .strong, hasSubject else { return }
    if outer.isEmpty { (sawVerb, isPassive, awaiting) = (false, false, []) } else { closeAside() }
  }

  /// Whether what begins at a place is one more subject of the verb to come.
  func isFurtherSubject(at start: Int) -> Bool {
    hasSubject && !sawVerb && start > 0 && subjectJoints.contains(start - 1)
  }

  /// The mentions of the subject that a place behind them is said of: those of its last member.
  func describedSubjects(before position: Int) -> [Int] {
    guard let joint = subjectJoints.filter({ $0 < position }).max() else {
      return Array(subject.indices)
    }
    let last = subject.indices.filter { subject[$0].position > joint }
    return last.isEmpty ? Array(subject.indices) : last
  }

  /// Where ", a crescent of bone that hides it," ends, which says what the subject is.
  func endOfApposition(_ phrase: NounPhrase) -> Int? {
    let start = phrase.elements.lowerBound
    guard hasSubject, !sawVerb, subject.contains(where: { $0.structure != nil }), start > 0,
      elements[start - 1].isMark(.comma), breaks[start - 1] == .weak,
      Self.indefinite.contains(phrases.text.first(elements[start])),
      let end = elements[start...].indices.first(where: { elements[$0].isMark(.comma) }),
      end + 1 < elements.count, [.be, .verb].contains(phrases.classes[end + 1]),
      !breaks[start...end].contains(.strong)
    else { return nil }
    return end
  }

  private static let indefinite: WordSet = "a an one"

  /// Where "180 g" ends in "the uterus, 180 g, was removed", "4 cm across" in "the defect (4 cm across) was closed": how
  /// much it is, said of the subject in passing.
  func endOfMeasureAside(_ phrase: NounPhrase, _ follows: WordClass) -> Int? {
    let start = phrase.elements.lowerBound
    guard hasSubject, !sawVerb, subject.contains(where: { $0.structure != nil }),
      [.joint, .stop].contains(follows) || opensAsideWithAdverb(start),
      isNumber(start) || isCountOfUnits(start)
    else { return nil }
    let rest = elements.indices.dropFirst(phrase.elements.lowerBound).prefix(8)
    for index in rest {
      if elements[index].isMark(.comma) || phrases.classes[index] == .stop { return index }
      if [.be, .verb, .participle, .event, .relative].contains(phrases.classes[index])
        || structure(index) != nil
      {
        return nil
      }
    }
    return nil
  }

  /// "The opening, often five centimeters across, is closed".
  private func opensAsideWithAdverb(_ index: Int) -> Bool {
    index > 1 && phrases.classes[index - 1] == .adverb && elements[index - 2].isMark(.comma)
  }

  private func isNumber(_ index: Int) -> Bool {
    if case .number = elements[index].content { true } else { false }
  }

  /// "Five centimeters": a number in letters before a measure.
  private func isCountOfUnits(_ index: Int) -> Bool {
    guard let number = elements[index].concept, lexicon[number].kind == .extent else {
      return false
    }
    return phrases.text.first(elements, index + 1).map(Self.units.contains) ?? false
  }

  private static let units: WordSet =
    "cm mm centimeter centimeters centimetre centimetres millimeters millimetres inch inches gram grams"
}
