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
  /// Begun with five days in six and little trust in that, because hardly anybody comes every day, and
  /// a plan that counts on the last days pays dearly for each that is missed. In simulations this start loses nothing with learners who come
  /// every day and wins with those who miss a quarter (`bench exam`).
  package init(present: Int, passed: Int) {
    self.init(present: Double(present) + 3, days: Double(max(present, passed)) + 3.6)
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
