import Narratives

/// What a note tells beyond the name of its code, so that the operation is a whole one.
extension NoteWriter {
  /// A case with what its page has done behind the removal of a part: of a colon that is taken in part the ends are joined,
  /// unless they are led out or closed.
  func completed(_ facts: CaseFacts, _ procedure: Procedure) -> CaseFacts {
    let manners = anatomy.words.manners
    let ends = facts.acts.contains { act in
      !lexicon.isRemoval(act.action) && !manners.isQuiet(act, lexicon)
    }
    guard !ends else { return facts }
    let told = procedure.reading.statements.lazy.compactMap { statement -> Act? in
      guard case .act(let act) = statement.content, statement.scope == .performed,
        manners.isCompleting(act, lexicon),
        facts.acts.contains(where: {
          lexicon.isRemoval($0.action) && lexicon.breadth(of: $0) == .partial
            && $0.target == act.target
        })
      else { return nil }
      return Act(action: act.action, target: act.target)
    }
    guard let act = told.first else { return facts }
    var facts = facts
    facts.acts.append(act)
    return facts
  }

  /// Whether the name of a code says that what was cut is not joined again, and not what is done with the ends instead: a note
  /// that is silent on the join would not document that.
  func leavesEndsApart(_ procedure: Procedure) -> Bool {
    let narrative = procedure.narrative
    let names = [narrative.title, narrative.descriptor ?? ""]
    return procedure.provisions.contains { provision in
      guard provision.modality == .excluded, let act = provision.act else { return false }
      return lexicon.isA("anastomosis", act.action) && names.contains(provision.evidence.sentence)
    }
      && !procedure.components.contains {
        lexicon.isA("bypass", $0.action) || lexicon.isA("closure", $0.action)
      }
  }
}
