/// What the words of a part of a descriptor are.
struct DescriptorWords {
  /// What a part does in its descriptor.
  enum Sign: Equatable {
    /// "Any age", "single or multiple".
    case idle
    case whenPerformed
    /// "Partial", "retropubic radical", "medial or lateral".
    case adjectives
    /// A structure without an act: "knee", "deep axillary nodes".
    case structures
    case act
    /// An act behind "with" or "including".
    case added(String)
    /// A structure behind "including".
    case included(String)
    /// Another act behind "or".
    case otherAct(String)
    /// The last member of a list, behind "and" or "or".
    case last
    /// A clause of its own that is no act: "without removal of the rectum", "with or without a graft".
    case standing
    /// "Younger than age 12": for whom it is.
    case age
    /// "1 or 2 segments", "10 sq cm or less": how many or how large, which is read for itself.
    case amount
    case other
  }

  let lexicon: Lexicon

  func sign(of part: String) -> Sign {
    let text = part.lowercased()
    let first = text.prefix { $0 != " " }
    if first == "any" || text == "single or multiple" || text.hasPrefix("same or separate") {
      return .idle
    }
    if DescriptorParts.ifDone.contains(text) { return .whenPerformed }
    for lead in ["including ", "includes ", "with "] where text.hasPrefix(lead) {
      if text.hasPrefix("with or without") { return .standing }
      if lead == "with ", let work = insertion(in: part) {
        return .added(String(work.dropFirst(lead.count)))
      }
      let rest = String(part.dropFirst(lead.count))
      // "Including mesh when performed"
      if lead != "with ", !hasAct(rest), DescriptorParts.ifDone.contains(where: text.hasSuffix) {
        return .idle
      }
      guard hasAct(rest) || lead != "with " && hasApproach(rest) else {
        return lead != "with " && (hasStructure(rest) && !isSparing(rest) || isPlain(rest))
          ? .included(rest) : .other
      }
      for ending in DescriptorParts.ifDone where text.hasSuffix(" " + ending) {
        return .added("with or without " + rest.dropLast(ending.count + 1))
      }
      return .added(rest)
    }
    if isStanding(text) { return .standing }
    if isAge(part) { return .age }
    if isAmount(part) { return .amount }
    for joint in ["or ", "and "] where text.hasPrefix(joint) {
      let rest = withoutJoint(part)
      guard hasAct(rest) else { return .last }
      return joint == "or " ? .otherAct(rest) : .added(rest)
    }
    if isPreposition(text) { return .other }
    let elements = elements(part)
    if hasAct(elements) || namesWayIn(text) || !views(in: part).isEmpty { return .act }
    if elements.allSatisfy(isAdjective) { return .adjectives }
    return hasStructure(elements) ? .structures : .other
  }

  /// "Total or subtotal for malignancy": adjectives, and what the operation is done for.
  func reason(in text: String) -> (adjectives: String, reason: String)? {
    guard let start = text.utf8Index(of: " for ") else { return nil }
    let (front, back) = (String(text[..<start]), String(text[start...].dropFirst()))
    guard sign(of: front) == .adjectives,
      elements(back).dropFirst().allSatisfy({ kind($0) == .condition }), elements(back).count > 1
    else { return nil }
    return (front, back)
  }

  /// Whether nothing before it and no adjective belongs to it.
  func isStanding(_ text: String) -> Bool {
    ["with or without", "without ", "other than ", "except ", "excluding ", "but excluding "]
      .contains { text.lowercased().hasPrefix($0) }
  }

  func isPreposition(_ text: String) -> Bool {
    elements(text).first.flatMap(function).map { [.of, .preposition, .include].contains($0) }
      ?? false
  }

  func hasAct(_ text: String) -> Bool { hasAct(elements(text)) }

  func hasStructure(_ text: String) -> Bool { hasStructure(elements(text)) }

  /// Whether it is an act with no structure of its own: "first repair".
  func isBareAct(_ text: String) -> Bool {
    let elements = elements(text)
    return hasAct(elements) && !hasStructure(elements)
      && !elements.contains { kind($0) == .procedure }
  }

  /// "Repair initial inguinal hernia" and "biopsy thyroid" with the preposition that was left out.
  func withPreposition(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    let elements = ElementReader(lexicon: lexicon, text: bytes).elements(tokens)
    guard let first = elements.first, elements.count > 1, kind(first) == .action,
      function(elements[1]) == nil, !elements[1].isMark(.comma),
      let structure = elements.firstIndex(where: { kind($0) == .structure }),
      elements[1...structure].allSatisfy({ kind($0) == .structure || isAdjective($0) })
    else { return text }
    let end = tokens[first.tokens.upperBound - 1].end
    return String(decoding: bytes[..<end] + " of".utf8 + bytes[end...], as: UTF8.self)
  }

  /// The word of the action that a text begins with.
  func action(of text: String) -> String? {
    let words = text.split(separator: " ")
    return words.firstIndex(of: "of").map { words[..<$0].joined(separator: " ") }
  }

  /// The adjectives of which one holds: "total or subtotal", "medial or lateral".
  func choices(_ adjectives: String) -> [String]? {
    let choices = adjectives.lowercased().split(separator: " or ").map(String.init)
    guard choices.count == 2 else { return nil }
    let areWords = choices.allSatisfy { !$0.contains(" ") }
    return choices.allSatisfy(isExtent) || areWords && choices.allSatisfy(isPlain) ? choices : nil
  }

  /// "1 or more lesions" are lesions.
  func withoutAnyNumber(_ text: String) -> String {
    for number in ["1 or more ", "one or more "] where text.lowercased().hasPrefix(number) {
      return String(text.dropFirst(number.count))
    }
    return text
  }

  /// "Total or subtotal removal of the thyroid": the amounts of which one is taken, and the rest.
  func leadingChoices(_ text: String) -> (choices: [String], rest: String)? {
    let bare = text.hasPrefix("a ") ? String(text.dropFirst(2)) : text
    guard let or = bare.utf8Index(of: " or ") else { return nil }
    let first = String(bare[..<or])
    let words = bare[or...].dropFirst(" or ".count).split(separator: " ")
    // "Total or near total thyroidectomy"
    guard isExtent(first),
      let length = (1..<max(1, min(3, words.count))).last(where: { length in
        isExtent(words.prefix(length).joined(separator: " "))
      })
    else { return nil }
    return (
      [first, words.prefix(length).joined(separator: " ")],
      words.dropFirst(length).joined(separator: " ")
    )
  }

  /// Whether it says nothing but how much: "complete".
  func isExtent(_ text: String) -> Bool {
    let elements = elements(text)
    return !elements.isEmpty && elements.allSatisfy { kind($0) == .extent }
  }

  /// "Medial and lateral", where each names a structure of its own.
  func each(_ adjectives: String) -> [String]? {
    let words = adjectives.lowercased().split(separator: " ").map(String.init)
    return words.count == 3 && words[1] == "and" && isPlain(words[0]) && isPlain(words[2])
      ? [words[0], words[2]] : nil
  }

  /// Whether all words are adjectives that no entry of the lexicon stands for: "medial".
  func isPlain(_ text: String) -> Bool {
    elements(text).allSatisfy { element in
      if case .word(.plain) = element.content { return true }
      return kind(element) == .structure
        || function(element).map { [.and, .or].contains($0) } ?? false
    }
  }

  /// "Unilateral or bilateral" says nothing.
  func isEitherSide(_ text: String) -> Bool {
    let elements = elements(text)
    return elements.contains { function($0) == .or }
      && elements.allSatisfy { function($0) == .or || kind($0) == .laterality }
  }

  /// "Limited pelvic lymphadenectomy": an adjective of place stands next to the act.
  func inserting(_ adjective: String, beforeActOf core: String) -> String? {
    let bytes = Array(core.utf8)
    let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    let elements = ElementReader(lexicon: lexicon, text: bytes).elements(tokens)
    guard let act = elements.first(where: { kind($0) == .procedure }) else { return nil }
    let start = tokens[act.tokens.lowerBound].start
    return String(decoding: bytes[..<start] + "\(adjective) ".utf8 + bytes[start...], as: UTF8.self)
  }

  /// The act of a core on the parts of its structure that are named behind it: "arthroplasty of the knee; medial
  /// compartment".
  func refining(_ core: String, with parts: String) -> String? {
    let wholes = elements(core).filter { kind($0) == .structure }.compactMap(\.concept)
    let named = elements(parts).filter { kind($0) == .structure }.compactMap(\.concept)
    let action = elements(core).lazy.compactMap { element in
      element.concept.flatMap { self.lexicon[$0].action }
    }.first
    guard let action, !wholes.isEmpty, !named.isEmpty, !hasAct(parts),
      named.allSatisfy({ part in
        lexicon[part].wholes.contains { whole in wholes.contains { lexicon.isKind(whole, of: $0) } }
      })
    else { return nil }
    return "\(lexicon.id(action)) of \(parts)"
  }

  /// Whether the last words of two phrases name the same thing: "lymph node" and "deep axillary node".
  func namesSame(_ one: String, _ other: String) -> Bool {
    func last(_ text: String) -> Word? { text.split(separator: " ").last.map { Word($0) } }
    return last(one) == last(other)
  }

  /// A member of a list without the "and" or "or" before it.
  func withoutJoint(_ text: String) -> String {
    for joint in ["or ", "and "] where text.lowercased().hasPrefix(joint) {
      return String(text.dropFirst(joint.count))
    }
    return text
  }

  /// Whether an organ is taken out, and not groups of nodes.
  func isRemovalOfOrgan(_ text: String) -> Bool {
    elements(text).contains { element in
      guard let number = element.concept, lexicon[number].kind == .procedure else { return false }
      return lexicon[number].action.map(lexicon.isRemoval) ?? false
        && !lexicon[number].targets.contains(where: lexicon.isNodeGroup)
    }
  }

  /// "Nerve sparing" takes nothing out.
  private func isSparing(_ text: String) -> Bool {
    elements(text).contains { function($0) == .preserve }
  }

  /// "Retroperitoneal", "pelvic and para-aortic" stand before a noun that was named already.
  func endsInAdjective(_ text: String) -> Bool {
    let last = text.lowercased().split(separator: " ").last ?? ""
    return Self.endings.contains { last.hasSuffix($0) }
  }

  private static let endings = ["al", "ic", "ar", "ous", "ior", "iac", "ary"]

  // MARK: - Elements

  func elements(_ text: String) -> [Element] {
    let bytes = Array(text.utf8)
    return ElementReader(lexicon: lexicon, text: bytes)
      .elements(Tokenizer.tokens(bytes, in: bytes.indices))
  }

  func kind(_ element: Element) -> ConceptKind? { element.concept.map { lexicon[$0].kind } }

  func function(_ element: Element) -> FunctionWord? {
    element.concept.flatMap { lexicon[$0].function }
  }

  func hasAct(_ elements: [Element]) -> Bool {
    elements.contains { [.action, .procedure].contains(kind($0)) }
  }

  func hasStructure(_ elements: [Element]) -> Bool {
    elements.contains { element in
      kind(element) == .structure
        || kind(element) != .approach
          && element.concept.map { !lexicon[$0].targets.isEmpty } ?? false
    }
  }

  private func hasApproach(_ text: String) -> Bool {
    elements(text).contains { kind($0) == .approach }
  }

  /// "Laparoscopy" and "thoracotomy" name operations, "laparoscopic" only says how one is done.
  private func namesWayIn(_ text: String) -> Bool {
    let first = text.prefix { $0 != " " }
    return ["scopy", "tomy"].contains { first.hasSuffix($0) }
  }

  private func isAdjective(_ element: Element) -> Bool {
    switch element.content {
    case .concept(let number, _):
      [.extent, .laterality, .approach, .condition, .purpose].contains(lexicon[number].kind)
        || [.and, .or, .adjective].contains(lexicon[number].function)
    case .word(.plain), .word(.adverb): true
    default: false
    }
  }
}
