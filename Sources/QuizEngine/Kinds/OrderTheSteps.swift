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
    guard isWorthAsking(chain) else { return nil }
    let most = generator.pick(Array(3...min(5, chain.count)), else: 3)
    // That one goes in first and closes last needs no knowledge of a code.
    let work = chain.indices.filter { chain[$0].isWork }.shuffled(using: &generator)
    let rest = chain.indices.filter { !work.prefix(2).contains($0) }.shuffled(using: &generator)
    let chosen = (work.prefix(2) + rest).prefix(most).sorted()
    let steps = chosen.map { chain[$0] }
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
      hint: "Way in, first look, work, way out; then see what the text puts first.",
      explanation: explanation(steps),
      evidence: steps.map { Citation(code: code, sentence: $0.sentence) }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  /// Whether the text of a code fixes the order of at least three steps.
  static func canAsk(_ procedure: Procedure, _ lexicon: Lexicon) -> Bool {
    isWorthAsking(OperationSteps(procedure, lexicon).chain)
  }

  /// Whether there are three steps, two of them more than the way in, a look and the way out.
  private static func isWorthAsking(_ chain: [OperationSteps.Step]) -> Bool {
    chain.count > 2 && chain.count(where: \.isWork) > 1
  }

  private static func explanation(_ steps: [OperationSteps.Step]) -> String {
    let order = English.list(steps.map(\.words), joint: "and then")
    // A cue that stands between two steps is not quoted: it may speak of something else.
    let told = steps.dropFirst().lazy.first { $0.cue == $0.sentence }
    guard let cue = told?.cue else { return "\(English.sentence(order))." }
    return "\(English.sentence(order)). The text says so: “\(cue)”"
  }
}
