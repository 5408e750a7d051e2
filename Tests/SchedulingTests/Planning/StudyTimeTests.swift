import Testing

@testable import Scheduling

@Suite struct StudyTimeTests {
  @Test func `each day has its part of the usual time`() {
    let time = StudyTime(40, parts: [1, 0.5, 0, -1])
    #expect((0..<6).map { time[$0] } == [40, 20, 0, 0, 40, 40])
    #expect(time.usualDays(in: 0..<6) == 3.5)
    #expect(time.times(0.5)[1] == 10)
    #expect(StudyTime(-3)[0] == 0)
  }

  @Test func `nothing is planned for a day off`() {
    let unseen = Array(repeating: (memory: Memory.unseen, daysSince: 0), count: 30)
    let situation = ExamPlan.Situation(
      points: unseen, days: 5, time: StudyTime(10, parts: [0, 1, 0, 1, 1]), habits: .standard)
    let plan = ExamPlan(situation, by: .standard(.fsrs6), seed: 1)
    #expect(plan.today == [])
    #expect(plan.answersPerDay <= 3 * 11 / 5.0)
    #expect(plan.lastNewDay.map { [1, 3, 4].contains($0) } == true)
    let whole = ExamPlan.Situation(
      points: unseen, days: 5, time: StudyTime(10), habits: .standard)
    #expect(plan.outlook.mean < ExamPlan(whole, by: .standard(.fsrs6), seed: 1).outlook.mean)
  }

  @Test func `a plan that is followed is left only for one that promises more`() {
    let unseen = Array(repeating: (memory: Memory.unseen, daysSince: 0), count: 20)
    let situation = ExamPlan.Situation(
      points: unseen, days: 3, time: StudyTime(100), habits: .standard)
    // With so much time all good policies promise the same.
    let free = ExamPlan(situation, by: .standard(.fsrs6), seed: 1)
    let equals = free.policies.filter { $0.mean >= free.policies[0].mean - 0.001 }.map(\.policy)
    for policy in equals {
      let followed = ExamPlan(situation, following: policy, by: .standard(.fsrs6), seed: 1)
      #expect(followed.policy == policy)
    }
    #expect(equals.count > 1)
    let poor = ExamPlan(
      situation, following: .reviewsFirst(retention: 0.5, .dueDate), by: .standard(.fsrs6), seed: 1)
    #expect(poor.policy != .reviewsFirst(retention: 0.5, .dueDate))
  }
}
