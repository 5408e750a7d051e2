#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Finds the narratives whose terms a note shares, the rare ones counting most.
///
/// Okapi BM25: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), equation 3.15.
struct ResemblanceIndex: Sendable {
  private struct Posting: Sendable {
    let procedure: Int32
    let weight: Float
  }

  private var postings: [Term: [Posting]] = [:]
  private let count: Int

  private static let saturation: Float = 1.2
  private static let lengthShare: Float = 0.6

  init(_ profiles: [TermProfile]) {
    count = profiles.count
    let lengths = profiles.map { $0.weights.values.reduce(0, +) }
    let mean = max(1, lengths.reduce(0, +) / Float(max(1, count)))
    for (number, profile) in profiles.enumerated() {
      let norm =
        Self.saturation * (1 - Self.lengthShare + Self.lengthShare * lengths[number] / mean)
      for (term, frequency) in profile.weights {
        postings[term, default: []].append(
          Posting(
            procedure: Int32(number), weight: frequency * (Self.saturation + 1) / (frequency + norm)
          ))
      }
    }
  }

  /// How much each procedure resembles a note; the number of a procedure is its place in the profiles.
  ///
  /// Words count only where a concept is shared too: "the patient did well" stands in every note.
  func scores(for note: TermProfile) -> [Float] {
    var scores = [Float](repeating: 0, count: count)
    for (term, frequency) in note.weights where !term.isWord { add(term, frequency, to: &scores) }
    for (term, frequency) in note.weights where term.isWord { add(term, frequency, to: &scores) }
    return scores
  }

  private func add(_ term: Term, _ frequency: Float, to scores: inout [Float]) {
    guard let found = postings[term] else { return }
    let holders = Float(found.count)
    let rarity = logf(1 + (Float(count) - holders + 0.5) / (holders + 0.5))
    let said = frequency * (Self.saturation + 1) / (frequency + Self.saturation)
    let weight = rarity * said * Self.importance(of: term)
    for posting in found where !term.isWord || scores[Int(posting.procedure)] > 0 {
      scores[Int(posting.procedure)] += weight * posting.weight
    }
  }

  private static func importance(of term: Term) -> Float {
    switch term {
    case .work: 2
    case .concept: 1
    case .word: 0.7
    }
  }
}
