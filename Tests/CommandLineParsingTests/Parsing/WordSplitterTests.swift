import Testing

@testable import CommandLineParsing

private let lines: [(line: String, words: [String])] = [
  ("", []), ("   ", []), ("lookup 38571", ["lookup", "38571"]),
  ("lookup \"iliac vessels\" open", ["lookup", "iliac vessels", "open"]),
  ("lookup 'a \"b\" c'", ["lookup", "a \"b\" c"]), ("a\\ b c", ["a b", "c"]),
  ("the surgeon's note", ["the", "surgeon's", "note"]), ("tail\\", ["tail\\"]), ("''", [""]),
]

struct WordSplitterTests {
  @Test(arguments: lines) func splitsAsAShellDoes(_ example: (line: String, words: [String])) throws
  {
    #expect(try WordSplitter.words(of: example.line) == example.words)
  }

  @Test func saysThatAQuotationMarkIsNotClosed() {
    let error = #expect(throws: UsageError.self) { try WordSplitter.words(of: "lookup \"iliac") }
    #expect(error?.description == "the quotation mark \" is not closed")
  }
}
