#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// What speaks for and against one code, as numbers that are weighed.
package struct Clues: Sendable {
  /// How much the note resembles the narrative in what is done to what, beside the narrative most like it.
  var things: Double
  /// The same in plain words.
  var words: Double
  /// How much the heading of the note resembles the text.
  var headed: Double
  var approachFits: Double
  var approachDiffers: Double
  /// How many states of the disease, and sizes, that the code requires are documented.
  var states: Double
  /// How many of them the note speaks against.
  var statesDiffer: Double
  /// Whether the age of the patient is one that the code asks for.
  var ageFits: Double
  /// Whether it is not.
  var ageDiffers: Double
  /// How much of it is not.
  var missing: Double
  /// How much of it something documented speaks against.
  var contradicted: Double
  /// How many structures are documented as removed of which the text tells no removal.
  var unexplained: Double
  /// How many of them the note says were not done.
  var denied: Double

  /// The weights of a conditional logit (McFadden 1974, equation 12), fitted on the gold notes with a ridge of 0.3;
  /// leaving out one part of them at a time changes them little.
  private static let weights = Clues(
    things: 3.83, words: 6.63, headed: 0.78, approachFits: 0, approachDiffers: -2.29,
    states: 1.46, statesDiffer: -1.64, ageFits: 1.32, ageDiffers: -1.22, missing: -0.45,
    contradicted: -1.72, unexplained: -0.7, denied: -0.72)

  /// Each clue beside its name, for those who fit the weights.
  package var named: KeyValuePairs<String, Double> {
    [
      "things": things, "words": words, "headed": headed, "approachFits": approachFits,
      "approachDiffers": approachDiffers, "states": states, "statesDiffer": statesDiffer,
      "ageFits": ageFits, "ageDiffers": ageDiffers, "missing": missing,
      "contradicted": contradicted, "unexplained": unexplained,
      "denied": denied,
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
