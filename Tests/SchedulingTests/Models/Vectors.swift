import Foundation
import Testing

/// One review of a history that an independent program computed.
struct VectorStep {
  /// The numbers after the rating, nil where the program had none.
  let values: [Double?]
  let rating: Int
}

/// One history of a vector file.
struct VectorHistory {
  /// The weights; empty for the defaults.
  let weights: [Double]
  var steps: [VectorStep] = []

  /// The histories of a file in the folder of fixtures.
  static func all(in name: String) throws -> [VectorHistory] {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "Fixtures"))
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    var histories: [VectorHistory] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      if words[0] == "w" {
        histories.append(VectorHistory(weights: words.dropFirst().compactMap { Double($0) }))
      } else {
        let rating = try #require(Int(words[0]))
        histories[histories.count - 1].steps.append(
          VectorStep(values: words.dropFirst().map { Double($0) }, rating: rating))
      }
    }
    return histories
  }
}

/// How far a number is from the expected one, relative to it.
func relativeError(_ found: Double, _ expected: Double) -> Double {
  found == expected ? 0 : abs(found - expected) / max(abs(expected), 1e-300)
}
