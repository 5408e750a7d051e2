import Narratives

/// The operation that a line over a note says was booked, held against what the note documents.
struct Booking {
  /// The booked operation in the words of the line.
  let words: String
  /// Whether it was to be done by another way in than the one that was used.
  let isOtherWay: Bool

  /// Why the line decides nothing; nothing where just what was booked was done, or where it is not known whether it was.
  func remark(
    on documentation: Documentation, of key: Procedure, _ solver: Solver
  ) -> String? {
    let lexicon = solver.lexicon
    let booked = solver.documentation(of: "\(English.sentence(words)) was performed.").acts
      .map(\.value)
    let isDone = booked.allSatisfy { asked in
      documentation.acts.contains { Self.isDone(asked, by: $0.value, lexicon) }
    }
    if isOtherWay || !isDone {
      return "What was booked is not coded; the body of the note says what was done."
    }
    let isMore = lexicon.withoutImplied(key.components).contains { work in
      lexicon.isRemoval(work.action)
        && !booked.contains {
          Self.isDone($0, by: work, lexicon) || Self.mayMean($0, work, lexicon)
        }
    }
    return isMore && !booked.isEmpty
      ? "More was done than was booked; the body of the note says what." : nil
  }

  /// Whether work that was done is what was booked: who takes a part has not taken the whole.
  private static func isDone(_ booked: Act, by done: Act, _ lexicon: Lexicon) -> Bool {
    guard lexicon.family(of: booked.action) == lexicon.family(of: done.action) else { return false }
    let (asked, found) = (lexicon.breadth(of: booked), lexicon.breadth(of: done))
    if lexicon[done.target].wholes.contains(booked.target), !lexicon.isNodeGroup(booked.target) {
      return asked == .partial && lexicon.isA("organ-segment", done.target)
    }
    return lexicon.isKind(done.target, of: booked.target)
      && (asked == found || isWhole(asked, found))
  }

  /// Whether a word for more than one place leaves it open that this one was meant: "lymphadenectomy" was booked, and the
  /// nodes beside the aorta were removed.
  private static func mayMean(_ booked: Act, _ work: Act, _ lexicon: Lexicon) -> Bool {
    booked.target != work.target && lexicon.isKind(work.target, of: booked.target)
      && isWhole(lexicon.breadth(of: booked))
  }

  /// Whether neither of two amounts is less than all.
  private static func isWhole(_ amounts: Extent.Breadth...) -> Bool {
    amounts.allSatisfy { ![.partial, .selective].contains($0) }
  }
}
