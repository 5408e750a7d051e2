import Basics

/// Spreads reviews over the days around their exact interval, so that days get even work and points learnt together part.
package struct DaySpread: Equatable, Sendable {
  /// The longest interval in days.
  package var longest: Int

  package init(longest: Int = 36_500) { self.longest = max(1, longest) }

  /// The days that an interval may become: none around it under two and a half days, then wider and wider.
  ///
  /// δ = 1 + 0.15 (min(I, 7) − 2.5) + 0.10 (min(I, 20) − 7) + 0.05 (I − 20), each term from zero up (Anki, `fuzz.rs`). The range
  /// is never left, and a day is never 0.
  package func range(around interval: Double) -> ClosedRange<Int> {
    let interval = interval.isFinite ? interval.clamped(to: 0...Double(longest)) : Double(longest)
    guard interval >= 2.5 else {
      let day = min(max(1, Int(interval.rounded())), longest)
      return day...day
    }
    let delta =
      1 + 0.15 * (min(interval, 7) - 2.5) + 0.10 * max(0, min(interval, 20) - 7)
      + 0.05 * max(0, interval - 20)
    let first = min(max(2, Int((interval - delta).rounded())), longest)
    return first...max(first, min(Int((interval + delta).rounded()), longest))
  }

  /// The day for an interval, counted from the review: chance prefers days with little work and days the learner likes.
  ///
  /// The weight of a day is its ease over the square of its reviews and over the interval itself (Anki, `load_balancer.rs`). The same seed,
  /// for example of the point and its number of reviews, gives the same day.
  package func day(
    for interval: Double, seed: UInt64, reviews: (Int) -> Int = { _ in 0 },
    ease: (Int) -> Double = { _ in 1 }
  ) -> Int {
    let days = range(around: interval)
    let weights = days.map { day -> Double in
      let load = Double(1 + max(0, reviews(day)))
      return max(0, ease(day)) / (load * load * Double(day))
    }
    let whole = weights.reduce(0, +)
    // Nothing but days off: the exact interval is as good as any.
    guard whole > 0 else {
      return min(max(Int(interval.rounded()), days.lowerBound), days.upperBound)
    }
    var generator = SplitMix64(seed: seed)
    var chance = generator.unit() * whole
    for (day, weight) in zip(days, weights) {
      chance -= weight
      if chance < 0 { return day }
    }
    return days.upperBound
  }
}
