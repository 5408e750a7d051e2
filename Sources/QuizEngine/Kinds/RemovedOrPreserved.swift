import Basics
import Narratives

/// What an operation takes out and what it leaves, each by the code's own text; partial credit.
///
/// About as many items are removed as are left, and what is left is what other codes of the family take out: to know
/// that nodes are removed and nerves are spared is not enough. Difficulty: 1 where what is left is spared, 2 where the
/// text rules a removal out.
enum RemovedOrPreserved {
  /// A structure with what the text says of it.
  struct Item: Equatable {
    let text: String
    let isRemoved: Bool
    /// Whether the text says that the code's work does not reach it, rather than that it is spared.
    let isRuledOut: Bool
    let sentence: String
    let structure: ConceptNumber
  }

  /// The items that the text decides; `nil` where there are too few of either sort.
  static func items(
    of procedure: Procedure, among family: [Procedure], _ lexicon: Lexicon
  ) -> [Item]? {
    let rivals = family.filter { $0.code != procedure.code }.flatMap(\.components)
      .filter { lexicon.isRemoval($0.action) }.map(\.target)
    let unsure = notAlwaysRemoved(procedure, lexicon)
    let removed = removed(by: procedure, lexicon).filter { !unsure.contains($0.text) }
    let left = ruledOut(by: procedure, lexicon) + spared(by: procedure, lexicon)
    let names = Set(removed.map(\.text))
    let others = unique(left).filter { item in
      !names.contains(item.text) && rivals.contains { touches(item.structure, $0, lexicon) }
    }
    let decided = told(by: procedure, lexicon)
    var items: [Item] = []
    for item in removed + others where decided[item.text] == [item.isRemoved] {
      // "Thyroid" and "substernal thyroid" cannot be told apart in a list.
      if !items.contains(where: { known in
        known.text.holds(item.text) || item.text.holds(known.text)
          || known.isRemoved == item.isRemoved
            && touches(known.structure, item.structure, lexicon)
      }) {
        items.append(item)
      }
    }
    // Among nodes an organ would stand out at once.
    if items.allSatisfy({ !$0.isRemoved || lexicon.isNodeGroup($0.structure) }) {
      items.removeAll { !$0.isRemoved && !lexicon.isNodeGroup($0.structure) }
    }
    let count = items.count(where: \.isRemoved)
    return count > 0 && items.count > count && items.count > 2 ? items : nil
  }

  /// For each structure, whether the text takes it out, leaves it, or says both.
  static func told(by procedure: Procedure, _ lexicon: Lexicon) -> [String: Set<Bool>] {
    var told: [String: Set<Bool>] = [:]
    for statement in procedure.reading.statements {
      switch statement.content {
      case .act(let act) where lexicon.isRemoval(act.action):
        let name = lexicon.words(for: act.target)
        if statement.scope == .performed { told[name, default: []].insert(true) }
        if statement.scope == .excluded { told[name, default: []].insert(false) }
      case .spared(let structure): told[lexicon.words(for: structure), default: []].insert(false)
      default: break
      }
    }
    return told
  }

  private static func removed(by procedure: Procedure, _ lexicon: Lexicon) -> [Item] {
    unique(
      procedure.reading.statements.compactMap { statement in
        guard case .act(let act) = statement.content, statement.scope == .performed,
          lexicon.isRemoval(act.action), isRequired(act.target, procedure, lexicon)
        else { return nil }
        let item = item(act.target, statement, true, false, procedure, lexicon)
        // A tumor that may sit in any of several organs is told of none of them.
        return lexicon.isLesion(act.target) && !item.sentence.lowercased().holds(item.text)
          ? nil : item
      })
  }

  /// What the text also says is spared, or is not to be removed in some way.
  private static func notAlwaysRemoved(_ procedure: Procedure, _ lexicon: Lexicon) -> Set<String> {
    Set(
      procedure.reading.statements.compactMap { statement in
        switch statement.content {
        case .act(let act) where statement.scope == .excluded && lexicon.isRemoval(act.action):
          lexicon.words(for: act.target)
        case .spared(let structure): lexicon.words(for: structure)
        default: nil
        }
      })
  }

  private static func spared(by procedure: Procedure, _ lexicon: Lexicon) -> [Item] {
    procedure.reading.statements.compactMap { statement in
      guard case .spared(let structure) = statement.content,
        !isTaken(structure, procedure, lexicon)
      else { return nil }
      let item = item(structure, statement, false, false, procedure, lexicon)
      // "The great vessels" are read as one of them, which is not what the text says.
      return item.sentence.lowercased().contains(lexicon[structure].label) ? item : nil
    }
  }

  /// Whether the code's own work takes a structure or may take it: where the text has it left, it speaks of a case in
  /// which another code applies, or of one among several that this code covers.
  private static func isTaken(
    _ structure: ConceptNumber, _ procedure: Procedure, _ lexicon: Lexicon
  ) -> Bool {
    let allowed = procedure.provisions.filter { $0.modality != .excluded }.compactMap(\.act)
    return (procedure.criteria.flatMap(\.works) + allowed).contains { act in
      lexicon.isRemoval(act.action) && lexicon.breadth(of: act) != .partial
        && lexicon.areAkin(structure, act.target)
    }
  }

  private static func ruledOut(by procedure: Procedure, _ lexicon: Lexicon) -> [Item] {
    procedure.reading.statements.compactMap { statement in
      guard case .act(let act) = statement.content, statement.scope == .excluded,
        lexicon.isRemoval(act.action), act.extent == nil,
        lexicon.coursedKinds(of: act.target).count < 6,
        !procedure.components.contains(where: { touches($0.target, act.target, lexicon) })
      else { return nil }
      return item(act.target, statement, false, true, procedure, lexicon)
    }
  }

  private static func item(
    _ structure: ConceptNumber, _ statement: Reading.Statement, _ isRemoved: Bool,
    _ isRuledOut: Bool, _ procedure: Procedure, _ lexicon: Lexicon
  ) -> Item {
    Item(
      text: lexicon.words(for: structure), isRemoved: isRemoved, isRuledOut: isRuledOut,
      sentence: procedure.reading.sentences[statement.sentence].evidence.sentence,
      structure: structure)
  }

  private static func unique(_ items: [Item]) -> [Item] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0.text).inserted }
  }

  private static func touches(
    _ one: ConceptNumber, _ other: ConceptNumber, _ lexicon: Lexicon
  ) -> Bool {
    lexicon.isKind(one, of: other) || lexicon.isKind(other, of: one)
      || lexicon[one].parts.contains { lexicon.isKind(other, of: $0) }
      || lexicon[other].parts.contains { lexicon.isKind(one, of: $0) }
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
    let catalogue = request.catalogue
    guard let procedure = request.codes.first,
      let items = catalogue.removals.value(
        of: procedure.code,
        made: {
          items(of: procedure, among: request.family.members, catalogue.lexicon)
        })
    else { return nil }
    let all = items.shuffled(using: &generator)
    let ruledOut = all.filter(\.isRuledOut)
    let left = ruledOut + all.filter { !$0.isRemoved && !$0.isRuledOut }
    let removed = all.filter(\.isRemoved)
    let most = min(3, min(removed.count, left.count) + 1)
    let shown = (removed.prefix(most) + left.prefix(most)).shuffled(using: &generator)
    let code = procedure.code
    return Question(
      request, kind: .removedOrPreserved, code: code, difficulty: ruledOut.isEmpty ? 1 : 2,
      stem: generator.pick(
        [
          "Sort these for \(code): what is removed, and what is left in place?",
          "Which of these does \(code) take out, and which does it leave? Sort them.",
        ], else: ""),
      task: .sort(
        items: shown.map { item in
          SortItem(text: item.text, answer: item.isRemoved ? 0 : 1, why: why(item, code))
        }, categories: ["removed", "left in place"]),
      hint: ruledOut.isEmpty
        ? "Nerves, muscles and ducts along the way are usually spared."
        : "Ask of each group of nodes whether the code's work reaches it at all.",
      explanation: """
        Removed: \(English.list(shown.filter(\.isRemoved).map(\.text))). Left in place: \
        \(English.list(shown.filter { !$0.isRemoved }.map(\.text))). \(reasons(shown, code))
        """,
      evidence: shown.map { Citation(code: code, sentence: $0.sentence) }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  /// Where the text says that something is left, each sentence once.
  private static func reasons(_ items: [Item], _ code: ProcedureCode) -> String {
    items.filter { !$0.isRemoved }.map { why($0, code) }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: " ")
  }

  private static func why(_ item: Item, _ code: ProcedureCode) -> String {
    let quote = "“\(item.sentence)”"
    if item.isRemoved { return "Removed in what \(code) reports: \(quote)" }
    return (item.isRuledOut ? "Not part of \(code): " : "Left in place: ") + quote
  }
}
