/// Questions about one code alone, answered without ranking all others: where many codes are loaded, most of them share
/// work with a note, and the first that stands against the code ends the matter.
extension Solver {
  /// What a note documents.
  package func documentation(of note: String) -> Documentation {
    Documentation(reader.readNote(note, keepsTerms: false), lexicon: lexicon)
  }

  /// Whether a note supports a code and no other: what `solve` would find.
  package func supports(_ note: Documentation, only key: Procedure) -> Bool {
    let judge = Judge(lexicon: lexicon, note: note)
    var explained: [Evidence] = []
    for criterion in key.criteria {
      let finding = judge.finding(on: criterion)
      guard finding.status == .supported else { return false }
      if criterion.isComponent, let evidence = finding.evidence { explained.append(evidence) }
    }
    let whole = Whole(key, lexicon)
    var isRelated = false
    return eachRelated(to: note) { other in
      if other.code == key.code {
        isRelated = true
        return true
      }
      guard let held = Held(other, judge), held.isSupported || !held.isWithin(explained) else {
        return true
      }
      // A code that asks for less is contained; one that asks for the same, or for more, stands beside the key.
      return whole.contains(other) && !(held.isSupported && Whole(other, lexicon).contains(key))
    } && isRelated
  }

  /// Whether a note documents all that any code requires.
  package func supportsAny(_ note: Documentation) -> Bool {
    let judge = Judge(lexicon: lexicon, note: note)
    return !eachRelated(to: note) { !(Held($0, judge)?.isSupported ?? false) }
  }

  /// What is left of a code when a note is held against it; nothing where something speaks against the code.
  private struct Held {
    var isSupported = true
    private var work: [Evidence] = []

    init?(_ procedure: Procedure, _ judge: Judge) {
      for criterion in procedure.criteria {
        let finding = judge.finding(on: criterion)
        switch finding.status {
        case .contradicted: return nil
        case .missing: isSupported = false
        case .supported: break
        }
        if criterion.isComponent, let evidence = finding.evidence { work.append(evidence) }
      }
    }

    /// Whether it rests on no sentence beside some others.
    func isWithin(_ explained: [Evidence]) -> Bool { work.allSatisfy(explained.contains) }
  }
}
