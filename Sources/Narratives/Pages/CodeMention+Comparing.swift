/// Words that set a code apart from that of the page, and those by which a page comes to its own.
extension CodeMention {
  /// Whether the words around it set a code apart: "do not use 12345", "that is 12345, a different thing", "the drainage is 12345 and is not covered
  /// here".
  static func isOther(_ tokens: [String], at index: Int) -> Bool {
    let rest = tokens[(index + 1)...].prefix(5)
    // "Do not use 12345".
    let lead = tokens[..<announcement(tokens, before: index)].suffix(2)
    if lead.count == 2, ["not", "t", "never"].contains(lead.first),
      lead.last.map(naming.contains) ?? false
    {
      return true
    }
    if rest.first == ",", rest.prefix(3).contains(where: ofOthers.contains) { return true }
    return zip(rest, rest.dropFirst()).contains { $0 == "not" && treated.contains($1) }
  }

  /// Whether the part of the sentence that leads up to a code speaks of another operation: "in contrast to an
  /// anastomosis with the bowel (47720)".
  static func isCompared(_ tokens: [String], at index: Int) -> Bool {
    // "Put 12345 down", "forget 12345": the code that was thought of before.
    if index > 0, droppings.contains(tokens[index - 1]) { return true }
    // "Keyhole repair has its own code, 12345".
    let lead = tokens[..<index].suffix(3)
    if lead.count == 3, lead.last == ",", lead.dropLast().last == "code",
      lead.first.map(ofOthers.contains) ?? false
    {
      return true
    }
    let part = tokens[..<index].reversed().prefix { ![",", ";"].contains($0) }
    // "With or without" compares nothing.
    let isChoice = part.contains("without") && offersChoice(tokens[..<index])
    return part.contains { comparing.contains($0) && !(isChoice && $0 == "without") }
  }

  /// Whether a page has come to a code: "it's X", "that is X", "so X it is", "answer: X".
  static func isConcluded(_ tokens: [String], at index: Int) -> Bool {
    let before = tokens[..<announcement(tokens, before: index)].suffix(2)
    if tokens[(index + 1)...].starts(with: ["it", "is"]) { return true }
    // "Four small ones (that is 12345)": the case of an aside.
    if isOther(tokens, at: index) { return false }
    if tokens[..<index].last(where: { $0 == "(" || $0 == ")" }) == "(" { return false }
    // "What you have is 12345", "what you describe is CPT 12345".
    let front = tokens[..<announcement(tokens, before: index)]
    if front.last == "is", front.suffix(5).contains("what") { return true }
    // "You want X", "you are in X".
    if before.first == "you", ["want", "need"].contains(before.last) { return true }
    return before.count == 2 && answering.contains(before.first ?? "")
      && ["is", "s", ":"].contains(before.last ?? "")
      || before.last == "answer"
  }
}
