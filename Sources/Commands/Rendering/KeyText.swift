import Narratives
import QuizEngine
import QuizSession

/// Answers in words.
enum KeyText {
  /// The right answer.
  static func key(of task: Task) -> String {
    switch task {
    case .chooseOne(let options), .chooseSeveral(let options):
      chosen(options.indices.filter { options[$0].isRight }, of: options)
    case .type(let accepted, _): accepted.first ?? "nothing"
    case .code(let key, _): key.rawValue
    case .write(let model): model
    case .order(_, let order): order.map { String($0 + 1) }.joined(separator: " ")
    case .sort(let items, _): items.map { Label.letter($0.answer) }.joined(separator: " ")
    }
  }

  /// What was answered.
  static func given(_ answer: GivenAnswer, to task: Task) -> String {
    switch (task, answer) {
    case (.chooseOne(let options), .chosen(let indices)),
      (.chooseSeveral(let options), .chosen(let indices)):
      chosen(indices, of: options)
    default: answer.text
    }
  }

  /// The right answer as labels or accepted texts, for programs.
  static func labels(of task: Task) -> [String] {
    switch task {
    case .chooseOne(let options), .chooseSeveral(let options):
      options.indices.filter { options[$0].isRight }.map(Label.letter)
    case .type(let accepted, _): accepted
    case .code(let key, _): [key.rawValue]
    case .write(let model): [model]
    case .order(_, let order): order.map { String($0 + 1) }
    case .sort(let items, _): items.map { Label.letter($0.answer) }
    }
  }

  /// The letter, and the text as well where it is short enough to read in passing.
  private static func chosen(_ indices: [Int], of options: [Option]) -> String {
    guard !indices.isEmpty else { return "none" }
    guard indices.count == 1, let index = indices.first, options.indices.contains(index) else {
      return indices.map(Label.letter).joined(separator: ", ")
    }
    // Its full stop would stand before that of the sentence that quotes it.
    let own = options[index].text
    let text = own.hasSuffix(".") ? String(own.dropLast()) : own
    return text.count <= 40 ? "\(Label.letter(index)), \(text)" : Label.letter(index)
  }
}
