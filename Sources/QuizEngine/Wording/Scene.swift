import Narratives

/// A case with what its telling must fit: where the work is, and in which order it is told.
struct Scene {
  let anatomy: Anatomy
  /// The acts in the order in which a surgeon does them: washings come before anything is disturbed.
  let acts: [Act]
  let site: Asides.Site
  let access: AccessSentences
  /// The side, where all paired work is on one.
  let onlySide: String?

  init(_ facts: CaseFacts, _ anatomy: Anatomy) {
    let lexicon = anatomy.lexicon
    self.anatomy = anatomy
    func isWashing(_ act: Act) -> Bool { lexicon.id(act.action) == "washing" }
    acts = facts.acts.filter(isWashing) + facts.acts.filter { !isWashing($0) }
    let targets = facts.acts.map(\.target)
    let pelvic = targets.filter(anatomy.isPelvic)
    let region = anatomy.region(of: targets)
    let removals = facts.acts.filter { lexicon.isRemoval($0.action) }
    let isLarge =
      removals.contains { lexicon.id($0.action) == "debulking" || $0.extent == .extensive }
    site = Asides.Site(
      region: region, isPelvic: !pelvic.isEmpty,
      isScoped: facts.approach.map { !lexicon.isOpen($0) },
      magnitude: isLarge
        ? .large
        : removals.allSatisfy { lexicon.breadth(of: $0) == .selective } ? .small : .usual)
    access = AccessSentences(
      anatomy: anatomy, region: region, isPelvicOnly: pelvic.count == targets.count)
    let sides = Set(facts.acts.compactMap(\.laterality))
    onlySide =
      facts.turnsTo == nil && (sides == [.right] || sides == [.left])
      ? sides.first?.rawValue : nil
  }
}
