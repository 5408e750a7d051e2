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

  private func isProvenTellable(_ procedure: Procedure) -> Bool {
    guard writer.canTell(procedure) else { return false }
    return proves(procedure) { generator in
      let note = writer.note(
        of: CaseFacts(meeting: procedure, using: &generator), procedure,
        difficulty: Int.random(in: 1...4, using: &generator),
        using: &generator)
      return proofreader.isProven(note.text, procedure)
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
      if successes == Self.enough { return true }
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
