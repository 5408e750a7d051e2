import Basics

/// On which of the days to come there is study, in several futures.
///
/// Together the futures are as mixed as the belief about attendance: many calendars are drawn by it, ordered by their missed days, and each
/// future takes one from a group of its own (stratified sampling; Cochran, Sampling Techniques, 1977, chapter 5). So a few futures hold the lucky
/// and the unlucky ones in their due part, which decides between policies that count on the last days and those that do not.
struct Calendars: Sendable {
  /// For each future whether there is study on a day, from the first day of the plan.
  let futures: [[Bool]]

  /// How many calendars each future is drawn from.
  private static var draws: Int { 16 }

  /// Calendars of so many days; the first day is not missed, because the plan is made on it.
  ///
  /// A day without time for study says nothing about the days after it.
  init(_ attendance: Attendance, hasTime: [Bool], futures: Int, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let drawn = (0..<futures * Self.draws).map { _ in
      Self.calendar(attendance, hasTime, &generator)
    }
    let ordered = drawn.sorted { Self.missed($0) < Self.missed($1) }
    self.futures = (0..<futures).map { future in
      ordered[future * Self.draws + Int(generator.unit() * Double(Self.draws))]
    }
  }

  private static func calendar(
    _ start: Attendance, _ hasTime: [Bool], _ generator: inout SplitMix64
  ) -> [Bool] {
    var attendance = start
    return hasTime.enumerated().map { day, hasTime in
      hasTime && (day == 0 || attendance.comes(using: &generator))
    }
  }

  private static func missed(_ calendar: [Bool]) -> Int { calendar.count { !$0 } }
}
