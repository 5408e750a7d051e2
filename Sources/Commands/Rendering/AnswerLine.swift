import ProgressStore
import Scheduling

/// An answer of the journal on one line.
struct AnswerLine {
  private let recent: RecentAnswer

  init(_ recent: RecentAnswer) { self.recent = recent }

  /// Day, time, verdict, what was asked and what was given.
  var text: StyledText {
    let answer = recent.answer
    let given = answer.chosen.isEmpty ? "nothing" : answer.chosen.joined(separator: ", ")
    return "\(time)  \(verdict)  \(answer.code, .strong): answered \(given) (\(answer.kind))"
  }

  /// The same for programs.
  var json: JSON {
    let answer = recent.answer
    return [
      "time": .string(time), "day": .string(recent.event.day.dateText),
      "point": .string(answer.point.rawValue), "kind": .string(answer.kind),
      "bank": .string(answer.bank), "code": .string(answer.code),
      "question": .string(answer.question), "seed": .unsigned(answer.seed),
      "given": .strings(answer.chosen), "credit": .number(answer.credit),
      "right": .bool(answer.isRight), "rating": .integer(answer.rating.rawValue),
      "milliseconds": .integer(Int(answer.milliseconds)),
    ]
  }

  private var verdict: StyledText {
    if recent.answer.isRight { return "\("right ", .right)" }
    return recent.answer.credit > 0 ? "partly" : "\("wrong ", .wrong)"
  }

  private var time: String { recent.event.moment.localText }
}
