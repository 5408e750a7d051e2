package import Scheduling

/// What the journal says about one learning point.
package struct PointState: Equatable, Sendable {
  package internal(set) var memory: Memory = .unseen
  /// The answers so far; `nil` for a point that was marked but never asked.
  package internal(set) var history: History?
  /// The study day on which the point comes back, see `DueRule`; `nil` if it was never asked.
  package internal(set) var dueDay: StudyDay?
  package internal(set) var standing: Standing = .active
  package internal(set) var flag: Event.Flag?
  /// The learner's own words on the point, empty if there are none.
  package internal(set) var note = ""
  /// The place of the newest answer.
  var newestAnswer = EventOrder.beginning
  /// The place of the newest event that marks the point.
  var newestMark = EventOrder.beginning

  /// A point that nothing was said about.
  package init() {}

  /// Whether a point may be asked.
  package enum Standing: Equatable, Sendable {
    case active
    /// It waits for the study day.
    case buried(until: StudyDay)
    case suspended
  }

  /// The answers to the questions of one point, in numbers.
  package struct History: Equatable, Sendable {
    package internal(set) var answers = 0
    package internal(set) var right = 0
    /// Times that the point was forgotten after it had been answered before.
    package internal(set) var lapses = 0
    package internal(set) var firstDay: StudyDay
    package internal(set) var lastDay: StudyDay
    /// The instant of the last answer, in milliseconds since 1970.
    package internal(set) var lastInstant: Int64
    package internal(set) var lastRating: Rating
    /// The study day of the last answer that was not wholly right.
    package internal(set) var lastWrongDay: StudyDay?
  }

  /// Whether the point may be asked on a study day, whenever it is due.
  package func mayBeAsked(on day: StudyDay) -> Bool {
    switch standing {
    case .active: true
    case .buried(let until): day >= until
    case .suspended: false
    }
  }

  /// The time from the last answer to a moment; `nil` if there was no answer.
  package func elapsed(to moment: Timestamp, on day: StudyDay) -> Elapsed? {
    history.map { history in
      Elapsed(
        studyDays: day.rawValue - history.lastDay.rawValue,
        days: Double(moment.milliseconds - history.lastInstant) / 86_400_000)
    }
  }

  /// The part of the state that answers make.
  var answered: PointState {
    var part = PointState()
    part.memory = memory
    part.history = history
    part.dueDay = dueDay
    part.newestAnswer = newestAnswer
    return part
  }

  /// Goes back to an earlier state of the part that answers make.
  mutating func restore(_ earlier: PointState) {
    memory = earlier.memory
    history = earlier.history
    dueDay = earlier.dueDay
    newestAnswer = earlier.newestAnswer
  }

  /// Works out when the point is due.
  mutating func settleDueDay(by rule: DueRule) {
    dueDay = history.map { rule.day(memory, $0) }
  }

  /// Takes in one answer; answers must come in their order.
  mutating func take(_ review: Review, model: MemoryModel) {
    let elapsed = Elapsed(
      studyDays: history.map { review.day.rawValue - $0.lastDay.rawValue } ?? 0,
      days: history.map { Double(review.instant - $0.lastInstant) / 86_400_000 } ?? 0)
    memory.review(review.rating, elapsed: elapsed, guessRate: review.guessRate, by: model)
    var next =
      history
      ?? History(
        firstDay: review.day, lastDay: review.day, lastInstant: review.instant,
        lastRating: review.rating)
    if history != nil, review.rating == .again { next.lapses += 1 }
    next.answers += 1
    if review.isRight { next.right += 1 } else { next.lastWrongDay = review.day }
    // A journey to the west may repeat a day; days never run backwards.
    next.lastDay = max(next.lastDay, review.day)
    next.lastInstant = max(next.lastInstant, review.instant)
    next.lastRating = review.rating
    history = next
  }
}

/// The part of an answer that the schedule needs.
struct Review: Equatable {
  var instant: Int64
  var day: StudyDay
  var rating: Rating
  var guessRate: Double
  var isRight: Bool
}

/// The place of an event in the one order that all machines agree on.
struct EventOrder: Equatable, Comparable, Sendable {
  /// The instant that the event counts for; see `Timeline`.
  var instant: Int64
  var device: DeviceID
  var sequence: UInt32
  /// The instant that its line states.
  var stated: Int64

  /// Before every event.
  static let beginning = EventOrder(
    instant: .min, device: DeviceID(unchecked: ""), sequence: 0, stated: .min)

  static func < (left: Self, right: Self) -> Bool {
    if left.instant != right.instant { return left.instant < right.instant }
    if left.device != right.device { return left.device < right.device }
    if left.sequence != right.sequence { return left.sequence < right.sequence }
    return left.stated < right.stated
  }
}
