import Testing

@testable import Scheduling

@Suite struct StudyForecastTests {
  private func forecast(_ retention: Double, limit: Double? = nil) -> StudyForecast {
    StudyForecast(
      points: Array(repeating: (memory: .unseen, daysSince: 0), count: 90), days: 30, newPerDay: 3,
      retention: retention, answersPerDay: limit, habits: .standard, by: .standard(.fsrs7), seed: 5)
  }

  @Test func `a higher retention costs more and knows more`() {
    let (low, high) = (forecast(0.8), forecast(0.95))
    #expect(high.answersPerDay > low.answersPerDay)
    #expect((high.days.last?.known ?? 0) > (low.days.last?.known ?? 0))
  }

  @Test func `new points come in at their pace`() {
    #expect(forecast(0.9).days.map(\.introduced) == Array(repeating: 3, count: 30))
  }

  @Test func `a limit on the day holds`() {
    for day in forecast(0.95, limit: 6).days { #expect(day.answers <= 7) }
  }
}
