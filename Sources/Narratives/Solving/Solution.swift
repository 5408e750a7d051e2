/// What the solver makes of a note.
package struct Solution: Sendable {
  /// One code held against the note.
  package struct Candidate: Sendable {
    package let procedure: Procedure
    package let judgements: [Judgement]
    /// From 0 (nothing fits) to 1: how likely the code is where it was ranked, else the share that is documented.
    package internal(set) var score: Double
    /// What it was ranked by.
    package let clues: Clues?

    package var code: ProcedureCode { procedure.code }

    /// The required work that the note documents at least in part, as the sentences it stands in.
    var work: Set<Evidence> {
      Set(judgements.compactMap { $0.criterion.component == nil ? nil : $0.evidence })
    }

    /// Whether every criterion is documented.
    package var isSupported: Bool { judgements.allSatisfy { $0.status == .supported } }

    /// Whether something documented speaks against it.
    package var isContradicted: Bool { judgements.contains { $0.status == .contradicted } }

    /// Whether all that a code requires is documented, and whatever speaks against it is work of another code, which
    /// thus contains it.
    package func isPart(of other: Candidate) -> Bool {
      judgements.allSatisfy { judgement in
        judgement.status == .supported
          || judgement.ground == .ruledOut && judgement.evidence.map(other.work.contains) == true
      }
    }

    package func judgements(_ status: Judgement.Status) -> [Judgement] {
      judgements.filter { $0.status == status }
    }
  }

  /// The codes that share work with the note, best first.
  package let candidates: [Candidate]
  /// The one code that the note supports, where it supports exactly one that contains the others.
  package let code: ProcedureCode?
  /// The best set of codes for all documented work, no component counted twice.
  package let codes: [ProcedureCode]
  /// The codes that a question to the surgeon could decide between.
  let asked: [Candidate]
  package let documentation: Documentation

  /// What to ask the surgeon where the note does not decide: what is missing for the codes that nothing speaks
  /// against, nearest first.
  package var query: [String] {
    var questions: [String] = []
    for candidate in asked where !candidate.isContradicted && candidate.score > 0 {
      for judgement in candidate.judgements(.missing) {
        questions.append("\(judgement.asked) (needed for \(candidate.code))")
      }
    }
    return Array(questions.prefix(4))
  }
}
