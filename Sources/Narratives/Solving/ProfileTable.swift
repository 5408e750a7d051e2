/// The profiles of many texts in three arrays, each term named once.
package final class ProfileTable: Sendable {
  /// How much a text has of a term.
  struct Use: Sendable {
    /// The place of the term among the terms.
    let term: UInt32
    let weight: Float
  }

  let terms: [Term]
  /// Where the uses of each text begin, and behind them the end of the last.
  private let starts: [Int32]
  private let uses: [Use]

  /// How many texts there are.
  package var count: Int { starts.count - 1 }

  /// The table that all of some profiles are the rows of, in order; a new one where there is none.
  package static func of(_ profiles: [TermProfile]) -> ProfileTable {
    if let table = profiles.first?.row?.table, table.count == profiles.count,
      profiles.enumerated().allSatisfy({ $1.row?.table === table && $1.row?.number == $0 })
    {
      return table
    }
    return ProfileTable(profiles)
  }

  private init(terms: [Term], starts: [Int32], uses: [Use]) {
    self.terms = terms
    self.starts = starts
    self.uses = uses
  }

  private convenience init(_ profiles: [TermProfile]) {
    var numbers: [Term: UInt32] = [:]
    var terms: [Term] = []
    var starts: [Int32] = [0]
    var uses: [Use] = []
    for profile in profiles {
      for (term, weight) in profile.entries {
        let new = UInt32(terms.count)
        let number = numbers[term] ?? new
        if number == new {
          numbers[term] = new
          terms.append(term)
        }
        uses.append(Use(term: number, weight: weight))
      }
      starts.append(Int32(uses.count))
    }
    self.init(terms: terms, starts: starts, uses: uses)
  }

  /// What a text has of each term.
  func row(_ number: Int) -> ArraySlice<Use> { uses[Int(starts[number])..<Int(starts[number + 1])] }

  /// The profile of a text, as a row of this table.
  package func profile(_ number: Int) -> TermProfile { TermProfile(row: number, of: self) }
}

extension ProfileTable {
  /// Writes the table.
  package func write(to writer: inout CompactWriter) {
    writer.number(terms.count)
    for term in terms { term.write(to: &writer) }
    writer.number(count)
    for number in 0..<count { writer.number(row(number).count) }
    for use in uses { writer.word(UInt64(use.term) << 32 | UInt64(use.weight.bitPattern)) }
  }

  /// Reads what `write` wrote.
  package convenience init(_ reader: inout CompactReader) throws(CompactFault) {
    var terms: [Term] = []
    for _ in 0..<(try reader.count()) { terms.append(try Term(&reader)) }
    var starts: [Int32] = [0]
    var total = 0
    for _ in 0..<(try reader.count()) {
      total += try reader.number(below: 1 << 24)
      guard let start = Int32(exactly: total) else { throw CompactFault() }
      starts.append(start)
    }
    let words = try reader.words(total)
    let uses = words.map { word in
      Use(
        term: UInt32(truncatingIfNeeded: word >> 32),
        weight: Float(bitPattern: UInt32(truncatingIfNeeded: word)))
    }
    guard uses.allSatisfy({ $0.term < terms.count }) else { throw CompactFault() }
    self.init(terms: terms, starts: starts, uses: uses)
  }
}

extension Term {
  /// Writes the term.
  func write(to writer: inout CompactWriter) {
    switch self {
    case .concept(let number):
      writer.number(0)
      number.write(to: &writer)
    case .work(let family, let target):
      writer.number(1)
      family.write(to: &writer)
      target.write(to: &writer)
    case .word(let hash):
      writer.number(2)
      writer.word(hash)
    }
  }

  /// Reads what `write` wrote.
  init(_ reader: inout CompactReader) throws(CompactFault) {
    switch try reader.number(below: 3) {
    case 0: self = .concept(try ConceptNumber(&reader))
    case 1:
      let family = try ConceptNumber(&reader)
      self = .work(family: family, target: try ConceptNumber(&reader))
    default: self = .word(try reader.word())
    }
  }
}
