#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The shape of a bank's own `lexicon.json`.
private struct LexiconJSON: Decodable {
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

    /// The relations under the names that lexicon files give them.
    var relations: [(name: String, ids: [String])] {
      [
        ("is", `is` ?? []), ("part-of", partOf ?? []), ("parts", parts ?? []),
        ("along", along ?? []), ("does", does.map { [$0] } ?? []), ("to", to ?? []),
      ].filter { !$0.1.isEmpty }
    }
  }
  let concepts: [Entry]
}

extension LexiconFile {
  /// The entries of a bank's `lexicon.json`; the line of an entry is the one its id first stands in.
  static func readJSON(_ bytes: [UInt8], file: String) -> ([LexiconEntry], [LexiconProblem]) {
    func problem(_ line: Int, _ fact: LexiconProblem.Fact) -> LexiconProblem {
      LexiconProblem(origin: LexiconOrigin(file: file, line: line), fact: fact)
    }
    guard let content = try? JSONDecoder().decode(LexiconJSON.self, from: Data(bytes)) else {
      return ([], [problem(1, .badJSON("this is no lexicon file"))])
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    var problems: [LexiconProblem] = []
    var searchFrom = 0
    var parts = PartsWriter()
    var found: [(line: Int, kind: ConceptKind, id: String, place: PartsWriter.Place)] = []
    for item in content.concepts {
      let line = lines[searchFrom...].firstIndex { $0.contains("\"\(item.id)\"") } ?? searchFrom
      searchFrom = min(line, lines.count)
      if let kind = ConceptKind(rawValue: item.kind), !item.words.isEmpty {
        found.append((line + 1, kind, item.id, parts.add(item.words, item.relations)))
      } else {
        let isKnown = ConceptKind(rawValue: item.kind) != nil
        problems.append(
          problem(line + 1, isKnown ? .missingPhrases(id: item.id) : .unknownKind(item.kind)))
      }
    }
    let source = LexiconSource(name: file, bytes: parts.bytes, separators: .control)
    let entries = found.map { entry in
      LexiconEntry(
        source: source, line: entry.line, kind: entry.kind, id: entry.id,
        phrases: entry.place.phrases, relations: entry.place.relations)
    }
    return (entries, problems)
  }
}

/// Writes phrases and relations as a lexicon source holds them.
private struct PartsWriter {
  typealias Place = (phrases: Range<Int>, relations: Range<Int>)

  private(set) var bytes: [UInt8] = []

  mutating func add(_ phrases: [String], _ relations: [(name: String, ids: [String])]) -> Place {
    let separators = LexiconSource.Separators.control
    let start = bytes.count
    for phrase in phrases {
      bytes += phrase.utf8
      bytes.append(separators.phrase)
    }
    let middle = bytes.count
    for (name, ids) in relations {
      for word in [name] + ids {
        bytes += word.utf8
        bytes.append(separators.word)
      }
      bytes.append(separators.section)
    }
    return (start..<middle, middle..<bytes.count)
  }
}
