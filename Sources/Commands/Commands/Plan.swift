import CommandLineParsing
import ProgressStore
import Scheduling

extension Command {
  private static let exam = ValueOption(
    "--exam", "DATE", .date, "The day of the exam, for example 2027-03-15.")
  private static let minutes = ValueOption(
    "--minutes", "M", .number(1...1440), "The minutes you have on each day.")
  private static let choices = ValueOption(
    "--choices", "K", .wholeNumber(1...26),
    "The options that a question of the exam has; by default 4.")
  private static let follow = Flag(
    "--follow", "Let 'study' follow this plan from now on, until the exam.")
  private static let stop = Flag("--stop", "Let 'study' follow no plan any more.")

  /// Plans the days up to an exam.
  static let plan = Command(
    CommandSyntax(
      "plan", "Plan the days up to an exam, and say what score to expect.",
      discussion: [
        """
        Your future is simulated with your own memory model under several ways of study, and the \
        best one is taken. Plan again whenever you like: it starts from what you know today. \
        Without options the plan that you follow is shown.
        """
      ],
      options: [
        exam, minutes, choices, follow, stop, StandardOptions.bank, StandardOptions.learner,
        StandardOptions.progress, StandardOptions.json,
      ],
      examples: [
        Example("plan --exam 2027-03-15 --minutes 25", "what 25 minutes a day lead to"),
        Example("plan --exam 2027-03-15 --minutes 25 --follow", "study by that plan"),
      ])
  ) { given, world in
    let changes = given[follow] || given[stop]
    let store = try world.progress(given, for: changes ? .studying : .reading)
    defer { store.close() }
    if given[stop] {
      guard store.state.profile.exam != nil else {
        world.output.line("'study' follows no plan; there is nothing to stop.")
        return .done
      }
      try store.append(.followed(nil), at: world.now())
      world.output.line("'study' follows no plan any more.")
      return .done
    }
    let today = world.now().studyDay(rolloverHour: store.state.profile.rolloverHour)
    let goal = try goal(given, store.state, today, world)
    let plan = ExamPlan(
      goal.situation, following: store.state.profile.exam?.policy, by: goal.model, seed: goal.seed)
    if given[follow] {
      let exam = Profile.Exam(
        day: goal.examDay, minutesPerDay: goal.minutes, policy: plan.policy, planned: today)
      try store.append(.followed(exam), at: world.now())
    }
    let page = PlanPage(
      goal, plan, today: today,
      guessRate: given[choices].map { 1 / Double($0) } ?? ExamGoal.usualGuessRate,
      isFollowed: given[follow] || isFollowed(goal, store.state.profile))
    if given[StandardOptions.json] {
      world.output.json(page.json)
    } else {
      page.print(on: world.output)
    }
    return .done
  }

  private static func isFollowed(_ goal: ExamGoal, _ profile: Profile) -> Bool {
    profile.exam.map { $0.day == goal.examDay && $0.minutesPerDay == goal.minutes } ?? false
  }

  private static func goal(
    _ given: Arguments, _ learner: LearnerState, _ today: StudyDay, _ world: World
  ) throws -> ExamGoal {
    let followed = learner.profile.exam
    guard let examDay = given[exam] ?? followed?.day else {
      throw CommandFailure(
        .usage, "no day of the exam; add '--exam' with a date such as 2027-03-15")
    }
    guard let minutes = given[minutes] ?? followed?.minutesPerDay else {
      throw CommandFailure(.usage, "no time a day; add '--minutes' with a number such as 25")
    }
    guard examDay > today else {
      throw CommandFailure(
        .usage,
        "the exam on \(examDay.dateText) is not after today, \(today.dateText); give a later day")
    }
    guard today.distance(to: examDay) <= 3650 else {
      throw CommandFailure(
        .usage, "the exam on \(examDay.dateText) is more than ten years away; check the date")
    }
    let deck = try world.shelf.deck(given.all(StandardOptions.bank), in: world)
    let goal = ExamGoal(
      deck.points, learner: learner, today: today, examDay: examDay, minutes: minutes)
    guard !goal.points.isEmpty else {
      throw CommandFailure(.failed, "there is nothing to plan: no bank has a learning point")
    }
    return goal
  }
}

extension ValueReader where Value == StudyDay {
  /// A date of the calendar.
  static let date = Self("a date such as 2027-03-15") { StudyDay(dateText: $0) }
}
