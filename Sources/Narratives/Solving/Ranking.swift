/// What the codes are ranked by beside their criteria: the note as a whole.
struct Ranking: Sendable {
  let terms: NoteTerms
  private let things: [Float]
  private let words: [Float]
  private let headed: [Float]
  private let most: (things: Float, words: Float, headed: Float)

  init(_ reading: Reading, _ index: ResemblanceIndex, _ lexicon: Lexicon) {
    terms = NoteTerms(reading, lexicon)
    var profile = TermProfile()
    profile.add(reading, as: .note, lexicon)
    let found = index.scores(for: profile)
    (things, words) = (found.things, found.words)
    let heading = index.scores(for: TermProfile(headingOf: reading, lexicon))
    headed = zip(heading.things, heading.words).map(+)
    most = (
      max(things.max() ?? 0, .ulpOfOne), max(words.max() ?? 0, .ulpOfOne),
      max(headed.max() ?? 0, .ulpOfOne)
    )
  }

  /// How much the note resembles a procedure, beside the one that it resembles most.
  func likeness(of number: Int) -> Likeness {
    Likeness(
      terms: terms, things: Double(things[number] / most.things),
      words: Double(words[number] / most.words),
      headed: Double(headed[number] / most.headed))
  }

  /// How much a note resembles one procedure, beside the one that it resembles most.
  struct Likeness {
    let terms: NoteTerms
    let things: Double
    let words: Double
    /// How much its heading resembles the text.
    let headed: Double
  }

  /// The procedures that the note resembles most.
  var mostAlike: [Int] {
    let likeness = things.indices.map { things[$0] / most.things + 2 * words[$0] / most.words }
    let found = things.indices.filter { things[$0] > 0 }
    return Array(found.sorted { (likeness[$0], $1) > (likeness[$1], $0) }.prefix(Self.alikeCount))
  }

  private static let alikeCount = 24
}

extension Clues {
  init(
    _ procedure: Procedure, _ judgements: [Judgement], _ judge: Judge, _ likeness: Ranking.Likeness
  ) {
    let note = likeness.terms
    func count(_ status: Judgement.Status, where isCounted: (Criterion) -> Bool) -> Double {
      Double(judgements.count { $0.status == status && isCounted($0.criterion) })
    }
    self.init(
      things: likeness.things, words: likeness.words,
      headed: likeness.headed,
      approachFits: count(.supported, where: \.isApproach),
      approachDiffers: count(.contradicted, where: \.isApproach),
      states: count(.supported) { $0.isState || $0.measure != nil },
      statesDiffer: count(.contradicted) { $0.isState || $0.measure != nil },
      ageFits: count(.supported, where: \.isAge),
      ageDiffers: count(.contradicted, where: \.isAge),
      // Of a code that no work was understood of, none is documented.
      missing: count(.missing, where: \.isComponent)
        + (procedure.isUnderstood || !procedure.components.isEmpty ? 0 : 1),
      contradicted: count(.contradicted, where: \.isComponent),
      unexplained: Double(judge.unexplained(by: procedure)),
      denied: Double(procedure.named.count { note.denied.contains($0) }))
  }
}
