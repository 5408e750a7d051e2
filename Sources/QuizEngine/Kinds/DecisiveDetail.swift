import Narratives

/// A note that supports one code: which other documentation would move the case to another?
///
/// The options are what each of several codes would need; which one is asked for is drawn evenly, so
/// the options alone tell nothing. Difficulty: 2 where the two codes differ in one thing, else 3.
enum DecisiveDetail {
  static func make(_ request: QuestionRequest, using generator: inout SplitMix64) -> Question? {
    let catalogue = request.catalogue
    let lexicon = catalogue.lexicon
    guard request.codes.count == 2, let family = catalogue.family(of: request.codes.map(\.code))
    else { return nil }
    let isSwapped = generator.happens(0.5)
    let (start, goal) = (request.codes[isSwapped ? 1 : 0], request.codes[isSwapped ? 0 : 1])
    let others = family.members.filter { $0.code != start.code && $0.code != goal.code }
      .shuffled(using: &generator).prefix(3)
    guard others.count > 1,
      let proven = ProvenCase.random(of: start, in: catalogue, using: &generator)
    else { return nil }
    let set = ([goal] + others).shuffled(using: &generator)
    let changes = set.map { change(from: start, to: $0, lexicon) }
    guard Set(changes).count == changes.count, changes.allSatisfy({ !$0.isEmpty }) else {
      return nil
    }
    let options = zip(set, changes).map { procedure, change in
      Option(
        text: English.sentence(change) + ".", code: procedure.code,
        isRight: procedure.code == goal.code,
        why: "With this the case is one of \(procedure.code).")
    }
    return Question(
      request, kind: .decisiveDetail, code: goal.code,
      difficulty: Contrast(start, goal, lexicon: lexicon).differences.count > 1 ? 3 : 2,
      stem: """
        \(proven.note.text)

        This note supports \(start.code). What would it have to document instead, everything else \
        unchanged, to support \(goal.code)?
        """,
      task: .chooseOne(options),
      hint: "Recall what \(goal.code) asks for, and strike out what this note documents already.",
      explanation: """
        From \(start.code) to \(goal.code) the case moves by \(change(from: start, to: goal, lexicon)).
        """,
      evidence: Contrast(start, goal, lexicon: lexicon).required(by: goal.code).prefix(2).map {
        Citation(code: goal.code, sentence: $0.criterion.evidence.sentence)
      })
  }

  /// What a case of one code must document to become a case of another, as noun phrases.
  static func change(from start: Procedure, to goal: Procedure, _ lexicon: Lexicon) -> String {
    let contrast = Contrast(start, goal, lexicon: lexicon)
    let added = contrast.required(by: goal.code).map(\.criterion)
    let dropped = contrast.required(by: start.code).map(\.criterion).filter { criterion in
      guard let act = criterion.component else { return false }
      return !goal.components.contains { lexicon.isSameWork($0, act) }
    }
    return English.list(
      added.map { lexicon.words(for: $0) } + dropped.map { "no \(lexicon.words(for: $0))" })
  }
}
