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

    /// What the name of the code asks for beyond what was understood, in its words.
    package var unread: String? {
      procedure.isUnderstood
        ? nil : procedure.leftOver.map { "“\($0)”" }.joined(separator: ", ") + " in its name"
    }

    /// Whether a required work is named by the heading of the note alone.
    var restsOnHeading: Bool { judgements.contains { $0.ground == .headed } }

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

  /// The codes to speak of: those for some of whose work the note speaks, and those not too unlikely beside the first.
  package var likely: [Candidate] {
    guard let first = candidates.first, first.clues != nil else { return candidates }
    return candidates.filter { $0.score >= first.score * Self.worthAWord || !$0.work.isEmpty }
  }

  /// The first code, where the note does not decide, but is far more like its procedure than any other.
  package var likeliest: Candidate? {
    guard code == nil, let first = candidates.first, first.clues != nil, !first.isContradicted,
      first.score >= Self.farMore
    else { return nil }
    return first
  }

  /// A code of which the note documents nothing needs this share of the likelihood of the first.
  private static let worthAWord = 0.02
  /// Of the gold notes whose first code was so likely and not contradicted, it was the right one in 29 of 30.
  private static let farMore = 0.9

  /// What to ask the surgeon where the note does not decide: what is missing for the codes that nothing speaks
  /// against, nearest first.
  package var query: [String] {
    var questions: [String] = []
    let likely = Set(likely.map(\.code))
    for candidate in asked
    where !candidate.isContradicted && candidate.score > 0 && likely.contains(candidate.code) {
      for judgement in candidate.judgements(.missing) {
        questions.append("\(judgement.asked) (needed for \(candidate.code))")
      }
    }
    return Array(questions.prefix(4))
  }
}
