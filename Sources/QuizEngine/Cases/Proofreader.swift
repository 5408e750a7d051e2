import Basics
import Narratives
import Synchronization

/// Reads finished texts before they are given out, and counts what it throws away.
///
/// It reads the text as a learner would and knows nothing of the facts that the text was made from.
final class Proofreader: Sendable {
  private let prover: Prover
  private let guards = Memo<ProcedureCode, CopyGuard>()
  private let counts = Mutex(Discards())

  init(_ prover: Prover) { self.prover = prover }

  private var solver: Solver { prover.solver }

  /// What has become of all that was composed so far.
  var discards: Discards { counts.withLock(\.self) }

  /// What a note documents in which the solver finds a code and no other; `nil` throws the note away.
  func proof(that note: String, documents procedure: Procedure) -> Documentation? {
    // Copied words are found faster than read ones.
    guard !isCopied(note, procedure) else {
      count(.copied)
      return nil
    }
    let documentation = solver.documentation(of: note)
    let isProven = prover.supports(documentation, only: procedure)
    count(isProven ? nil : .unproven)
    return isProven ? documentation : nil
  }

  /// The same for a trial, which is never given out and is not counted.
  func isProven(_ note: String, _ procedure: Procedure) -> Bool {
    !isCopied(note, procedure)
      && prover.supports(solver.documentation(of: note), only: procedure)
  }

  /// What a note documents in which the solver finds no code, and lacks one thing alone for the code that the note is
  /// about; `nil` throws the note away.
  func lack(in note: String, of procedure: Procedure, isTrial: Bool) -> Documentation? {
    let documentation = solver.documentation(of: note)
    let candidate = solver.judged(procedure, by: documentation)
    var fault: Discards.Cause?
    if candidate.isContradicted || candidate.judgements(.missing).count != 1 {
      fault = .anotherGap
    } else if prover.supportsAny(documentation) {
      fault = .decided
    } else if isCopied(note, procedure) {
      fault = .copied
    }
    if !isTrial { count(fault) }
    return fault == nil ? documentation : nil
  }

  /// Counts a question that was composed of texts, or of none, and looked at as a whole.
  func count(question isFair: Bool, isBorneOut: Bool = true) {
    counts.withLock {
      $0.questions += 1
      if !isBorneOut { $0.refuted += 1 } else if !isFair { $0.unfair += 1 }
    }
  }

  private func isCopied(_ note: String, _ procedure: Procedure) -> Bool {
    guards.value(of: procedure.code) { CopyGuard(procedure.narrative.prose) }.isCopied(in: note)
  }

  private func count(_ fault: Discards.Cause?) {
    counts.withLock {
      $0.texts += 1
      if let fault { $0.thrownAway[fault, default: 0] += 1 }
    }
  }
}

/// How much of what was composed was thrown away, and why.
package struct Discards: Equatable, Sendable {
  /// Why a note or an excerpt was thrown away.
  package enum Cause: String, CaseIterable, Sendable {
    case unproven = "its code not found, or not alone"
    case decided = "a code found where none should be"
    case anotherGap = "something else missing"
    case copied = "words of the narrative repeated"
  }

  /// The notes and excerpts that were composed and read.
  package internal(set) var texts = 0
  /// Those of them that were thrown away.
  package internal(set) var thrownAway: [Cause: Int] = [:]
  /// The questions that were composed of proven texts, or of none.
  package internal(set) var questions = 0
  /// Those of them that were thrown away because one of their options would have stood out as the key.
  package internal(set) var unfair = 0
  /// Those of them that were thrown away because the texts of their codes do not bear out the key, or it alone.
  package internal(set) var refuted = 0

  /// The share of the notes and excerpts that were thrown away.
  package var share: Double {
    Double(thrownAway.values.reduce(0, +)) / Double(max(1, texts))
  }
}
