import ProgressStore
import QuizEngine
import Scheduling
import Testing

@testable import QuizSession

struct PaceTests {
  private let start: Int64 = 1_795_244_400_000

  /// A learner with settings, and an answer of twenty seconds to each of some points a day before.
  private func learner(
    answers: Int, seconds: UInt32 = 20, _ settings: [JSON.Member] = []
  ) -> LearnerState {
    let profile = Event.Body.profile(settings)
    let bodies: [Event.Body] = (0..<answers).map { number in
      .answer(
        Answer(
          point: PointID(rawValue: "p\(number)"), kind: "code-the-case", bank: "nodes",
          code: "38572", question: "q", seed: 1, chosen: ["38572"], credit: 1, rating: .good,
          guessRate: 0, milliseconds: seconds * 1000))
    }
    return .replaying(
      ([profile] + bodies).enumerated().map { number, body in
        let moment = Timestamp(milliseconds: start + Int64(number) * 1000, utcOffset: 3600)
        return Event(
          device: DeviceID(hostName: "desk"), sequence: UInt32(number + 1), moment: moment,
          day: moment.studyDay(), body: body)
      }, at: Timestamp(milliseconds: start + 90 * 86_400_000, utcOffset: 3600))
  }

  private var today: StudyDay { Timestamp(milliseconds: start, utcOffset: 3600).studyDay() }

  @Test func anAnswerTakesHalfAMinuteUntilTwentyAreKnown() {
    #expect(learner(answers: 19).secondsPerAnswer(on: today) == 30)
    #expect(learner(answers: 20).secondsPerAnswer(on: today) == 20)
    #expect(learner(answers: 20, seconds: 1).secondsPerAnswer(on: today) == 2)
  }

  @Test func newPointsWaitWhileWhatIsDueFillsTheMinutes() {
    let ten = learner(answers: 0, [.init("minutesPerDay", .int(10))])
    // Twenty answers of half a minute; a new point takes 1.3 and as much again for what it brings.
    #expect(ten.newPoints(on: today, unseen: 100, due: 0) == 8)
    #expect(ten.newPoints(on: today, unseen: 100, due: 13) == 3)
    #expect(ten.newPoints(on: today, unseen: 100, due: 20) == 0)
    #expect(ten.newPoints(on: today, unseen: 100, due: 20, perDay: 5) == 5)
    #expect(learner(answers: 0).newPoints(on: today, unseen: 100, due: 500) == 20)
  }

  @Test func theMinutesThatAreGoneBringNoNewPoints() {
    let tired = learner(answers: 20, seconds: 29, [.init("minutesPerDay", .int(10))])
    #expect(tired.newPoints(on: today, unseen: 100, due: 0) == 0)
  }

  @Test func attendanceBeginsWithFiveDaysInSix() {
    #expect(learner(answers: 0).attendance(on: today) == Attendance(present: 0, passed: 0))
    // One day of study, then ten without.
    let gone = learner(answers: 1).attendance(on: today.advanced(by: 11)).rate
    #expect(abs(gone - (1 + 1.5) / (11 + 1.8)) < 1e-12)
    // Days off are not missed: of the eleven days two are Sundays.
    let off = learner(answers: 1, [.init("daysOff", .array([.string("sunday")]))])
      .attendance(on: today.advanced(by: 11)).rate
    #expect(abs(off - (1 + 1.5) / (9 + 1.8)) < 1e-12)
  }
}
