/// Node work as surgeons tell it: "the external iliac artery was cleared", "nodal fat off the obturator fossa".
///
/// What is removed along a vessel is the group of nodes that follows its course, never the vessel, and nodes without a
/// name are those of the places that the sentence speaks of.
struct NodeWork {
  private let lexicon: Lexicon
  /// The structures that each sentence of the body speaks of as there.
  private var places: [Int: [ConceptNumber]] = [:]

  init(_ reading: Reading, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    for use in reading.terms where use.section == .body && use.scope == .performed {
      guard case .concept(let number) = use.term, lexicon[number].kind == .structure else {
        continue
      }
      places[use.sentence, default: []].append(number)
    }
  }

  /// The acts that one act on nodes, or on what nodes lie along, comes to.
  func acts(meant act: Act, in sentence: Int) -> [Act] {
    guard isTaking(act.action) else { return [act] }
    let found =
      isNameless(act.target)
      ? groups(along: act.sites + (places[sentence] ?? [])) : groups(clearedWith: act.target)
    guard !found.isEmpty else { return [act] }
    return found.map { group in
      var own = act
      own.target = group
      if !lexicon.isRemoval(act.action), let removal = lexicon.removal { own.action = removal }
      return own
    }
  }

  /// "Emptied" is a drainage elsewhere; of a fossa full of nodes it is their removal.
  private func isTaking(_ action: ConceptNumber) -> Bool {
    lexicon.isRemoval(action) || lexicon[action].empties
  }

  /// "Nodes", "nodal tissue", "fat".
  private func isNameless(_ target: ConceptNumber) -> Bool {
    target == lexicon.lymphNode || lexicon[target].bears.contains { $0 == lexicon.lymphNode }
  }

  /// The groups of nodes that follow a vessel or lie in a fossa, which is not itself what is taken out.
  private func groups(clearedWith target: ConceptNumber) -> [ConceptNumber] {
    lexicon.isNodeGroup(target) ? [] : groups(along: [target])
  }

  private func groups(along places: [ConceptNumber]) -> [ConceptNumber] {
    var found: [ConceptNumber] = []
    for place in places {
      let named =
        lexicon.isNodeGroup(place)
        ? [place].filter { $0 != lexicon.lymphNode } : lexicon.nodeGroups(along: place)
      for group in named where !found.contains(group) { found.append(group) }
    }
    return found
  }
}

extension Lexicon {
  /// The groups of nodes that follow the course of a structure; the most exact ones.
  fileprivate func nodeGroups(along place: ConceptNumber) -> [ConceptNumber] {
    guard let node = lymphNode else { return [] }
    let all = kinds(of: node)
    let exact = all.filter { self[$0].along.contains(place) }
    let found =
      exact.isEmpty ? all.filter { self[$0].along.contains { isKind(place, of: $0) } } : exact
    return found.filter { group in !found.contains { $0 != group && isKind(group, of: $0) } }
  }
}
