import Basics

/// Places for the keys of questions that are given out one after another, even over all of them.
///
/// Each question alone is made with its key at an evenly drawn place, but of a bank those with as many options are no even
/// choice. Here the places that were dealt less often are a little likelier, so that no place ever gets far ahead, and so
/// little that who counts them can hardly guess the next one. Source: Efron 1971, "Forcing a sequential experiment to be
/// balanced", Biometrika 58:403, with a bias in proportion to how far the counts are apart.
package struct KeyDeal {
  private var generator: SplitMix64
  /// For each number of options, how often the key was dealt to each place.
  private var dealt: [Int: [Int]] = [:]

  /// By so much less likely a place becomes for each key that it had more than its share.
  private static let pull = 0.01

  /// A deal of its own; equal seeds deal equally.
  package init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  /// The question with its only right option at the place that is dealt to it; one without such an option as it is.
  package mutating func deal(_ question: Question) -> Question {
    guard case .chooseOne(var options) = question.task, options.count(where: \.isRight) == 1,
      let key = options.firstIndex(where: \.isRight)
    else { return question }
    options.swapAt(key, place(of: options.count))
    var question = question
    question.task = .chooseOne(options)
    return question
  }

  private mutating func place(of count: Int) -> Int {
    var places = dealt[count] ?? Array(repeating: 0, count: count)
    let fair = Double(places.reduce(0, +)) / Double(count)
    let shares = places.map { max(0, 1 / Double(count) - Self.pull * (Double($0) - fair)) }
    let chance = Double.random(in: 0..<1, using: &generator)
    let place = EvenChance.choice(at: chance, among: shares)?.place ?? 0
    places[place] += 1
    dealt[count] = places
    return place
  }
}
