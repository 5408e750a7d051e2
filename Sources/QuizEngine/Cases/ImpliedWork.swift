import Narratives

/// Work that goes without saying where other work is told: the cervix goes with the whole uterus.
extension Lexicon {
  /// Some works without those that others among them imply; of two that say the same, the more exact one stays.
  func withoutImplied(_ acts: [Act]) -> [Act] {
    acts.enumerated().filter { place, act in
      !acts.enumerated().contains { other, work in
        other != place && isImplied(act, by: work)
          && !(isImplied(work, by: act) && place < other)
      }
    }.map(\.element)
  }

  /// Whether some work is nothing beside other work.
  func isImplied(_ act: Act, by other: Act) -> Bool {
    if isSampling(act.action) {
      // A biopsy of a lesion is one of the organ that it sits in.
      return isSampling(other.action) && self[other.target].isGeneral
        && !self[act.target].isGeneral && (other.sites.isEmpty || other.sites.contains(act.target))
        && !isNodeGroup(act.target)
    }
    guard isRemoval(other.action), !isSampling(other.action) else { return false }
    guard isRemoval(act.action) else {
      // To free what is taken out is a part of taking it out.
      return family(of: act.action) == concept("dissection") && isKind(act.target, of: other.target)
    }
    if act.target == other.target {
      return act.laterality == other.laterality && act.sites == other.sites
        && exactness(of: other) >= exactness(of: act)
        && (isNodeGroup(act.target) || breadth(of: act) == breadth(of: other)
          || !breadth(of: act).isStated)
    }
    return goesWith(act.target, other.target) && !isNodeGroup(act.target)
      // A tumor that may sit in several organs does not go with one of them.
      && (!isLesion(act.target) || self[act.target].wholes.count == 1)
      && breadth(of: other) != .partial && breadth(of: other) != .selective
      && other.laterality == nil
  }

  /// Whether a structure goes with a whole that it is part of: of what the body has on each side only with what it has on
  /// each side, for the tubes stay where the uterus goes.
  func goesWith(_ part: ConceptNumber, _ whole: ConceptNumber) -> Bool {
    self[part].wholes.contains(whole) && (!isA("paired", part) || isA("paired", whole))
  }

  /// How exactly the amount of some work is told.
  private func exactness(of act: Act) -> Int {
    act.extent == .superficial ? 2 : breadth(of: act).isStated ? 1 : 0
  }
}
