import Basics
import Narratives
import QuizEngine

/// Draws different questions from a deck, going round all its points, with their keys dealt evenly to all places.
struct QuestionSampler<Generator: RandomNumberGenerator> {
  private let deck: Deck
  private let kinds: Set<QuestionKind>
  private let points: [LearningPoint]
  private var generator: Generator
  private var round: [LearningPoint] = []
  /// One seed a round: seeds that follow one another are balanced over kinds and keys.
  private var seed: UInt64
  private var stems: Set<String> = []
  private var keys: KeyDeal
  /// How many rounds without a single new question mean that there are no more.
  private static var patience: Int { 20 }

  /// No kinds and no codes mean all of them.
  init(_ deck: Deck, kinds: Set<QuestionKind>, codes: [String], using generator: Generator) {
    self.deck = deck
    self.kinds = kinds
    self.generator = generator
    seed = self.generator.next()
    keys = KeyDeal(seed: seed)
    let codes = Set(codes.map { $0.uppercased() })
    points = deck.points.filter { point in
      (kinds.isEmpty || !kinds.isDisjoint(with: point.kinds))
        && (codes.isEmpty || point.codes.contains { codes.contains($0.rawValue) })
    }
  }

  /// The next question, or `nil` when no new ones come any more.
  mutating func next() -> Question? {
    var attempts = points.count * Self.patience
    while attempts > 0 {
      attempts -= 1
      if round.isEmpty {
        round = points.shuffled(using: &generator)
        seed &+= 1
      }
      guard let point = round.popLast(),
        let question = deck.question(point.id, seed, wantedKind(of: point)),
        stems.insert(question.stem).inserted
      else { continue }
      return keys.deal(question)
    }
    return nil
  }

  private mutating func wantedKind(of point: LearningPoint) -> QuestionKind? {
    point.kinds.filter(kinds.contains).randomElement(using: &generator)
  }
}
