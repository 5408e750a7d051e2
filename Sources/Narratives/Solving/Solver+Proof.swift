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
    var whole: Whole?
    var isRelated = false
    return eachRelated(to: note) { number in
      guard let held = Held(demands[number], judge),
        held.isSupported || !held.isWithin(explained)
      else { return true }
      let other = procedures[number]
      // The key is held by its own note.
      if other.code == key.code {
        isRelated = true
        return true
      }
      let own = whole ?? Whole(key, lexicon)
      whole = own
      // A code that asks for less is contained; one that asks for the same, or for more, stands beside the key.
      return own.contains(other) && !(held.isSupported && Whole(other, lexicon).contains(key))
    } && isRelated
  }

  /// Whether a note documents all that any code requires.
  package func supportsAny(_ note: Documentation) -> Bool {
    let judge = Judge(lexicon: lexicon, note: note)
    return !eachRelated(to: note) { !(Held(demands[$0], judge)?.isSupported ?? false) }
  }

  /// A code that every case of another one supports as well, and the other way round; `nil` where there is none.
  package func rival(of key: Procedure) -> ProcedureCode? {
    guard let act = key.components.first else { return nil }
    let whole = Whole(key, lexicon)
    return numbers(workingOn: act.target).lazy.map { procedures[$0] }.first { other in
      other.code != key.code && other.approach == key.approach && whole.contains(other)
        && Whole(other, lexicon).contains(key)
    }?.code
  }

  /// Another code that asks for just the same, so that no note supports one of them alone; `nil` where there is none.
  package func twin(of key: Procedure) -> ProcedureCode? {
    guard let act = key.components.first else { return nil }
    let number = numbers(workingOn: act.target).first { number in
      let other = demands[number]
      return other.count == key.criteria.count
        && key.criteria.allSatisfy { criterion in
          other.contains {
            $0.content == criterion.content && $0.alternatives == criterion.alternatives
          }
        } && procedures[number].code != key.code
    }
    return number.map { procedures[$0].code }
  }

  /// What is left of a code when a note is held against it; nothing where something speaks against the code.
  private struct Held {
    var isSupported = true
    private var work: [Evidence] = []

    init?(_ criteria: [Criterion], _ judge: Judge) {
      for criterion in criteria {
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
