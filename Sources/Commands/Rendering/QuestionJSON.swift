import Narratives
import QuizEngine
import QuizSession

extension JSON {
  /// A question with its key, as `coderounds questions --json` prints it.
  static func question(_ question: Question) -> JSON {
    .object(
      members(of: question) + [
        Member("options", options(of: question.task, withKey: true)),
        Member("answer", .strings(KeyText.labels(of: question.task))),
        Member("explanation", .string(question.explanation)),
        Member("evidence", evidence(question)),
      ])
  }

  /// A question as it is asked: without anything that gives the key away.
  static func askedQuestion(_ question: Question, number: Int) -> JSON {
    .object(
      [Member("event", "question"), Member("number", .integer(number))] + members(of: question) + [
        Member("options", options(of: question.task, withKey: false))
      ])
  }

  /// The sentences that an explanation rests on.
  static func evidence(_ question: Question) -> JSON {
    .array(
      question.evidence.map {
        ["code": .string($0.code.rawValue), "sentence": .string($0.sentence)]
      })
  }

  private static func members(of question: Question) -> [Member] {
    var members = [
      Member("id", .string(question.id)), Member("point", .string(question.point.rawValue)),
      Member("kind", .string(question.kind.rawValue)), Member("bank", .string(question.bank)),
      Member("code", .string(question.code.rawValue)),
      Member("difficulty", .integer(question.difficulty)),
      Member("seed", .unsigned(question.seed)), Member("stem", .string(question.stem)),
    ]
    if case .sort(_, let categories) = question.task {
      members.append(Member("categories", .strings(categories)))
    }
    return members
  }

  private static func options(of task: Task, withKey: Bool) -> JSON {
    switch task {
    case .chooseOne(let options), .chooseSeveral(let options):
      .array(
        options.enumerated().map { index, option in
          var members = [
            Member("label", .string(Label.letter(index))), Member("text", .string(option.text)),
            Member("code", .optional(option.code?.rawValue)),
          ]
          if withKey {
            members += [
              Member("correct", .bool(option.isRight)), Member("why", .string(option.why)),
            ]
          }
          return .object(members)
        })
    case .type, .code, .write: []
    case .order(let shown, _):
      .array(
        shown.enumerated().map { ["label": .string("\($0 + 1)"), "text": .string($1)] })
    case .sort(let items, _):
      .array(
        items.enumerated().map { index, item in
          var members = [
            Member("label", .string("\(index + 1)")), Member("text", .string(item.text)),
          ]
          if withKey {
            members += [
              Member("category", .string(Label.letter(item.answer))),
              Member("why", .string(item.why)),
            ]
          }
          return .object(members)
        })
    }
  }
}
