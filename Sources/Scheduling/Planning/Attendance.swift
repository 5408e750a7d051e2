import Basics

/// How regularly a learner comes, as far as that is known.
///
/// The share of days with study is believed to be drawn from a beta distribution. Each day that comes or passes moves the belief like a ball
/// added to an urn (Eggenberger and Pólya 1923), so a simulated future in which days are missed expects more of them to be.
package struct Attendance: Equatable, Sendable {
  private var present: Double
  private var days: Double

  /// A learner who comes on every day.
  package static let perfect = Attendance(
    present: .greatestFiniteMagnitude, days: .greatestFiniteMagnitude)

  /// Days with study among days that passed.
  ///
  /// Begun with five days in six, because hardly anybody comes every day, and with the trust of not quite two days, because learners differ:
  /// most of the belief lies near the ends, and a week tells one who always comes from one who does not (`bench exam` has both).
  package init(present: Int, passed: Int) {
    self.init(present: Double(present) + 1.5, days: Double(max(present, passed)) + 1.8)
  }

  private init(present: Double, days: Double) {
    self.present = present
    self.days = days
  }

  /// The expected part of the days.
  package var rate: Double { present / days }

  /// A day by chance, which moves the belief about the days after it.
  mutating func comes(using generator: inout SplitMix64) -> Bool {
    let comes = generator.unit() < rate
    if comes { present += 1 }
    days += 1
    return comes
  }
}
