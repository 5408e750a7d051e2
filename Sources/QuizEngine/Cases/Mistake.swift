import Narratives

/// What kind of mistake it is to report a code, in two or three words.
enum Mistake: String {
  case approach = "Wrong approach."
  case tooMuch = "Over-coded."
  case tooLittle = "Under-coded."
  /// More than the way in, or another work altogether: what follows says which.
  case other = "The claim fails."

  /// The mistake of a code for a text that supports the key.
  init(
    _ candidate: Solution.Candidate, key: Solution.Candidate, _ solver: Solver,
    _ differences: Differences
  ) {
    let unmet = candidate.judgements.filter { $0.status != .supported }
    let beyond = differences.required(by: key.procedure, beyond: candidate.procedure)
      .filter { !$0.isApproach }
    if unmet.isEmpty {
      self = .tooLittle
    } else if unmet.allSatisfy(\.criterion.isApproach), beyond.isEmpty,
      candidate.isContradicted
    {
      self = .approach
    } else if !candidate.isContradicted, solver.contains(candidate.procedure, key.procedure) {
      self = .tooMuch
    } else {
      self = .other
    }
  }
}
