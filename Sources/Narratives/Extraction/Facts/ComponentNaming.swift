/// Names acts as components: `<action>.<structure>` with the action that says how much was taken.
package struct ComponentNaming: Sendable {
  private let lexicon: Lexicon
  private let removal: ConceptNumber?
  private let narrow: Set<ConceptNumber>

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    removal = lexicon.concept("removal")
    narrow = Set(["sampling", "biopsy", "debulking"].compactMap(lexicon.concept))
  }

  /// The stable value of an act with its plain words.
  package func name(of act: Act) -> (value: String, label: String) {
    let action = action(of: act)
    let target = lexicon[act.target]
    return ("\(action).\(target.id)", "\(Self.plain(action)) of \(target.label)")
  }

  /// An id without its hyphens.
  private static func plain(_ id: String) -> String {
    String(decoding: id.utf8.map { $0 == UInt8(ascii: "-") ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The stable value of a condition with its plain words: "malignancy.breast", "cancer of breast".
  func name(of condition: ConceptNumber, about structure: ConceptNumber?) -> (
    value: String, label: String
  ) {
    let words = lexicon[condition].label
    guard let structure else { return (lexicon.id(condition), words) }
    let isState = lexicon.isDecidingState(condition)
    let place = lexicon[structure].label
    return (
      "\(lexicon.id(condition)).\(lexicon.id(structure))",
      isState ? "\(words) \(place)" : "\(words) of \(place)"
    )
  }

  /// A removal is an excision where a part or some pieces go, else a resection.
  private func action(of act: Act) -> String {
    guard let removal, lexicon.isKind(act.action, of: removal) else {
      return lexicon.id(act.action)
    }
    if narrow.contains(where: { lexicon.isKind(act.action, of: $0) }) {
      return lexicon.id(act.action)
    }
    let takesAll = act.extent.map { $0.breadth == .total } ?? false
    if takesAll { return "resection" }
    if lexicon.goesInParts(act.target) { return "excision" }
    switch act.extent {
    case .partial, .subtotal, .limited, .selective: return "excision"
    // "One lobe" is all of a lobe, "one node" is a part of the nodes.
    case .sampled: return lexicon.groups(of: act.target).isEmpty ? "resection" : "excision"
    default: return "resection"
    }
  }
}
