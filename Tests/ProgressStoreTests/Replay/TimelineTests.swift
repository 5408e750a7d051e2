import Foundation
import Scheduling
import Testing

@testable import ProgressStore

@Suite struct TimelineTests {
  @Test(
    arguments: [
      ([1, 2, 2, 3], nil),
      ([10, 5000, 11, 12], [0, 2, 3]),
      ([10, 11, 1, 12], [0, 1, 3]),
      ([], nil),
    ] as [([Int64], [Int]?)])
  func believesTheLongestSeriesThatNeverGoesBack(instants: [Int64], believed: [Int]?) {
    #expect(Timeline.believed(instants, present: 10_000) == believed)
  }

  @Test func believesNothingThatLiesInTheFuture() {
    let far = 100 + Timeline.tolerance + 1
    #expect(Timeline.believed([50, far, far + 1, 60], present: 100) == [0, 3])
    #expect(Timeline.believed([far], present: 100) == [])
  }

  /// Answers of one point by one device at the given days after the first.
  private func dueDay(_ days: [Double], now: Double) throws -> Int {
    let events = days.enumerated().map { number, day in
      let moment = Timestamp.test(day * 86_400)
      return Event(
        device: DeviceID(hostName: "d"), sequence: UInt32(number + 1), moment: moment,
        day: moment.studyDay(), body: .answer(.test("a")))
    }
    let state = LearnerState.replaying(events, at: .test(now * 86_400))
    let point = try #require(state.points[PointID(rawValue: "a")])
    return try #require(state.dueDay(of: point)).rawValue - Timestamp.test().studyDay().rawValue
  }

  @Test func anAnswerFromTheFutureDoesNotPushThePointYearsAway() throws {
    #expect(try dueDay([0, 2000], now: 1) < 30)
    #expect(try dueDay([2000], now: 1) < 30)
    #expect(try dueDay([0, 2000, 1], now: 2) < 60)
  }

  /// Its answers must not count as just given on every day that comes.
  @Test func ofADeviceWhoseClockWasNeverRightThePointsBecomeDue() throws {
    func event(_ device: String, _ point: String, day: Double) -> Event {
      let moment = Timestamp.test(day * 86_400)
      return Event(
        device: DeviceID(hostName: device), sequence: 1, moment: moment, day: moment.studyDay(),
        body: .answer(.test(point)))
    }
    let events = [event("a", "x", day: 0), event("b", "y", day: 4000)]
    for now in [1.0, 100] {
      let state = LearnerState.replaying(events, at: .test(now * 86_400))
      let points = try ["x", "y"].map { try #require(state.points[PointID(rawValue: $0)]) }
      #expect(points.map(\.history?.lastDay.rawValue) == [20_778, 20_778])
    }
  }

  @Test func aClockThatWasSetBackKeepsTheOrder() throws {
    #expect(try dueDay([0, 3, -4000, 8], now: 9) >= 9)
    #expect(try dueDay([0, 3, -4000], now: 4) >= 4)
  }

  /// Summer time ends at 1:00 UTC on 2026-10-25, when the clock goes from 2:59 back to 2:00.
  @Test func theEndOfSummerTimeAndAJourneyKeepOrderAndDays() throws {
    let steps: [(minutes: Int, offset: Int, day: Int)] = [
      (-1, 7200, 20_750),  // 2:59 in the night, still the study day before
      (1, 3600, 20_750),  // 2:01, the same hour for the second time
      (119, 3600, 20_750),  // 3:59
      (121, 3600, 20_751),  // 4:01
      (1500, 32_400, 20_752),  // after a flight east
      (1740, -28_800, 20_751),  // after a flight west: the day comes a second time
      (3600, -28_800, 20_753),
    ]
    let scratch = try Scratch()
    let moments = steps.map {
      Timestamp(milliseconds: 1_792_890_000_000 + Int64($0.minutes) * 60_000, utcOffset: $0.offset)
    }
    let store = try ProgressStore.test(scratch, at: moments[0])
    for (step, moment) in zip(steps, moments) {
      #expect(try store.append(.answer(.test("a")), at: moment).day.rawValue == step.day)
    }
    store.close()
    // Nothing is doubted, and what one session made of it is what replaying makes of it.
    #expect(store.state.recent.map(\.event.moment) == moments)
    #expect(store.state.points.values.map(\.history?.lastDay.rawValue) == [20_753])
    #expect(store.state.days.mapValues(\.tally.answers).values.sorted() == [1, 1, 2, 3])
    try FileManager.default.removeItem(atPath: scratch.path + "/ada/cache")
    let again = try ProgressStore.test(scratch, for: .reading, at: moments[6])
    #expect(again.findings == [])
    #expect(again.state.differences(from: store.state) == [])
  }

  /// The study day begins at 4:00 local time, whatever the zone and the season.
  @Test(
    arguments: [
      ("an hour before the day begins", 1_795_231_800_000, 0, 20_777),
      ("when the day begins", 1_795_233_600_000, 0, 20_778),
      ("east of Greenwich it begins earlier", 1_795_197_600_000, 36_000, 20_778),
      ("west of Greenwich it begins later", 1_795_233_600_000, -36_000, 20_777),
      ("past midnight is still the evening", 1_795_227_000_000, 3600, 20_777),
    ] as [(String, Int64, Int, Int)])
  func daysAreThoseOfTheLearner(name: String, instant: Int64, offset: Int, day: Int) {
    let moment = Timestamp(milliseconds: instant, utcOffset: offset)
    #expect(moment.studyDay().rawValue == day, "\(name)")
  }
}
