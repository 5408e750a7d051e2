import QuestionBanks
import Testing

@testable import QuizEngine

struct AuditItemTests {
  @Test func `words are lower case and keep their apostrophes`() {
    #expect(
      Words.of("The patient's 2nd X-ray, 5 mg.") == [
        "the", "patient's", "2nd", "x", "ray", "5", "mg",
      ])
    #expect(Words.of("L’été, the nurses' ward—7") == ["l'été", "the", "nurses", "ward", "7"])
    #expect(Words.of("the nurses' ward") == ["the", "nurses", "ward"])
    #expect(Words.root("removed") == Words.root("removes"))
  }

  @Test(arguments: [
    ("a <b>bold</b> word", "a bold word"), ("5 &lt; 6 &amp; more", "5 < 6 & more"),
    ("1 < 2", "1 < 2"),
  ])
  func `marks and entities are taken out of written text`(text: String, plain: String) {
    #expect(PlainText.of(MarkedText(text, .html)) == plain)
  }

  @Test func `a written question is an item whose options are shuffled later`() throws {
    let question = AuthoredQuestion(
      name: "Bile", stem: MarkedText("Which organ makes bile?"),
      response: .multipleChoice(
        MultipleChoice(
          isSingle: true,
          choices: [
            .init(text: MarkedText("Liver"), fraction: 1, feedback: MarkedText("Yes.")),
            .init(text: MarkedText("Spleen"), fraction: 0),
          ])))
    let item = try #require(AuditItem(question, number: 4))
    #expect(item.id == "Bile (4)")
    #expect(item.options == [.init("Liver", isKey: true), .init("Spleen", isKey: false)])
    #expect(item.isShuffledLater && item.isGuessable)
  }

  @Test(arguments: [
    ("10 to 14 days", 10.0, 14.0), ("5 mg", 5, 5), ("1,000", 1_000, 1_000), ("three", 3, 3),
    ("$30", 30, 30), ("0.5-1.5 mg", 0.5, 1.5), ("between 2 and 4", 2, 4),
  ])
  func `numbers and ranges are read`(text: String, lower: Double, upper: Double) throws {
    let number = try #require(NumberText(text))
    #expect((number.lower, number.upper) == (lower, upper))
  }

  @Test(arguments: ["vitamin B12", "no number", "1 and 3", "1, 2, 3"])
  func `names and lists are no numbers`(text: String) {
    #expect(NumberText(text) == nil)
  }
}
