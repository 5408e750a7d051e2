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

  init(lexicon: Lexicon, group: ConceptNumber, using generator: inout some RandomNumberGenerator) {
    func plural(_ name: String) -> String { name + "s" }
    func nodeNames(_ structure: ConceptNumber) -> [String] {
      Array(
        lexicon[structure].synonyms.filter { name in
          // "Level i and ii node" does not go into the plural.
          name.hasSuffix(" node") && !name.contains(" and ") && !name.contains(" of ")
        }.prefix(3))
    }
    let name = generator.pick(nodeNames(group), else: lexicon[group].label)
    nodes = plural(name)
    let course = lexicon[group].along.first
    place = course.map { "along the \(Self.course($0, lexicon))" } ?? "of this group"
    var parts: [String] = []
    var places: [String] = []
    for part in lexicon[group].parts {
      let name = generator.pick(nodeNames(part), else: lexicon[part].label)
      parts.append(
        name.replacing(" lymph node", with: "").replacing(" node", with: ""))
      if let course = lexicon[part].along.first {
        places.append("the \(Self.course(course, lexicon))")
      }
    }
    self.parts = parts
    partPlaces = places
  }

  private static func course(_ structure: ConceptNumber, _ lexicon: Lexicon) -> String {
    let label = lexicon[structure].label
    return label.hasSuffix("vessel") ? label + "s" : label
  }
}
