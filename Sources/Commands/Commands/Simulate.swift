import CommandLineParsing
import ProgressStore
import Scheduling

extension Command {
  private static let days = ValueOption(
    "--days", "N", .wholeNumber(1...3650), "How many days to simulate; by default 90.")
  private static let new = ValueOption(
    "--new", "N", .wholeNumber(0...1000), "New points a day; by default 10.")
  private static let retentions = ValueOption(
    "--retention", "R", .retentions,
    "One recall to come back at, or a range such as 0.8...0.97.")

  /// Forecasts load and knowledge at several retentions.
  static let simulate = Command(
    CommandSyntax(
      "simulate", "Forecast load and knowledge, and find the retention that pays best.",
      discussion: [
        """
        A learner with your memory model is simulated, from what you know today, with a number of new \
        points each day. The retention is the recall at which a point is asked again.
        """
      ],
      options: [
        days, new, retentions, MemoryOptions.model, StandardOptions.seed, StandardOptions.learner,
        StandardOptions.progress, StandardOptions.json,
      ],
      examples: [
        Example("simulate --days 90 --new 10 --retention 0.8...0.97", "which one pays best")
      ])
  ) { given, world in
    let store = try world.progress(given, for: .reading)
    let today = world.now().studyDay(rolloverHour: store.state.profile.rolloverHour)
    let model = given[MemoryOptions.model].map(MemoryModel.standard) ?? store.state.profile.model
    let (days, new) = (given[days] ?? 90, given[new] ?? 10)
    let goal = ExamGoal(
      [], learner: store.state, today: today, examDay: today.advanced(by: days), minutes: 1)
    let known = store.state.points.sorted { $0.key < $1.key }.compactMap { _, point in
      point.history.map { history in
        (memory: point.memory, daysSince: history.lastDay.distance(to: today))
      }
    }
    guard !known.isEmpty || new > 0 else {
      throw CommandFailure(
        .failed,
        "there is nothing to simulate: no point was asked yet, and with '--new 0' none comes; raise it"
      )
    }
    let points = known + Array(repeating: (memory: Memory.unseen, daysSince: 0), count: days * new)
    let forecasts = (given[retentions] ?? .usual).steps.map { retention in
      StudyForecast(
        points: points, days: days, newPerDay: new, retention: retention, answersPerDay: nil,
        habits: .standard, by: model, seed: given[StandardOptions.seed] ?? 1)
    }
    let page = ForecastPage(forecasts, secondsPerAnswer: goal.secondsPerAnswer, model: model.name)
    if given[StandardOptions.json] {
      world.output.json(page.json)
    } else {
      page.print(on: world.output)
    }
    return .done
  }
}

/// Retentions to compare.
struct RetentionRange: Equatable, Sendable {
  let bounds: ClosedRange<Double>

  /// The range that is compared where none is given.
  static let usual = RetentionRange(bounds: 0.8...0.97)

  /// Up to eight retentions, evenly spread.
  var steps: [Double] {
    let width = bounds.upperBound - bounds.lowerBound
    guard width > 0 else { return [bounds.lowerBound] }
    let count = min(7, max(1, Int((width / 0.02).rounded())))
    return (0...count).map {
      ((bounds.lowerBound + width * Double($0) / Double(count)) * 1000).rounded() / 1000
    }
  }
}

extension ValueReader where Value == RetentionRange {
  /// `0.9`, or a range: `0.8...0.97`, `0.8…0.97`, `0.8-0.97`.
  static let retentions = Self("a number from 0.5 to 0.99, or a range such as 0.8...0.97") { word in
    var parts = [""]
    for character in word.replacing("...", with: "…").replacing("..", with: "…") {
      if character == "…" || character == "-" || character == "–" {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    let numbers = parts.compactMap(Double.init)
    guard numbers.count == parts.count, numbers.count <= 2, let first = numbers.first,
      let last = numbers.last, first <= last, (0.5...0.99).contains(first),
      (0.5...0.99).contains(last)
    else { return nil }
    return RetentionRange(bounds: first...last)
  }
}
