import Basics

/// Policies that are followed through the same futures, heat by heat, until those that are behind have shown it.
///
/// Futures differ far more than policies do, so policies are compared future by future, and one leaves the race when it is behind the best by
/// more than chance explains (Maron and Moore, "Hoeffding Races", NIPS 1993; with paired tests Birattari et al., "F-Race", GECCO 2002). So the
/// futures are spent on the few policies among which it is hard to choose.
package struct PolicyRace<Model: ForgettingModel>: Sendable {
  package typealias Forecast = ExamPlanner<Model>.Forecast

  /// Those that chance alone may have put behind the best, the best first.
  package private(set) var leaders: [Forecast]
  /// Those that were beaten, the best first.
  package private(set) var beaten: [Forecast] = []

  private let current: StudyPolicy?

  /// A difference in recall that is not worth any time.
  private static var indifference: Double { 0.002 }
  /// What a wrong choice may cost before further futures are worth their time.
  private static var tolerance: Double { 0.004 }

  /// Races a portfolio from a day on, with the policy that is followed already.
  package init(
    _ planner: ExamPlanner<Model>, of course: Course<Model>, from day: Int, time: StudyTime,
    following current: StudyPolicy?, heats: Int, seed: UInt64
  ) {
    self.current = current
    let others = planner.portfolio.filter { $0 != current }
    leaders = ((current.map { [$0] } ?? []) + others).map { Forecast(policy: $0, futures: []) }
    for heat in 0..<max(1, heats) {
      let further = planner.forecasts(
        of: course, leaders.map(\.policy), from: day, time: time, futures: Self.futures,
        seed: seed &+ UInt64(heat * Self.futures))
      for index in leaders.indices { leaders[index].futures += further[index].futures }
      // The sort is stable, so of equals the one that is followed comes first.
      leaders.sort { $0.score > $1.score }
      let best = leaders[0]
      let chances = leaders.dropFirst().map { (forecast: $0, lead: $0.possibleLead(over: best)) }
      leaders = [best] + chances.filter { $0.lead > 0 }.map(\.forecast)
      beaten += chances.filter { $0.lead <= 0 }.map(\.forecast)
      if chances.allSatisfy({ $0.lead < Self.tolerance }) { break }
    }
    beaten.sort { $0.score > $1.score }
  }

  /// The futures of a heat.
  private static var futures: Int { 8 }

  /// Of those that promise the same the policy that is followed already, else the one that takes least time.
  package var winner: Forecast {
    let equals = leaders.filter { $0.score >= leaders[0].score - Self.indifference }
    return equals.first { $0.policy == current } ?? equals.min { $0.spent < $1.spent }
      ?? leaders[0]
  }
}

extension ExamPlanner.Forecast {
  /// By how much it may be better than another policy in the long run, by the futures that both went through; what is above that is seen by
  /// chance in one case of forty (Student's t for the futures of the first heat).
  fileprivate func possibleLead(over other: Self) -> Double {
    let leads = zip(futures, other.futures).map { $0.score - $1.score }
    let count = Double(max(1, leads.count))
    let mean = leads.reduce(0, +) / count
    let variance = leads.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
    return mean + 2.36 * (variance / count).squareRoot()
  }
}
