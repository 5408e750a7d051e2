import Narratives
import Testing

@testable import QuestionBanks

struct MoodleJSONTests {
  @Test func `ids and tags stand beside the questions, with their places`() throws {
    let file = GIFTReader.read(
      SourceText(
        path: "q.gift", text: "$CATEGORY: A\n\nOne {T}\n\n// [id:x] [tag:a] [tag:b]\nTwo {F}\n"))
    let json = try PlainJSON(text: MoodleJSONWriter.text(of: file))
    #expect(
      json["labels"]
        == .list([
          .object([
            "question": .number(2), "id": .text("x"), "tags": .list([.text("a"), .text("b")]),
          ])
        ]))
    #expect(json["questions"]?.elements.count == 3)
  }

  @Test func `a file without ids and tags has only questions and errors`() throws {
    let text = MoodleJSONWriter.text(
      of: GIFTReader.read(SourceText(path: "q.gift", text: "Bad {\n\nOne {T}")))
    #expect(
      text == """
        {
          "questions": [
            {
              "type": "truefalse",
              "name": "One",
              "stem": "One",
              "stemFormat": "moodle",
              "correct": true,
              "feedbackTrue": "",
              "feedbackFalse": ""
            }
          ],
          "errors": [
            "q.gift:1: this '{' has no '}'; close the answers with '}', or write '\\\\{' for a brace in the text"
          ]
        }

        """)
  }
}
