/// Writes questions as a table that the reader takes back and that a spreadsheet opens.
struct TableWriter {
  private var rows: [[TableColumn: String]] = []
  private var losses: [WrittenQuestions.Loss] = []

  /// A table with a header row; only columns that are used are written.
  static func write(_ entries: [QuestionFile.Entry], separator: Character) -> WrittenQuestions {
    var writer = TableWriter()
    for case .question(let question) in entries { writer.append(question) }
    let columns = writer.columns
    let lines = [columns.map(\.header)] + writer.rows.map { row in columns.map { row[$0] ?? "" } }
    let text = lines.map { cells in
      cells.map { DelimitedText.cell($0, separator: separator) }.joined(
        separator: String(separator))
    }.joined(separator: "\n")
    return WrittenQuestions(text: text + "\n", losses: writer.losses)
  }

  private var columns: [TableColumn] {
    let used = Set(rows.flatMap(\.keys))
    let plain: [TableColumn] = [
      .id, .category, .tags, .type, .title, .format, .question, .correct, .explanation,
    ]
    let perOption = (0..<26).flatMap { index -> [TableColumn] in
      [.option(index), .partner(index), .share(index), .feedback(index)]
    }
    return (plain + perOption).filter { used.contains($0) || $0 == .question }
  }

  private mutating func append(_ question: AuthoredQuestion) {
    var row: [TableColumn: String] = [
      .type: Self.type(of: question.response), .title: question.name, .question: question.stem.text,
      .format: question.stem.format.rawValue,
    ]
    if let id = question.id { row[.id] = id.rawValue }
    if !question.category.isEmpty { row[.category] = CategoryPath.text(of: question.category) }
    if !question.tags.isEmpty { row[.tags] = question.tags.joined(separator: "; ") }
    if question.tags.contains(where: { $0.contains(";") }) { lose(question, "a ';' in a tag") }
    set(.explanation, question.generalFeedback, &row, question)
    guard fill(&row, question) else { return }
    if !question.files.isEmpty { lose(question, "\(question.files.count) embedded file(s)") }
    rows.append(row)
  }

  private static func type(of response: Response) -> String {
    switch response {
    case .multipleChoice(let choice): choice.isSingle ? "single choice" : "multiple answer"
    case .trueFalse: "true/false"
    case .shortAnswer(let words): words.mindsCase ? "short answer (case)" : "short answer"
    case .numerical: "numerical"
    case .matching: "matching"
    case .essay: "essay"
    case .description: "description"
    case .cloze: "cloze"
    }
  }

  private static func answers(of response: Response) -> Int {
    switch response {
    case .multipleChoice(let choice): choice.choices.count
    case .shortAnswer(let words): words.answers.count
    case .numerical(let numbers): numbers.count
    case .matching(let matching): matching.pairs.count
    case .trueFalse, .essay, .description, .cloze: 0
    }
  }

  private mutating func fill(
    _ row: inout [TableColumn: String], _ question: AuthoredQuestion
  ) -> Bool {
    let answers = Self.answers(of: question.response)
    if answers > 26 {
      losses.append(
        .init(
          question.name, "it has \(answers) answers, and a table has room for 26", .wholeQuestion))
      return false
    }
    switch question.response {
    case .multipleChoice(let choice): fill(&row, choice, question)
    case .trueFalse(let statement):
      row[.correct] = statement.isTrue ? "TRUE" : "FALSE"
      set(.feedback(0), statement.feedbackIfTrue, &row, question)
      set(.feedback(1), statement.feedbackIfFalse, &row, question)
    case .shortAnswer(let words):
      for (index, answer) in words.answers.enumerated() {
        row[.option(index)] = answer.pattern
        setShare(index, answer.fraction, implied: 1, &row)
        set(.feedback(index), answer.feedback, &row, question)
      }
    case .numerical(let numbers):
      for (index, answer) in numbers.enumerated() {
        switch answer.value {
        case .anything: row[.option(index)] = "*"
        case .number(let value, let tolerance):
          row[.option(index)] = "\(JSONText.number(value)):\(JSONText.number(tolerance))"
        }
        setShare(index, answer.fraction, implied: 1, &row)
        set(.feedback(index), answer.feedback, &row, question)
      }
    case .matching(let matching):
      if !matching.shuffles { lose(question, "the fixed order of its pairs") }
      for (index, pair) in matching.pairs.enumerated() {
        set(.option(index), pair.prompt, &row, question)
        row[.partner(index)] = pair.partner
      }
    case .cloze(let gaps): row[.question] = ClozeText.text(stem: question.stem.text, gaps: gaps)
    case .essay(let notes):
      if !notes.text.isEmpty { lose(question, "the notes for whoever grades it") }
    case .description: break
    }
    return true
  }

  private mutating func fill(
    _ row: inout [TableColumn: String], _ choice: MultipleChoice, _ question: AuthoredQuestion
  ) {
    if !choice.shuffles { lose(question, "the fixed order of its options") }
    let keys = choice.choices.indices.filter {
      choice.isSingle ? choice.choices[$0].fraction == 1 : choice.choices[$0].fraction > 0
    }
    row[.correct] = keys.map(TableColumn.letter).joined(separator: ";")
    for (index, option) in choice.choices.enumerated() {
      set(.option(index), option.text, &row, question)
      let implied = keys.contains(index) ? (choice.isSingle ? 1 : 1 / Double(keys.count)) : 0
      setShare(index, option.fraction, implied: implied, &row)
      set(.feedback(index), option.feedback, &row, question)
    }
  }

  private func setShare(
    _ index: Int, _ fraction: Double, implied: Double, _ row: inout [TableColumn: String]
  ) {
    guard abs(fraction - implied) > 1e-7 else { return }
    row[.share(index)] = DecimalText.of(fraction * 100, decimals: 5)
  }

  private mutating func set(
    _ column: TableColumn, _ text: MarkedText, _ row: inout [TableColumn: String],
    _ question: AuthoredQuestion
  ) {
    guard !text.text.isEmpty else { return }
    row[column] = text.text
    if text.format != question.stem.format {
      lose(question, "the markup '\(text.format.rawValue)' of the \(column.header)")
    }
  }

  private mutating func lose(_ question: AuthoredQuestion, _ what: String) {
    losses.append(.init(question.name, what))
  }
}

extension QuestionFormat {
  /// A spreadsheet saved with commas.
  static let csv = QuestionFormat(
    "csv", "a spreadsheet saved as CSV, one question a row", endings: ["csv"],
    read: TableReader.read, write: { TableWriter.write($0.entries, separator: ",") })

  /// A spreadsheet saved with tabs, or a table copied from a word processor.
  static let tsv = QuestionFormat(
    "tsv", "a table with tabs, as copied from a spreadsheet or a word processor",
    endings: ["tsv", "tab"], read: TableReader.read,
    write: { TableWriter.write($0.entries, separator: "\t") })
}
