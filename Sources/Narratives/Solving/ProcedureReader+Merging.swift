/// How the works that a name and its text tell of become the works that a code asks for.
extension ProcedureReader {
  /// Whether two acts that one sentence asks for on like structures are not one: "total lobectomy, with subtotal
  /// lobectomy of the other side".
  private func isApart(_ one: Act, _ other: Act) -> Bool {
    if one.laterality != other.laterality,
      [one.laterality, other.laterality].contains(.contralateral)
    {
      return true
    }
    let breadths = [lexicon.breadth(of: one), lexicon.breadth(of: other)]
    // "All nodes of one armpit": single ones beside all of them are no work of their own.
    return breadths.allSatisfy { $0.isStated && $0 != .selective } && breadths[0] != breadths[1]
  }

  /// Acts of which a name tells the structure only in general ("lobectomy, single lobe"), on the structure that the
  /// text tells for the same work ("a lobe of a lung").
  func specified(
    _ acts: [(act: Act, evidence: Evidence)], by told: [Stated]
  ) -> [(act: Act, evidence: Evidence)] {
    acts.map { stated in
      let general = stated.act
      guard lexicon[general.target].isGeneral, !lexicon.isNodeGroup(general.target) else {
        return stated
      }
      let specific = performedActs(told).first { act, _ in
        lexicon.family(of: act.action) == lexicon.family(of: general.action)
          && !lexicon[act.target].isGeneral && lexicon.isKind(act.target, of: general.target)
      }
      guard let target = specific?.act.target else { return stated }
      var act = general
      act.target = target
      return (act, stated.evidence)
    }
  }

  /// "Meniscectomy in both the medial and the lateral compartment": work on something in several places, each of which holds
  /// a kind of its own.
  func held(_ acts: [(act: Act, evidence: Evidence)]) -> [(act: Act, evidence: Evidence)] {
    acts.flatMap { stated -> [(act: Act, evidence: Evidence)] in
      let target = stated.act.target
      let kinds = stated.act.sites.flatMap { site in
        lexicon[site].holds.filter { $0 != target && lexicon.isKind($0, of: target) }
      }
      guard !kinds.isEmpty else { return [stated] }
      return kinds.map { kind in
        var act = stated.act
        act.target = kind
        act.sites = []
        return (act, stated.evidence)
      }
    }
  }

  /// Acts of which a name tells the structure only in general, on the kind of it that lies at the one place it names:
  /// "laminectomy; lumbar".
  func placed(
    _ acts: [(act: Act, evidence: Evidence)], by name: String
  ) -> [(act: Act, evidence: Evidence)] {
    let words = DescriptorWords(lexicon: lexicon)
    let places = Set(
      DescriptorParts(name).parts.flatMap { words.elements($0.text) }.compactMap(\.concept)
    ).filter { lexicon[$0].kind == .structure }
    return acts.map { stated in
      let target = stated.act.target
      guard lexicon[target].isGeneral else { return stated }
      // The lamina is a part of the spine, and the lumbar spine is a kind of that.
      let near = places.filter { place in
        lexicon[target].wholes.contains { $0 != place && lexicon.areAkin(place, $0) }
      }
      let kinds = lexicon.placedKinds(of: target).filter {
        lexicon[$0].wholes.contains(where: near.contains)
      }
      guard kinds.count == 1, let kind = kinds.first else { return stated }
      var act = stated.act
      act.target = kind
      return (act, stated.evidence)
    }
  }

  /// Joins acts on the same structure; drops an act on a whole class where a kind of it is named, and
  /// acts on the groups of a region where the region is.
  func merged(_ acts: [(act: Act, evidence: Evidence)]) -> [(act: Act, evidence: Evidence)] {
    var merged: [(act: Act, evidence: Evidence)] = []
    for (stated, evidence) in acts {
      var act = stated
      if lexicon.isMidline(act.target) { act.laterality = nil }
      if let index = merged.firstIndex(where: {
        lexicon.isSameWork($0.act, act) && !($0.evidence == evidence && isApart($0.act, act))
      }) {
        var known = merged[index].act
        if lexicon.breadth(of: known) == .selective, lexicon.breadth(of: act) == .total {
          known.extent = nil
        }
        merged[index].act = lexicon.joined(known, act)
      } else {
        merged.append((act, evidence))
      }
    }
    // "The other side" is one only beside work on the first.
    if merged.count == 1, merged[0].act.laterality == .contralateral {
      merged[0].act.laterality = nil
    }
    return merged.filter { one in
      // "Revision, including incision and repair": the kinds of it that there are.
      !(lexicon.isA("revision", one.act.action)
        && merged.contains {
          $0.act.target == one.act.target && !lexicon.isA("revision", $0.act.action)
        })
    }.filter { one in
      // "With anastomosis, with coloproctostomy": one join, asked for twice.
      !(lexicon.isA("anastomosis", one.act.action) && lexicon.isA("colon", one.act.target)
        && merged.contains {
          lexicon.isA("anastomosis", $0.act.action) && lexicon.isA("low-rectum", $0.act.target)
        })
    }.filter { one in
      !merged.contains { other in isOwner(other.act, ofLooseWorkOf: one.act) }
        && !merged.contains { other in
          other.act.target != one.act.target
            && lexicon.isKind(other.act.target, of: one.act.target)
            && lexicon.family(of: other.act.action) == lexicon.family(of: one.act.action)
            && !lexicon[one.act.target].parts.contains {
              lexicon.isKind(other.act.target, of: $0) || lexicon.isKind($0, of: other.act.target)
            }
            // "A lobe, and a part of the other lobe": a part of one is not what is meant by the whole of another.
            && !(lexicon.breadth(of: other.act) == .partial
              && lexicon.breadth(of: one.act) != .partial)
            // "A part of a lobe, and nearly all of the other lobe"
            && !(one.evidence == other.evidence && one.act.extent != other.act.extent
              && lexicon.breadth(of: one.act) == .partial
              && lexicon.breadth(of: other.act) == .partial)
            // "Superficial nodes, including one deep node": the node is beside the others.
            && !(lexicon.isNodeGroup(one.act.target) && lexicon.breadth(of: one.act).isStated
              && !lexicon.breadth(of: other.act).isStated)
        }
        && !merged.contains { whole in
          lexicon[whole.act.target].parts.contains { lexicon.isKind(one.act.target, of: $0) }
            && lexicon.family(of: whole.act.action) == lexicon.family(of: one.act.action)
            && lexicon.breadth(of: whole.act) != .selective
        }
    }
  }

  /// Whether the one act tells on what the other, which names any growth or leaves open what is looked at, is done:
  /// "biopsy of the breast, in which a part of a lesion is removed".
  private func isOwner(_ owner: Act, ofLooseWorkOf act: Act) -> Bool {
    func isLoose(_ act: Act) -> Bool {
      lexicon[act.target].isVague
        || lexicon.isLook(act) && lexicon[act.target].isGeneral
          && !lexicon.isNodeGroup(act.target)
    }
    return isLoose(act) && !isLoose(owner)
      && lexicon.family(of: act.action) == lexicon.family(of: owner.action)
  }

  /// Work on what a scope shows includes the look: "colonoscopy with biopsy".
  func withoutMereLooks(
    _ components: [(act: Act, evidence: Evidence)]
  ) -> [(act: Act, evidence: Evidence)] {
    let looks = components.filter { lexicon.isLook($0.act) }
    guard looks.count == 1 else { return components }
    return components.filter { one in
      !lexicon.isLook(one.act)
        || !components.contains {
          !lexicon.isLook($0.act)
            && (lexicon.areAkin($0.act.target, one.act.target)
              && !isSearch(one.act, besides: $0.act)
              // "Knee arthroscopy with drilling of a lesion": whoever works in a joint has looked at it.
              || lexicon.isA("joint", one.act.target))
        }
    }
  }

  /// "Exploration of the duct and its anastomosis with the bowel": what is searched is not only looked at for a join, nor
  /// for work on another part of it.
  private func isSearch(_ look: Act, besides work: Act) -> Bool {
    lexicon.isA("exploration", look.action)
      && (["anastomosis", "bypass", "incision"].contains { lexicon.isA($0, work.action) }
        || work.target != look.target && !lexicon.isRemoval(work.action))
  }

  /// "Biopsy or excision of nodes; superficial": what is said of the last of several works on nodes of no name is said
  /// of the nodes.
  func onSuperficialNodes(_ source: [Stated]) -> [Stated] {
    let isSaid = source.contains { stated in
      guard case .act(let act) = stated.statement.content, stated.statement.choice != nil else {
        return false
      }
      return act.target == lexicon.lymphNode && act.extent == .superficial
    }
    guard isSaid, let nodes = lexicon.concept("superficial-lymph-node") else { return source }
    return source.map { stated in
      guard case .act(var act) = stated.statement.content, act.target == lexicon.lymphNode else {
        return stated
      }
      act.target = nodes
      if act.extent == .superficial { act.extent = nil }
      return (stated.statement.telling(.act(act)), stated.evidence)
    }
  }
}

extension Reading.Statement {
  /// The same statement of something else.
  fileprivate func telling(_ content: Content) -> Self {
    Self(
      content: content, scope: scope, sentence: sentence, section: section, about: about,
      choice: choice, list: list)
  }
}
