/// How much of a model answer a learner found in the own one.
package enum SelfGrade: String, CaseIterable, Sendable {
  case all, most, some, none

  /// The part of the mark it earns.
  package var share: Double {
    switch self {
    case .all: 1
    case .most: 0.75
    case .some: 0.4
    case .none: 0
    }
  }

  /// The grade that a word or a letter from A to D stands for.
  init?(_ text: String) {
    let word = text.lowercased().filter { !$0.isWhitespace && $0 != "." && $0 != ")" }
    let index = Label.index(of: word, below: Self.allCases.count)
    guard let grade = Self(rawValue: word) ?? index.map({ Self.allCases[$0] }) else { return nil }
    self = grade
  }
}
