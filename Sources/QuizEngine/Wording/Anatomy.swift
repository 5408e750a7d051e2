import Narratives

/// What a scenario must know of the body: where a structure lies, and who has it.
struct Anatomy: Sendable {
  let lexicon: Lexicon
  let words: SceneWords
  /// The diseases of the file, each with the only sex that has it.
  private(set) var diseases: [(disease: Disease, sex: Sex?)] = []
  private var known: [ConceptNumber: Whereabouts] = [:]
  private let nodes: Int?
  private let female: ConceptNumber?
  private let male: ConceptNumber?

  enum Sex: Sendable {
    case female, male
  }

  private struct Whereabouts: Sendable {
    let place: Int?
    let sex: Sex?
  }

  /// Looks up once where some structures lie, because every note asks it.
  init(lexicon: Lexicon, structures: some Sequence<ConceptNumber>) {
    self.lexicon = lexicon
    words = SceneWords(lexicon: lexicon)
    nodes = words.place("nodes")
    female = lexicon.concept("female-structure")
    male = lexicon.concept("male-structure")
    for structure in structures where known[structure] == nil {
      known[structure] = whereabouts(of: structure)
    }
    var sexes: [Sex?] = []
    for disease in words.reasons.diseases {
      sexes.append(disease.sex ?? sex(for: disease.organs))
    }
    diseases = Array(zip(words.reasons.diseases, sexes))
  }

  /// Where a structure lies.
  func place(of structure: ConceptNumber) -> Int? { whereabouts(of: structure).place }

  /// Where a structure lies: its place, the one around that, and so on.
  func places(of structure: ConceptNumber) -> [Int] {
    place(of: structure).map(words.enclosing) ?? []
  }

  /// The one place of some structures: the narrowest that all of them lie in, else that of the first.
  ///
  /// Nodes beside an organ widen the field only where their own place is around it: who takes the nodes of the pelvis with
  /// the prostate opens no abdomen.
  func place(of structures: [ConceptNumber]) -> Int? {
    let all = structures.compactMap(place)
    let organs = structures.filter { !lexicon.isNodeGroup($0) }.compactMap(place)
    let around = organs.first.map(words.enclosing) ?? []
    let found = around.isEmpty ? all : all.filter { organs.contains($0) || around.contains($0) }
    guard let first = found.first else { return nil }
    let rest = found.dropFirst().map(words.enclosing)
    return words.enclosing(first).first { place in rest.allSatisfy { $0.contains(place) } } ?? first
  }

  /// All places of some structures as bits; nodes are a place of their own beside the one they lie in.
  func mask(of structures: [ConceptNumber]) -> UInt64 {
    var mask: UInt64 = 0
    for structure in structures {
      if let place = place(of: structure) { mask |= 1 << UInt64(place) }
      if let nodes, lexicon.isNodeGroup(structure) { mask |= 1 << UInt64(nodes) }
    }
    return mask
  }

  /// The sex that some structures imply; `nil` where both have them.
  func sex(for structures: [ConceptNumber]) -> Sex? {
    let sexes = structures.lazy.compactMap { whereabouts(of: $0).sex }
    return sexes.contains(.female) ? .female : sexes.first
  }

  private func whereabouts(of structure: ConceptNumber) -> Whereabouts {
    if let known = known[structure] { return known }
    let wholes = wholes(of: structure)
    func belongs(to group: ConceptNumber?) -> Bool { group.map(wholes.contains) ?? false }
    return Whereabouts(
      place: words.roots[structure] ?? wholes.lazy.compactMap { words.roots[$0] }.min(),
      sex: belongs(to: female) ? .female : belongs(to: male) ? .male : nil)
  }

  /// A structure, everything broader, and the wholes it is part of.
  private func wholes(of structure: ConceptNumber) -> [ConceptNumber] {
    // They are few, so that to look through them is quicker than to hash them.
    var found = [structure]
    var next = 0
    while next < found.count {
      for broad in lexicon.ancestors(of: found[next]) where !found.contains(broad) {
        found.append(broad)
      }
      for whole in lexicon[found[next]].wholes where !found.contains(whole) {
        found.append(whole)
      }
      next += 1
    }
    return found
  }

  /// Whether a note on one structure could not well speak of the other as left alone: one is a kind or a part
  /// of the other, or they are neighbors and not groups of nodes.
  func areRelated(_ one: ConceptNumber, _ other: ConceptNumber) -> Bool {
    if lexicon.isKind(one, of: other) || lexicon.isKind(other, of: one) { return true }
    if lexicon[one].parts.contains(other) || lexicon[other].parts.contains(one) { return true }
    if lexicon.isNodeGroup(one), lexicon.isNodeGroup(other) {
      return isHeld(one, in: other) || isHeld(other, in: one)
    }
    return place(of: one).map { $0 == place(of: other) } ?? false
  }

  /// Whether nodes lie in a region of which other nodes are named.
  private func isHeld(_ nodes: ConceptNumber, in region: ConceptNumber) -> Bool {
    words.held[region]?.contains { lexicon.isKind(nodes, of: $0) } ?? false
  }

  /// Whether work is done to one of two like structures, or to what is in one of them.
  func isPaired(_ act: Act, in organ: ConceptNumber?) -> Bool {
    let isGeneral = lexicon[act.target].isGeneral
    let structures =
      isGeneral ? act.sites.isEmpty ? [organ].compactMap { $0 } : act.sites : [act.target]
    return structures.contains { structure in
      guard !lexicon.isMidline(structure) else { return false }
      return wholes(of: structure).contains(where: words.paired.contains)
    }
  }
}
