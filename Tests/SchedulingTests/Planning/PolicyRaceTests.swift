import Testing

@testable import Scheduling

@Suite struct PolicyRaceTests {
  private static let poor = StudyPolicy.reviewsFirst(retention: 0.5, .dueDate)

  private func race(
    _ portfolio: [StudyPolicy], points: Int = 60, answers: Double = 10,
    following current: StudyPolicy? = nil, heats: Int = 2
  ) -> PolicyRace<FSRS6> {
    let course = Course(
      FSRS6.standard, points: Array(repeating: (memory: .unseen, daysSince: 0), count: points))
    var habits = Habits.standard
    habits.attendance = Attendance(present: 3, passed: 4)
    var planner = ExamPlanner(
      FSRS6.standard, habits: habits, examDay: 10, portfolio: portfolio)
    let time = StudyTime(answers)
    planner.prepare(course, from: 0, time: time, rounds: 4, seed: 1)
    return PolicyRace(
      planner, of: course, from: 0, time: time, following: current, heats: heats, seed: 1)
  }

  @Test func `a policy that is far behind gets no further futures`() {
    let slow = StudyPolicy.reviewsFirst(retention: 0.99, .dueDate)
    let race = race([slow, .gain(perCost: true), .balanced(pace: 0.7)], heats: 3)
    #expect(race.beaten.map(\.policy) == [slow])
    #expect(race.beaten.map(\.futures.count) == [8])
    #expect(race.leaders.map(\.futures.count) == [16, 16])
  }

  @Test func `of equals the one that is followed wins and else the first`() {
    // Where all points are new and time is short both ask new points only.
    let twins =
      [StudyPolicy.newFirst(retention: 0.9, .dueDate, pace: 0.1)]
      + [.newFirst(retention: 0.9, .weakestFirst, pace: 0.1)]
    #expect(race(twins, points: 200).winner.policy == twins[0])
    for policy in twins {
      let race = race(twins, points: 200, following: policy)
      #expect(race.winner.policy == policy)
      #expect(race.leaders.map(\.policy) == [policy])
      // What is equal needs no second heat.
      #expect(race.leaders[0].futures.count == 8)
    }
  }

  @Test
  func `a policy outside the portfolio is raced when it is followed and left when it is poor`() {
    let race = race([.gain(perCost: true)], following: Self.poor)
    #expect((race.leaders + race.beaten).map(\.policy) == [.gain(perCost: true), Self.poor])
    #expect(race.winner.policy == .gain(perCost: true))
  }
}
