import Narratives
import Testing

@testable import QuestionBanks

struct GIFTWriterTests {
  @Test func `what is written is read back equal, whatever characters it holds`() {
    var samples = QuestionSamples(seed: 5)
    for _ in 0..<400 {
      let question = samples.question()
      let written = GIFTWriter.write(QuestionFile.entries(of: [question]))
      let text = String(decoding: written.bytes, as: UTF8.self)
      let file = GIFTReader.read(SourceText(path: "w.gift", text: text))
      #expect(written.losses.filter { $0.kind != .likelyRefused } == [])
      #expect(file.questions.map(\.withoutOrigin) == [question], "\(text)")
    }
  }

  @Test(arguments: GIFTFixtureTests.files)
  func `a fixture survives being written and read again`(folder: String, name: String) throws {
    let file = GIFTReader.read(try Fixture.source(folder + "/" + name))
    let written = GIFTWriter.write(file.entries)
    let again = GIFTReader.read(SourceText(path: "w.gift", fileBytes: written.bytes))
    let allowed = written.losses.filter { $0.kind != .likelyRefused && !$0.what.contains("arrow") }
    #expect(allowed == [])
    #expect(again.questions.map(\.withoutOrigin) == file.questions.map(\.withoutOrigin))
  }

  @Test func `a question is written as its author would`() {
    let stem = MarkedText("Which code?")
    let question = AuthoredQuestion(
      id: AuthoredQuestionID(rawValue: "n-1"), name: "Nodes: open", tags: ["open"], stem: stem,
      response: .multipleChoice(
        MultipleChoice(
          isSingle: true,
          choices: [
            .init(text: MarkedText("38562"), fraction: 1, feedback: MarkedText("It is open.")),
            .init(text: MarkedText("38572"), fraction: 0),
            .init(text: MarkedText("38770"), fraction: 0.3333333),
          ])))
    let text = String(decoding: GIFTWriter.write([.question(question)]).bytes, as: UTF8.self)
    #expect(
      text == """
        // [id:n-1] [tag:open]
        ::Nodes\\: open::Which code? {
          =38562#It is open.
          ~38572
          ~%33.33333%38770
        }


        """)
  }

  @Test func `what GIFT cannot carry is listed`() {
    func question(_ name: String, _ response: Response) -> QuestionFile.Entry {
      var question = AuthoredQuestion(name: name, stem: MarkedText("s"), response: response)
      question.generalFeedback.text = "g"
      question.files = [EmbeddedFile(name: "a.png", base64: "")]
      return .question(question)
    }
    let option = MultipleChoice.Choice(text: MarkedText("a"), fraction: 0.9)
    let words = ShortAnswer(
      mindsCase: true,
      answers: [.init(pattern: "a->b", fraction: 1), .init(pattern: "c", fraction: 1)])
    let written = GIFTWriter.write([
      question("d", .description), question("z", .cloze([])),
      question(
        "m",
        .multipleChoice(MultipleChoice(isSingle: true, shuffles: false, choices: [option, option]))),
      question("n", .multipleChoice(MultipleChoice(isSingle: true, choices: [option]))),
      question("w", .shortAnswer(words)),
    ])
    #expect(
      written.losses.map(\.description) == [
        "'d' lost the general feedback", "'d' lost 1 embedded file(s)",
        "'z' was left out: GIFT has no questions with several gaps",
        "'m' lost the fixed order of its options",
        "'m' lost that only one option may be chosen, because none is fully right",
        "'m' lost 1 embedded file(s)", "'m' will be refused by Moodle: no option earns 100 %",
        "'n' was left out: GIFT needs at least two options",
        "'w' lost that upper and lower case matter", "'w' lost an arrow '->', written '→'",
        "'w' lost 1 embedded file(s)",
      ])
  }
}
