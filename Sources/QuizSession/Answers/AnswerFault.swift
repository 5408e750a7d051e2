import Narratives
package import QuizEngine

/// Why a line is no answer to a question.
package enum AnswerFault: Error, Equatable, Sendable {
  case empty(Task)
  case notAnOption(String, count: Int)
  case oneOnly(count: Int)
  case notASerialOrder(count: Int)
  case notASorting(items: Int, categories: Int)
  case notACode(String, characters: Int)
  case modifierToo(String)
  case notASelfGrade(String)
}

extension AnswerFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty(let task): Self.expectation(of: task)
    case .notAnOption(let word, let count):
      "'\(word)' is none of the options: type a letter from A to \(Label.letter(count - 1)), "
        + "or ? for help"
    case .oneOnly(let count):
      "one option only: type a letter from A to \(Label.letter(count - 1))"
    case .notASerialOrder(let count):
      "type all \(count) numbers once each, first step first, for example "
        + (1...max(1, count)).reversed().map(String.init).joined(separator: " ")
    case .notASorting(let items, let categories):
      "type \(items) letters from A to \(Label.letter(categories - 1)), one for each line, "
        + "top line first"
    case .notACode(let word, let count):
      "'\(word)' is not a code: type the \(count) characters of one code, or skip"
    case .modifierToo(let word):
      "'\(word)' has a modifier: type the code alone"
    case .notASelfGrade(let word):
      "'\(word)' is none of the four: " + Self.selfGrades
    }
  }

  /// How an own text can be graded.
  package static let selfGrades =
    "type A for all of it, B for most, C for some or D for none; your text is kept meanwhile"

  /// What can be typed as an answer.
  package static func expectation(of task: Task) -> String {
    switch task {
    case .chooseOne(let options):
      "type the letter or number of one option, A to \(Label.letter(options.count - 1))"
    case .chooseSeveral: "type the letters of all that are right, for example A C, or none"
    case .type: "type the answer"
    case .code(let key, _): "type the \(key.rawValue.count) characters of one code"
    case .write: "write the answer on one line; you then compare it with the model and grade it"
    case .order(let shown, _):
      "type the numbers of all \(shown.count) steps, first step first"
    case .sort(let items, let categories):
      "type \(items.count) letters from A to \(Label.letter(categories.count - 1)), "
        + "one for each line, top line first"
    }
  }
}
