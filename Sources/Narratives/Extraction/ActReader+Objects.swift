/// Verbs that tell of their object what another word began to say: what a look takes in, what is kept away.
extension ActReader {
  /// "The inspection covers the appendix and the diaphragm": what a noun of looking takes in is what it is done to.
  mutating func awaitsWhatIsCovered(_ index: Int) -> Bool {
    guard function(index) == .include, !sawVerb, case .drafts(let events) = placed, !events.isEmpty,
      events.allSatisfy({ event in
        let draft = drafts[event]
        guard case .act(let action) = draft.deed, draft.form == .noun else { return false }
        return draft.mentions.isEmpty && draft.ownTargets.isEmpty
          && (lexicon.isA("inspection", action) || lexicon.isA("exploration", action))
      }), phrases.nounPhrase(at: position).map({ !$0.isEvent }) ?? false
    else { return false }
    awaiting = events
    sawVerb = true
    isPassive = false
    return true
  }

  /// "Sweeping the ureter out of harm's way": what an active verb keeps away from the work is spared.
  mutating func keepsAway(_ index: Int) -> Bool {
    guard function(index) == .preserve, phrases.text.first(elements[index]) == Self.out, !isPassive,
      let last = group.last, drafts.indices.contains(last), !drafts[last].mentions.isEmpty,
      drafts[last].form == .gerund || drafts[last].form == .finite
    else { return false }
    drafts[last].deed = .sparing
    return true
  }

  private static let out = Word("out")
}
