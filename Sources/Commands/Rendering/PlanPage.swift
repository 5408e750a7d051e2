import ProgressStore
import QuizEngine
import Scheduling

/// A plan for an exam, for people and for programs.
struct PlanPage {
  private let goal: ExamGoal
  private let plan: ExamPlan
  private let today: StudyDay
  private let guessRate: Double
  private let isFollowed: Bool

  init(
    _ goal: ExamGoal, _ plan: ExamPlan, today: StudyDay, guessRate: Double, isFollowed: Bool
  ) {
    self.goal = goal
    self.plan = plan
    self.today = today
    self.guessRate = guessRate
    self.isFollowed = isFollowed
  }

  private var score: ExamPlan.Outlook { plan.outlook.score(guessRate: guessRate) }

  private var newToday: Int {
    plan.today.count { goal.situation.points[$0].memory == .unseen }
  }

  private var newEnds: StudyDay? { plan.lastNewDay.map { today.advanced(by: $0) } }

  private func score(_ recall: Double) -> Double {
    Guessing.chanceOfRight(recall: recall, guessRate: guessRate)
  }

  /// The plan in words.
  func print(on output: Output) {
    let days = goal.situation.days
    output.line(
      """
      Exam on \(goal.examDay.dateText, .strong), in \(DayText.count(days, "day")), \
      \(DayText.count(goal.points.count, "learning point")).
      """)
    output.line(
      """
      Expected score: \(Figure.percent(score.mean), .strong) (\(Figure.percent(score.low)) to \
      \(Figure.percent(score.high)) in eight of ten futures); without guessing \
      \(Figure.percent(plan.outlook.mean)).
      """, hanging: 2)
    output.line(
      """
      Time: \(Figure.number(goal.minutes(plan.answersPerDay), digits: 0)) of \
      \(Figure.number(goal.minutes, digits: 0)) minutes a day, \
      \(Figure.number(goal.secondsPerAnswer, digits: 0)) seconds an answer.
      """, hanging: 2)
    output.line(
      """
      Today: \(DayText.count(plan.today.count - newToday, "review")) and \
      \(DayText.count(newToday, "new point")).
      """)
    if let newEnds {
      output.line(
        """
        New material ends on \(newEnds.dateText); by the exam \(Figure.percent(plan.seen)) of the \
        points will have been asked.
        """, hanging: 2)
    }
    output.line()
    output.line("\("With other time", .heading)")
    for alternative in plan.alternatives {
      output.line(
        """
        \(Figure.number(goal.minutes(alternative.answersPerDay), digits: 0)) minutes a day: \
        \(Figure.percent(score(alternative.mean)))
        """, indent: 2)
    }
    output.line()
    output.line("How: \(plan.policy).", hanging: 2)
    output.line(
      isFollowed
        ? "'study' follows this plan from now on and makes it anew each day."
        : "To study by it, add '--follow'.")
  }

  /// The plan for programs.
  var json: JSON {
    [
      "exam": .string(goal.examDay.dateText), "days": .integer(goal.situation.days),
      "points": .integer(goal.points.count), "minutes": .number(goal.minutes),
      "secondsPerAnswer": .number(goal.secondsPerAnswer),
      "expectedScore": .number(score.mean), "low": .number(score.low), "high": .number(score.high),
      "expectedRecall": .number(plan.outlook.mean), "guessRate": .number(guessRate),
      "minutesPerDay": .number(goal.minutes(plan.answersPerDay)),
      "newEnds": .optional(newEnds?.dateText), "seen": .number(plan.seen),
      "policy": .string(plan.policy.name),
      "today": [
        "reviews": .integer(plan.today.count - newToday), "new": .integer(newToday),
        "points": .strings(plan.today.map { goal.points[$0].rawValue }),
      ],
      "alternatives": .array(
        plan.alternatives.map {
          [
            "minutes": .number(goal.minutes($0.answersPerDay)),
            "expectedScore": .number(score($0.mean)), "expectedRecall": .number($0.mean),
          ]
        }),
      "policies": .array(
        plan.policies.map {
          ["policy": .string($0.policy.name), "expectedRecall": .number($0.mean)]
        }),
      "followed": .bool(isFollowed),
    ]
  }
}
