import Narratives
import Testing

@testable import QuestionBanks

struct AikenReaderTests {
  private func keys(_ file: QuestionFile) -> [String] {
    file.questions.compactMap { question in
      guard case .multipleChoice(let choice) = question.response else { return nil }
      return choice.choices.first { $0.fraction == 1 }?.text.text
    }
  }

  @Test func `the fixture of good questions is read with its keys`() throws {
    let file = AikenReader.read(try Fixture.source("aiken/questions.aiken.txt"))
    #expect(file.findings == [])
    #expect(keys(file) == ["Martin Dougiamas", "True"])
    #expect(
      file.questions[1].stem.text
        == "Moodle's abilities include handling user input that includes <html class=\"cool\"> & images:"
    )
  }

  @Test func `the fixture of errors keeps two questions and names the lines of the others`() throws
  {
    let file = AikenReader.read(try Fixture.source("aiken/aiken_errors.txt"))
    #expect(file.questions.map(\.name) == ["A good question", "A second good question"])
    #expect(keys(file) == ["Correct", "Correct (No space)"])
    #expect(file.findings.map(\.line) == [3, 5, 7, 18])
    #expect(
      file.findings.map(\.message) == [
        "the question has one option and needs at least two",
        "an option without a question above it; write the question first",
        "an 'ANSWER:' without a question above it; write the question first",
        "the question above has no 'ANSWER:' line; add one after its options",
      ])
  }

  @Test(arguments: [
    ("Q\nA. a\nB. b\nanswer: b\n", []), ("Q\r\nA) a\r\nB) b\r\nANSWER:A", []),
    ("Q\nA) a\nB) b\nANSWER: C", ["the answer 'C' is not the letter of one of the 2 options"]),
    ("Q\nA) a\nB) b", ["the question above has no 'ANSWER:' line; add one after its options"]),
  ])
  func `spellings are forgiven and wrong keys are not`(text: String, messages: [String]) {
    let file = AikenReader.read(SourceText(path: "q.txt", text: text))
    #expect(file.findings.map(\.message) == messages)
    #expect(file.questions.count == (messages.isEmpty ? 1 : 0))
  }
}
