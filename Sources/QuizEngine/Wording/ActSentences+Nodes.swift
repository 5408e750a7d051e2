import Narratives

/// How work on groups of nodes is dictated.
extension ActSentences {
  /// Half of the time, the work by the abbreviation that the lexicon has for it.
  func abbreviated(
    _ act: Act, _ extent: String, using generator: inout some RandomNumberGenerator
  ) -> String? {
    guard abbreviates, !lexicon.isSampling(act.action), generator.happens(0.5),
      let short = names.abbreviation(of: act, lexicon)
    else { return nil }
    let (name, side) = sided(short, act.laterality, using: &generator)
    return generator.pick(
      [
        "A \(extent) \(name) was performed\(side).", "A \(extent) \(name) was done\(side).",
        "A \(extent) \(name) was carried out\(side).",
      ], else: "")
  }

  func selective(
    _ act: Act, _ words: NodeWords, using generator: inout some RandomNumberGenerator
  ) -> String {
    let (nodes, along) = (words.nodes, words.place)
    let first = English.number(Int.random(in: 2...3, using: &generator))
    let second = English.number(Int.random(in: 2...3, using: &generator))
    guard act.laterality == .bilateral else {
      let several: [() -> String] =
        [
          { "\(English.sentence(first)) \(nodes) were sampled." },
          { "\(English.sentence(first)) firm \(nodes) were removed for biopsy." },
          { "\(English.sentence(first)) \(nodes) were taken as biopsies." },
          { "Biopsies of the \(nodes) were taken." },
          { "\(English.sentence(first)) of the \(nodes) were biopsied." },
          { "\(English.sentence(first)) suspicious \(nodes) were excised for biopsy." },
          { "Samples of the \(nodes) were taken." },
        ] + (along.isEmpty ? [] : [{ "\(English.sentence(first)) nodes \(along) were biopsied." }])
      let limited: [() -> String] =
        [
          { "A limited number of \(nodes) was removed." },
          { "\(English.sentence(first)) of the \(nodes) were removed." },
          { "\(English.sentence(first)) \(nodes) were excised." },
          { "A limited removal of the \(nodes) was performed." },
        ]
        + (along.isEmpty
          ? []
          : [
            { "A limited number of nodes \(along) was removed." },
            { "\(English.sentence(first)) nodes \(along) were removed." },
          ])
      return generator.tell(lexicon.isSampling(act.action) ? several : limited)
    }
    return generator.tell(
      [
        { "A limited number of \(nodes) was removed on the right and on the left." },
        { "A limited number of \(nodes) was taken out on each side." },
        { "On both sides a limited number of \(nodes) was removed." },
        {
          "\(English.sentence(first)) \(nodes) were removed on the right and \(second) on the left."
        },
        { "A few \(nodes) were sampled on each side." },
        {
          "\(English.sentence(first)) \(nodes) were sampled on the right and \(second) on the left."
        },
        { "A limited dissection of the \(nodes) was done on each side." },
      ])
  }

  /// That nodes were removed, and not how many of them.
  func vague(
    _ act: Act, _ words: NodeWords, using generator: inout some RandomNumberGenerator
  ) -> String {
    let (nodes, side) = sided(words.nodes, act.laterality, using: &generator)
    return generator.pick(
      [
        "The \(nodes) were removed\(side).",
        "The \(nodes) were freed and removed\(side).",
        "The \(nodes) were taken out\(side).",
      ], else: "")
  }

  func complete(
    _ act: Act, _ words: NodeWords, using generator: inout some RandomNumberGenerator
  ) -> String {
    let (nodes, side) = sided(words.nodes, act.laterality, using: &generator)
    return generator.pick(
      [
        "The \(nodes) were removed completely\(side).",
        "All \(nodes) were removed\(side).",
        "A complete dissection of the \(nodes) was performed\(side).",
        "All of the \(nodes) were cleared\(side).",
        "The \(nodes) were dissected out in full\(side).",
        "A total clearance of the \(nodes) was performed\(side).",
        "The \(nodes) were cleared completely\(side).",
      ], else: "")
  }

  /// The groups that make up a region, one after the other; then the other side "in the same way".
  func byParts(
    _ act: Act, _ words: NodeWords, using generator: inout some RandomNumberGenerator
  ) -> [String] {
    let parts = English.list(words.parts.shuffled(using: &generator))
    let places = NodeWords.joined(words.partPlaces.shuffled(using: &generator))
    let tissue = generator.pick(
      ["node-bearing tissue", "nodal tissue", "fat and nodes", "lymphatic tissue"], else: "")
    let verb = tissue == "fat and nodes" ? "were" : "was"
    func oneSide(_ side: String) -> [String] {
      [
        "On the \(side), all \(tissue) \(verb) removed \(places).",
        "All \(tissue) \(places) \(verb) removed on the \(side).",
        "On the \(side) the \(parts) nodes were removed completely.",
        "The \(side) \(parts) nodes were all removed.",
      ]
    }
    switch act.laterality {
    case .bilateral:
      let side = generator.pick(["right", "left"], else: "right")
      let other = side == "right" ? "left" : "right"
      let both = generator.pick(
        ["on both sides", "on the right and on the left", "on each side"], else: "")
      if generator.happens(0.4) {
        return [
          generator.pick(
            [
              "The \(parts) nodes were removed completely \(both).",
              "All \(parts) nodes were cleared \(both).",
              "All \(tissue) \(places) \(verb) removed \(both).",
            ], else: "")
        ]
      }
      return [
        generator.pick(oneSide(side), else: ""),
        generator.pick(
          [
            "The \(other) side was cleared in the same way.",
            "The same dissection was carried out on the \(other).",
            "The dissection was repeated on the \(other) in the same manner.",
          ], else: ""),
      ]
    case .right, .left:
      return [generator.pick(oneSide(act.laterality?.rawValue ?? "right"), else: "")]
    default:
      return ["The \(parts) nodes were removed completely."]
    }
  }

  func sideWords(
    _ side: Laterality?, using generator: inout some RandomNumberGenerator
  ) -> String {
    switch side {
    case .bilateral:
      generator.pick(
        [" on both sides", " bilaterally", " on the right and on the left", " on each side"],
        else: "")
    case .right: " on the right"
    case .left: " on the left"
    default: ""
    }
  }
}
