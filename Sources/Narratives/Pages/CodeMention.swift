/// A place where a page names a code, and how it names it.
struct CodeMention: Equatable {
  /// What the words around a code make of it.
  enum Manner: Equatable {
    /// The sentence says that this is the code of the procedure.
    case defining
    /// A line starts with the code, as headings do.
    case heading
    /// The page speaks about this code to its visitor.
    case asked
    /// The code is named for comparison or as an example.
    case passing
  }

  let code: ProcedureCode
  let manner: Manner

  /// Every mention in a block.
  static func all(in block: String, isProse: Bool) -> [CodeMention] {
    Sentences.of(block).flatMap { mentions(inSentence: $0, isProse: isProse) }
  }

  private static func mentions(inSentence sentence: String, isProse: Bool) -> [CodeMention] {
    let tokens = tokens(of: sentence)
    return tokens.indices.compactMap { index in
      guard isCode(tokens, at: index), let code = ProcedureCode(rawValue: tokens[index]) else {
        return nil
      }
      return CodeMention(code: code, manner: manner(tokens, at: index, sentence, isProse))
    }
  }

  private static func manner(
    _ tokens: [String], at index: Int, _ sentence: String, _ isProse: Bool
  ) -> Manner {
    var start = index
    while start > 0, labels.contains(tokens[start - 1]) { start -= 1 }
    let before = tokens[max(0, start - 3)..<start]
    if isQuoted(sentence) || before.contains(where: comparing.contains) { return .passing }
    let next = index + 1 < tokens.count ? tokens[index + 1] : ""
    if isProse {
      if before.contains(where: naming.contains) {
        // "The whole operation is described by code X" speaks of another operation than the page.
        return verbs.contains(next) || speaksOfPage(tokens) ? .defining : .passing
      }
      let isSubject = start <= 2 && (verbs.contains(next) || next == ")")
      let isApposition = start > 0 && tokens[start - 1] == "(" && next == ")"
      return isSubject || isApposition ? .defining : .passing
    }
    let onlyPunctuation = tokens[..<start].allSatisfy { ["(", ":", "the"].contains($0) }
    if onlyPunctuation, !sentence.hasSuffix("?"), !isRange(tokens, at: index) { return .heading }
    return before.contains("about") ? .asked : .passing
  }

  /// Whether a sentence begins with "this operation", "the procedure" or "it".
  private static func speaksOfPage(_ tokens: [String]) -> Bool {
    let first = tokens.first ?? ""
    if ["this", "these", "it"].contains(first) { return true }
    return ["the", "a", "an"].contains(first)
      && tokens.dropFirst().first.map(ownNames.contains) ?? false
  }

  /// Words, numbers and parentheses, in lower case; the marks of trade and registration fall away.
  private static func tokens(of sentence: String) -> [String] {
    var tokens: [String] = []
    var word = ""
    for character in sentence {
      if character.isASCII, character.isLetter || character.isNumber {
        word += character.lowercased()
      } else {
        if !word.isEmpty { tokens.append(word) }
        word = ""
        if "():".contains(character) { tokens.append(String(character)) }
        if character == "-" || character == "–" { tokens.append("-") }
      }
    }
    if !word.isEmpty { tokens.append(word) }
    // "CPT(R)" is another way to write the registration mark.
    var result: [String] = []
    for token in tokens {
      result.append(token)
      if result.suffix(3) == ["(", "r", ")"] { result.removeLast(3) }
    }
    return result
  }

  /// Whether a token is a code of CPT or HCPCS, and is not just a number in running text.
  private static func isCode(_ tokens: [String], at index: Int) -> Bool {
    let token = tokens[index]
    let digits = token.count(where: \.isNumber)
    guard token.count == 5, digits >= 4 else { return false }
    let letter = token.first { $0.isLetter }
    guard letter == nil || token.first == letter || token.last == letter else { return false }
    // A code starts its line or follows a label, one of a list of codes, or a parenthesis.
    guard index > 0 else { return true }
    let before = tokens[max(0, index - 4)..<index]
    return before.contains(where: labels.contains) || ["(", "-"].contains(tokens[index - 1])
  }

  private static func isRange(_ tokens: [String], at index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index + 1] == "-" else { return false }
    return tokens[index + 2].count == 5 && tokens[index + 2].allSatisfy(\.isNumber)
  }

  private static func isQuoted(_ sentence: String) -> Bool {
    sentence.hasPrefix("\"") || sentence.hasPrefix("“")
      || sentence.lowercased().hasPrefix("example")
  }

  private static let labels: Set<String> = [
    "cpt", "hcpcs", "code", "codes", "procedure", ":", "number", "no", "level", "ii", "-", "the",
  ]
  private static let naming: Set<String> = [
    "described", "represented", "identified", "reported", "designated", "defined", "denoted",
    "classified", "billed", "coded", "covered", "listed", "known", "captured", "assigned",
  ]
  private static let ownNames: Set<String> = [
    "procedure", "operation", "surgery", "service", "technique", "intervention", "work", "code",
  ]
  private static let comparing: Set<String> = [
    "see", "unlike", "than", "versus", "vs", "indicated", "compared", "conjunction", "addition",
    "alternatively", "instead", "separately", "not", "whereas",
  ]
  private static let verbs: Set<String> = [
    "involves", "refers", "describes", "is", "represents", "covers", "denotes", "identifies",
    "reports", "includes", "entails", "consists", "designates", "pertains", "applies",
    "encompasses", "details", "addresses", "specifies", "captures", "defines", "relates",
    "comprises", "corresponds", "indicates", "means", "stands",
  ]
}
