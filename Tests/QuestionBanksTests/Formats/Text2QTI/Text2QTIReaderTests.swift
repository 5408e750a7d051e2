import Narratives
import Testing

@testable import QuestionBanks

struct Text2QTIReaderTests {
  @Test func `the sample gives one option, several, a number and a word`() throws {
    let source = try Fixture.source("text2qti/sample.txt")
    #expect(QuestionFormat.of(source)?.name == "text2qti")
    let file = Text2QTIReader.read(source)
    #expect(file.findings == [])
    #expect(
      file.questions.map(\.response.typeName) == [
        "one of several", "several of several", "number", "short answer",
      ])
    #expect(file.questions[0].name == "approach")
    #expect(
      file.questions[0].generalFeedback.text
        == "General feedback.\nCorrect feedback.\nIncorrect feedback.")
    guard case .multipleChoice(let one) = file.questions[0].response,
      case .multipleChoice(let several) = file.questions[1].response,
      case .numerical(let numbers) = file.questions[2].response,
      case .shortAnswer(let words) = file.questions[3].response
    else {
      Issue.record("other types")
      return
    }
    #expect(one.choices.map(\.fraction) == [0, 1, 0])
    #expect(several.choices.map(\.fraction) == [0.5, 0.5, 0])
    #expect(numbers.map(\.value) == [.number(4, tolerance: 1)])
    #expect(words.answers.map(\.pattern) == ["genitofemoral"])
  }

  @Test(arguments: [
    ("1. Q\na) x\nb) y\n", ["no option is marked as right; write '*' before its letter or '[*]'"]),
    ("1. Q\n*a) x\n", ["the question needs at least two options"]),
    ("1. Q\n=   many\n", ["'many' is not a number; write '= 4', '= 4 +- 1' or '= [3, 5]'"]),
  ])
  func `a broken question is reported and the next is kept`(text: String, messages: [String]) {
    let file = Text2QTIReader.read(
      SourceText(path: "q.txt", text: text + "\n2. Good\n=   [1, 3]\n"))
    #expect(file.findings.map(\.message) == messages)
    #expect(file.questions.last?.name == "Good")
  }
}
