import ProgressStore
import QuizEngine
import Scheduling

/// What is worked out after a round while nobody waits for a question: the memory model and the plan.
struct AfterStudy {
  private let store: ProgressStore
  private let points: [LearningPoint]
  private let world: World

  init(_ store: ProgressStore, _ points: [LearningPoint], _ world: World) {
    self.store = store
    self.points = points
    self.world = world
  }

  /// Fits and plans anew where it is time to, and tells the learner what has changed.
  ///
  /// The answers are on disk already; what goes wrong here costs nothing but the better weights or plan.
  func run(_ presenter: any StudyPresenter) {
    do {
      if let fit = try fitted() { presenter.tell(fitted: fit) }
      if let (plan, goal) = try planned() { presenter.tell(planned: plan, for: goal) }
    } catch {
      world.errors.line(
        "the memory model and the plan stay as they were: \(String(describing: error))")
    }
  }

  /// The fit that is studied with from now on; nil if it is too early or the weights in use predict as well.
  private func fitted() throws -> Event.Fit? {
    let profile = store.state.profile
    let current = profile.model
    var fitter = Fitter()
    fitter.mostReviews = Refitting.mostReviews
    guard
      Refitting.isDue(
        answers: store.state.answers, fittedTo: profile.fits[current.name.rawValue]?.reviews,
        fraction: fitter.fraction)
    else { return nil }
    let fit = fitter.fit(current, to: try store.reviewLog(at: world.now()))
    guard fit.isBetter else { return nil }
    let event = Event.Fit(fit, isTaken: true)
    try store.append(.fit(event), at: world.now())
    return event
  }

  /// The plan made anew; nil if none is followed or it was made today.
  private func planned() throws -> (ExamPlan, ExamGoal)? {
    let today = world.now().studyDay(rolloverHour: store.state.profile.rolloverHour)
    guard let exam = store.state.profile.exam, exam.day > today, exam.planned != today else {
      return nil
    }
    let goal = ExamGoal(
      points, learner: store.state, today: today, examDay: exam.day, minutes: exam.minutesPerDay,
      spentToday: Double(store.state.days[today]?.milliseconds ?? 0) / 60_000)
    guard !goal.points.isEmpty else { return nil }
    let plan = ExamPlan(
      goal.situation, following: exam.policy, by: goal.model, seed: goal.seed)
    let next = Profile.Exam(
      day: exam.day, minutesPerDay: exam.minutesPerDay, policy: plan.policy, planned: today)
    try store.append(.followed(next), at: world.now())
    return (plan, goal)
  }
}
