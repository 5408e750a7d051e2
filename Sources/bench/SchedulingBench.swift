import Basics
import Foundation
import Scheduling

/// Measures the memory model: replay, intervals, fitting, planning.
enum SchedulingBench {
  /// Prints all figures; fitting takes logs as `fit --revlog` reads them, or makes its own.
  static func run(_ paths: [String]) throws {
    replay("FSRS-6", FSRS6.standard)
    replay("FSRS-7", FSRS7.standard)
    intervals("FSRS-6", FSRS6.standard)
    intervals("FSRS-7", FSRS7.standard)
    for path in paths { try fit(path, [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))) }
    if paths.isEmpty {
      for count in [100_000, 1_000_000] {
        var generator = SplitMix64(seed: 3)
        let log = LearnerLog(learner: FSRS6.anyLearner(using: &generator))
        try fit("a made log", log.csv(reviews: count, seed: 4))
      }
    }
    plan()
  }

  private static func replay(_ name: String, _ model: some ForgettingModel) {
    var generator = SplitMix64(seed: 1)
    let steps = (0..<1000).map { _ -> (Rating, Elapsed) in
      let rating = Rating(rawValue: Int.random(in: 1...10, using: &generator)) ?? .good
      return (rating, Elapsed(days: Double.random(in: 0...60, using: &generator)))
    }
    let count = 2_000_000
    var sum = 0.0
    let seconds = median {
      var state = model.state(afterFirst: .good)
      for index in 0..<count {
        let (rating, elapsed) = steps[index % steps.count]
        state = model.state(state, after: rating, elapsed: elapsed)
      }
      sum += state.stability
    }
    print(
      "replay, \(name): \(count) reviews, \(rate(count, seconds)) a second\(sum.isNaN ? "!" : "")")
  }

  private static func intervals(_ name: String, _ model: some ForgettingModel) {
    var generator = SplitMix64(seed: 2)
    let states = (0..<100_000).map { _ in
      MemoryState(
        stability: Double.random(in: 0.1...900, using: &generator),
        fastStability: Double.random(in: 0.1...300, using: &generator),
        difficulty: Double.random(in: 1...10, using: &generator))
    }
    var sum = 0.0
    let seconds = median {
      for state in states { sum += model.interval(state, retention: 0.9) }
    }
    print("intervals, \(name): \(states.count) states, \(rate(states.count, seconds)) a second")
  }

  private static func fit(_ path: String, _ bytes: [UInt8]) throws {
    var read: ReviewLog?
    var remarks: [CSVRemark] = []
    let reading = try median {
      remarks = []
      read = try ReviewLog(csv: bytes, remarks: &remarks)
    }
    for remark in remarks { print("\(path):\(remark.line): warning: \(remark)") }
    guard let log = read else { return }
    print("read \(path): \(log.reviews.count) reviews, \(rounded(reading)) s")
    for name in MemoryModel.Name.allCases {
      let fitter = Fitter()
      // A long log steadies the time by itself.
      let runs = max(1, min(5, 500_000 / max(1, log.reviews.count)))
      let seconds = median(of: runs) { _ = fitter.weights(name, fittedTo: log) }
      let fit = fitter.fit(.standard(name), to: log)
      print(
        "fit, \(name.rawValue): \(fit.reviews) reviews, \(rounded(seconds)) s; log loss of \(fit.after.reviews) later ones:",
        "default \(rounded(fit.before.logLoss)), fitted \(rounded(fit.after.logLoss))")
    }
  }

  private static func plan() {
    for (points, days) in [(300, 30), (1000, 60), (1000, 365)] {
      let situation = ExamPlan.Situation(
        points: Array(repeating: (memory: .unseen, daysSince: 0), count: points), days: days,
        time: StudyTime(50), habits: .standard)
      for name in MemoryModel.Name.allCases {
        let seconds = median(of: 1) {
          _ = ExamPlan(situation, by: .standard(name), seed: 1)
        }
        print("plan, \(name.rawValue): \(points) points, \(days) days, \(rounded(seconds)) s")
      }
    }
  }

  private static func median(of runs: Int = 5, _ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<runs { times.append(try clock.measure(work) / .seconds(1)) }
    return times.sorted()[runs / 2]
  }

  private static func rate(_ count: Int, _ seconds: Double) -> String {
    "\(rounded(Double(count) / seconds / 1e6)) million"
  }

  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}
