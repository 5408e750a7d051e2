import Narratives

/// The steps of an operation as its text tells them, and which of them must come before which.
struct OperationSteps {
  /// A stage that every operation has, in the order that cannot be turned round.
  enum Stage: Int {
    case wayIn, firstLook, removal, retrieval, closure
  }

  /// What is opened is joined or closed afterwards, never the other way round.
  enum Turn {
    case opens, closes
  }

  struct Step: Equatable {
    /// The step as a noun phrase: "inspection of the peritoneal cavity".
    let words: String
    let stage: Stage?
    /// Whether it opens something, or joins or closes something again.
    var turn: Turn?
    /// Whether it is part of the work, and no stage that every operation has.
    var isWork: Bool { stage == nil || stage == .removal }
    /// The first and the last sentence that tell of it.
    var sentences: ClosedRange<Int>
    /// The sentence that tells of it first.
    let sentence: String
    /// Its own sentence or that of the step before it, whose words ("then", "next", "before") put the one behind the other.
    var cue: String?
    /// What is worked on or comes out in it; `nil` where that is all that was removed.
    var target: ConceptNumber?
  }

  /// The longest run of steps of which each is told before the next, and fixed to be.
  private(set) var chain: [Step] = []

  let reading: Reading
  /// What each sentence of the reading says of the order.
  let order: [Sequencing]
  let lexicon: Lexicon

  init(_ procedure: Procedure, _ lexicon: Lexicon) {
    let reading = procedure.reading
    self.reading = reading
    order = reading.sentences.map { Sequencing($0.evidence.sentence) }
    self.lexicon = lexicon
    let start = Self.start(of: procedure)
    chain = longestChain(steps(of: procedure, from: start))
  }

  /// The definition of a code tells no steps: the first paragraph, or the first sentence of an only one.
  private static func start(of procedure: Procedure) -> Int {
    let prose = Array(procedure.narrative.prose.unicodeScalars)
    let end = prose.indices.dropLast().first { prose[$0] == "\n" && prose[$0 + 1] == "\n" }
    guard let end else { return 1 }
    return procedure.reading.sentences.firstIndex { $0.evidence.range.lowerBound > end } ?? 1
  }

  // MARK: - The steps

  private func steps(of procedure: Procedure, from start: Int) -> [Step] {
    var steps: [Step] = []
    let works = reading.statements.compactMap { statement in
      statement.sentence >= start && isOfThisOperation(statement)
        ? told(statement, procedure).map { (statement: statement, step: $0) } : nil
    }
    // What is named before the way in defines the operation, or tells of another occasion.
    let access = access(from: start, before: works.map(\.statement.sentence))
    if let access, let words = wayIn(access, procedure) {
      steps.append(step(words, .wayIn, access))
    }
    for (statement, (words, stage, target)) in works
    where access.map({ statement.sentence >= $0 }) ?? true {
      if let index = steps.indices.first(where: {
        isSame(steps[$0], words, stage, target, procedure)
      }) {
        let last = max(steps[index].sentences.upperBound, statement.sentence)
        steps[index].sentences = steps[index].sentences.lowerBound...last
      } else {
        var next = step(words, stage, statement.sentence)
        if case .act(let act) = statement.content { next.turn = turn(of: act) }
        next.target = target
        steps.append(next)
      }
    }
    // Where more is removed afterwards, it does not say what was retrieved.
    let lastRemoval = steps.filter { $0.stage == .removal }.map(\.sentences.upperBound).max() ?? 0
    return steps.filter { $0.stage != .retrieval || $0.sentences.lowerBound > lastRemoval }
      .sorted { $0.sentences.lowerBound < $1.sentences.lowerBound }
  }

  /// The last sentence on the way in before the first work that comes after any: those before it speak of the way in in
  /// general.
  private func access(from start: Int, before works: [Int]) -> Int? {
    let ways = reading.sentences.indices.filter { index in
      index >= start && reading.sentences[index].way != nil && isOfThisOperation(index)
        && !order[index].closesStage
    }
    guard let first = ways.first else { return nil }
    let work = works.first { $0 > first } ?? reading.sentences.count
    return ways.last { $0 <= work }
  }

  /// Whether a statement tells of work that is done in every operation of the code.
  private func isOfThisOperation(_ statement: Reading.Statement) -> Bool {
    statement.scope == .performed && statement.section == .body
      && isOfThisOperation(statement.sentence)
      && !order[statement.sentence].tellsOfSomeCases && !order[statement.sentence].tellsOfCoding
  }

  /// Whether a sentence is neither about another code nor about another time.
  private func isOfThisOperation(_ index: Int) -> Bool {
    let sentence = reading.sentences[index]
    return !sentence.isAboutOtherCode
      && !reading.statements.contains { $0.sentence == index && $0.scope == .history }
  }

  private func step(_ words: String, _ stage: Stage?, _ index: Int) -> Step {
    Step(
      words: words, stage: stage, sentences: index...index,
      sentence: reading.sentences[index].evidence.sentence)
  }

  /// What the way in is called, where it fits the approach.
  private func wayIn(_ sentence: Int, _ procedure: Procedure) -> String? {
    guard let approach = procedure.approach else { return nil }
    return switch (reading.sentences[sentence].way, lexicon.isOpen(approach)) {
    case (.ports, false): "placement of the ports and the scope"
    case (.portals, false): "placement of the portals and the scope"
    case (.incision, true): "the incision"
    default: nil
    }
  }

  private func told(_ statement: Reading.Statement, _ procedure: Procedure)
    -> (words: String, stage: Stage?, target: ConceptNumber?)?
  {
    switch statement.content {
    case .circumstance(let number) where lexicon.id(number) == "retrieval-bag":
      return retrieved(in: statement.sentence, procedure).map {
        ("retrieval of the \($0.words) in a bag", .retrieval, $0.target)
      }
    case .act(let act):
      guard Self.steps.contains(lexicon.id(act.action)) || lexicon.isRemoval(act.action),
        !lexicon[act.target].isGeneral
      else { return nil }
      var bare = Act(action: act.action, target: act.target)
      guard lexicon.isRemoval(act.action) else {
        return (lexicon.words(for: bare), stage(of: act), act.target)
      }
      guard isOwn(act.target, procedure) else { return nil }
      if !lexicon.isSampling(act.action) { bare.action = lexicon.family(of: act.action) }
      // What the code samples is not removed, whatever its text calls it on the way.
      let own = procedure.components.first { lexicon.isKind(act.target, of: $0.target) }
      if let own, lexicon.isRemoval(own.action), lexicon.breadth(of: own) == .selective {
        (bare.action, bare.extent) = (own.action, own.extent)
      }
      return (lexicon.words(for: bare), .removal, act.target)
    default: return nil
    }
  }

  /// What comes out in a bag, as the sentence has it: where it tells of the omentum, nothing is known of other specimens.
  private func retrieved(
    in sentence: Int, _ procedure: Procedure
  ) -> (words: String, target: ConceptNumber?)? {
    if reading.sentences[sentence].evidence.sentence.lowercased().holds("specimen") {
      return ("specimens", nil)
    }
    return reading.statements.lazy.compactMap { statement -> (String, ConceptNumber?)? in
      guard case .act(let act) = statement.content, statement.sentence == sentence,
        isOwn(act.target, procedure)
      else { return nil }
      return (lexicon.words(for: act.target), act.target)
    }.first
  }

  private func stage(of act: Act) -> Stage? {
    switch lexicon.id(act.action) {
    case "inspection", "exploration": .firstLook
    case "closure": .closure
    default: nil
    }
  }

  private func turn(of act: Act) -> Turn? {
    switch lexicon.id(act.action) {
    case "incision": .opens
    case "anastomosis", "closure", "repair", "reconstruction": .closes
    default: nil
    }
  }

  /// Whether a structure belongs to what the code requires; other removals are read too loosely.
  private func isOwn(_ structure: ConceptNumber, _ procedure: Procedure) -> Bool {
    procedure.components.contains { act in
      lexicon.isKind(structure, of: act.target)
        || lexicon[act.target].parts.contains { lexicon.isKind(structure, of: $0) }
    }
  }

  /// Work on the same structure, or on a part of it, is one step, however often the text comes to it.
  private func isSame(
    _ step: Step, _ words: String, _ stage: Stage?, _ target: ConceptNumber?,
    _ procedure: Procedure
  ) -> Bool {
    if step.words == words { return true }
    guard stage != .retrieval, let known = step.target, let target, step.stage == stage else {
      return false
    }
    if stage == .firstLook { return true }
    // A hernia is repaired where the groin is.
    if stage == nil, Self.work(of: step.words) == Self.work(of: words) {
      return lexicon.areAkin(known, target)
    }
    guard stage == .removal else { return false }
    // What the code asks for in two works is done in two steps.
    let works = procedure.components.filter { [known, target].contains($0.target) }
    if known != target, works.count > 1 { return false }
    return lexicon.isKind(known, of: target) || lexicon.isKind(target, of: known)
      || shareWhole(known, target)
  }

  /// What is done, without what it is done to; what is divided is cut.
  private static func work(of words: String) -> Substring {
    let work = words.firstRange(of: " of ").map { words[..<$0.lowerBound] } ?? words[...]
    return work == "division" ? "incision" : work
  }

  private func shareWhole(_ one: ConceptNumber, _ other: ConceptNumber) -> Bool {
    lexicon[one].parents.contains { parent in
      lexicon.ancestors(of: other).contains(parent)
        && lexicon[parent].parents.contains {
          !lexicon[$0].isGeneral
        }
    }
  }

  private static let steps: Set = [
    "inspection", "exploration", "incision", "division", "release", "ligation", "washing",
    "repair", "anastomosis", "closure", "reconstruction",
  ]
}
