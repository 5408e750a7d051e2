/// The work that the heading over a note names and that the body bears out.
///
/// A heading alone documents nothing, and where the two disagree the body counts. But a surgeon who wrote "Total
/// thyroidectomy" over a body that frees both lobes, ties their vessels and takes "the specimen" out has documented it.
struct HeadedWork {
  typealias Item = Documentation.Item<Act>

  private let lexicon: Lexicon
  /// What the body says was done.
  private let body: [Act]
  /// What the body says was not done or was left.
  private let undone: [ConceptNumber]

  init(body: [Act], denied: [Act], spared: [ConceptNumber], _ lexicon: Lexicon) {
    self.lexicon = lexicon
    self.body = body
    undone = denied.map(\.target) + spared
  }

  /// The headed work that counts as documented.
  func borneOut(_ headed: [Item]) -> [Item] {
    headed.filter { isBorneOut($0.value) }
  }

  private func isBorneOut(_ headed: Act) -> Bool {
    guard !undone.contains(where: { lexicon.isKind(headed.target, of: $0) }) else { return false }
    let steps = Set(body.filter { isStep($0, of: headed) }.map(Step.init))
    guard steps.count >= Self.leastSteps else { return false }
    let family = lexicon.family(of: headed.action)
    let same = body.filter { lexicon.family(of: $0.action) == family }
    // Where the body tells of a lobe or of one chain of nodes, or of an amount, that is what was done.
    return same.allSatisfy { act in
      act.target == headed.target
        ? lexicon.breadth(of: headed).isStated && !lexicon.breadth(of: act).isStated
        : !isWithin(act.target, headed.target)
    }
  }

  /// So many different things done to a structure and what belongs to it are an operation on it.
  private static let leastSteps = 3

  private struct Step: Hashable {
    let action: ConceptNumber
    let target: ConceptNumber

    init(_ act: Act) { (action, target) = (act.action, act.target) }
  }

  /// Whether a structure is a kind or a part of another.
  private func isWithin(_ structure: ConceptNumber, _ whole: ConceptNumber) -> Bool {
    lexicon.isKind(structure, of: whole)
      || lexicon.ancestors(of: structure).contains { lexicon[$0].wholes.contains(whole) }
      || lexicon[whole].parts.contains { lexicon.isKind(structure, of: $0) }
  }

  /// Whether an act is done to the structure, to what belongs to it or to a thing of its kind ("the sac" of a hernia), to
  /// what it belongs to, or to another piece of the same organ.
  private func isStep(_ act: Act, of headed: Act) -> Bool {
    let kinds = lexicon.ancestors(of: headed.target)
    let owners = kinds + kinds.flatMap { lexicon[$0].wholes }
    return isWithin(act.target, headed.target)
      || lexicon.ancestors(of: act.target).contains { structure in
        lexicon[structure].wholes.contains(where: owners.contains)
          || kinds.contains(structure) && !isClass(structure)
      }
  }

  /// Whether a structure is only a class, such as all that is paired: it has nothing broader.
  private func isClass(_ structure: ConceptNumber) -> Bool {
    lexicon[structure].isGeneral || lexicon[structure].parents.isEmpty
  }
}
