import Narratives
import ProgressStore
import QuizEngine
import QuizSession
import Scheduling

/// What a learner has learnt so far, in numbers.
struct Statistics {
  private let learner: LearnerState
  private let today: StudyDay
  private let points: [LearningPoint]
  private let states: [PointState]

  init(_ points: [LearningPoint], learner: LearnerState, today: StudyDay) {
    self.points = points
    self.learner = learner
    self.today = today
    states = points.compactMap { learner.points[PointID(rawValue: $0.id.rawValue)] }
      .filter { $0.history != nil }
  }

  private var due: Int {
    let asked = Set(points.map { PointID(rawValue: $0.id.rawValue) })
    return learner.duePoints(on: today).count { asked.contains($0) }
  }

  private var dueTomorrow: Int {
    let asked = Set(points.map { PointID(rawValue: $0.id.rawValue) })
    return learner.duePoints(on: today.advanced(by: 1)).count { asked.contains($0) } - due
  }

  private var unseen: Int { points.count - states.count }

  private var newToday: Int {
    learner.newPoints(on: today, unseen: unseen, due: due)
  }

  /// A point counts as learned while its last answer was right.
  private var learned: Int { states.count { !$0.wasMissedLastTime } }

  /// Points that no text supports any more; their answers are kept.
  private var retired: Int {
    learner.points.count { $0.value.history != nil } - states.count
  }

  private var codes: [(code: String, tally: Tally)] {
    learner.codes.map { ($0.key, $0.value) }.sorted { $0.code < $1.code }
  }

  private var confusions: [(confusion: Confusion, count: Int)] {
    learner.confusions.filter { $0.value > 0 }.map { ($0.key, $0.value) }
      .sorted { left, right in
        left.count == right.count
          ? (left.confusion.key, left.confusion.chosen)
            < (right.confusion.key, right.confusion.chosen)
          : left.count > right.count
      }
  }

  /// Points that are forgotten more often than chance explains.
  private var stubborn: [(point: LearningPoint, why: Stubbornness)] {
    points.compactMap { point in
      Stubbornness(of: point, for: learner).map { (point, $0) }
    }
  }

  /// Prints everything in words.
  func print(on output: Output) {
    output.line("Due today: \(due, .strong); tomorrow \(dueTomorrow) more.")
    output.line("New: \(unseen, .strong) not asked yet, of which \(newToday) today.")
    output.line("Learned: \(learned, .strong) of \(points.count) points (last answer right).")
    if retired > 0 {
      output.line(
        """
        Retired: \(retired), because the texts they came from have changed or are not loaded; \
        their answers are kept.
        """, hanging: 2)
    }
    guard learner.answers > 0 else { return output.line("No answers yet.") }
    output.line()
    output.line("\("Accuracy by code", .heading)")
    for (code, tally) in codes {
      output.line(
        "\(code, .strong)  \(Self.percent(tally.accuracy)), \(Self.share(tally))", indent: 2)
    }
    if !stubborn.isEmpty {
      output.line()
      output.line("\("Stubborn: forgotten again and again", .heading)")
      for (point, why) in stubborn {
        output.line(
          """
          \(point.title): \(DayText.times(why.lapses)) in \(DayText.count(why.answers, "answer")), \
          \(Self.cause(point, why))
          """, indent: 2, hanging: 2)
      }
    }
    guard !confusions.isEmpty else { return }
    output.line()
    output.line("\("Confused", .heading)")
    for (confusion, count) in confusions.prefix(10) {
      output.line(
        """
        \(confusion.key, .strong) was answered with \(confusion.chosen, .strong) \
        \(DayText.times(count)): compare \(confusion.chosen) \(confusion.key)
        """, indent: 2, hanging: 2)
    }
  }

  /// The same for programs.
  var json: JSON {
    [
      "day": .string(today.dateText), "due": .integer(due), "dueTomorrow": .integer(dueTomorrow),
      "new": .integer(unseen), "newToday": .integer(newToday), "points": .integer(points.count),
      "learned": .integer(learned), "retired": .integer(retired),
      "answers": .integer(learner.answers),
      "stubborn": .array(
        stubborn.map { point, why in
          [
            "point": .string(point.id.rawValue), "lapses": .integer(why.lapses),
            "answers": .integer(why.answers), "key": .optional(why.confusion?.key),
            "chosen": .optional(why.confusion?.chosen),
            "timesConfused": .integer(why.timesConfused),
          ]
        }),
      "codes": .array(
        codes.map {
          [
            "code": .string($0.code), "answers": .integer($0.tally.answers),
            "right": .integer($0.tally.right),
            "accuracy": $0.tally.accuracy.map(JSON.number) ?? .null,
          ]
        }),
      "confusions": .array(
        confusions.map {
          [
            "key": .string($0.confusion.key), "chosen": .string($0.confusion.chosen),
            "count": .integer($0.count),
          ]
        }),
    ]
  }

  /// What is behind a stubborn point, with the command that shows it.
  private static func cause(_ point: LearningPoint, _ why: Stubbornness) -> StyledText {
    guard let confusion = why.confusion else {
      return "without a confusion; see: lookup \(point.codes.first?.rawValue ?? "")"
    }
    return """
      because \(confusion.key, .strong) is answered with \(confusion.chosen, .strong); see: compare \
      \(confusion.chosen) \(confusion.key)
      """
  }

  private static func percent(_ accuracy: Double?) -> String {
    accuracy.map { "\(Int(($0 * 100).rounded())) %" } ?? "no answers"
  }

  private static func share(_ tally: Tally) -> String {
    "\(tally.right) of \(DayText.count(tally.answers, "answer")) right"
  }
}
