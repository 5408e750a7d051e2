import Narratives
import Testing

@testable import QuestionBanks

struct BankDescriptionTests {
  private func read(_ text: String) -> (BankDescription, [String]) {
    let (description, findings) = BankDescription.read(SourceText(path: "bank.json", text: text))
    return (description, findings.map(\.description))
  }

  @Test func `a written description reads back equal`() {
    let description = BankDescription(
      title: "Nodes \"and\" more\\", authors: ["A", "B"], licence: "GPL-3.0-or-later",
      system: "CPT", edition: 2026,
      families: [
        Family(name: "n", title: "t", codes: [.sample]), Family(name: "m", title: "", codes: []),
      ])
    let (again, findings) = read(description.fileText)
    #expect(again == description)
    #expect(findings.isEmpty)
  }

  @Test func `every wrong member is reported with its line and column`() {
    let (description, findings) = read(
      """
      {
        "titel": "x",
        "authors": "me",
        "edition": 20260,
        "families": [{"title": "no name"}, {"name": "a", "codes": ["38571", "x"]}, {"name": "a"}]
      }
      """)
    #expect(description.families == [Family(name: "a", title: "", codes: [.sample])])
    #expect(
      findings.map { $0.split(separator: "\n")[0] } == [
        "bank.json:1:1: error: no 'title' in bank.json; add \"title\": \"…\"",
        "bank.json:2:3: error: unknown member 'titel' in bank.json. Did you mean 'title'?",
        "bank.json:3:14: error: 'authors' must be a list of texts, and is a text",
        "bank.json:4:14: error: 'edition' must be a year such as 2026, and is a number",
        "bank.json:5:16: error: no 'name' in a family; add \"name\": \"…\"",
        "bank.json:5:71: error: 'x' is not a code; expected 3 to 8 letters and digits such as \"38571\"",
        "bank.json:5:78: error: a second family is named 'a'; give it another name or join the two",
      ])
  }

  @Test(arguments: [
    ("", "1:1: error: expected a value, found the end of the file"),
    ("{\"title\" \"x\"}", "1:10: error: expected ':' after the name 'title', found '\"'"),
    ("{\"title\": \"x\",}", "1:15: error: expected a name in double quotes, found '}'"),
    ("{\"title\": \"x\"", "1:14: error: expected ',' or '}', found the end of the file"),
    (
      "{\"title\": \"x\n\"}",
      "1:11: error: expected '\"' at the end of the text, found the end of the line"
    ),
    ("{\"title\": tru}", "1:11: error: expected a value, found 't'"),
    ("{} x", "1:4: error: expected the end of the file, found 'x'"),
    (
      String(repeating: "[", count: 70),
      "1:65: error: lists and objects are nested more than 64 deep; flatten them"
    ),
  ])
  func `broken JSON is pointed at`(text: String, expected: String) {
    let first = read(text).1.first?.split(separator: "\n").first
    #expect(first.map(String.init) == "bank.json:" + expected)
  }
}
