/// What the concepts of a lexicon share: their lists and words, in few arrays of plain numbers, so that a kept lexicon is
/// read by copying them.
final class ConceptPool: Sendable {
  /// Where each list ends in `members`; the first entry is where the first one begins.
  let listEnds: [Int32]
  /// What stands in the lists of all concepts.
  let members: [ConceptNumber]
  /// The ids, and the words of composed concepts.
  let texts: [UInt8]
  /// The short names of structures: how many names, then for each how many words, and the words.
  let names: [UInt64]
  /// The files that the words of the other concepts stand in.
  let sources: [LexiconSource]

  init(
    listEnds: [Int32], members: [ConceptNumber], texts: [UInt8], names: [UInt64],
    sources: [LexiconSource]
  ) {
    self.listEnds = listEnds
    self.members = members
    self.texts = texts
    self.names = names
    self.sources = sources
  }

  func list(_ relation: ConceptRelation, of record: ConceptRecord) -> ArraySlice<ConceptNumber> {
    let bit = relation.bit
    guard record.relations & bit != 0 else { return members[0..<0] }
    let place = Int(record.firstList) + (record.relations & (bit - 1)).nonzeroBitCount
    return members[Int(listEnds[place])..<Int(listEnds[place + 1])]
  }

  /// The first of a list, without a copy of the list.
  func first(_ relation: ConceptRelation, of record: ConceptRecord) -> ConceptNumber? {
    let bit = relation.bit
    guard record.relations & bit != 0 else { return nil }
    let place = Int(record.firstList) + (record.relations & (bit - 1)).nonzeroBitCount
    return members[Int(listEnds[place])]
  }

  func text(_ place: TextPlace) -> String { String(decoding: texts[place.range], as: UTF8.self) }

  func label(of record: ConceptRecord) -> String {
    record.traits.contains(.composed)
      ? text(record.words) : sources[Int(record.source)].firstPhrase(record.words.range)
  }

  func synonyms(of record: ConceptRecord) -> [String] {
    record.traits.contains(.composed)
      ? [text(record.words)] : sources[Int(record.source)].plainPhrases(record.words.range)
  }

  func origin(of record: ConceptRecord) -> LexiconOrigin {
    LexiconOrigin(file: sources[Int(record.source)].name, line: Int(record.line))
  }

  func shortNames(of record: ConceptRecord) -> [[Word]] {
    var position = Int(record.names)
    guard position >= 0 else { return [] }
    let count = Int(names[position])
    position += 1
    return (0..<count).map { _ in
      let words = position + 1..<position + 1 + Int(names[position])
      position = words.upperBound
      return names[words].map(Word.init(hash:))
    }
  }
}

extension ConceptPool: Equatable {
  static func == (left: ConceptPool, right: ConceptPool) -> Bool {
    left.listEnds == right.listEnds && left.members == right.members && left.texts == right.texts
      && left.names == right.names && left.sources == right.sources
  }
}

/// Where a text stands among others.
struct TextPlace: Equatable, Sendable, BitwiseCopyable {
  let start: Int32
  let count: Int32

  init(_ range: Range<Int>) {
    start = Int32(range.lowerBound)
    count = Int32(range.count)
  }

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// A concept number that may be missing, in four bytes.
struct SparseNumber: Equatable, Sendable, BitwiseCopyable {
  private let value: Int32

  init(_ number: ConceptNumber?) { value = number?.rawValue ?? -1 }

  var number: ConceptNumber? { value < 0 ? nil : ConceptNumber(Int(value)) }
}

/// What is kept of a concept: numbers alone, which the pool knows how to read.
struct ConceptRecord: Equatable, Sendable, BitwiseCopyable {
  let traits: ConceptTraits
  let kind: ConceptKind
  let function: FunctionWord?
  /// A bit for each relation that leads anywhere; their lists follow one another.
  let relations: UInt32
  let firstList: Int32
  let action: SparseNumber
  let approach: SparseNumber
  let id: TextPlace
  /// The words for it: in its source, or among the texts where it is composed.
  let words: TextPlace
  let source: Int32
  let line: Int32
  /// Where its short names begin; less than zero where it has none.
  let names: Int32
}

/// Puts the records of concepts together with what they share.
struct ConceptPoolBuilder {
  private(set) var records: [ConceptRecord] = []
  private var listEnds: [Int32] = [0]
  private var members: [ConceptNumber] = []
  private var texts: [UInt8] = []
  private var names: [UInt64] = []
  private var sources: [LexiconSource] = []
  private var places: [ObjectIdentifier: Int32] = [:]

  /// What the records refer to.
  var pool: ConceptPool {
    ConceptPool(listEnds: listEnds, members: members, texts: texts, names: names, sources: sources)
  }

  /// Adds the record of a concept.
  mutating func add(_ draft: ConceptDraft) {
    let (words, source, line) = wordsPlace(draft)
    var relations: UInt32 = 0
    let firstList = Int32(listEnds.count - 1)
    for relation in ConceptRelation.allCases {
      let list = draft.list(relation)
      guard !list.isEmpty else { continue }
      relations |= relation.bit
      members += list
      listEnds.append(Int32(members.count))
    }
    records.append(
      ConceptRecord(
        traits: draft.traits, kind: draft.kind, function: draft.function, relations: relations,
        firstList: firstList, action: SparseNumber(draft.action),
        approach: SparseNumber(draft.approach), id: place(of: draft.id), words: words,
        source: source, line: Int32(line), names: place(of: draft.shortNames)))
  }

  private mutating func wordsPlace(
    _ draft: ConceptDraft
  ) -> (words: TextPlace, source: Int32, line: Int) {
    switch draft.words {
    case .listed(let source, let phrases, let line):
      (TextPlace(phrases), number(of: source), line)
    case .composed(let words, let origin):
      // What is composed comes from entries that were added before.
      (
        place(of: words), Int32(sources.firstIndex { $0.name == origin.file } ?? 0), origin.line
      )
    }
  }

  private mutating func number(of source: LexiconSource) -> Int32 {
    if let known = places[ObjectIdentifier(source)] { return known }
    let number = Int32(sources.count)
    places[ObjectIdentifier(source)] = number
    sources.append(source)
    return number
  }

  private mutating func place(of text: String) -> TextPlace {
    let start = texts.count
    texts += text.utf8
    return TextPlace(start..<texts.count)
  }

  private mutating func place(of shortNames: [[Word]]) -> Int32 {
    guard !shortNames.isEmpty else { return -1 }
    let start = names.count
    names.append(UInt64(shortNames.count))
    for name in shortNames {
      names.append(UInt64(name.count))
      names += name.map(\.hash)
    }
    return Int32(start)
  }
}
