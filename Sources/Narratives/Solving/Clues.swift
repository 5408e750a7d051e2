#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// What speaks for and against one code, as numbers that are weighed.
struct Clues: Sendable {
  /// How much the note resembles the narrative in what is done to what, beside the narrative most like it.
  var things: Double
  /// The same in plain words.
  var words: Double
  var approachFits: Double
  var approachDiffers: Double
  /// How many states of the disease that the code requires are documented.
  var states: Double
  /// How many acts are documented that the text expressly rules out.
  var ruledOut: Double
  /// How many things that the title names are not spoken of in the note.
  var unnamed: Double
  /// How many of them the note says were not done.
  var denied: Double

  /// The weights of a conditional logit (McFadden 1974, equation 12), fitted on the gold notes; leaving out one
  /// specialty at a time changes them little.
  private static let weights = Clues(
    things: 3.15, words: 6.5, approachFits: 0.86, approachDiffers: -0.67, states: 2.1,
    ruledOut: -0.39, unnamed: -0.21, denied: -0.85)

  /// Each clue beside its name, for those who fit the weights.
  var named: KeyValuePairs<String, Double> {
    [
      "things": things, "words": words, "approachFits": approachFits,
      "approachDiffers": approachDiffers, "states": states, "ruledOut": ruledOut,
      "unnamed": unnamed, "denied": denied,
    ]
  }

  /// The logarithm of how likely the code is, up to a number that is the same for all codes.
  var weight: Double {
    zip(named, Self.weights.named).reduce(0) { $0 + $1.0.value * $1.1.value }
  }

  /// How likely each of some codes is if one of them is right.
  static func likelihoods(_ weights: [Double]) -> [Double] {
    let greatest = weights.max() ?? 0
    let shares = weights.map { exp($0 - greatest) }
    let total = shares.reduce(0, +)
    return shares.map { $0 / total }
  }
}
