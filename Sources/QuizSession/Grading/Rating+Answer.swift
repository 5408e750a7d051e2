package import Scheduling

extension Rating {
  /// How well an answer was recalled.
  ///
  /// | answer | rating |
  /// |---|---|
  /// | less than half right | again |
  /// | half right or more, or right after the hint, or right and called a guess | hard |
  /// | right, or right and unsure | good |
  /// | right and sure | easy |
  package init(_ grade: Grade, _ confidence: Confidence?, sawHint: Bool) {
    if grade.credit < 0.5 {
      self = .again
    } else if !grade.isRight || sawHint || confidence == .guess {
      self = .hard
    } else {
      self = confidence == .sure ? .easy : .good
    }
  }
}
