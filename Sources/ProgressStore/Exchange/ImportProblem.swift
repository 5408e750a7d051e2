/// A line of a file that was to be taken in, and what is wrong with it.
package struct ImportFault: Error, Equatable, Sendable, CustomStringConvertible {
  package let line: Int
  package let problem: ImportProblem

  package var description: String { "line \(line): \(problem)" }
}

/// What is wrong with a file that was to be taken in.
package enum ImportProblem: Equatable, Sendable, CustomStringConvertible {
  case empty
  case notText
  case missingColumn(String, found: [String])
  case unusable(column: String, value: String, expected: String)
  case wrongFieldCount(found: Int, expected: Int)
  case openQuote

  package var description: String {
    switch self {
    case .empty: "the file is empty: expected a line with the names of the columns first"
    case .notText: "the text is not valid UTF-8: save the file as UTF-8 and try again"
    case .missingColumn(let column, let found):
      "there is no column \(Quoted(column)); found \(found.map { Quoted($0).description }.joined(separator: ", "))"
    case .unusable(let column, let value, let expected):
      "the column \(Quoted(column)) has \(Quoted(value)): expected \(expected)"
    case .wrongFieldCount(let found, let expected):
      "\(found) fields, and the first line names \(expected) columns"
    case .openQuote: "a quoted field is never closed: a quote inside a field is written twice"
    }
  }
}
