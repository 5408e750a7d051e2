/// How much of a thing is taken, and how much a code asks for.
extension Judge {
  /// Whether a structure is one piece of another: a lobe of a gland, a segment of bowel.
  private func isPiece(_ structure: ConceptNumber, of whole: ConceptNumber) -> Bool {
    lexicon.goesInParts(whole)
      || structure != whole && !lexicon.isNodeGroup(structure)
        && (lexicon.isKind(structure, of: whole)
          || lexicon[structure].wholes.contains { lexicon.isKind($0, of: whole) })
  }

  /// To remove a piece is not to remove the whole.
  func isEnough(_ act: Act, _ required: Act) -> Bool {
    guard lexicon.breadth(of: required) == .total else { return true }
    // One chain of the neck is not all of its nodes.
    if lexicon.isNodeGroup(required.target) {
      return act.target == required.target || !lexicon.isKind(act.target, of: required.target)
    }
    // One side of what lies in the middle is a piece too.
    if lexicon.isMidline(act.target), act.laterality?.isOneSided ?? false { return false }
    // "The lobe was removed": a general word stands for the kind that the code means.
    let isMeant =
      lexicon[act.target].isGeneral && lexicon.isKind(required.target, of: act.target)
    // A kind of an organ may be no more than a piece of it, unless it too is taken whole.
    return act.target == required.target || isMeant
      || lexicon.breadth(of: act) == .total
        && !lexicon[act.target].wholes.contains { lexicon.isKind($0, of: required.target) }
  }

  // "Radical" is more than all of an organ: what goes with it is taken too, and a note that is silent of it leaves that
  // open. Of nodes it says that all are.
  func isAsRadical(_ act: Act, _ required: Act) -> Bool {
    required.extent != .radical || lexicon.isNodeGroup(required.target)
      || [.radical, .modifiedRadical].contains(act.extent)
  }

  func fitsBreadth(_ act: Act, _ required: Act) -> Bool {
    // "Modified radical" names an operation of its own, and so does "partial" where nothing is taken out.
    if required.extent == .modifiedRadical, act.extent != .modifiedRadical { return false }
    // "All of the superficial inguinal nodes" is a superficial clearance of the inguinal nodes.
    if required.extent == .superficial, lexicon.isA("superficial-lymph-node", act.target) {
      return lexicon.isKind(act.target, of: required.target)
        && lexicon.breadth(of: act) != .selective
    }
    guard lexicon.isRemoval(required.action) else {
      return (lexicon.breadth(of: required) == .partial) == (lexicon.breadth(of: act) == .partial)
    }
    if [.unstated, .partial].contains(lexicon.breadth(of: required)),
      lexicon.isTakenInAnyAmount(required.target)
    {
      return lexicon.breadth(of: act) != .selective
    }
    return switch (lexicon.breadth(of: required), lexicon.breadth(of: act)) {
    // To clear the superficial nodes is to remove nodes.
    case (.unstated, .partial) where act.extent == .superficial: true
    case (.unstated, .selective), (.unstated, .partial): false
    case (.unstated, _), (.implied, _): true
    case (.selective, .selective), (.selective, .unstated), (.selective, .implied): true
    case (.total, .total), (.total, .implied), (.partial, .partial): true
    // To remove an organ is to remove all of it, unless it goes in pieces.
    case (.partial, .unstated): isPiece(act.target, of: required.target)
    // To remove nodes, with no word of how many, is not to remove all of them.
    case (.total, .unstated): !lexicon.isNodeGroup(act.target)
    default: false
    }
  }

  func contradictsBreadth(_ act: Act, _ required: Act) -> Bool {
    lexicon.isRemoval(required.action) && lexicon.breadth(of: act).isStated
      && !fitsBreadth(act, required)
  }
}
