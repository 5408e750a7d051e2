/// Choices between works or ways.
extension ScopeReader {
  /// The works and the ways on both sides of an "or": "an open, laparoscopic or robotic approach", "a colostomy or a
  /// cecostomy".
  func choices() -> [ConceptNumber] {
    guard elements.contains(where: words.isPlainOr) else { return [] }
    let ways = elements.indices.filter { kind($0) == .approach }.compactMap { elements[$0].concept }
    var found = Set(ways).count > 1 ? ways : []
    for joint in elements.indices where words.isPlainOr(elements[joint]) {
      let before = (0..<joint).last { kind($0) == .procedure }
      let after = (joint + 1..<max(joint + 1, min(joint + Self.reach, elements.count)))
        .first { kind($0) == .procedure }
      guard let before, let after, joint - before < Self.reach,
        !breaks[before..<after].contains(.strong)
      else { continue }
      found += [elements[before].concept, elements[after].concept].compactMap { $0 }
    }
    return found
  }

  /// Whether a sentence or a clause of its own begins with those who do what it tells: "some", "others".
  func namesSomeSurgeons(_ index: Int) -> Bool {
    guard index == 0 || breaks[index] == .strong || elements[index - 1].isMark(.semicolon),
      elements[index].tokens.count == 1, Self.some.contains(words.first(elements[index])),
      kind(index + 1) == .action
    else { return false }
    return elements[index + 1].form == .finite
  }

  private static let some: WordSet = "some others many few most"

  /// How far from an "or" the members stand that it joins.
  private static let reach = 5
}

/// Why an operation is chosen.
extension ScopeReader {
  /// Where the reasons begin that a sentence gives for the work: "it is undertaken when the bowel can be joined, and when …".
  func startOfReasons() -> Int? {
    elements.indices.first { index in
      guard function(index) == .subordinate, words.first(elements[index]) == Self.when, index > 1
      else { return false }
      for before in stride(from: index - 1, to: 0, by: -1) {
        if Self.choosing.contains(words.first(elements[before])) { return true }
        if elements[before].isMark(.semicolon) || kind(before) == .action { return false }
      }
      return false
    }
  }

  private static let choosing: WordSet =
    "undertaken chosen indicated recommended considered advised preferred selected reserved warranted"
}
