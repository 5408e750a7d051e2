import Basics
import Narratives

/// What codes require beyond one another and what their pages say of each other, worked out once: notes are made by the
/// thousand, and codes are few.
struct Differences: Sendable {
  private struct Pair: Hashable, Sendable {
    let code: ProcedureCode
    let other: ProcedureCode
  }

  private struct Comparison: Hashable, Sendable {
    let code: ProcedureCode
    let others: [ProcedureCode]
  }

  private let known = Memo<Pair, [Criterion]>()
  private let cited = Memo<Comparison, [Citation]>()
  private let silences = Memo<ProcedureCode, Silence>()
  private let tellings = Memo<Pair, String?>()
  private let partings = Memo<ProcedureCode, String?>()
  private let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// What a code requires and a case of the other one does not show.
  func required(by procedure: Procedure, beyond other: Procedure) -> [Criterion] {
    known.value(of: Pair(code: procedure.code, other: other.code)) {
      Contrast(procedure, other, lexicon: lexicon).required(by: procedure.code).map(\.criterion)
    }
  }

  /// The narrative's sentences for what a code requires and some others do not.
  func citations(of procedure: Procedure, against others: [Procedure]) -> [Citation] {
    cited.value(of: Comparison(code: procedure.code, others: others.map(\.code))) {
      // Two sentences are enough, and mostly the first contrast has them.
      var differing: [Criterion] = []
      for other in others where Citation.of(differing, in: procedure, lexicon).count < 2 {
        differing += required(by: procedure, beyond: other)
      }
      let all = Citation.of(differing + procedure.criteria, in: procedure, lexicon)
      // What sets the key apart decides; beside it a sentence on the rest is quoted only where it holds more of it than one thing.
      let deciding = Citation.of(differing, in: procedure, lexicon)
      guard !deciding.isEmpty else { return all }
      let kept = all.filter { citation in
        deciding.contains(citation)
          || procedure.criteria.count { $0.evidence.sentence == citation.sentence } > 1
      }
      return kept.isEmpty ? deciding : kept
    }
  }

  /// What can be said not to be asked for by a code.
  func silence(of procedure: Procedure) -> Silence {
    silences.value(of: procedure.code) { Silence(of: procedure, lexicon) }
  }

  /// The sentence with which a page tells two codes apart (`PageWords.telling`).
  func telling(_ key: Procedure, from rival: Procedure) -> String? {
    tellings.value(of: Pair(code: key.code, other: rival.code)) {
      PageWords.telling(key, from: rival)
    }
  }

  /// The sentence with which the page of a code tells it from its neighbor (`PageWords.apart`).
  func apart(_ procedure: Procedure) -> String? {
    partings.value(of: procedure.code) { PageWords.apart(procedure) }
  }
}
