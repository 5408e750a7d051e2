/// One entry of a lexicon file, not yet checked against the others.
struct LexiconEntry: Sendable {
  let source: LexiconSource
  let line: Int
  let kind: ConceptKind
  let id: String
  /// Where its phrases stand in the source.
  let phrases: Range<Int>
  /// Where its relations stand in the source.
  let relations: Range<Int>

  var origin: LexiconOrigin { LexiconOrigin(file: source.name, line: line) }

  /// Goes through its phrases.
  func forEachPhrase(_ body: (Range<Int>) -> Void) {
    source.forEachPart(of: phrases, by: source.separators.phrase) { phrase in
      if !phrase.isEmpty { body(phrase) }
    }
  }

  /// Goes through its relations: the name of each, and where the ids stand that follow it.
  func forEachRelation(_ body: (_ name: String, _ ids: [Range<Int>]) -> Void) {
    guard !relations.isEmpty else { return }
    source.forEachPart(of: relations, by: source.separators.section) { section in
      var words: [Range<Int>] = []
      source.forEachPart(of: section, by: source.separators.word) { word in
        if !word.isEmpty { words.append(word) }
      }
      if let name = words.first { body(source.text(name), Array(words.dropFirst())) }
    }
  }
}

/// Reads lexicon files: lines of `kind id : phrase | phrase ; relation id id`, `#` for comments.
enum LexiconFile {
  /// The entries of a text file, with a problem for every line that is none.
  static func read(_ source: LexiconSource) -> ([LexiconEntry], [LexiconProblem]) {
    var entries: [LexiconEntry] = []
    var problems: [LexiconProblem] = []
    var line = 0
    source.forEachPart(of: source.bytes.indices, by: 0x0A) { text in
      line += 1
      if text.isEmpty || source.bytes[text.lowerBound] == UInt8(ascii: "#") { return }
      let origin = LexiconOrigin(file: source.name, line: line)
      switch entry(text, source, line) {
      case .success(let entry):
        if entry.id == listID { entries += kinds(entry) } else { entries.append(entry) }
      case .failure(let fact): problems.append(LexiconProblem(origin: origin, fact: fact))
      }
    }
    return (entries, problems)
  }

  private static let listID = "+"

  /// A line `structure + : sartorius muscle | gracilis muscle ; is muscle` declares a concept for every phrase.
  private static func kinds(_ list: LexiconEntry) -> [LexiconEntry] {
    var entries: [LexiconEntry] = []
    list.forEachPhrase { phrase in
      entries.append(
        LexiconEntry(
          source: list.source, line: list.line, kind: list.kind, id: id(of: phrase, list.source),
          phrases: phrase, relations: list.relations))
    }
    return entries
  }

  /// A phrase in lower case with hyphens for its spaces.
  private static func id(of phrase: Range<Int>, _ source: LexiconSource) -> String {
    var id: [UInt8] = []
    id.reserveCapacity(phrase.count)
    for byte in source.bytes[phrase] {
      switch byte {
      case 0x20: if id.last != UInt8(ascii: "-") { id.append(UInt8(ascii: "-")) }
      case 0x41...0x5A: id.append(byte | 0x20)
      default: id.append(byte)
      }
    }
    return String(decoding: id, as: UTF8.self)
  }

  private enum Line {
    case success(LexiconEntry)
    case failure(LexiconProblem.Fact)
  }

  private static func entry(_ text: Range<Int>, _ source: LexiconSource, _ line: Int) -> Line {
    let bytes = source.bytes
    guard let colon = bytes[text].firstIndex(of: UInt8(ascii: ":")) else {
      return .failure(.unreadableLine)
    }
    var head: [Range<Int>] = []
    source.forEachPart(of: text.lowerBound..<colon, by: source.separators.word) { word in
      if !word.isEmpty { head.append(word) }
    }
    guard head.count == 2 else { return .failure(.unreadableLine) }
    guard let kind = ConceptKind(rawValue: source.text(head[0])) else {
      return .failure(.unknownKind(source.text(head[0])))
    }
    let id = source.text(head[1])
    let rest = colon + 1..<text.upperBound
    let end = bytes[rest].firstIndex(of: source.separators.section) ?? rest.upperBound
    let entry = LexiconEntry(
      source: source, line: line, kind: kind, id: id, phrases: rest.lowerBound..<end,
      relations: min(end + 1, rest.upperBound)..<rest.upperBound)
    var hasPhrase = false
    entry.forEachPhrase { _ in hasPhrase = true }
    return hasPhrase ? .success(entry) : .failure(.missingPhrases(id: id))
  }
}
