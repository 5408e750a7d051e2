#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One entry of a lexicon file, not yet checked against the others.
struct LexiconEntry: Sendable {
  var origin: LexiconOrigin
  var kind: ConceptKind
  var id: String
  var phrases: [String]
  var relations: [(name: String, ids: [String])]

  /// Whether it stands for many concepts of one kind, named by their phrases.
  var isList: Bool { id == "+" }
}

/// Reads lexicon files: lines of `kind id : phrase | phrase ; relation id id`, `#` for comments.
enum LexiconFile {
  /// The entries of a text file, with a problem for every line that is none.
  static func read(_ bytes: [UInt8], file: String) -> ([LexiconEntry], [LexiconProblem]) {
    var entries: [LexiconEntry] = []
    var problems: [LexiconProblem] = []
    var line = 0
    for bytes in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      let origin = LexiconOrigin(file: file, line: line)
      let text = trimmed(String(decoding: bytes, as: UTF8.self)[...])
      if text.isEmpty || text.hasPrefix("#") { continue }
      switch entry(text, origin) {
      case .success(let entry):
        if entry.isList { entries += kinds(entry) } else { entries.append(entry) }
      case .failure(let problem): problems.append(problem)
      }
    }
    return (entries, problems)
  }

  /// A line `structure + : sartorius muscle | gracilis muscle ; is muscle` declares a concept for every phrase.
  private static func kinds(_ list: LexiconEntry) -> [LexiconEntry] {
    list.phrases.map { phrase in
      var entry = list
      entry.id = phrase.lowercased().split(separator: " ").joined(separator: "-")
      entry.phrases = [phrase]
      return entry
    }
  }

  private static func entry(_ text: Substring, _ origin: LexiconOrigin)
    -> Result<LexiconEntry, LexiconProblem>
  {
    func failure(_ fact: LexiconProblem.Fact) -> Result<LexiconEntry, LexiconProblem> {
      .failure(LexiconProblem(origin: origin, fact: fact))
    }
    guard let colon = text.firstIndex(of: ":") else { return failure(.unreadableLine) }
    let head = text[..<colon].split(separator: " ")
    guard head.count == 2 else { return failure(.unreadableLine) }
    guard let kind = ConceptKind(rawValue: String(head[0])) else {
      return failure(.unknownKind(String(head[0])))
    }
    let sections = text[text.index(after: colon)...].split(separator: ";")
    let phrases = (sections.first ?? "").split(separator: "|").map { String(trimmed($0)) }
      .filter { !$0.isEmpty }
    let relations = sections.dropFirst().compactMap { section -> (name: String, ids: [String])? in
      let words = section.split(separator: " ").map(String.init)
      return words.first.map { ($0, Array(words.dropFirst())) }
    }
    guard !phrases.isEmpty else { return failure(.missingPhrases(id: String(head[1]))) }
    return .success(
      LexiconEntry(
        origin: origin, kind: kind, id: String(head[1]), phrases: phrases, relations: relations))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// The shape of a bank's own `lexicon.json`.
  private struct JSONFile: Decodable {
    struct Entry: Decodable {
      let kind: String
      let id: String
      let words: [String]
      let `is`: [String]?
      let partOf: [String]?
      let parts: [String]?
      let along: [String]?
      let does: String?
      let to: [String]?
    }
    let concepts: [Entry]
  }

  /// The entries of a bank's `lexicon.json`; the line of an entry is the one its id first stands in.
  static func readJSON(_ bytes: [UInt8], file: String) -> ([LexiconEntry], [LexiconProblem]) {
    func failure(_ line: Int, _ fact: LexiconProblem.Fact) -> LexiconProblem {
      LexiconProblem(origin: LexiconOrigin(file: file, line: line), fact: fact)
    }
    let content: JSONFile
    do {
      content = try JSONDecoder().decode(JSONFile.self, from: Data(bytes))
    } catch {
      return ([], [failure(1, .badJSON("this is no lexicon file"))])
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    var problems: [LexiconProblem] = []
    var searchFrom = 0
    let entries = content.concepts.compactMap { item -> LexiconEntry? in
      let found = lines[searchFrom...].firstIndex { $0.contains("\"\(item.id)\"") } ?? searchFrom
      searchFrom = min(found, lines.count)
      guard let kind = ConceptKind(rawValue: item.kind) else {
        problems.append(failure(found + 1, .unknownKind(item.kind)))
        return nil
      }
      guard !item.words.isEmpty else {
        problems.append(failure(found + 1, .missingPhrases(id: item.id)))
        return nil
      }
      let relations: [(name: String, ids: [String])] = [
        ("is", item.is ?? []), ("part-of", item.partOf ?? []), ("parts", item.parts ?? []),
        ("along", item.along ?? []), ("does", item.does.map { [$0] } ?? []), ("to", item.to ?? []),
      ].filter { !$0.1.isEmpty }
      return LexiconEntry(
        origin: LexiconOrigin(file: file, line: found + 1), kind: kind, id: item.id,
        phrases: item.words, relations: relations)
    }
    return (entries, problems)
  }
}
