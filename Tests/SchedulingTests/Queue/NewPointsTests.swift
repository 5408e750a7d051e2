import Testing

@testable import Scheduling

@Suite struct NewPointsTests {
  @Test func `the daily limit counts what was introduced today`() {
    #expect(
      NewPoints.today(
        unseen: 100, introduced: 15, limit: 20, due: 0, habits: .standard, answersPerDay: nil) == 5)
    #expect(
      NewPoints.today(
        unseen: 3, introduced: 0, limit: 20, due: 0, habits: .standard, answersPerDay: nil) == 3)
    #expect(
      NewPoints.today(
        unseen: 3, introduced: 30, limit: 20, due: 0, habits: .standard, answersPerDay: nil) == 0)
  }

  @Test func `a day full of reviews takes no new points`() {
    #expect(
      NewPoints.today(
        unseen: 100, introduced: 0, limit: 20, due: 40, habits: .standard, answersPerDay: 40) == 0)
    #expect(
      NewPoints.today(
        unseen: 100, introduced: 0, limit: 20, due: 14, habits: .standard, answersPerDay: 40) == 10)
  }

  @Test func `before an exam all are seen in the part of the days that is for new ones`() {
    var unseen = 300
    for daysLeft in stride(from: 30, to: 0, by: -1) {
      unseen -= min(
        unseen,
        NewPoints.today(unseen: unseen, daysLeft: Double(daysLeft), pace: 0.6, attendance: 1))
    }
    #expect(unseen == 0)
    #expect(NewPoints.today(unseen: 300, daysLeft: 30, pace: 0.5, attendance: 1) == 20)
    #expect(NewPoints.today(unseen: 300, daysLeft: 30, pace: 0.5, attendance: 0.5) == 40)
  }
}
