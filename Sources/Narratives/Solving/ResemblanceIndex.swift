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

  private static let lengthShare: Float = 0.6

  init(_ profiles: [TermProfile]) { self.init(ProfileTable.of(profiles)) }

  private init(_ table: ProfileTable) {
    count = table.count
    numbers.reserveCapacity(table.terms.count)
    for (number, term) in table.terms.enumerated() { numbers[term] = Int32(number) }
    let isWord = table.terms.map(\.isWord)
    let things = Self.norms(table) { !isWord[Int($0.term)] }
    let words = Self.norms(table) { isWord[Int($0.term)] }
    starts = [Int32](repeating: 0, count: table.terms.count + 1)
    for number in 0..<count {
      for use in table.row(number) { starts[Int(use.term) + 1] += 1 }
    }
    for term in starts.indices.dropFirst() { starts[term] += starts[term - 1] }
    var next = starts
    postings = [Posting](
      repeating: Posting(procedure: 0, weight: 0), count: Int(starts.last ?? 0))
    for number in 0..<count {
      for use in table.row(number) {
        postings[Int(next[Int(use.term)])] = Posting(
          procedure: Int32(number),
          weight: use.weight * (Self.saturation + 1)
            / (use.weight + (isWord[Int(use.term)] ? words[number] : things[number])))
        next[Int(use.term)] += 1
      }
    }
  }

  /// How long each text is beside the mean, which makes a term in it count more or less.
  private static func norms(_ table: ProfileTable, of isCounted: (ProfileTable.Use) -> Bool)
    -> [Float]
  {
    let lengths: [Float] = (0..<table.count).map { number in
      table.row(number).reduce(0) { isCounted($1) ? $0 + $1.weight : $0 }
    }
    let mean = max(1, lengths.reduce(0, +) / Float(max(1, lengths.count)))
    return lengths.map { saturation * (1 - lengthShare + lengthShare * $0 / mean) }
  }

  private static let saturation: Float = 1.2

  /// How much each procedure resembles a note; the number of a procedure is its place in the profiles.
  ///
  /// Words count only where a concept is shared too: "the patient did well" stands in every note.
  func scores(for note: TermProfile) -> Resemblance {
    var found = Resemblance(
      things: [Float](repeating: 0, count: count), words: [Float](repeating: 0, count: count))
    let entries = note.entries
    for (term, frequency) in entries where !term.isWord {
      add(term, frequency, to: &found.things) { _ in true }
    }
    let things = found.things
    for (term, frequency) in entries where term.isWord {
      add(term, frequency, to: &found.words) { things[$0] > 0 }
    }
    return found
  }

  private func add(
    _ term: Term, _ frequency: Float, to scores: inout [Float], where isCounted: (Int) -> Bool
  ) {
    guard let number = numbers[term].map(Int.init) else { return }
    let found = postings[Int(starts[number])..<Int(starts[number + 1])]
    let holders = Float(found.count)
    let rarity = logf(1 + (Float(count) - holders + 0.5) / (holders + 0.5))
    let said = frequency * (Self.saturation + 1) / (frequency + Self.saturation)
    let weight = rarity * said * Self.importance(of: term)
    for posting in found where isCounted(Int(posting.procedure)) {
      scores[Int(posting.procedure)] += weight * posting.weight
    }
  }

  private static func importance(of term: Term) -> Float {
    if case .work = term { 2 } else { 1 }
  }
}

/// How much each procedure resembles a note: in what is done to what, and in plain words.
struct Resemblance: Equatable, Sendable {
  var things: [Float]
  var words: [Float]
}
