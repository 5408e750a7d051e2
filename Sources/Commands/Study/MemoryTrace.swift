import CommandLineParsing
import Scheduling

/// An answer of a history that was typed in.
struct DatedAnswer: Equatable, Sendable {
  /// Days since the first answer.
  let day: Double
  let rating: Rating
}

/// What a model makes of a history, answer by answer.
struct MemoryTrace {
  /// One answer with what the model held before and after it.
  struct Review {
    let answer: DatedAnswer
    /// The probability of recall just before; nil for the first answer.
    let recall: Double?
    let state: MemoryState
  }

  private(set) var reviews: [Review] = []

  init(_ history: [DatedAnswer], by model: MemoryModel) {
    for answer in history {
      if let last = reviews.last {
        let elapsed = Elapsed(days: answer.day - last.answer.day)
        reviews.append(
          Review(
            answer: answer, recall: model.retrievability(last.state, elapsed: elapsed),
            state: model.state(last.state, after: answer.rating, elapsed: elapsed)))
      } else {
        reviews.append(
          Review(answer: answer, recall: nil, state: model.state(afterFirst: answer.rating)))
      }
    }
  }
}

extension ValueReader where Value == [DatedAnswer] {
  /// Answers such as `3@0,3@2.5,1@10`.
  static let answerHistory = Self("answers such as 3@0,3@2.5,1@10, the days not decreasing") {
    word in
    var history: [DatedAnswer] = []
    for part in word.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "@", omittingEmptySubsequences: false)
        .map { $0.filter { !$0.isWhitespace } }
      guard sides.count == 2, let rating = Rating(word: sides[0]), let day = Double(sides[1]),
        day.isFinite, day >= history.last?.day ?? 0
      else { return nil }
      history.append(DatedAnswer(day: day, rating: rating))
    }
    return history
  }
}

extension Rating {
  /// The rating as a word.
  var word: String {
    switch self {
    case .again: "again"
    case .hard: "hard"
    case .good: "good"
    case .easy: "easy"
    }
  }

  /// A rating by its number or word.
  fileprivate init?(word: String) {
    guard
      let rating = Int(word).flatMap(Rating.init)
        ?? Rating.allCases.first(where: { $0.word == word.lowercased() })
    else { return nil }
    self = rating
  }
}
