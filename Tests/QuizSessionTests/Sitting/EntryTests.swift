import ProgressStore
import QuizEngine
import Scheduling
import Testing

@testable import QuizSession

struct EntryTests {
  private let today = StudyDay(rawValue: 20_000)
  private let point = LearningPointID(rawValue: "contrast:38571~38572")

  private func journalled(
    _ task: Task, _ answer: GivenAnswer, _ confidence: Confidence? = nil
  ) -> Answer? {
    let answered = AnsweredQuestion(
      question: Sample.question(point, seed: 9, task: task), answer: answer,
      confidence: confidence, sawHint: false, milliseconds: 4200)
    guard case .answer(let answer) = Event.Body(.answer(answered), on: today) else { return nil }
    return answer
  }

  @Test func aWrongCodeIsJournalledWithWhatItWasTakenFor() {
    #expect(
      journalled(Sample.chooseOne, .chosen([1]))
        == Answer(
          point: PointID(rawValue: "contrast:38571~38572"), kind: "code-the-case", bank: "nodes",
          code: "38572", question: "contrast:38571~38572#9", seed: 9, chosen: ["38571"],
          mistakenFor: "38571", credit: 0, rating: .again, guessRate: 1.0 / 3,
          milliseconds: 4200))
  }

  @Test func aRightAnswerIsMistakenForNothing() {
    let answer = journalled(Sample.chooseOne, .chosen([2]), .sure)
    #expect(answer?.mistakenFor == nil)
    #expect(answer?.confidence == .sure)
    #expect(answer?.rating == .easy)
    #expect(answer?.guessRate == 0)
  }

  @Test func aTypedAnswerCannotBeGuessed() {
    #expect(journalled(Sample.typed, .typed("38562"))?.guessRate == 0)
    #expect(journalled(Sample.typed, .typed("38571"))?.mistakenFor == "38571")
    #expect(journalled(Sample.typed, .typed("no idea"))?.mistakenFor == nil)
  }

  @Test func severalAnswersAreKeptAsTheirTexts() {
    #expect(journalled(Sample.chooseSeveral, .chosen([0, 3]))?.chosen == ["fact 0", "fact 3"])
    #expect(journalled(Sample.order, .ordered([2, 0, 1]))?.chosen == ["3", "1", "2"])
  }

  @Test func marksNameThePoint() {
    let question = Sample.question(point, seed: 4)
    let id = PointID(rawValue: "contrast:38571~38572")
    #expect(Event.Body(.suspend(question), on: today) == .suspend(id))
    #expect(
      Event.Body(.bury(question), on: today) == .bury(id, until: StudyDay(rawValue: 20_001)))
    #expect(
      Event.Body(.note(question, "mine"), on: today) == .note(.init(point: id, text: "mine")))
    #expect(
      Event.Body(.flag(question, "why"), on: today)
        == .flag(.init(point: id, question: "contrast:38571~38572#4", text: "why")))
  }

  @Test func aFlagNamesTheQuestion() {
    let body = Event.Body(.flag(Sample.question(point, seed: 4), ""), on: today)
    #expect(
      body
        == .flag(
          .init(
            point: PointID(rawValue: "contrast:38571~38572"), question: "contrast:38571~38572#4")))
  }
}
