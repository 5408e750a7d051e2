import Scheduling
import Testing

@testable import ProgressStore

@Suite struct DueRuleTests {
  /// 2026-11-21, a Saturday.
  private let today = Timestamp.test().studyDay()

  private func profile(_ members: [JSON.Member]) -> Profile {
    var profile = Profile()
    profile.set(members)
    return profile
  }

  private func days(
    _ profile: Profile, stability: Double, instants: Range<Int64>
  ) -> [Int] {
    let rule = DueRule(profile)
    let memory = Memory.reviewed(
      Belief(MemoryState(stability: stability, difficulty: 5)))
    return instants.map { instant in
      let history = PointState.History(
        firstDay: today, lastDay: today, lastInstant: instant, lastRating: .good)
      return today.distance(to: rule.day(memory, history))
    }
  }

  @Test func pointsAnsweredOneAfterTheOtherComeBackOnAllDaysOfTheRange() {
    let fsrs6 = profile([.init("model", .string("fsrs-6"))])
    #expect(Set(days(fsrs6, stability: 20, instants: 0..<300)) == Set(17...23))
    #expect(
      days(fsrs6, stability: 20, instants: 7..<8) == days(fsrs6, stability: 20, instants: 7..<8))
    #expect(Set(days(fsrs6, stability: 0.5, instants: 0..<300)) == [1])
  }

  @Test func daysOffAreAvoidedAndEasyDaysGetHalf() {
    // Saturday + 17 to 23 days: Tuesday to Monday, each once.
    let off = profile([
      .init("model", .string("fsrs-6")),
      .init("daysOff", .array([.string("wednesday"), .string("sunday")])),
      .init("easyDays", .array([.string("friday")])),
    ])
    let found = days(off, stability: 20, instants: 0..<4000)
    #expect(Set(found) == [17, 19, 20, 21, 23])
    // The weight of a day is its ease over its distance.
    let expected = 4000 * (0.5 / 20) / (1 / 17.0 + 1 / 19.0 + 0.5 / 20 + 1 / 21.0 + 1 / 23.0)
    #expect(abs(Double(found.count { $0 == 20 }) - expected) < 4 * expected.squareRoot())
  }

  @Test func nothingComesBackInAVacationThatLeavesADay() {
    let away = profile([
      .init("model", .string("fsrs-6")),
      .init(
        "vacation",
        .array([
          .array([
            .string(today.advanced(by: 10).dateText), .string(today.advanced(by: 22).dateText),
          ])
        ])),
    ])
    #expect(Set(days(away, stability: 20, instants: 0..<50)) == [23])
  }

  @Test func aChangeOfTheWeekMovesWhatIsDueAlready() {
    func event(_ sequence: UInt32, _ body: Event.Body) -> Event {
      let moment = Timestamp.test(Double(sequence))
      return Event(
        device: DeviceID(hostName: "d"), sequence: sequence, moment: moment,
        day: moment.studyDay(), body: body)
    }
    var state = LearnerState()
    #expect(state.apply(event(1, .answer(.test())), at: 1) == .applied)
    let week = event(2, .profile([.init("daysOff", .array([.string("sunday")]))]))
    #expect(state.apply(week, at: 2) == .needsReplay)
  }
}
