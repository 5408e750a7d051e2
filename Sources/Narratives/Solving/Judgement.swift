/// How a note stands to one criterion of a code.
package struct Judgement: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case supported, missing, contradicted
  }

  package let criterion: Criterion
  package let status: Status
  /// What was asked for and what was found, in plain words.
  package let words: String
  /// The sentence of the note it rests on; for a missing fact, the one that documents a share of it.
  package let evidence: Evidence?
}

/// Holds criteria against what a note documents.
struct Judge {
  let lexicon: Lexicon
  let note: Documentation

  func judge(_ criterion: Criterion) -> Judgement {
    let (status, words, evidence) =
      switch criterion.content {
      case .approach(let number): judgeApproach(number)
      case .component(let act): judgeComponent(act)
      case .state(let number): judgeState(number)
      }
    return Judgement(criterion: criterion, status: status, words: words, evidence: evidence)
  }

  private typealias Finding = (Judgement.Status, String, Evidence?)

  private func judgeApproach(_ required: ConceptNumber) -> Finding {
    let name = lexicon.id(required)
    guard let found = note.approach else { return (.missing, "\(name) approach", nil) }
    if lexicon.isKind(found.value, of: required) {
      return (.supported, "\(name) approach", found.evidence)
    }
    let words = "\(name) approach required, \(lexicon.id(found.value)) documented"
    return (.contradicted, words, found.evidence)
  }

  private func judgeState(_ required: ConceptNumber) -> Finding {
    let name = "\(lexicon.id(required)) disease"
    if let found = note.states.first(where: { lexicon.isKind($0.value, of: required) }) {
      return (.supported, name, found.evidence)
    }
    guard let other = note.states.first(where: { lexicon[required].opposites.contains($0.value) })
    else { return (.missing, name, nil) }
    return (
      .contradicted, "\(name) required, \(lexicon.id(other.value)) documented", other.evidence
    )
  }

  // MARK: - Components

  private func judgeComponent(_ required: Act) -> Finding {
    let words = lexicon.words(for: required)
    let matches = note.acts.filter { reaches($0.value, required) }
    let fitting = matches.filter { fitsBreadth($0.value, required) }
    if let found = fitting.first {
      return judgeSide(required, fitting.map(\.value.laterality), words, found.evidence)
    }
    if let (sides, evidence) = composed(required) {
      return judgeSide(required, sides, words, evidence)
    }
    if let other = matches.first(where: { contradictsBreadth($0.value, required) }) {
      return (
        .contradicted, "\(words) required, \(lexicon.words(for: other.value)) documented",
        other.evidence
      )
    }
    if let denied = note.denied.first(where: { reaches($0.value, required) }) {
      return (.contradicted, "\(words) required, documented as not done", denied.evidence)
    }
    return (.missing, words, note.acts.first { isShare($0.value, of: required) }?.evidence)
  }

  /// Whether the heading over the note names the work of a criterion.
  func isHeaded(_ criterion: Criterion) -> Bool {
    guard let required = criterion.component else { return false }
    return note.headed.contains { isShare($0, of: required) || reaches($0, required) }
  }

  /// Whether a documented act is at least a share of the required work.
  private func isShare(_ act: Act, of required: Act) -> Bool {
    lexicon.family(of: act.action) == lexicon.family(of: required.action)
      && lexicon.isKind(act.target, of: required.target)
  }

  /// Whether a documented act is the required kind of work on the required structure.
  private func reaches(_ act: Act, _ required: Act) -> Bool {
    guard lexicon.family(of: act.action) == lexicon.family(of: required.action) else {
      return false
    }
    if lexicon.isKind(act.target, of: required.target) {
      return !isPart(act.target, of: required.target)
        || lexicon.breadth(of: required) == .selective || lexicon.breadth(of: act) == .selective
    }
    // "The tumor was debulked": a general word stands for the kind that the code means.
    if lexicon[act.target].isGeneral, !lexicon.isNodeGroup(act.target),
      lexicon.isKind(required.target, of: act.target)
    {
      return true
    }
    return isPart(required.target, of: act.target) && lexicon.breadth(of: act) != .selective
  }

  /// Whether a structure is one of the groups that make up another, or a kind of one.
  private func isPart(_ structure: ConceptNumber, of whole: ConceptNumber) -> Bool {
    structure != whole
      && lexicon[whole].parts.contains {
        lexicon.isKind(structure, of: $0) || lexicon.isKind($0, of: structure)
      }
  }

  private func fitsBreadth(_ act: Act, _ required: Act) -> Bool {
    guard lexicon.isRemoval(required.action) else { return true }
    return switch (lexicon.breadth(of: required), lexicon.breadth(of: act)) {
    case (.unstated, .selective), (.unstated, .partial): false
    case (.unstated, _), (.implied, _): true
    case (.selective, .selective), (.selective, .unstated), (.selective, .implied): true
    case (.total, .total), (.total, .implied), (.partial, .partial), (.partial, .unstated): true
    // To remove an organ is to remove all of it; to remove nodes is not.
    case (.total, .unstated): !lexicon.isNodeGroup(act.target)
    default: false
    }
  }

  private func contradictsBreadth(_ act: Act, _ required: Act) -> Bool {
    lexicon.isRemoval(required.action) && lexicon.breadth(of: act).isStated
      && !fitsBreadth(act, required)
  }

  /// A whole told by its parts: every group that makes up the structure is documented as removed.
  private func composed(_ required: Act) -> ([Laterality?], Evidence)? {
    let breadth = lexicon.breadth(of: required)
    let parts = lexicon[required.target].parts
    guard !parts.isEmpty, breadth == .total || breadth == .unstated else { return nil }
    var sides: [Laterality?] = []
    var first: Evidence?
    for part in parts {
      let acts = note.acts.filter { item in
        lexicon.family(of: item.value.action) == lexicon.family(of: required.action)
          && lexicon.isKind(item.value.target, of: part)
          && lexicon.breadth(of: item.value) != .selective
      }
      guard let act = acts.first else { return nil }
      first = first ?? act.evidence
      sides.append(side(of: acts.map(\.value.laterality)))
    }
    guard let first else { return nil }
    return ([sides.first { $0 != .bilateral } ?? .bilateral], first)
  }

  private func side(of sides: [Laterality?]) -> Laterality? {
    sides.compactMap { $0 }.reduce(nil) { $0?.joined(with: $1) ?? $1 }
  }

  private func judgeSide(
    _ required: Act, _ sides: [Laterality?], _ words: String, _ evidence: Evidence
  ) -> Finding {
    guard required.laterality == .bilateral else { return (.supported, words, evidence) }
    switch side(of: sides) {
    case .bilateral: return (.supported, words, evidence)
    case nil: return (.missing, "\(words): the note does not say on which sides", evidence)
    default:
      return (.missing, "\(words): documented on one side only", evidence)
    }
  }
}
