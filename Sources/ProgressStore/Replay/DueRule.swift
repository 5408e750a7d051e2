import Scheduling

/// What decides on which day a point comes back.
struct DueRule: Equatable, Sendable {
  let model: MemoryModel
  private let retention: Double
  private let week: StudyWeek

  /// The rule that a learner's settings give.
  init(_ profile: Profile) {
    model = profile.model
    retention = profile.retention
    week = profile.week
  }

  /// The study day on which recall falls to the retention, or one nearby that suits the learner's week.
  ///
  /// Where in the range is up to chance, so that points learnt together part and days get even work; the chance comes from the moment of
  /// the last answer, so that the same answers give the same day on every machine.
  func day(_ memory: Memory, _ history: PointState.History) -> StudyDay {
    let days = DaySpread().day(
      for: memory.interval(retention: retention, by: model),
      seed: UInt64(bitPattern: history.lastInstant) &* 0x1_0001 &+ UInt64(history.answers),
      ease: { week.ease(on: history.lastDay.advanced(by: $0)) })
    return history.lastDay.advanced(by: days)
  }
}
