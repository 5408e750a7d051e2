import Narratives
import Testing

@testable import QuestionBanks

struct NarrativeFileTests {
  private func findings(_ text: String, expectedCode: String? = nil) -> [String] {
    NarrativeFile.read(SourceText(path: "a.md", text: text), expectedCode: expectedCode)
      .findings.map(\.description)
  }

  @Test func `header lines and prose become a narrative`() throws {
    let text =
      "Code: 00100\r\nSystem: CPT\r\nTitle: Open: a title\r\nFamily: nodes\r\n"
      + "Source: a book\r\nDescriptor: d\r\n\r\nFirst.\r\n\r\nSecond.\r\n"
    let (narrative, findings) = NarrativeFile.read(SourceText(path: "a.md", text: text))
    let code = try #require(ProcedureCode(rawValue: "00100"))
    #expect(
      narrative
        == Narrative(
          code: code, system: "CPT", title: "Open: a title", family: "nodes", source: "a book",
          descriptor: "d", prose: "First.\n\nSecond."))
    #expect(findings.isEmpty)
  }

  @Test func `every problem of a file is reported at once with its place`() {
    let text = "Code: 3857I-X\nTitel: x\nSystem:\nSystem: CPT\nSystem: HCPCS\njust words\n\n"
    #expect(
      findings(text) == [
        """
        a.md:1:7: error: '3857I-X' is not a code; expected 3 to 8 letters and digits such as 38571
          Code: 3857I-X
                ^
        """,
        """
        a.md:1:7: error: no 'Title:' line among the header lines; add 'Title: ' with a short name \
        that says approach, extent, side and site
          Code: 3857I-X
                ^
        """,
        """
        a.md:2:1: error: unknown header 'Titel'. Did you mean 'Title'?
          Titel: x
          ^
        """,
        """
        a.md:3:1: error: the header 'System' has no value; write one after the colon or delete the line
          System:
          ^
        """,
        """
        a.md:5:1: error: the header 'System' stands here a second time; keep one of the two
          System: HCPCS
          ^
        """,
        """
        a.md:6:1: error: 'just words' is not a header line such as 'Code: 38571'; leave an empty \
        line before the prose
          just words
          ^
        """,
        """
        a.md:7:1: error: no prose after the header lines; leave an empty line and describe how the \
        procedure is done
        \("  ")
          ^
        """,
      ])
  }

  @Test func `a file named after another code is an error that names both`() {
    #expect(
      findings("Code: 38571\nTitle: t\n\nProse.\n", expectedCode: "38572") == [
        """
        a.md:1:7: error: the file is named '38572' and its code is 38571; rename the file to \
        '38571.md' or correct the code
          Code: 38571
                ^
        """
      ])
  }

  @Test func `control characters and foreign bytes are repaired and reported`() {
    let bytes =
      Array("Code: 38571\nTitle: t\n\nA \u{1B}[31mred\u{1B}[0m word, the patient".utf8)
      + [0x92] + Array("s.\n".utf8)
    let (narrative, findings) = NarrativeFile.read(SourceText(path: "a.md", fileBytes: bytes))
    #expect(narrative?.prose == "A red word, the patient’s.")
    #expect(
      findings.map(\.description) == [
        """
        a.md:4:3: warning: the control character U+001B was left out; delete it
          A red word, the patient’s.
            ^
        """
      ])
  }

  @Test(arguments: [
    Narrative(code: ProcedureCode(rawValue: "A1B") ?? .sample, title: "t", prose: "One."),
    Narrative(
      code: .sample, system: "HCPCS", title: "a: b", family: "f", source: "s\nt",
      descriptor: "d; e", prose: "Café — two\n\nlines"),
  ])
  func `a written narrative reads back equal`(narrative: Narrative) {
    let text = NarrativeFile.text(of: narrative)
    let (again, findings) = NarrativeFile.read(SourceText(path: "a.md", text: text))
    var expected = narrative
    expected.source = narrative.source.map { $0.split(separator: "\n").joined(separator: " ") }
    #expect(again == expected)
    #expect(findings.isEmpty)
  }
}

extension ProcedureCode {
  /// A code for tests that need just any.
  static var sample: ProcedureCode {
    guard let code = ProcedureCode(rawValue: "38571") else { preconditionFailure("a good code") }
    return code
  }
}
