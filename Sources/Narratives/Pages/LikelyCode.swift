/// Which known procedure a text without a code resembles most.
package enum LikelyCode {
  /// The code of the narrative with the most similar words, if it stands out from the second best.
  ///
  /// Similarity is the cosine of word counts weighted by rarity among the narratives (Salton and Buckley 1988).
  package static func of(_ prose: String, among narratives: [Narrative]) -> ProcedureCode? {
    guard narratives.count > 1 else { return nil }
    let texts = narratives.map { stems(of: $0.title + " " + $0.prose) }
    var documents: [String: Int] = [:]
    for text in texts { for word in Set(text) { documents[word, default: 0] += 1 } }
    func vector(_ words: [String]) -> [String: Double] {
      let counts = Dictionary(words.map { ($0, 1.0) }, uniquingKeysWith: +)
      return counts.reduce(into: [:]) { vector, count in
        guard let frequency = documents[count.key], frequency < narratives.count else { return }
        vector[count.key] = count.value * Double(narratives.count) / Double(frequency)
      }
    }
    let own = vector(stems(of: prose))
    let ranked = zip(narratives, texts).map { ($0.code, cosine(own, vector($1))) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return ranked[0].1 > 0.2 && ranked[0].1 > ranked[1].1 * 1.05 ? ranked[0].0 : nil
  }

  private static func stems(of text: String) -> [String] {
    PageBlock.words(of: text).filter { $0.count > 3 }.map { String($0.prefix(6)) }
  }

  private static func cosine(_ left: [String: Double], _ right: [String: Double]) -> Double {
    let product = left.reduce(0) { $0 + $1.value * (right[$1.key] ?? 0) }
    let length =
      left.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      * right.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? product / length : 0
  }
}
