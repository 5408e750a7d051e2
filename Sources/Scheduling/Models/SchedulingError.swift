/// What can be wrong with numbers that are handed to the memory model.
package enum SchedulingError: Error, Equatable {
  case weightCount(found: Int, model: MemoryModel.Name)
  case weightIsNoNumber(index: Int)
  case columnMissing(name: String, found: [String])
  case numberUnreadable(line: Int, column: String, found: String)
  case ratingUnknown(line: Int, found: Int)
}

extension SchedulingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .weightCount(let found, .fsrs6):
      "found \(found) weights; FSRS-6 takes 21 (or 17 or 19 from its forerunners)"
    case .weightCount(35, .fsrs7):
      "found 35 weights of an early FSRS-7 preview; the finished FSRS-7 takes 34"
    case .weightCount(let found, .fsrs7):
      "found \(found) weights; FSRS-7 takes 34"
    case .weightIsNoNumber(let index):
      "weight \(index) is not a finite number; every weight must be one"
    case .columnMissing(_, []):
      "found no columns; the first line must name \(ReviewLog.columns.joined(separator: ", "))"
    case .columnMissing(let name, let found):
      "found the columns \(found.joined(separator: ", ")) but not '\(name)'; "
        + "the first line must name \(ReviewLog.columns.joined(separator: ", "))"
    case .numberUnreadable(let line, let column, let found):
      "line \(line): found '\(found)' for '\(column)'; expected a whole number"
    case .ratingUnknown(let line, let found):
      "line \(line): found rating \(found); expected 1 (again) to 4 (easy)"
    }
  }
}
