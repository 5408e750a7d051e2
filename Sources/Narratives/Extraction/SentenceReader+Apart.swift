/// Works that a text about a code says the code does not count in.
extension SentenceReader {
  /// The scopes, with what is left out of the code or reported beside it set apart from what is done: "dissection of the
  /// nodes is reported additionally with 38746", "extraction of stones does not belong to this code".
  func withWorksApart(_ scopes: [Scope], _ breaks: [ClauseBreak]) -> [Scope] {
    guard isAboutCode, section == .body else { return scopes }
    var result = scopes
    var start = 0
    let counts = tokens.contains {
      Self.reporting.contains($0.word) || Self.belonging.contains($0.word)
    }
    for end in 1...max(1, elements.count)
    where counts
      && (end == elements.count || breaks[end] == .strong || elements[end].isMark(.semicolon))
    {
      defer { start = end }
      if let verb = wordOfCounting(in: start..<end) {
        // What a sentence of the code's own denies stays ruled out.
        for index in start..<verb
        where scopes[index] != .excluded && isSubject(index, from: start) {
          result[index] = .apart
        }
      }
    }
    if let colon = endOfOmission {
      for index in colon..<elements.count where scopes[index] == .background {
        result[index] = .apart
      }
    }
    return result
  }

  /// "Not included: …": where the label ends behind which omissions are named.
  private var endOfOmission: Int? {
    guard let colon = elements.prefix(Self.longestLabel).firstIndex(where: { $0.isMark(.colon) })
    else { return nil }
    let label = tokens[..<elements[colon].tokens.lowerBound]
    let denies = label.contains { Self.denials.contains($0.word) }
    return denies && label.contains { Self.belonging.contains($0.word) } ? colon + 1 : nil
  }

  /// The verb of a clause that says of its subject that it is not counted in.
  private func wordOfCounting(in clause: Range<Int>) -> Int? {
    let words = clause.flatMap { index in elements[index].tokens.map { (index, tokens[$0].word) } }
    let denial = words.firstIndex { Self.denials.contains($0.1) }
    // "Is reported additionally", "is billed in addition", and not "is not reported separately".
    if let verb = words.firstIndex(where: { Self.reporting.contains($0.1) }),
      denial == nil || verb < denial ?? 0
    {
      let isBeside = words[verb...].prefix(Self.reach).contains { Self.beside.contains($0.1) }
      return isBeside && denial == nil ? words[verb].0 : nil
    }
    // "Does not belong to this code", "is no part of this code"; what is no part of the operation is not done in it.
    guard let denial,
      let verb = words[denial...].prefix(Self.reach).firstIndex(where: {
        Self.belonging.contains($0.1)
      }), denial > words.startIndex,
      // "No part of the specimen" says nothing of a code.
      !Self.parts.contains(words[verb].1)
        || words[verb...].prefix(Self.reach).contains(where: { Self.codes.contains($0.1) })
    else { return nil }
    return words[min(denial, verb)].0
  }

  /// Whether an element belongs to the work that a clause begins with.
  private func isSubject(_ index: Int, from start: Int) -> Bool {
    let isSupposed = (start...index).contains { place in
      [.subordinate, .proviso, .relative].contains(function(place))
    }
    guard !isSupposed, let number = elements[index].concept else { return false }
    switch lexicon[number].kind {
    case .procedure: return true
    case .action:
      return elements[index].form == .noun || elements[index].form == .gerund
        || (start..<index).contains { function($0) == .optional }
    default: return false
    }
  }

  private static let longestLabel = 6
  private static let reach = 5
  private static let denials: WordSet = "not no never neither nor"
  private static let belonging: WordSet =
    "included include includes part component contained belong belongs covered cover"
  private static let parts: WordSet = "part component"
  private static let codes: WordSet = "code codes"
  private static let reporting: WordSet = "reported coded billed claimed listed"
  private static let beside: WordSet = "separately additionally addition"
}
