/// A column of a question table; several names are understood for each.
enum TableColumn: Hashable {
  case id, category, tags, type, title, format, question, correct, explanation
  /// The text of an option, counted from 0.
  case option(Int)
  /// The percentage an option earns.
  case share(Int)
  case feedback(Int)
  /// The partner of a matching prompt.
  case partner(Int)

  /// The column that a header names: `Option A`, `option 1`, `A` and `answer1` are the same.
  init?(_ header: String) {
    let words = header.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "/" }
    let name = words.joined(separator: " ")
    if let plain = Self.plain[name] {
      self = plain
      return
    }
    guard let numbered = Self.numbered(words.map(String.init)) else { return nil }
    self = numbered
  }

  /// The header under which the column is written.
  var header: String {
    switch self {
    case .id: "id"
    case .category: "category"
    case .tags: "tags"
    case .type: "type"
    case .title: "title"
    case .format: "format"
    case .question: "question"
    case .correct: "correct"
    case .explanation: "explanation"
    case .option(let index): "option \(Self.letter(index))"
    case .share(let index): "share \(Self.letter(index))"
    case .feedback(let index): "feedback \(Self.letter(index))"
    case .partner(let index): "partner \(Self.letter(index))"
    }
  }

  private static let plain: [String: TableColumn] = [
    "id": .id, "idnumber": .id, "number": .id, "no": .id, "category": .category, "topic": .category,
    "chapter": .category, "tags": .tags, "tag": .tags, "type": .type, "question type": .type,
    "title": .title, "name": .title, "question name": .title, "format": .format,
    "question": .question, "stem": .question, "question text": .question, "text": .question,
    "prompt": .question, "correct": .correct, "correct answer": .correct, "answer": .correct,
    "correct option": .correct, "key": .correct, "answer key": .correct, "right answer": .correct,
    "explanation": .explanation, "rationale": .explanation, "general feedback": .explanation,
    "feedback": .explanation, "comment": .explanation,
  ]

  private static func numbered(_ words: [String]) -> TableColumn? {
    var kind = words.first ?? ""
    var mark = words.count == 2 ? words[1] : ""
    if words.count == 1 {
      // "option1" and a bare "A".
      let digits = String(kind.reversed().prefix { $0.isNumber }.reversed())
      if !digits.isEmpty, digits != kind {
        mark = digits
        kind.removeLast(digits.count)
      } else {
        mark = kind
        kind = "option"
      }
    }
    guard let index = index(of: mark) else { return nil }
    switch kind {
    case "option", "choice", "answer", "distractor", "alternative": return .option(index)
    case "share", "fraction", "weight", "percent", "points": return .share(index)
    case "feedback", "why", "comment": return .feedback(index)
    case "partner", "match": return .partner(index)
    default: return nil
    }
  }

  /// The index behind `A` or `1`.
  static func index(of mark: String) -> Int? {
    if let number = Int(mark), (1...26).contains(number) { return number - 1 }
    guard mark.utf8.count == 1, let letter = mark.uppercased().unicodeScalars.first,
      ("A"..."Z").contains(letter)
    else { return nil }
    return Int(letter.value) - 65
  }

  /// The letter of an option.
  static func letter(_ index: Int) -> String {
    Unicode.Scalar(UInt32(65 + index % 26)).map(String.init) ?? "A"
  }
}
