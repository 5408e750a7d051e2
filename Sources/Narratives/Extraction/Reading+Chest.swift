extension Reading {
  /// Whether something is done in the chest, so that a scope there is a thoracoscope.
  func isInChest(_ lexicon: Lexicon) -> Bool {
    let chest = ["lung", "pleura", "bronchus", "mediastinum"].compactMap(lexicon.concept)
    return statements.contains { statement in
      guard case .act(let act) = statement.content else { return false }
      return chest.contains { place in
        lexicon.isKind(act.target, of: place) || lexicon[act.target].wholes.contains(place)
      }
    }
  }
}
