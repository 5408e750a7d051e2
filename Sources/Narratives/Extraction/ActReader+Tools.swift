/// Instruments that are put to work: "clips are placed on the artery" ties it.
extension ActReader {
  /// "A ligature is placed around the vein": the verb only carries the act that its subject names.
  func carriesEvent(_ deed: SentenceAct.Deed) -> Bool {
    guard deed == lexicon.insertion.map({ .act($0) }), hasSubject, subject.isEmpty,
      case .drafts(let events) = placed
    else { return false }
    return events.allSatisfy { index in
      drafts[index].form == .noun && drafts[index].mentions.isEmpty
        && drafts[index].ownTargets.isEmpty
    }
  }

  /// What is done with an instrument where it is put: clips tie, a stapler divides.
  func work(of mentions: [Mention]) -> ConceptNumber? {
    guard let first = mentions.first?.structure, let work = lexicon[first].action,
      mentions.allSatisfy({ $0.structure == first })
    else { return nil }
    return work
  }

  /// Whether a place is where a thing does its work: a stapler "across the bowel", an opening "in the bladder".
  func isReached(_ mentions: [Mention], by things: [Mention] = [], after word: Word) -> Bool {
    let isInstrument = things.allSatisfy(isDevice)
    return (isInstrument ? Self.instrumentWords : Self.insideWords).contains(word)
      && mentions.contains { $0.structure.map { !lexicon.isDevice($0) } ?? false }
  }

  /// "Ligatures are passed around the artery": an act named by what it is done with, and no way in.
  func isCarriedTool(_ draft: Draft) -> Bool {
    guard case .act(let action) = draft.deed else { return false }
    return sawVerb && isPassive && lexicon[action].approach == nil
  }

  private static let insideWords: WordSet = "in into"
  private static let instrumentWords: WordSet = "on across around over about to"
}
