/// A rule for what to study on a day.
package enum StudyPolicy: Hashable, Sendable {
  /// The order of reviews that are due.
  package enum Order: String, Hashable, Sendable, CaseIterable {
    /// The longest overdue last date first, the usual default.
    case dueDate
    /// The best remembered first.
    case strongestFirst
    /// The worst remembered first.
    case weakestFirst
  }

  /// Reviews that are due at a retention, then new points.
  case reviewsFirst(retention: Double, Order)
  /// New points so fast that all are seen in a part of the time, then reviews that are due at a retention.
  case newFirst(retention: Double, Order, pace: Double)
  /// The largest gain in recall on exam day.
  case gain(perCost: Bool)
  /// The largest advantage over doing it later, at prices of time that make every day just full; new points as above.
  case balanced(pace: Double)
  /// Every point's next review on the day of most gain for its cost, within what each day can hold; today's part of that, then what
  /// gains most today. The price is for the reviews after the next one.
  case planned(price: Double)
  /// The same at the prices that make every day just full.
  case plannedInBalance
}

extension StudyPolicy {
  /// The policies that a planner tries: none is the best for every learner, number of points and time that is left.
  package static let portfolio: [StudyPolicy] = [
    .balanced(pace: 0.5), .balanced(pace: 0.7), .balanced(pace: 1), .planned(price: 0.2),
    .planned(price: 1), .plannedInBalance, .newFirst(retention: 0.8, .dueDate, pace: 0.6),
    .newFirst(retention: 0.9, .dueDate, pace: 0.6),
    .newFirst(retention: 0.9, .weakestFirst, pace: 0.6), .gain(perCost: true),
  ]
}

extension StudyPolicy {
  /// Whether it looks at the prices that make every day just full.
  var needsBalance: Bool {
    switch self {
    case .balanced, .plannedInBalance: true
    case .reviewsFirst, .newFirst, .gain, .planned: false
    }
  }
}

extension StudyPolicy: CustomStringConvertible {
  package var description: String {
    switch self {
    case .reviewsFirst(let retention, let order):
      "reviews first at \(percent(retention)), \(order.text)"
    case .newFirst(let retention, let order, let pace):
      "new points in \(percent(pace)) of the days, then reviews at \(percent(retention)), \(order.text)"
    case .gain(true): "largest gain on exam day for the time"
    case .gain(false): "largest gain on exam day"
    case .planned(let price):
      "each point on the day on which it helps the exam most, a later review weighed at \(price)"
    case .plannedInBalance: "each point on the day on which it helps the exam most for the time"
    case .balanced(let pace):
      "what would lose most by waiting comes first, new points within \(percent(pace)) of the days"
    }
  }

  private func percent(_ part: Double) -> String { "\(Int((part * 100).rounded())) %" }
}

extension StudyPolicy.Order {
  /// The order in words.
  package var text: String {
    switch self {
    case .dueDate: "due date first"
    case .strongestFirst: "best remembered first"
    case .weakestFirst: "worst remembered first"
    }
  }
}

extension StudyPolicy {
  /// A short name that files and programs use.
  package var name: String {
    switch self {
    case .reviewsFirst(let retention, let order): "reviews-first-\(retention)-\(order.rawValue)"
    case .newFirst(let retention, let order, let pace):
      "new-first-\(retention)-\(order.rawValue)-\(pace)"
    case .gain(let perCost): perCost ? "gain-per-time" : "gain"
    case .planned(let price): "planned-\(price)"
    case .plannedInBalance: "planned-in-balance"
    case .balanced(let pace): "balanced-\(pace)"
    }
  }
}
