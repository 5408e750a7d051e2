import Narratives

/// What an operation takes out and what it spares, each by the code's own text; partial credit.
///
/// Difficulty: 1.
enum RemovedOrPreserved {
  /// The items that the text decides; `nil` where there are too few of either sort.
  static func items(of procedure: Procedure, _ lexicon: Lexicon) -> [SortItem]? {
    var removed: [ConceptNumber] = []
    var spared: [ConceptNumber] = []
    for statement in procedure.reading.statements {
      switch statement.content {
      case .act(let act) where statement.scope == .performed && lexicon.isRemoval(act.action):
        if isRequired(act.target, procedure, lexicon), !removed.contains(act.target) {
          removed.append(act.target)
        }
      case .spared(let structure) where !spared.contains(structure): spared.append(structure)
      default: break
      }
    }
    removed.removeAll(where: spared.contains)
    guard removed.count > 1, spared.count > 1 else { return nil }
    return removed.prefix(3).map {
      SortItem(text: lexicon.words(for: $0), answer: 0, why: "The text has it removed.")
    }
      + spared.prefix(3).map {
        SortItem(text: lexicon.words(for: $0), answer: 1, why: "The text has it preserved.")
      }
  }

  /// Whether a structure belongs to what the code requires; only then is its removal worth asking.
  private static func isRequired(
    _ structure: ConceptNumber, _ procedure: Procedure, _ lexicon: Lexicon
  ) -> Bool {
    lexicon.coursedKinds(of: structure).isEmpty
      && procedure.components.contains { component in
        let target = component.target
        return lexicon.isKind(structure, of: target)
          || lexicon[target].parts.contains { lexicon.isKind(structure, of: $0) }
      }
  }

  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let lexicon = request.catalogue.lexicon
    guard let procedure = request.codes.first, let items = items(of: procedure, lexicon) else {
      return nil
    }
    let sentences = procedure.reading.statements.filter { statement in
      if case .spared = statement.content { true } else { false }
    }.map { procedure.reading.sentences[$0.sentence].evidence.sentence }
    return Question(
      request, kind: .removedOrPreserved, code: procedure.code, difficulty: 1,
      stem: "Sort these for \(procedure.code): what is removed, and what is preserved?",
      task: .sort(
        items: items.shuffled(using: &generator), categories: ["removed", "preserved"]),
      hint: "Nerves, muscles and ducts along the way are usually spared.",
      explanation: """
        Removed: \(English.list(items.filter { $0.answer == 0 }.map(\.text))). Preserved: \
        \(English.list(items.filter { $0.answer == 1 }.map(\.text))).
        """,
      evidence: sentences.prefix(1).map { Citation(code: procedure.code, sentence: $0) })
  }
}
