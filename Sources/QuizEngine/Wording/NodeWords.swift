import Narratives

/// The words for a group of nodes.
struct NodeWords {
  /// The group in the plural, by one of its names.
  let nodes: String
  /// Where it lies: "along the aorta", "in the neck"; empty where its name alone says it.
  let place: String
  /// The adjectives of the groups that make it up: "external iliac".
  let parts: [String]
  /// Where those groups lie: "along the external iliac vessels", "in the obturator fossa".
  let partPlaces: [String]

  /// Where all of them lie, in the order given: "along the external iliac vessels and in the obturator fossa".
  static func joined(_ places: [String]) -> String {
    let long = places.filter { $0.hasPrefix(along) }.map { String($0.dropFirst(along.count)) }
    let rest = places.filter { !$0.hasPrefix(along) }
    return English.list((long.isEmpty ? [] : [along + English.list(long)]) + rest)
  }

  /// What stands before a structure that has a length.
  static let along = "along "
}

/// All names of the groups of nodes, looked up once, because every note asks for them.
struct NodeTable: Sendable {
  private struct Entry: Sendable {
    /// In the plural.
    let nodes: [String]
    let place: String
    /// The names of each part.
    let parts: [[String]]
    let partPlaces: [String]
  }

  private var entries: [ConceptNumber: Entry] = [:]
  private let spaces: Set<ConceptNumber>

  /// The names of some groups; other structures are passed over.
  init(
    _ groups: some Sequence<ConceptNumber>, spaces: Set<ConceptNumber>, _ lexicon: Lexicon
  ) {
    self.spaces = spaces
    for group in groups where entries[group] == nil && lexicon.isNodeGroup(group) {
      entries[group] = entry(group, lexicon)
    }
  }

  /// The words for a group, by names that are drawn.
  func words(
    for group: ConceptNumber, _ lexicon: Lexicon, using generator: inout some RandomNumberGenerator
  ) -> NodeWords {
    let entry = entries[group] ?? entry(group, lexicon)
    return NodeWords(
      nodes: generator.pick(entry.nodes, else: ""), place: entry.place,
      parts: entry.parts.map { generator.pick($0, else: "") }, partPlaces: entry.partPlaces)
  }

  private func entry(_ group: ConceptNumber, _ lexicon: Lexicon) -> Entry {
    let course = lexicon[group].along.first
    let parts = lexicon[group].parts
    return Entry(
      nodes: Self.names(of: group, lexicon).map { $0 + "s" },
      place: course.map { place($0, lexicon) } ?? "",
      parts: parts.map { part in
        Self.names(of: part, lexicon).map {
          $0.replacing(" lymph node", with: "").replacing(" node", with: "")
        }
      },
      partPlaces: parts.compactMap { part in
        lexicon[part].along.first.map { place($0, lexicon) }
      })
  }

  /// The first names that go into the plural; "level i and ii node" does not, and "medial external iliac node" is a part of
  /// what "external iliac node" is.
  private static func names(of structure: ConceptNumber, _ lexicon: Lexicon) -> [String] {
    let plain = lexicon[structure].synonyms.filter { name in
      name.hasSuffix(" node") && !name.holds(" and ") && !name.holds(" of ")
    }
    let names = plain.filter { name in !plain.contains { name.hasSuffix(" " + $0) } }
    return names.isEmpty ? [lexicon[structure].label] : Array(names.prefix(3))
  }

  private func place(_ structure: ConceptNumber, _ lexicon: Lexicon) -> String {
    let label = lexicon[structure].label
    return (spaces.contains(structure) ? "in " : NodeWords.along)
      + "the \(label.hasSuffix("vessel") ? label + "s" : label)"
  }
}
