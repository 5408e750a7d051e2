/// What is said of a side beside a repair of the other one: "right repair in 2013; left never operated" makes no first
/// repair of work on the right.
struct EarlierRepair {
  private let lexicon: Lexicon
  /// The sides on which a hernia was repaired before.
  private let repaired: Set<Laterality>
  /// The sides that are named where the note tells of work.
  private let sides: Set<Laterality>

  init(_ reading: Reading, _ acts: [Documentation.Item<Act>], _ lexicon: Lexicon) {
    self.lexicon = lexicon
    sides = Set(acts.flatMap { Self.sides(in: $0.evidence.sentence) })
    repaired = Set(
      reading.terms.flatMap { use -> [Laterality] in
        guard case .concept(let number) = use.term,
          use.scope == .history || use.section == .diagnosis,
          Self.isRepair(number, lexicon)
        else { return [] }
        return Self.sides(in: reading.sentences[use.sentence].evidence.sentence)
      })
  }

  /// Whether a word names the repair of a hernia: "TEP", "herniorrhaphy".
  private static func isRepair(_ number: ConceptNumber, _ lexicon: Lexicon) -> Bool {
    lexicon[number].action.map { lexicon.isA("repair", $0) } ?? false
      && lexicon[number].targets.contains { lexicon.isA("hernia", $0) }
  }

  /// Whether a state is said of one side, and nothing tells that the work is there and not on the side repaired before.
  func isOfOtherSide(_ state: Documentation.Item<ConceptNumber>) -> Bool {
    guard !repaired.isEmpty, !lexicon[state.value].opposites.isEmpty else { return false }
    let said = Self.sides(in: state.evidence.sentence)
    guard said.count == 1, let side = said.first, !sides.contains(side) else { return false }
    return !repaired.contains(side)
  }

  /// The sides that a sentence itself names.
  private static func sides(in sentence: String) -> [Laterality] {
    let words = PhraseTree.words(sentence)
    return names.filter { words.contains($0.word) }.map(\.side)
  }

  private static let names: [(word: Word, side: Laterality)] = [
    (Word("left"), .left), (Word("right"), .right),
  ]
}
