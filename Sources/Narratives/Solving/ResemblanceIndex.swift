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

  private var numbers: [Term: Int32] = [:]
  /// Where the postings of each term begin, and behind them the end of the last.
  private var starts: [Int32]
  private var postings: [Posting]
  private let count: Int

  private static let saturation: Float = 1.2
  private static let lengthShare: Float = 0.6

  init(_ profiles: [TermProfile]) { self.init(ProfileTable.of(profiles)) }

  private init(_ table: ProfileTable) {
    count = table.count
    numbers.reserveCapacity(table.terms.count)
    for (number, term) in table.terms.enumerated() { numbers[term] = Int32(number) }
    let lengths = (0..<count).map { table.row($0).reduce(0) { $0 + $1.weight } }
    let mean = max(1, lengths.reduce(0, +) / Float(max(1, count)))
    starts = [Int32](repeating: 0, count: table.terms.count + 1)
    for number in 0..<count {
      for use in table.row(number) { starts[Int(use.term) + 1] += 1 }
    }
    for term in starts.indices.dropFirst() { starts[term] += starts[term - 1] }
    var next = starts
    postings = [Posting](
      repeating: Posting(procedure: 0, weight: 0), count: Int(starts.last ?? 0))
    for number in 0..<count {
      let norm =
        Self.saturation * (1 - Self.lengthShare + Self.lengthShare * lengths[number] / mean)
      for use in table.row(number) {
        postings[Int(next[Int(use.term)])] = Posting(
          procedure: Int32(number), weight: use.weight * (Self.saturation + 1) / (use.weight + norm)
        )
        next[Int(use.term)] += 1
      }
    }
  }

  /// How much each procedure resembles a note; the number of a procedure is its place in the profiles.
  ///
  /// Words count only where a concept is shared too: "the patient did well" stands in every note.
  func scores(for note: TermProfile) -> [Float] {
    var scores = [Float](repeating: 0, count: count)
    let entries = note.entries
    for (term, frequency) in entries where !term.isWord { add(term, frequency, to: &scores) }
    for (term, frequency) in entries where term.isWord { add(term, frequency, to: &scores) }
    return scores
  }

  private func add(_ term: Term, _ frequency: Float, to scores: inout [Float]) {
    guard let number = numbers[term].map(Int.init) else { return }
    let found = postings[Int(starts[number])..<Int(starts[number + 1])]
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
