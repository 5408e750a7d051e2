import Narratives
import Testing

@testable import QuizEngine

struct CodeDescriptionTests {
  @Test(
    arguments: [
      // The name says it, if it is one.
      ("Open removal of the spleen", "The work is done.", "Open removal of the spleen"),
      // A name that says nothing leaves it to the sentence that tells what "this procedure" is.
      (
        "It whether the surgeon holds the instruments",
        "This procedure is a laparoscopic removal of the spleen by the left route, and code 10001 covers it whether "
          + "the surgeon holds the instruments. The spleen is freed.",
        "This procedure is a laparoscopic removal of the spleen by the left route"
      ),
      (
        "Treatment of cancer and prevention",
        "This operation removes the spleen and leaves the pancreas behind it where it is. It is long.",
        "This operation removes the spleen and leaves the pancreas behind it where it is"
      ),
      // Another code's number would tell more than the words, and what is no work says nothing.
      (
        "Treatment of cancer and prevention",
        "This procedure is a removal of the spleen, which is wider than 10002 and more seldom done.",
        nil
      ),
      (
        "Treatment of cancer and prevention",
        "This procedure is among those that are reported seldom, in all parts of the country.", nil
      ),
      ("Treatment of cancer and prevention", "The spleen is removed through an incision.", nil),
    ] as [(String, String, String?)])
  func `a code is described by its name, else by the sentence that says what its procedure is`(
    _ title: String, _ prose: String, _ words: String?
  ) throws {
    let lexicon = try Lexicon.standard()
    let procedure = ProcedureReader(lexicon: lexicon).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10001")), title: title, prose: prose))
    let description = CodeDescription(procedure, lexicon)
    #expect(description?.words == words)
    #expect(description.map { (title + prose).contains($0.source) } ?? true)
  }
}
