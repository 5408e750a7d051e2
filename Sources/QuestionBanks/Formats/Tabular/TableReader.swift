package import Narratives

/// Reads a table of questions with a header row, saved by a spreadsheet as CSV or TSV.
package struct TableReader {
  private let source: SourceText
  private var file = QuestionFile()
  private var category = ""

  /// All good rows of a file, and the places of the bad ones.
  package static func read(_ source: SourceText) -> QuestionFile {
    var reader = TableReader(source: source)
    reader.read()
    reader.file.findings = (source.repairs + reader.file.findings).inFileOrder
    return reader.file
  }

  private init(source: SourceText) { self.source = source }

  private mutating func read() {
    let (separator, start) = DelimitedText.separator(of: source.bytes)
    let table = DelimitedText(source.bytes, from: start, separator: separator)
    for quote in table.openQuotes { report(.openQuote, at: quote) }
    guard let header = table.rows.first else { return report(.empty, at: 0) }
    var columns: [Int: TableColumn] = [:]
    for (index, cell) in header.enumerated() where !cell.text.isBlank {
      guard let column = TableColumn(cell.text) else {
        report(.unknownColumn(cell.text.shortened(to: 30)), at: cell.offset)
        continue
      }
      if columns.values.contains(column) {
        report(.repeatedColumn(cell.text.shortened(to: 30)), at: cell.offset)
      } else {
        columns[index] = column
      }
    }
    guard columns.values.contains(.question) else {
      return report(.noQuestionColumn, at: header.first?.offset ?? 0)
    }
    let broken = Set(table.openQuotes)
    for row in table.rows.dropFirst() where !row.contains(where: { broken.contains($0.offset) }) {
      read(row, columns)
    }
  }

  private mutating func read(_ row: [DelimitedText.Cell], _ columns: [Int: TableColumn]) {
    var cells: [TableColumn: DelimitedText.Cell] = [:]
    for (index, cell) in row.enumerated() {
      guard let column = columns[index], !cell.text.isBlank else { continue }
      cells[column] = DelimitedText.Cell(text: cell.text.trimmed, offset: cell.offset)
    }
    let parser = TableRow(cells: cells, start: row.first?.offset ?? 0)
    do throws(TableRow.Failure) {
      var question = try parser.question()
      question.origin = .init(path: source.path, line: source.lineNumber(ofByte: parser.start))
      let path = CategoryPath.text(of: question.category)
      if path != category, !(category.isEmpty && question.category.isEmpty) {
        category = path
        file.entries.append(.category(path))
      }
      file.entries.append(.question(question))
    } catch {
      report(error.fault, at: error.offset)
    }
  }

  private mutating func report(_ fault: TableFault, at offset: Int) {
    file.findings.append(source.finding(fault, atByte: offset))
  }
}

/// What can be wrong with a table of questions.
enum TableFault: Fault, Equatable {
  case empty
  case openQuote
  case unknownColumn(String)
  case repeatedColumn(String)
  case noQuestionColumn
  case noQuestion
  case unknownType(String)
  case fewOptions(Int)
  case noKey
  case unknownKey(String)
  case badShare(String)
  case badNumber(String)
  case badGap(String)

  var rule: String {
    switch self {
    case .empty: "empty-table"
    case .openQuote: "open-quote"
    case .unknownColumn: "unknown-column"
    case .repeatedColumn: "repeated-column"
    case .noQuestionColumn: "no-question-column"
    case .noQuestion: "no-question"
    case .unknownType: "unknown-type"
    case .fewOptions: "few-answers"
    case .noKey: "no-key"
    case .unknownKey: "unknown-key"
    case .badShare: "bad-share"
    case .badNumber: "not-a-number"
    case .badGap: "bad-gap"
    }
  }

  var severity: Finding.Severity {
    switch self {
    case .unknownColumn, .repeatedColumn: .warning
    default: .error
    }
  }

  var description: String {
    switch self {
    case .empty: "the table is empty; its first row names the columns, for example 'question'"
    case .openQuote: "this quotation mark is never closed; write two of them for one in a text"
    case .unknownColumn(let name):
      "the column '\(name)' is not known and was passed over; known are question, option A, correct, "
        + "explanation, feedback A, share A, type, title, id, category, tags"
    case .repeatedColumn(let name):
      "a second column '\(name)' was passed over; delete one of the two"
    case .noQuestionColumn:
      "no column is named 'question'; the first row names the columns, for example "
        + "question,option A,option B,correct"
    case .noQuestion: "the row has no question; fill in the cell or delete the row"
    case .unknownType(let type):
      "the type '\(type)' is not known; write multiple choice, true/false, short answer, numerical, "
        + "matching, essay, description or cloze"
    case .fewOptions(let count): "the question needs at least two options and has \(count)"
    case .noKey: "no right answer; fill in the column 'correct', for example with B"
    case .unknownKey(let key):
      "the right answer '\(key)' is neither the letter nor the text of an option"
    case .badShare(let text): "'\(text)' is not a percentage from -100 to 100"
    case .badNumber(let text): "'\(text)' is not a number; write for example 3.14 or 3.14:0.01"
    case .badGap(let text): text
    }
  }
}
