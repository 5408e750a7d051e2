import Basics

/// The load and the knowledge of the days to come at one retention.
package struct StudyForecast: Equatable, Sendable {
  /// What happens on one day.
  package struct Day: Equatable, Sendable {
    package var reviews: Int
    package var introduced: Int
    /// The time, in answers.
    package var answers: Double
    /// The expected number of points that would be recalled at the end of the day.
    package var known: Double
  }

  package var retention: Double
  package var days: [Day]

  /// The mean time a day, in answers.
  package var answersPerDay: Double {
    days.reduce(0) { $0 + $1.answers } / Double(max(1, days.count))
  }

  /// The points known on the last day, for each answer given.
  package var knownPerAnswer: Double {
    let answers = days.reduce(0) { $0 + $1.answers }
    guard answers > 0, let last = days.last else { return 0 }
    return last.known / answers
  }

  /// Simulates days of study with a number of new points a day, everything due being reviewed.
  ///
  /// Without `points` a new learner is simulated, with a new point for every place a day has.
  package init(
    points: [(memory: Memory, daysSince: Int)], days: Int, newPerDay: Int, retention: Double,
    answersPerDay: Double?, habits: Habits, by model: MemoryModel, seed: UInt64
  ) {
    self.retention = retention
    let limit = answersPerDay ?? .infinity
    switch model {
    case .fsrs6(let model):
      self.days = Self.days(
        Course(model, points: points), days, newPerDay, retention, limit, habits, seed)
    case .fsrs7(let model):
      self.days = Self.days(
        Course(model, points: points), days, newPerDay, retention, limit, habits, seed)
    }
  }

  private static func days<Model: ForgettingModel>(
    _ start: Course<Model>, _ count: Int, _ newPerDay: Int, _ retention: Double, _ limit: Double,
    _ habits: Habits, _ seed: UInt64
  ) -> [Day] {
    var course = start
    var generator = SplitMix64(seed: seed)
    let spread = DaySpread()
    // Due days are drawn once for each review, as in a real schedule.
    var due: [[Int]] = Array(repeating: [], count: count + 1)
    for point in 0..<course.count {
      guard let last = course.lastDays[point] else { continue }
      let interval = course.model.interval(course.states[point], retention: retention)
      let day = max(0, Int(min(interval.rounded(), 36_500)) + last)
      if day < count { due[day].append(point) }
    }
    var unseen = (0..<course.count).filter { course.lastDays[$0] == nil }[...]
    var days: [Day] = []
    for day in 0..<count {
      var tally = Day(reviews: 0, introduced: 0, answers: 0, known: 0)
      let fresh = unseen.prefix(newPerDay)
      for point in due[day] + fresh {
        let isNew = course.lastDays[point] == nil
        guard tally.answers + habits.answerCost <= limit else {
          if !isNew { due[day + 1].append(point) }
          continue
        }
        let (rating, cost) = habits.answer(
          recall: isNew ? nil : course.recall(point, on: day), using: &generator)
        course.answer(point, rating, on: day)
        tally.answers += cost
        if isNew {
          tally.introduced += 1
          unseen = unseen.dropFirst()
        } else {
          tally.reviews += 1
        }
        let interval = course.model.interval(course.states[point], retention: retention)
        let next = day + spread.day(for: interval, seed: generator.next())
        if next < count { due[next].append(point) }
      }
      tally.known = (0..<course.count).reduce(0) { $0 + course.recall($1, on: day + 1) }
      days.append(tally)
    }
    return days
  }
}
