import Narratives
package import ProgressStore
package import QuizEngine
import Scheduling

/// That a point is forgotten more often than chance explains, and the confusion behind it.
package struct Stubbornness: Equatable, Sendable {
  package let lapses: Int
  package let answers: Int
  /// The confusion of the point's codes that came about most often, and how often.
  package let confusion: Confusion?
  package let timesConfused: Int

  /// Nil for a point that is no leech; see `Leech`.
  package init?(of point: LearningPoint, for learner: LearnerState) {
    guard let history = learner.points[PointID(rawValue: point.id.rawValue)]?.history,
      Leech.isLeech(
        lapses: history.lapses, answers: history.answers, retention: learner.profile.retention)
    else { return nil }
    lapses = history.lapses
    answers = history.answers
    let codes = Set(point.codes.map(\.rawValue))
    let own = learner.confusions.filter { $0.value > 0 && codes.contains($0.key.key) }
    // What the point tells apart explains it better than a code from elsewhere; after that the number counts.
    let behind = own.max { left, right in
      let (a, b) = (codes.contains(left.key.chosen), codes.contains(right.key.chosen))
      if a != b { return b }
      if left.value != right.value { return left.value < right.value }
      return (left.key.key, left.key.chosen) > (right.key.key, right.key.chosen)
    }
    confusion = behind?.key
    timesConfused = behind?.value ?? 0
  }
}
