import Narratives

/// The words for a group of nodes.
struct NodeWords {
  /// The group in the plural, by one of its names.
  let nodes: String
  /// Where it lies: "along the aorta".
  let place: String
  /// The adjectives of the groups that make it up: "external iliac".
  let parts: [String]
  /// The structures those groups follow: "the external iliac vessels".
  let partPlaces: [String]
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

  /// The names of some groups; other structures are passed over.
  init(_ groups: some Sequence<ConceptNumber>, _ lexicon: Lexicon) {
    for group in groups where entries[group] == nil && lexicon.isNodeGroup(group) {
      entries[group] = Self.entry(group, lexicon)
    }
  }

  /// The words for a group, by names that are drawn.
  func words(
    for group: ConceptNumber, _ lexicon: Lexicon, using generator: inout some RandomNumberGenerator
  ) -> NodeWords {
    let entry = entries[group] ?? Self.entry(group, lexicon)
    return NodeWords(
      nodes: generator.pick(entry.nodes, else: ""), place: entry.place,
      parts: entry.parts.map { generator.pick($0, else: "") }, partPlaces: entry.partPlaces)
  }

  private static func entry(_ group: ConceptNumber, _ lexicon: Lexicon) -> Entry {
    let course = lexicon[group].along.first
    let parts = lexicon[group].parts
    return Entry(
      nodes: names(of: group, lexicon).map { $0 + "s" },
      place: course.map { "along the \(Self.course($0, lexicon))" } ?? "of this group",
      parts: parts.map { part in
        names(of: part, lexicon).map {
          $0.replacing(" lymph node", with: "").replacing(" node", with: "")
        }
      },
      partPlaces: parts.compactMap { part in
        lexicon[part].along.first.map { "the \(Self.course($0, lexicon))" }
      })
  }

  /// The first names that go into the plural; "level i and ii node" does not.
  private static func names(of structure: ConceptNumber, _ lexicon: Lexicon) -> [String] {
    let names = lexicon[structure].synonyms.filter { name in
      name.hasSuffix(" node") && !name.holds(" and ") && !name.holds(" of ")
    }
    return names.isEmpty ? [lexicon[structure].label] : Array(names.prefix(3))
  }

  private static func course(_ structure: ConceptNumber, _ lexicon: Lexicon) -> String {
    let label = lexicon[structure].label
    return label.hasSuffix("vessel") ? label + "s" : label
  }
}
