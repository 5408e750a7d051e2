import ProgressStore
import QuizEngine
import Scheduling
import Testing

@testable import QuizSession

struct StubbornnessTests {
  /// Two days between answers; each `given` is the code answered, the key being 38572.
  private func learner(_ given: [String]) -> LearnerState {
    let start: Int64 = 1_795_244_400_000
    return .replaying(
      given.enumerated().map { number, code in
        let moment = Timestamp(
          milliseconds: start + Int64(number) * 2 * 86_400_000, utcOffset: 3600)
        let isRight = code == "38572"
        return Event(
          device: DeviceID(hostName: "desk"), sequence: UInt32(number + 1), moment: moment,
          day: moment.studyDay(),
          body: .answer(
            Answer(
              point: PointID(rawValue: "point"), kind: "code-the-case", bank: "nodes",
              code: "38572",
              question: "q\(number)", seed: 1, chosen: [code], mistakenFor: isRight ? nil : code,
              credit: isRight ? 1 : 0, rating: isRight ? .good : .again, guessRate: 0,
              milliseconds: 1000)))
      }, at: Timestamp(milliseconds: start + 90 * 86_400_000, utcOffset: 3600))
  }

  private let point = Sample.point("point", ["38571", "38572"])

  @Test func namesTheConfusionThatThePointIsAbout() {
    let stubborn = Stubbornness(
      of: point,
      for: learner(["38572", "38570", "38570", "38570", "38571", "38571", "38570"]))
    #expect(stubborn?.lapses == 6)
    #expect(stubborn?.answers == 7)
    #expect(stubborn?.confusion == Confusion(key: "38572", chosen: "38571"))
    #expect(stubborn?.timesConfused == 2)
  }

  @Test func namesTheCodeFromElsewhereWhereNothingElseWasGiven() {
    let stubborn = Stubbornness(
      of: point, for: learner(["38572", "38562", "38570", "38570", "38570"]))
    #expect(stubborn?.confusion == Confusion(key: "38572", chosen: "38570"))
    #expect(stubborn?.timesConfused == 3)
  }

  @Test func aPointThatIsMissedAsOftenAsChanceExplainsIsNotStubborn() {
    #expect(Stubbornness(of: point, for: learner(["38572", "38571", "38572"])) == nil)
    #expect(Stubbornness(of: Sample.point("other"), for: learner(["38571"])) == nil)
  }
}
