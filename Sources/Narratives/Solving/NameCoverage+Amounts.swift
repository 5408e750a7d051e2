/// Whether how much a name says is taken, and on which side, is asked for.
extension NameCoverage {
  /// "Both sides" and "the other side" ask for work there; "one side" is left to the patient, but the right one of two
  /// is another than the left.
  func isCovered(_ side: Laterality?) -> Bool {
    switch side {
    case nil, .unilateral: true
    case .right, .left: false
    case .bilateral, .contralateral: acts.contains { $0.laterality == side }
    }
  }

  func isCovered(extent: Extent?) -> Bool {
    guard let extent, extent != .simple, extent != .sampled else { return true }
    // No work is judged by these.
    if [.complex, .multiple].contains(extent) { return false }
    // More than all of an organ, and less than all of it by a word that names how much.
    if [.radical, .modifiedRadical, .supracervical].contains(extent) {
      return acts.contains { $0.extent == extent }
    }
    // Behind what is included besides, "complete" is said of all of it together.
    if extent == .total, hasInclusion { return true }
    return acts.contains { act in
      act.extent == extent || extent.breadth.isStated && lexicon.breadth(of: act) == extent.breadth
        || extent.breadth == .partial && lexicon.isSampling(act.action)
        || extent.breadth == .total && (lexicon[act.action].takesAll || isWhole(act))
    }
  }

  /// To remove an organ or a lobe, with no word of how much, is to remove all of it.
  private func isWhole(_ act: Act) -> Bool {
    lexicon.isRemoval(act.action) && !lexicon.breadth(of: act).isStated
      && !lexicon.isNodeGroup(act.target) && !lexicon.goesInParts(act.target)
  }
}
