package import Scheduling

/// All that the journal says about a learner; it is computed from the set of events and from nothing else.
package struct LearnerState: Equatable, Sendable {
  /// Every point that was asked or marked.
  package internal(set) var points: [PointID: PointState] = [:]
  /// The answers about each code.
  package internal(set) var codes: [String: Tally] = [:]
  /// How often a code was taken for another.
  package internal(set) var confusions: [Confusion: Int] = [:]
  package internal(set) var days: [StudyDay: DayTally] = [:]
  /// How long the learner takes, by kind of question.
  package internal(set) var times: [String: AnswerTimes] = [:]
  package internal(set) var profile = Profile()
  /// The newest answers, oldest first; those that were taken back are not among them.
  package internal(set) var recent: [RecentAnswer] = []
  /// All answers that count.
  package internal(set) var answers = 0
  /// What is known of every device.
  var devices: [DeviceID: DeviceMark] = [:]
  /// The place of the newest event that changed the profile.
  var newestSetting = EventOrder.beginning

  /// The state before the first answer.
  package init() {}

  /// The points that are due on a study day, the longest due first.
  package func duePoints(on day: StudyDay) -> [PointID] {
    var due: [StudyDay: [PointID]] = [:]
    for (id, point) in points where point.mayBeAsked(on: day) {
      if let dueDay = point.dueDay, dueDay <= day { due[dueDay, default: []].append(id) }
    }
    return due.keys.sorted().flatMap { due[$0, default: []].sorted() }
  }

  /// The study day on which a point is due; `nil` if it was never asked.
  package func dueDay(of point: PointState) -> StudyDay? { point.dueDay }

  /// How many newest answers are kept at hand.
  package static let recentLimit = 64
}

/// An answer that can be taken back without reading the journal again.
package struct RecentAnswer: Equatable, Sendable {
  package let event: Event
  package let answer: Answer
  /// What answers had made of the point before this one.
  let before: PointState
  let order: EventOrder
  let day: StudyDay
}

/// How far the events of a device are known.
struct DeviceMark: Equatable, Sendable {
  /// The highest sequence number.
  var sequence: UInt32
  /// The instant that its newest event counts for.
  var instant: Int64
}
