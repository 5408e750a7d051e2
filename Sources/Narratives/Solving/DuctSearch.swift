/// The exploration of a duct as surgeons tell it: who draws a stone out of the duct has searched it.
struct DuctSearch {
  typealias Item = Documentation.Item<Act>

  private let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The explorations that some works come to, each resting on the work that tells it.
  func explorations(by acts: [Item]) -> [Item] {
    guard let exploration = lexicon.concept("exploration") else { return [] }
    return acts.flatMap { item -> [Item] in
      guard lexicon.isA("extraction", item.value.action),
        lexicon.isA("duct-stone", item.value.target)
      else { return [] }
      return lexicon[item.value.target].wholes.map { duct in
        Item(value: Act(action: exploration, target: duct), evidence: item.evidence)
      }
    }
  }
}
