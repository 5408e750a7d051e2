import Basics
import Scheduling

/// Shows what planning for an exam is worth, with learners whose memory is known.
enum ExamBench {
  /// What is different from a planner's ideal.
  private enum Trouble: String, CaseIterable {
    case none
    /// Every learner has weights of its own, and the planner believes in the defaults.
    case weights
    /// A quarter of the days is missed, by chance.
    case absence
  }

  /// Prints the mean recall on exam day of the plan and of every single policy.
  static func run(_ words: [String]) async {
    let seeds = words.first.flatMap { Int($0) } ?? 20
    let troubles = words.dropFirst().first.flatMap(Trouble.init).map { [$0] } ?? Trouble.allCases
    for trouble in troubles {
      for (points, days, budget) in [(300, 30, 40.0), (600, 30, 40), (600, 90, 40), (1000, 60, 60)]
      {
        print(
          "\(points) points, exam in \(days) days, \(Int(budget)) reviews a day, trouble: \(trouble)"
        )
        await show(points, days, budget, trouble, seeds)
      }
    }
  }

  private static func show(
    _ points: Int, _ days: Int, _ budget: Double, _ trouble: Trouble, _ seeds: Int
  ) async {
    let planner = ExamPlanner(FSRS6.standard, habits: .standard, examDay: days)
    let singles =
      planner.portfolio.map { TrialWay.always($0) }
      + [.always(.reviewsFirst(retention: 0.9, .dueDate))]
    var rows: [(name: String, scores: [Double])] = []
    for way in [TrialWay.plan(times: 10, heats: 3)] + singles {
      rows.append(
        (way.name, await scores(way, planner, points, days, budget, trouble, seeds)))
    }
    for row in rows { print("  " + estimate(row.scores), row.name) }
    guard let best = rows.dropFirst().max(by: { mean($0.scores) < mean($1.scores) }) else { return }
    // Learner by learner, because a learner meets the same days missed and weights in both ways.
    print(
      "  plan less the best single policy:",
      estimate(zip(rows[0].scores, best.scores).map { $0 - $1 }) + "; \(seeds) seeds")
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }

  /// The mean and the half width of its 95 % interval.
  private static func estimate(_ values: [Double]) -> String {
    let mean = mean(values)
    let count = Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
    return decimals(mean) + " ± " + decimals(1.96 * (variance / max(1, count)).squareRoot())
  }

  private static func scores(
    _ way: TrialWay, _ planner: ExamPlanner<FSRS6>, _ points: Int, _ days: Int, _ budget: Double,
    _ trouble: Trouble, _ seeds: Int
  ) async -> [Double] {
    await withTaskGroup(of: (Int, Double).self) { group in
      for seed in 0..<seeds {
        group.addTask {
          // The first thousand seeds were looked at while the planner was made.
          let chance = UInt64(1000 + seed)
          var generator = SplitMix64(seed: chance)
          let trial = ExamTrial(
            truth: trouble == .weights ? FSRS6.anyLearner(using: &generator) : .standard,
            belief: .standard, points: points, days: days, budget: budget,
            attendance: trouble == .absence ? 0.75 : 1)
          return (seed, trial.score(way, planner: planner, seed: chance))
        }
      }
      var scores = Array(repeating: 0.0, count: seeds)
      for await (seed, score) in group { scores[seed] = score }
      return scores
    }
  }

  private static func decimals(_ value: Double) -> String {
    let scaled = Int((abs(value) * 10_000).rounded())
    let fraction = String(scaled % 10_000)
    return (value < 0 && scaled > 0 ? "-" : "") + "\(scaled / 10_000)."
      + String(repeating: "0", count: 4 - fraction.count) + fraction
  }
}

extension TrialWay {
  /// What it is, for a table.
  fileprivate var name: String {
    switch self {
    case .always(let policy): "\(policy)"
    case .plan: "THE PLAN: the best of the policies below, chosen ten times by races"
    }
  }
}
