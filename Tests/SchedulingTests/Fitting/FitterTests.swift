import Basics
import Testing

@testable import Scheduling

@Suite struct FitterTests {
  /// Answers of a learner with weights of its own, asked at random times.
  private func log(_ learner: FSRS6, points: Int, seed: UInt64) -> ReviewLog {
    var generator = SplitMix64(seed: seed)
    var reviews: [LoggedReview] = []
    for point in 0..<points {
      // Points begin at different times, so that the last answers are not all of long intervals.
      var time = 400 * generator.unit()
      var state: MemoryState?
      for _ in 0..<10 {
        var rating = Habits.standard.firstRating(using: &generator)
        var elapsed = Elapsed(studyDays: 0, days: 0)
        if let state {
          let days = (state.stability * (0.3 + 2 * generator.unit())).rounded(.up)
          elapsed = Elapsed(studyDays: Int(days), days: days)
          let recalls = generator.unit() < learner.retrievability(state, elapsed: elapsed)
          rating = recalls ? Habits.standard.recalledRating(using: &generator) : .again
        }
        time += elapsed.days
        reviews.append(
          LoggedReview(point: point, time: time, rating: rating, elapsed: elapsed))
        state =
          state.map { learner.state($0, after: rating, elapsed: elapsed) }
          ?? learner.state(afterFirst: rating)
      }
    }
    return ReviewLog(reviews)
  }

  private var forgetful: FSRS6 {
    var weights = FSRS6.standard.weights
    weights[0...3] = [0.1, 0.5, 0.9, 3]
    weights[8] = 1.3
    weights[20] = 0.3
    return FSRS6(valid: weights)
  }

  @Test func `one step from a part of the points finds what all of them say`() throws {
    let log = log(forgetful, points: 400, seed: 5)
    func plan(_ points: [Int32]) -> TrainingPlan {
      TrainingPlan(
        log, order: points, cut: log.reviews.count, predictsSameDay: false, sharesHistories: false,
        weight: { _ in 1 })
    }
    let all = Array(0..<Int32(log.points))
    let whole = Fit<FSRS6>.Stage(plans: [plan(all)], fraction: 1)
    let parts = Fit<FSRS6>.Stage(
      plans: [plan(Array(all[..<150])), plan(Array(all[150...]))], fraction: 1)
    let quarter = Fit<FSRS6>.Stage(plans: [plan(all.filter { $0 % 4 == 2 })], fraction: 0.25)
    func loss(_ stages: [Fit<FSRS6>.Stage]) throws -> Double {
      let weights = Fit<FSRS6>(stages, guessing: Guessing()).weights
      let prior = WeightPrior(centre: FSRS6.standardWeights, spread: FSRS6.spread)
      let sum = Likelihood.sum(whole.plans, FSRS6(valid: weights), guessing: Guessing())
      return try #require(sum).loss + prior.penalty(weights)
    }
    let best = try loss([whole])
    let lost = try loss([quarter]) - best
    #expect(lost > 2)
    #expect(try loss([quarter, whole]) < best + 0.1 * lost)
    #expect(try abs(loss([parts]) - best) < 1e-6)
  }

  @Test func `weights fitted to a forgetful learner predict later answers better`() {
    let fit = Fitter().fit(.standard(.fsrs6), to: log(forgetful, points: 250, seed: 4))
    #expect(fit.isBetter)
    #expect(fit.after.logLoss < fit.before.logLoss - 0.001)
    #expect(fit.reviews == 2000)
    #expect(fit.model.weights[2] < 2.2)
  }

  @Test func `FSRS-7 explains the answers it was fitted to better`() {
    let log = log(forgetful, points: 40, seed: 4)
    let fit = Fitter().fit(.standard(.fsrs7), to: log)
    let fitted = 0..<fit.reviews
    #expect(
      Prediction(of: log, part: fitted, by: fit.model).logLoss
        < Prediction(of: log, part: fitted, by: .standard(.fsrs7)).logLoss - 0.002)
    #expect(FSRS7Weights.clipped(fit.model.weights) == fit.model.weights)
  }

  @Test func `fifty answers do no harm on average`() {
    var difference = 0.0
    for seed in 0..<30 as Range<UInt64> {
      let weights = Fitter().weights(.fsrs6, fittedTo: log(.standard, points: 5, seed: seed))
      let later = log(.standard, points: 40, seed: seed + 1000)
      let all = 0..<later.reviews.count
      difference +=
        Prediction(of: later, part: all, by: .fsrs6(FSRS6(valid: weights))).logLoss
        - Prediction(of: later, part: all, by: .standard(.fsrs6)).logLoss
    }
    // Nats an answer; the mean over 300 learners is 0.0013 (0.0010 to 0.0016).
    #expect(difference / 30 < 0.002)
  }

  @Test func `a fit that must not take long looks at a part of the points`() {
    var fitter = Fitter()
    #expect(fitter.strides(20_000) == [1])
    #expect(fitter.strides(80_000) == [4, 1])
    #expect(fitter.strides(800_000) == [64, 16, 4, 1])
    fitter.mostReviews = 20_000
    #expect(fitter.strides(20_000) == [1])
    #expect(fitter.strides(80_000) == [4])
    #expect(fitter.strides(800_000) == [64])
  }

  @Test func `an empty log leaves everything as it is`() {
    let fit = Fitter().fit(.standard(.fsrs7), to: ReviewLog([]))
    #expect(fit.model == .standard(.fsrs7))
    #expect(!fit.isBetter)
  }

  @Test func `sharing histories changes no sum`() {
    let log = log(.standard, points: 60, seed: 8)
    let count = log.reviews.count
    func likelihood(_ order: [Int32], shares: Bool) -> Likelihood<Lanes24> {
      Likelihood(
        TrainingPlan(
          log, order: order, cut: count, predictsSameDay: false, sharesHistories: shares,
          weight: { _ in 1 }), forgetful, guessing: Guessing())
    }
    let plain = likelihood(Array(0..<60), shares: false)
    let shared = likelihood(log.pointsByHistory(cut: count), shares: true)
    #expect(abs(plain.loss - shared.loss) < 1e-9 * plain.loss)
    for weight in 0..<21 {
      #expect(abs(plain.gradient[weight] - shared.gradient[weight]) < 1e-7)
    }
  }
}
