import Narratives

/// What a code is in words of its text that stand for themselves, with the words as the text has them.
struct CodeDescription {
  let words: String
  /// The same as it stands in the title, in the descriptor or in the prose.
  let source: String

  /// The name of a code, else the sentence with which its prose says what "this procedure" is; `nil` where neither says it.
  init?(_ procedure: Procedure, in catalogue: Catalogue) {
    self.init(procedure, name: DescribeTheCode.words(of: procedure, in: catalogue))
  }

  /// The same without a catalogue that remembers.
  init?(_ procedure: Procedure, _ lexicon: Lexicon) {
    self.init(procedure, name: DescribeTheCode.words(of: procedure, lexicon))
  }

  private init?(_ procedure: Procedure, name: String?) {
    if let name {
      (words, source) = (name, DescribeTheCode.source(of: procedure.narrative))
    } else if let sentence = Self.opening(of: procedure) {
      (words, source) = (sentence, sentence)
    } else {
      return nil
    }
  }

  /// The first sentence of the prose without its end and without a clause that names the code, where it tells of work
  /// that is done in "this procedure".
  private static func opening(of procedure: Procedure) -> String? {
    let reading = procedure.reading
    guard let first = reading.sentences.first?.evidence.sentence,
      subjects.contains(where: first.hasPrefix),
      reading.statements.contains(where: { $0.sentence == 0 && $0.isDone })
    else { return nil }
    var told = first.hasSuffix(".") ? first.dropLast() : first[...]
    if let number = told.firstRange(of: procedure.code.rawValue) {
      guard let comma = told[..<number.lowerBound].lastIndex(of: ",") else { return nil }
      told = told[..<comma]
    }
    let numbers = told.split { !$0.isNumber }
    return lengths.contains(told.utf8.count) && numbers.allSatisfy { $0.count < 5 }
      ? String(told) : nil
  }

  private static let subjects = ["This procedure", "This operation", "This service"]

  /// Shorter ones are cut off before they say anything.
  private static let lengths = 50...280
}

extension Reading.Statement {
  /// Whether it tells of work as done.
  fileprivate var isDone: Bool {
    if case .act = content { scope == .performed } else { false }
  }
}
