import Testing

@testable import CommandLineParsing

/// A command with one of everything.
enum Sample {
  static let bank = ValueOption("--bank", "DIR", .folder, repeats: true, "Banks.")
  static let count = ValueOption("--count", short: "-n", "N", .wholeNumber(1...50), "How many.")
  static let json = Flag("--json", "JSON.")
  static let noted = CommandSyntax(
    "code", "Find the code for a note.",
    parameters: [Parameter("FILE", .optional, "The note.")], options: [bank, count, json])
  static let listed = CommandSyntax("questions", "Print.", options: [bank, count, json])
  static let words = CommandSyntax(
    "compare", "Compare.", parameters: [Parameter("CODE", .atLeast(2), "Codes.")],
    options: [bank])
}

struct ParsingCase: CustomTestStringConvertible, Sendable {
  let line: String
  var banks: [String] = []
  var words: [String] = []
  var count: Int?
  var json = false
  var syntax = Sample.noted
  var testDescription: String { "\(syntax.name) \(line)" }
}

private let parsingCases = [
  ParsingCase(line: "note.txt --bank A B", banks: ["A", "B"], words: ["note.txt"]),
  ParsingCase(line: "--bank A note.txt", banks: ["A"], words: ["note.txt"]),
  ParsingCase(line: "--bank A B note.txt", banks: ["A", "B"], words: ["note.txt"]),
  ParsingCase(line: "--bank A --bank B -", banks: ["A", "B"], words: ["-"]),
  ParsingCase(line: "--bank=A --count=7 --json", banks: ["A"], count: 7, json: true),
  ParsingCase(line: "-n 50 -- --bank", words: ["--bank"], count: 50),
  ParsingCase(
    line: "--bank A B C --count 3", banks: ["A", "B", "C"], count: 3, syntax: Sample.listed),
  ParsingCase(
    line: "38571 --bank A 38572", banks: ["A"], words: ["38571", "38572"],
    syntax: Sample.words),
]

private let faultyLines: [(line: String, message: String)] = [
  ("--cuont 3", "unknown option '--cuont'. Did you mean '--count'?"),
  ("--zebra", "unknown option '--zebra'; '--help' lists the options"),
  ("--count", "missing value for '--count <N>': expected a whole number from 1 to 50"),
  ("--count --json", "missing value for '--count <N>': expected a whole number from 1 to 50"),
  ("--count 51", "invalid value '51' for '--count <N>': expected a whole number from 1 to 50"),
  ("--count -3", "invalid value '-3' for '--count <N>': expected a whole number from 1 to 50"),
  ("--count 3 --count 4", "'--count' is given more than once"),
  ("--json=yes", "'--json' takes no value, found 'yes'"),
  ("a b", "unexpected argument 'b'"),
  ("a b c", "2 unexpected arguments: 'b', 'c'"),
]

struct CommandLineParserTests {
  @Test(arguments: parsingCases) func readsOptionsAndWords(_ example: ParsingCase) throws {
    let given = try CommandLineParser.parse(
      try WordSplitter.words(of: example.line), for: example.syntax)
    try CommandLineParser.requireArguments(given, for: example.syntax)
    #expect(given.words == example.words)
    #expect(given.all(Sample.bank) == example.banks)
    #expect(given[Sample.count] == example.count)
    #expect(given[Sample.json] == example.json)
  }

  @Test(arguments: faultyLines)
  func saysWhatIsWrongAndWhatWasExpected(_ example: (line: String, message: String)) {
    let error = #expect(throws: UsageError.self) {
      let given = try CommandLineParser.parse(
        try WordSplitter.words(of: example.line), for: Sample.noted)
      try CommandLineParser.requireArguments(given, for: Sample.noted)
    }
    #expect(error?.description == example.message)
  }

  @Test func namesTheArgumentThatIsMissing() throws {
    let given = try CommandLineParser.parse(["38571"], for: Sample.words)
    #expect(throws: UsageError.missingArgument("CODE")) {
      try CommandLineParser.requireArguments(given, for: Sample.words)
    }
  }
}
