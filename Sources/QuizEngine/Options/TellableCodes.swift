import Basics
package import Narratives

extension Catalogue {
  /// For the codes that were tried so far, whether notes on them can be told: to be kept for the next start.
  package var tellableCodes: [ProcedureCode: Bool] { trials.values }

  /// Whether notes on a code can be told so that the solver finds it: a code that can hardly ever be the key may
  /// not stand among the options either, or it would give away that it is wrong.
  func isTellable(_ procedure: Procedure) -> Bool {
    trials.value(of: procedure.code) { isProvenTellable(procedure) }
  }

  /// Why no question is about a code, as far as that lies in its text.
  package func whyUnasked(_ code: ProcedureCode) -> String {
    guard let reason = whyUntold(code) else { return "none of these questions is about it" }
    let hasWords = procedure(code).map { CodeDescription($0, in: self) != nil } ?? false
    return hasWords ? reason : reason + ", and no words of its text alone say what it is"
  }

  /// Why no case is told of a code; `nil` where cases can be told.
  private func whyUntold(_ code: ProcedureCode) -> String? {
    guard let procedure = procedure(code), !procedure.components.isEmpty else {
      return "no work that it asks for was understood"
    }
    guard procedure.isUnderstood else { return "not all of its name was understood" }
    if let rival = prover.twin(of: procedure) ?? prover.rival(of: procedure) {
      return "understood to ask for just what \(rival) does"
    }
    guard writer.canTell(procedure) else {
      return "what was understood of it is work that leads to other work, or that nobody does"
    }
    return isTellable(procedure)
      ? nil : "in no note that was told of it was it found, or found alone"
  }

  private func isProvenTellable(_ procedure: Procedure) -> Bool {
    guard writer.canTell(procedure), prover.twin(of: procedure) == nil else { return false }
    return proves(procedure) { generator in
      let note = writer.note(
        of: CaseFacts(meeting: procedure, lexicon, using: &generator), procedure,
        difficulty: Int.random(in: 1...4, using: &generator),
        using: &generator)
      return proofreader.isProven(note.text, procedure)
    }
  }

  /// Whether notes on a code can leave out what goes without saying.
  func isCondensable(_ procedure: Procedure) -> Bool {
    condensable.value(of: procedure.code) {
      guard CaseFacts(meeting: procedure).condensed(lexicon) != nil else { return false }
      return proves(procedure) { generator in
        let facts = CaseFacts(meeting: procedure, lexicon, using: &generator)
        let note = writer.note(
          of: facts.condensed(lexicon) ?? facts, procedure, difficulty: 2, using: &generator)
        return proofreader.isProven(note.text, procedure)
      }
    }
  }

  /// Whether enough trials on a code succeed.
  ///
  /// The answer is the same at every start: chance is drawn from the code itself.
  func proves(_ procedure: Procedure, trial: (inout SplitMix64) -> Bool) -> Bool {
    var generator = SplitMix64(seed: FNV1a.hash(procedure.code.rawValue.utf8))
    var successes = 0
    for number in 1...Self.attemptsAtTelling {
      if trial(&generator) { successes += 1 }
      // Nearly all codes are found at once; the others must show that it was not by luck.
      if successes == number || successes == Self.enough { return true }
      // What fails so often at first is not understood, and would fail in the other attempts too.
      if successes == 0, number == Self.hopeless { return false }
    }
    return false
  }

  /// With a quarter of all notes proven, a question finds one in its attempts nearly always.
  private static let attemptsAtTelling = 8
  private static let enough = 2
  private static let hopeless = 4
}
