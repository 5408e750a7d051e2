import Basics
import Narratives

/// The steps of an operation, to be put into the order that its text and its logic fix.
///
/// Difficulty: one less than the number of the steps, so 2 for three steps and 4 for five.
enum OrderTheSteps {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    guard let procedure = request.codes.first else { return nil }
    let lexicon = request.catalogue.lexicon
    let chain = request.catalogue.chains.value(of: procedure.code) {
      OperationSteps(procedure, lexicon).chain
    }
    let work = worthAsking(chain)
    guard work.count >= fewest else { return nil }
    let most = generator.pick(Array(fewest...min(5, work.count)), else: fewest)
    // Steps that follow on one another: the words that put one behind the other are then those of a step that is shown.
    let start = Int.random(in: 0...work.count - most, using: &generator)
    let steps = Array(work[start..<start + most])
    // Steps that stand in their order already would answer themselves.
    var shown = steps.indices.shuffled(using: &generator)
    while shown == Array(steps.indices) { shown.shuffle(using: &generator) }
    let code = procedure.code
    return Question(
      request, kind: .orderTheSteps, code: code, difficulty: min(4, steps.count - 1),
      stem: generator.pick(
        [
          "In which order are these steps of \(code) done?",
          "Put these steps of \(code) into the order of the operation.",
          "In which order does the surgeon do these steps of \(code)?",
        ], else: ""),
      task: .order(
        shown: shown.map { English.sentence(steps[$0].words) },
        order: steps.indices.map { shown.firstIndex(of: $0) ?? 0 }),
      hint: "See what must be opened or freed before it can be divided, taken out or joined.",
      explanation: explanation(steps),
      evidence: steps.map { Citation(code: code, sentence: $0.sentence) }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  /// Whether the text of a code fixes the order of at least three steps.
  static func canAsk(_ procedure: Procedure, _ lexicon: Lexicon) -> Bool {
    worthAsking(OperationSteps(procedure, lexicon).chain).count >= fewest
  }

  /// The steps whose order is worth asking, two of them or more not told by logic alone: that one goes in first, looks round
  /// and closes last needs no knowledge of a code.
  private static func worthAsking(_ chain: [OperationSteps.Step]) -> [OperationSteps.Step] {
    guard chain.count(where: \.isWork) > 1 else { return [] }
    return chain.filter { ![.wayIn, .firstLook, .closure].contains($0.stage) }
  }

  private static let fewest = 3

  /// Whether a step joins again what one of those before it has divided or taken out.
  private static func joinsWhatWasCut(
    _ step: OperationSteps.Step, after steps: ArraySlice<OperationSteps.Step>
  ) -> Bool {
    step.words.hasPrefix("anastomosis")
      && steps.contains { $0.stage == .removal || $0.words.hasPrefix("division") }
  }

  /// The order, and for each step what puts it behind the one before it: the words of the text, or that only what was
  /// removed is brought out.
  private static func explanation(_ steps: [OperationSteps.Step]) -> String {
    let order = English.list(steps.map(\.words), joint: "and then")
    let told = zip(steps, steps.dropFirst()).enumerated().compactMap { place, pair -> String? in
      let (one, step) = pair
      let logic =
        joinsWhatWasCut(step, after: steps[...place])
        ? "What is cut is joined only afterwards. " : ""
      guard let cue = step.cue else {
        return step.stage == .retrieval ? "Only what has been removed is brought out." : nil
      }
      return cue == step.sentence
        ? logic + "\(English.sentence(step.words)) comes next: “\(cue)”"
        : logic + "\(English.sentence(one.words)) comes before what follows: “\(cue)”"
    }
    return (["\(English.sentence(order))."] + told).joined(separator: " ")
  }
}
