import Scheduling

enum ExamBench {
  static func run(_ words: [String]) {
    let seeds = words.first.flatMap { Int($0) } ?? 20
    let clock = ContinuousClock()
    for (points, days, budget) in [(300, 30, 40.0), (600, 30, 40), (600, 90, 40), (1000, 60, 60)] {
      print(points, days, budget)
      var planner: ExamPlanner<FSRS6>?
      let t = clock.measure {
        planner = ExamPlanner(FSRS6.standard, habits: .standard, examDay: days)
      }
      guard let planner else { return }
      print("tables", t)
      let trial = ExamTrial(
        truth: FSRS6.standard, belief: FSRS6.standard, points: points, days: days, budget: budget)
      func report(_ name: String, _ way: TrialWay) {
        var scores: [Double] = []
        let time = clock.measure {
          for seed in 0..<seeds {
            scores.append(trial.score(way, planner: planner, seed: UInt64(seed)))
          }
        }
        let mean = scores.reduce(0, +) / Double(seeds)
        print("  ", Double(Int(mean * 10000)) / 10000, name, time / seeds)
      }
      report("self 10/2", .selfSimulation(plans: 10, futures: 2))

      if seeds < 20 { for policy in planner.portfolio { report("\(policy)", .always(policy)) } }
      report("self 10/1", .selfSimulation(plans: 10, futures: 1))
    }
  }
}
