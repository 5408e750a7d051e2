import Narratives

/// How work is said where how much of a structure it takes is all that matters.
extension Lexicon {
  /// Works of which any will do, without their sides: of nodes of which no number is told, that all of them go.
  ///
  /// "Removal of the pelvic nodes on one side" beside "limited removal on both sides" would make the sides the difference.
  func amountWords(forAny works: [Act]) -> String {
    let sideless = works.map { work in
      var work = work
      work.laterality = nil
      return work
    }
    guard let work = sideless.first, sideless.count == 1, isClearance(work) else {
      return words(forAny: sideless)
    }
    return "clearance of the \(words(for: work.target))"
  }

  /// Whether some work takes all nodes of a region, without a word that says so.
  func isClearance(_ work: Act) -> Bool {
    isNodeGroup(work.target) && isRemoval(work.action) && breadth(of: work) == .unstated
      && !self[work.action].takesPart
  }
}
