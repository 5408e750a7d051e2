package import ProgressStore
import QuizEngine
import Scheduling

/// How long a learner usually takes, by kind of question.
package struct OwnTimes: Equatable, Sendable {
  private let times: [String: AnswerTimes]

  package init(_ times: [String: AnswerTimes] = [:]) { self.times = times }

  /// The share of the learner's answers to a kind that took less time, in steps of a tenth; `nil`
  /// while there are too few to say.
  func rank(of milliseconds: Int, for kind: QuestionKind) -> Double? {
    guard let times = times[kind.rawValue], times.answers >= AnswerQuality.fewestTimes else {
      return nil
    }
    let tenths = (1...9).count { tenth in
      times.quantile(Double(tenth) / 10).map { $0 < Double(milliseconds) } ?? false
    }
    // The middle of the tenth, so that the slowest and the fastest tenth count as beyond their ends.
    return (Double(tenths) + 0.5) / 10
  }
}
