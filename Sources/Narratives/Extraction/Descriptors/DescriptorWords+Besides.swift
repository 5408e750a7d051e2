/// What stands beside the work that a name tells of: in brackets, behind an "and", and behind a "with".
extension DescriptorWords {
  /// A part without its brackets, and what stands in them.
  func asides(of part: String) -> (outer: String, asides: [String]) {
    guard part.utf8.contains(UInt8(ascii: "(")) else { return (part, []) }
    let pieces = part.split(separator: "(")
    guard let first = pieces.first else { return (part, []) }
    var outer = part.hasPrefix("(") ? "" : String(first)
    var asides: [String] = []
    for piece in part.hasPrefix("(") ? pieces[...] : pieces.dropFirst() {
      let halves = piece.split(separator: ")", maxSplits: 1, omittingEmptySubsequences: false)
      asides.append(String(halves[0]))
      if halves.count > 1 { outer += halves[1] }
    }
    return (outer.split(separator: " ").joined(separator: " "), asides)
  }

  /// "(for prolapse)": what the work is done for.
  func isReason(_ aside: String) -> Bool { aside.lowercased().hasPrefix("for ") }

  /// "(sleeve lobectomy)": whether it is another name for the work.
  func endsInName(_ aside: String) -> Bool { elements(aside).last.map(kind) == .procedure }

  /// "Shaving of articular cartilage (chondroplasty)": whether it is one word for the work on what was named before.
  func isName(_ aside: String, of core: String) -> Bool {
    let words = elements(aside)
    guard words.count == 1, let name = words[0].concept, lexicon[name].kind == .procedure,
      !lexicon[name].targets.isEmpty
    else { return false }
    guard hasAct(core) else { return false }
    let worked = elements(core).compactMap(\.concept).first { lexicon[$0].kind == .structure }
    return lexicon[name].targets.allSatisfy { $0 == worked && !lexicon[$0].isGeneral }
  }

  /// "Resection of small intestine; single resection and anastomosis": the acts that are told together with no structure of
  /// their own, without that which was told before.
  func bareActs(in text: String, besides core: String) -> [String]? {
    let acts = text.split(separator: " and ").map(String.init)
    guard acts.count > 1, acts.allSatisfy(isBareAct) else { return nil }
    let known = family(of: core)
    return acts.filter { family(of: $0) != known }
  }

  private func family(of act: String) -> ConceptNumber? {
    elements(act).lazy.compactMap(\.concept).compactMap { number in
      switch self.lexicon[number].kind {
      case .action: self.lexicon.family(of: number)
      case .procedure: self.lexicon[number].action.map(self.lexicon.family)
      default: nil
      }
    }.first
  }

  /// "Removal of the uterus, with tubes and ovaries": the organs that go with it.
  func organs(removedWith part: String, _ core: String) -> String? {
    let lead = "with "
    guard part.lowercased().hasPrefix(lead), !isStanding(part) else { return nil }
    let isRemoval = elements(core).contains { element in
      element.concept.map { lexicon[$0].kind == .action && lexicon.isRemoval($0) } ?? false
    }
    let rest = String(part.dropFirst(lead.count))
    let all = elements(rest)
    let structures = all.compactMap(\.concept).filter { lexicon[$0].kind == .structure }
    guard isRemoval || isRemovalOfOrgan(core), !structures.isEmpty,
      structures.allSatisfy(isOrgan),
      all.allSatisfy({ element in
        kind(element) == .structure
          || function(element).map { [.and, .or, .determiner].contains($0) } ?? false
      })
    else { return nil }
    return rest
  }

  /// Whether a structure is a part of the body that is taken out as it is.
  private func isOrgan(_ structure: ConceptNumber) -> Bool {
    !lexicon.isDevice(structure) && !lexicon.isRegion(structure) && !lexicon.isLesion(structure)
      && !lexicon[structure].isVague && !lexicon[structure].isUnlisted
  }
}
