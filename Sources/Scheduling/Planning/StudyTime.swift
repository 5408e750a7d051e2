/// The time for study on each day up to an exam, in answers.
package struct StudyTime: Equatable, Sendable {
  /// The time on a usual day.
  package var usual: Double
  /// The part of the usual time that each day has, from the first day of the plan; days beyond the list are usual ones.
  package var parts: [Double]

  /// The same time on every day, or a part of it on some.
  package init(_ usual: Double, parts: [Double] = []) {
    self.usual = max(0, usual)
    self.parts = parts.map { max(0, $0) }
  }

  /// The time on a day.
  package subscript(day: Int) -> Double { usual * part(day) }

  /// All days with another usual time.
  func times(_ factor: Double) -> Self { Self(usual * factor, parts: parts) }

  /// How many usual days there are in some days.
  func usualDays(in days: Range<Int>) -> Double { days.reduce(0) { $0 + part($1) } }

  private func part(_ day: Int) -> Double { parts.indices.contains(day) ? parts[day] : 1 }
}
