import QuizSession

/// What a sitting came to, in words.
enum SummaryText {
  /// The sentences that end a sitting.
  static func lines(_ summary: Summary) -> [StyledText] {
    guard summary.answered > 0 else { return [reason(summary)].compactMap(\.self) }
    let wrong = summary.answered - summary.right - summary.partlyRight
    let parts = [
      "\(summary.right) right",
      summary.partlyRight > 0 ? "\(summary.partlyRight) partly right" : nil,
      "\(wrong) wrong",
    ].compactMap(\.self).joined(separator: ", ")
    return [reason(summary), "\(DayText.count(summary.answered, "answer")), all saved: \(parts)."]
      .compactMap(\.self)
  }

  private static func reason(_ summary: Summary) -> StyledText? {
    switch summary.reason {
    case .nothingLeft:
      summary.answered > 0
        ? "That is all for today."
        : "Nothing is due today, and today's new points are done. Come back tomorrow, or take more "
          + "new ones with --new."
    case .limit: nil
    case .left: summary.answered > 0 ? nil : "Nothing was answered, and nothing has changed."
    case .notSaved: "\("The last answer is NOT saved.", .wrong)"
    }
  }
}
