import Narratives
import QuestionBanks
import QuizEngine

extension Question {
  /// The question in the terms of other programs.
  func authored(named name: String) -> AuthoredQuestion {
    let reasons = [explanation] + evidence.map { "\($0.code): \($0.sentence)" }
    return AuthoredQuestion(
      id: AuthoredQuestionID(rawValue: id), name: name, tags: [kind.rawValue, code.rawValue],
      stem: MarkedText(stem, .plain),
      generalFeedback: MarkedText(reasons.joined(separator: "\n"), .plain), response: response)
  }

  private var response: Response {
    switch task {
    case .chooseOne(let options):
      .multipleChoice(
        MultipleChoice(isSingle: true, choices: options.map { choice($0, $0.isRight ? 1 : 0) }))
    case .chooseSeveral(let options):
      .multipleChoice(MultipleChoice(isSingle: false, choices: choices(options)))
    case .type(let accepted, let nearMisses): shortAnswer(accepted, nearMisses)
    case .code(let key, let nearMisses): shortAnswer([key.rawValue], nearMisses)
    case .write(let model): .essay(notes: MarkedText(model, .plain))
    case .order(let shown, let order):
      .matching(
        Matching(
          pairs: shown.indices.map { index in
            let place = (order.firstIndex(of: index) ?? 0) + 1
            return .init(prompt: MarkedText(shown[index], .plain), partner: "step \(place)")
          }))
    case .sort(let items, let categories):
      .matching(
        Matching(
          pairs: items.map { item in
            .init(prompt: MarkedText(item.text, .plain), partner: categories[item.answer])
          }))
    }
  }

  private func shortAnswer(_ accepted: [String], _ nearMisses: [NearMiss]) -> Response {
    .shortAnswer(
      ShortAnswer(
        answers: accepted.map { .init(pattern: $0, fraction: 1) }
          + nearMisses.map {
            .init(pattern: $0.text, fraction: $0.share, feedback: MarkedText($0.why, .plain))
          }))
  }

  /// Right ones share the mark; a wrong one takes away what a right one gives.
  private func choices(_ options: [Option]) -> [MultipleChoice.Choice] {
    let share = 1 / Double(max(1, options.count { $0.isRight }))
    return options.map { choice($0, ($0.isRight ? share : -share)) }
  }

  private func choice(_ option: Option, _ fraction: Double) -> MultipleChoice.Choice {
    .init(
      text: MarkedText(option.text, .plain),
      fraction: (fraction * 10_000_000).rounded() / 10_000_000,
      feedback: MarkedText(option.why, .plain))
  }
}
