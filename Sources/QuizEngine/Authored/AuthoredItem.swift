import Basics
import Narratives
import QuestionBanks

/// One thing that a written question asks.
struct AuthoredItem: Sendable {
  let point: LearningPointID
  /// The code it is filed under.
  let code: ProcedureCode
  private let bank: String
  private let stem: String
  private let response: Response
  private let feedback: String

  /// A question as one item, a text with gaps as one for each gap, a description as none.
  static func all(
    of question: AuthoredQuestion, named name: String, number: Int, bank: Bank
  ) -> [AuthoredItem] {
    guard let code = code(of: question, number: number, bank: bank) else { return [] }
    let id = "written:\(bank.name)/\(name)"
    let feedback = question.generalFeedback.readable
    switch question.response {
    case .description: return []
    case .cloze(let gaps):
      return gaps.indices.map { index in
        AuthoredItem(
          point: LearningPointID(rawValue: "\(id)/\(index + 1)"), code: code, bank: bank.name,
          stem: stem(question.stem.readable, gaps: gaps.count, asked: index),
          response: gaps[index].answer.response, feedback: feedback)
      }
    default:
      return [
        AuthoredItem(
          point: LearningPointID(rawValue: id), code: code, bank: bank.name,
          stem: question.stem.readable, response: question.response, feedback: feedback)
      ]
    }
  }

  /// The question with its options in the order of a seed.
  func question(seed: UInt64) -> Question {
    var generator = SplitMix64(point: point, seed: seed)
    var (task, reason) = AuthoredTask.task(of: response, using: &generator)
    let reasons = [feedback, reason].filter { !$0.isEmpty }
    if case .write(let notes) = task {
      // What is said after every answer is what an essay is to be compared with.
      task = .write(model: (notes.isEmpty ? reasons : [notes] + reasons).joined(separator: "\n"))
    }
    return Question(
      id: "\(point.rawValue)/\(QuestionKind.authored.rawValue)/\(seed)", point: point,
      kind: .authored, bank: bank, code: code, difficulty: 2, seed: seed, stem: stem, task: task,
      hint: AuthoredTask.hint(for: task),
      explanation: reasons.isEmpty
        ? "no explanation was written for this question" : reasons.joined(separator: "\n"),
      evidence: [])
  }

  private static func stem(_ text: String, gaps: Int, asked: Int) -> String {
    (0..<gaps).reduce(text) { text, index in
      text.replacing("{#\(index + 1)}", with: index == asked ? "[ ? ]" : "_____")
    }
  }

  /// The code named by a tag, a category or the right option; else the question's own number.
  private static func code(
    of question: AuthoredQuestion, number: Int, bank: Bank
  ) -> ProcedureCode? {
    let known = Set(bank.narratives.map(\.code))
    var texts = question.tags + question.category.reversed()
    if case .multipleChoice(let choice) = question.response {
      texts += choice.choices.filter { $0.fraction >= 1 }.map(\.text.readable)
    }
    if case .shortAnswer(let words) = question.response { texts += words.answers.map(\.pattern) }
    let named = texts.compactMap(ProcedureCode.init).first(where: known.contains)
    let digits = String(number)
    return named
      ?? ProcedureCode(
        rawValue: "Q" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits)
  }
}

extension ClozeGap.Answer {
  /// The gap as a question of its own.
  fileprivate var response: Response {
    switch self {
    case .choice(let choice): .multipleChoice(choice)
    case .words(let words): .shortAnswer(words)
    case .number(let answers): .numerical(answers)
    }
  }
}
