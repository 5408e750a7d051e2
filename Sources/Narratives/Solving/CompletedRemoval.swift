/// What is removed in a second operation: after one lobe of the thyroid went years ago, the other one is all that is left.
struct CompletedRemoval {
  typealias Item = Documentation.Item<Act>

  private let lexicon: Lexicon
  /// The organs of which an operation of former times took a part.
  private let reduced: Set<ConceptNumber>

  init(_ reading: Reading, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    reduced = Set(
      reading.statements.flatMap { statement -> [ConceptNumber] in
        guard case .act(let act) = statement.content, statement.scope == .history else { return [] }
        return Self.organs(of: act, lexicon)
      })
  }

  /// The removal of a remnant that some work comes to.
  func completions(of acts: [Item]) -> [Item] {
    guard !reduced.isEmpty else { return [] }
    return acts.flatMap { item -> [Item] in
      Self.organs(of: item.value, lexicon).filter(reduced.contains).flatMap { organ in
        lexicon[organ].remnants.filter { $0 != item.value.target }.map { remnant in
          Item(
            value: Act(
              action: item.value.action, target: remnant, laterality: item.value.laterality),
            evidence: item.evidence)
        }
      }
    }
  }

  /// The organs with a name for what is left of them from which an act takes all, or a lobe.
  private static func organs(of act: Act, _ lexicon: Lexicon) -> [ConceptNumber] {
    guard lexicon.isRemoval(act.action), !lexicon.isSampling(act.action),
      ![.partial, .selective].contains(lexicon.breadth(of: act))
    else { return [] }
    return lexicon.ancestors(of: act.target).flatMap { [$0] + lexicon[$0].wholes }
      .filter { !lexicon[$0].remnants.isEmpty }
  }
}
