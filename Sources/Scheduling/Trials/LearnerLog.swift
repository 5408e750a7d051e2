import Basics

/// A log of reviews by a learner whose memory is known, as a schedule of the default weights asks for them.
///
/// Learning steps of a minute and ten minutes, then intervals at a retention of each card's own, a little off by fuzz and late by chance: the
/// habits of a user of flash cards, so that fitting is timed and judged by what it meets in earnest.
package struct LearnerLog: Sendable {
  /// The weights by which the learner forgets.
  package var learner: FSRS6
  /// The days from the first review to the last.
  package var days: Int

  package init(learner: FSRS6, days: Int = 900) {
    self.learner = learner
    self.days = days
  }

  /// The first so many reviews, in the order of time, in the format that `ReviewLog` reads.
  package func csv(reviews: Int, seed: UInt64) -> [UInt8] {
    var generator = SplitMix64(seed: seed)
    var rows: [Row] = []
    // Cards begin on any of the days; more of them than needed, as the last ones are cut off.
    for card in 0..<max(1, reviews / 5) { rows += history(of: card, using: &generator) }
    rows.sort { ($0.milliseconds, $0.card) < ($1.milliseconds, $1.card) }
    var text = Array((ReviewLog.columns.joined(separator: ",") + "\n").utf8)
    text.reserveCapacity(reviews * 32)
    for row in rows.prefix(reviews) {
      text += "\(row.card),\(row.milliseconds),\(row.rating.rawValue),\(row.elapsed)\n".utf8
    }
    return text
  }

  private struct Row {
    let card: Int
    let milliseconds: Int
    let rating: Rating
    let elapsed: Int
  }

  private static var day: Int { 86_400_000 }

  private func history(of card: Int, using generator: inout SplitMix64) -> [Row] {
    let retention = [0.8, 0.85, 0.9, 0.95][Int(generator.unit() * 4)]
    let scheduler = FSRS6.standard
    var rows: [Row] = []
    var truth: MemoryState?
    var scheduled: MemoryState?
    var steps = 0
    var time = Int(generator.unit() * Double(days)) * Self.day + timeOfDay(using: &generator)
    while time < days * Self.day {
      let rating: Rating
      let elapsedDays = rows.last.map { time / Self.day - $0.milliseconds / Self.day }
      if let truth, let last = rows.last, let elapsedDays {
        // On the same day the exact time counts, later the days do.
        let passed =
          elapsedDays > 0
          ? Double(elapsedDays) : Double(time - last.milliseconds) / Double(Self.day)
        rating =
          generator.unit() < learner.retrievability(truth, after: passed)
          ? Habits.standard.recalledRating(using: &generator) : .again
      } else {
        rating = Habits.standard.firstRating(using: &generator)
      }
      let elapsed = Elapsed(days: Double(elapsedDays ?? 0))
      truth =
        truth.map { learner.state($0, after: rating, elapsed: elapsed) }
        ?? learner.state(afterFirst: rating)
      let planned =
        scheduled.map { scheduler.state($0, after: rating, elapsed: elapsed) }
        ?? scheduler.state(afterFirst: rating)
      scheduled = planned
      rows.append(
        Row(card: card, milliseconds: time, rating: rating, elapsed: elapsedDays ?? -1))
      switch rating {
      case .again: steps = 0
      case .hard: break
      case .good: steps += 1
      case .easy: steps = 2
      }
      if steps < 2 {
        let minutes = rating == .again ? 1.0 : 10
        time += Int((minutes + 2 * generator.unit()) * 60_000)
      } else {
        let interval = max(1, scheduler.interval(planned, retention: retention))
        let fuzz = 0.93 + 0.14 * generator.unit()
        let delay = -0.08 * (1 - generator.unit()).logarithm
        time =
          (time / Self.day + max(1, Int((interval * (fuzz + delay)).rounded()))) * Self.day
          + timeOfDay(using: &generator)
      }
    }
    return rows
  }

  /// From seven in the morning to seven in the evening.
  private func timeOfDay(using generator: inout SplitMix64) -> Int {
    Int((7 + 12 * generator.unit()) * 3_600_000)
  }
}
