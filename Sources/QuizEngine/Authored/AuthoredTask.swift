import Basics
import Narratives
import QuestionBanks

/// How the response of a written question becomes a task, with the weights its author gave.
enum AuthoredTask {
  /// The task, and what the author says about the right answer.
  static func task(
    of response: Response, using generator: inout SplitMix64
  ) -> (task: Task, reason: String) {
    switch response {
    case .multipleChoice(let choice): return multipleChoice(choice, using: &generator)
    case .trueFalse(let statement):
      let options = [
        Option(text: "True", isRight: statement.isTrue, why: statement.feedbackIfTrue.readable),
        Option(text: "False", isRight: !statement.isTrue, why: statement.feedbackIfFalse.readable),
      ]
      let right = statement.isTrue ? statement.feedbackIfTrue : statement.feedbackIfFalse
      return (.chooseOne(options), right.readable)
    case .shortAnswer(let words): return shortAnswer(words)
    case .numerical(let answers): return numerical(answers)
    case .matching(let matching): return (sorting(matching, using: &generator), "")
    case .essay(let notes): return (.write(model: notes.readable), "")
    case .description, .cloze:
      // These are asked in parts or not at all; an empty text needs no answer.
      return (.write(model: ""), "")
    }
  }

  /// A nudge that gives nothing away.
  static func hint(for task: Task) -> String {
    switch task {
    case .chooseOne(let options): "one of the \(options.count) options is right"
    case .chooseSeveral: "more than one option may be right"
    case .type: "letter case and stray spaces do not matter"
    case .code: "letter case does not matter"
    case .write: "first note the points, then write"
    case .order: "begin with what cannot come later"
    case .sort: "every item has one partner"
    }
  }

  private static func multipleChoice(
    _ choice: MultipleChoice, using generator: inout SplitMix64
  ) -> (Task, String) {
    var options = choice.choices.map { option in
      let text = option.text.readable
      return Option(
        text: text, code: ProcedureCode(rawValue: text),
        isRight: choice.isRight(option),
        why: option.feedback.readable, share: option.fraction)
    }
    if choice.mayBeShuffled { options.shuffle(using: &generator) }
    let reasons = choice.choices.filter { $0.fraction > 0 }.map(\.feedback.readable)
    let reason = reasons.filter { !$0.isEmpty }.joined(separator: " ")
    return (choice.isSingle ? .chooseOne(options) : .chooseSeveral(options), reason)
  }

  private static func shortAnswer(_ words: ShortAnswer) -> (Task, String) {
    let right = words.answers.filter { $0.fraction >= 1 }
    // A pattern with a star is no answer to show, so plain ones come first.
    let accepted =
      right.filter { !$0.pattern.contains("*") } + right.filter { $0.pattern.contains("*") }
    let others = words.answers.filter { $0.fraction < 1 }.map {
      NearMiss(text: $0.pattern, why: $0.feedback.readable, share: max(0, $0.fraction))
    }
    return (
      .type(accepted: accepted.map(\.pattern), nearMisses: others),
      right.lazy.map(\.feedback.readable).first { !$0.isEmpty } ?? ""
    )
  }

  private static func numerical(_ answers: [NumericalAnswer]) -> (Task, String) {
    func pattern(_ answer: NumericalAnswer) -> String {
      switch answer.value {
      case .anything: "*"
      case .number(let value, let tolerance):
        "\(NumericalAnswer.digits(value)) ± \(NumericalAnswer.digits(tolerance))"
      }
    }
    let right = answers.filter { $0.fraction >= 1 }
    // Shown as the key where no tolerance needs to be shown.
    let plain = right.compactMap { answer -> String? in
      if case .number(let value, tolerance: 0) = answer.value {
        NumericalAnswer.digits(value)
      } else {
        nil
      }
    }
    let others = answers.filter { $0.fraction < 1 }.map {
      NearMiss(text: pattern($0), why: $0.feedback.readable, share: max(0, $0.fraction))
    }
    return (
      .type(accepted: plain + right.map(pattern), nearMisses: others),
      right.lazy.map(\.feedback.readable).first { !$0.isEmpty } ?? ""
    )
  }

  private static func sorting(_ matching: Matching, using generator: inout SplitMix64) -> Task {
    var partners: [String] = []
    for pair in matching.pairs where !partners.contains(pair.partner) {
      partners.append(pair.partner)
    }
    if matching.shuffles { partners.shuffle(using: &generator) }
    let items = matching.pairs.filter { !$0.prompt.text.isEmpty }.map { pair in
      SortItem(
        text: pair.prompt.readable, answer: partners.firstIndex(of: pair.partner) ?? 0,
        why: "it goes with \(pair.partner)")
    }
    return .sort(items: items, categories: partners)
  }
}
