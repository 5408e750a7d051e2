import ProgressStore
package import QuizEngine
import Scheduling

/// One sitting, as a value: it is told what happens and says what to do about it.
///
/// A verdict is only ever shown after the journal has confirmed the answer, because the only way to
/// `show` leads through the event `recorded`.
package struct QuizSession {
  /// Makes a question for a learning point; `nil` if that seed gives none that can be proven.
  package typealias QuestionSource = (LearningPointID, UInt64) -> Question?

  private let source: QuestionSource
  private let limit: Int?
  private let times: OwnTimes
  private var agenda: Agenda
  private var phase = Phase.notBegun
  private var done: [Done] = []
  private var summary = Summary(reason: .nothingLeft)
  private var lastVerdict: Verdict?

  private enum Phase {
    case notBegun
    case asking(Asked)
    /// A text was written and is waiting for its writer's grade.
    case comparing(Draft, Asked)
    case saving(AnsweredQuestion, Asked)
    /// The answer could not be written: the next line tries again or gives up.
    case unsaved(AnsweredQuestion, Asked)
    /// The answer could not be written, and another folder is being tried.
    case relocating(String, AnsweredQuestion, Asked)
    /// A mark is being written, after which the next question comes, or this one stands.
    case marking(Notice, Asked, goesOn: Bool)
    case undoing(Asked)
    case ended
  }

  private struct Asked {
    let point: LearningPoint
    let question: Question
    var since: Double
    var sawHint = false
  }

  private struct Draft {
    let text: String
    let milliseconds: Int
  }

  private struct Done {
    let id: EventID
    var asked: Asked
    let grade: Grade
  }

  package init(
    agenda: Agenda, limit: Int?, times: OwnTimes = OwnTimes(), source: @escaping QuestionSource
  ) {
    self.times = times
    self.agenda = agenda
    self.limit = limit
    self.source = source
  }

  /// What to do about an event; `seconds` is any clock that only runs forward.
  package mutating func receive(
    _ event: SittingEvent, at seconds: Double, using generator: inout some RandomNumberGenerator
  ) -> [Effect] {
    switch (phase, event) {
    case (.notBegun, .begin):
      askNext(at: seconds, using: &generator)
    case (.asking(let asked), .line(let line)):
      react(to: Reply(line, to: asked.question.task), asked, at: seconds, using: &generator)
    case (.asking, .interrupted), (.comparing, .interrupted): [.read]
    case (.comparing(let draft, let asked), .line(let line)): grade(draft, asked, line)
    case (.saving(let answered, let asked), .recorded(let receipt)):
      [accept(answered, asked, receipt)] + askNext(at: seconds, using: &generator)
    case (.saving(let answered, let asked), .notRecorded(let reason)):
      hold(answered, asked, reason)
    case (.unsaved(let answered, let asked), .line(let line)):
      react(toUnsaved: line, answered, asked)
    case (.unsaved, .interrupted): [.read]
    case (.unsaved, .endOfInput): end(.notSaved)
    case (.relocating(let folder, let answered, let asked), .relocated):
      [.tell(.savedElsewhere(folder))] + retry(answered, asked)
    case (.relocating(_, let answered, let asked), .notRecorded(let reason)):
      hold(answered, asked, reason)
    case (.marking(let notice, _, goesOn: true), .recorded):
      [.tell(notice)] + askNext(at: seconds, using: &generator)
    case (.marking(let notice, let asked, goesOn: false), .recorded): resume(asked, notice)
    case (.marking(_, let asked, _), .notRecorded(let reason)):
      resume(asked, .markNotSaved(reason))
    case (.undoing(let asked), .recorded): askAgain(insteadOf: asked, at: seconds)
    case (.undoing(let asked), .notRecorded(let reason)): resume(asked, .markNotSaved(reason))
    case (.asking, .endOfInput), (.comparing, .endOfInput): end(.left)
    default: []
    }
  }

  private mutating func react(
    to reply: Reply, _ asked: Asked, at seconds: Double,
    using generator: inout some RandomNumberGenerator
  ) -> [Effect] {
    switch reply {
    case .answer(let answer, let confidence, let rating):
      let milliseconds = Int(max(0, min(seconds - asked.since, 86_400)) * 1000)
      if case .write(let model) = asked.question.task {
        phase = .comparing(Draft(text: answer.text, milliseconds: milliseconds), asked)
        return [.tell(.compare(model: model)), .read]
      }
      return save(answer, confidence, rating, asked, milliseconds)
    case .unreadable(let fault): return [.tell(.unreadable(fault)), .read]
    case .remark(.flag(let why)): return mark(.flag(asked.question, why), .flagged, asked)
    case .remark(.note(let words)):
      guard !words.isEmpty else { return [.tell(.noteNeedsWords), .read] }
      return mark(.note(asked.question, words), .noted, asked)
    case .request(let request):
      return meet(request, asked, at: seconds, using: &generator)
    }
  }

  private mutating func save(
    _ answer: GivenAnswer, _ confidence: Confidence?, _ rating: OwnRating?, _ asked: Asked,
    _ milliseconds: Int
  ) -> [Effect] {
    let answered = AnsweredQuestion(
      question: asked.question, answer: answer, confidence: confidence, ownRating: rating,
      sawHint: asked.sawHint, milliseconds: milliseconds,
      timeRank: times.rank(of: milliseconds, for: asked.question.kind))
    phase = .saving(answered, asked)
    return [.record(.answer(answered))]
  }

  /// Of the requests only leaving is met here: the text that waits would be lost by the others.
  private mutating func grade(_ draft: Draft, _ asked: Asked, _ line: String) -> [Effect] {
    if let grade = SelfGrade(line) {
      return save(.written(draft.text, grade), nil, nil, asked, draft.milliseconds)
    }
    if Reply(line, to: asked.question.task) == .request(.quit) { return end(.left) }
    return [.tell(.unreadable(.notASelfGrade(line))), .read]
  }

  private mutating func meet(
    _ request: Reply.Request, _ asked: Asked, at seconds: Double,
    using generator: inout some RandomNumberGenerator
  ) -> [Effect] {
    switch request {
    case .help: return [.tell(.help(asked.question)), .read]
    case .hint:
      var asked = asked
      asked.sawHint = true
      phase = .asking(asked)
      return [.tell(.hint(asked.question.hint)), .read]
    case .skip:
      agenda.postpone(asked.point)
      return [.tell(.skipped)] + askNext(at: seconds, using: &generator)
    case .bury: return mark(.bury(asked.question), .buried, asked, goesOn: true)
    case .suspend:
      return mark(
        .suspend(asked.question), .suspended(asked.question.point), asked, goesOn: true)
    case .flag: return mark(.flag(asked.question, ""), .flagged, asked)
    case .note: return [.tell(.noteNeedsWords), .read]
    case .again: return [.ask(asked.question, number: done.count + 1), .read]
    case .why: return [lastVerdict.map(Effect.show) ?? .tell(.nothingToExplain), .read]
    case .undo:
      guard let last = done.last else { return [.tell(.nothingToTakeBack), .read] }
      phase = .undoing(asked)
      return [.record(.undo(last.id))]
    case .quit: return end(.left)
    }
  }

  private mutating func mark(
    _ entry: Entry, _ notice: Notice, _ asked: Asked, goesOn: Bool = false
  ) -> [Effect] {
    phase = .marking(notice, asked, goesOn: goesOn)
    return [.record(entry)]
  }

  private mutating func askNext(
    at seconds: Double, using generator: inout some RandomNumberGenerator
  ) -> [Effect] {
    if let limit, done.count >= limit { return end(.limit) }
    while let point = agenda.next() {
      guard let question = question(on: point, using: &generator) else { continue }
      phase = .asking(Asked(point: point, question: question, since: seconds))
      return [.ask(question, number: done.count + 1), .read]
    }
    return end(.nothingLeft)
  }

  /// Most seeds give a proven question; a point for which several in a row do not is left out today.
  private func question(
    on point: LearningPoint, using generator: inout some RandomNumberGenerator
  ) -> Question? {
    for _ in 0..<16 {
      if let question = source(point.id, generator.next()) { return question }
    }
    return nil
  }

  private mutating func accept(
    _ answered: AnsweredQuestion, _ asked: Asked, _ receipt: Receipt
  ) -> Effect {
    done.append(Done(id: receipt.id, asked: asked, grade: answered.grade))
    count(answered.grade, 1)
    if !answered.grade.isRight, let given = answered.answeredCode {
      agenda.confuse(answered.question.code, with: given)
    }
    let verdict = Verdict(
      answered: answered, comesBack: receipt.comesBack, timesConfused: receipt.timesConfused,
      stubbornness: answered.rating == .again ? receipt.stubbornness : nil, note: receipt.note)
    lastVerdict = verdict
    return .show(verdict)
  }

  private mutating func hold(
    _ answered: AnsweredQuestion, _ asked: Asked, _ reason: String
  ) -> [Effect] {
    phase = .unsaved(answered, asked)
    return [.tell(.notSaved(reason)), .read]
  }

  /// What is typed while an answer waits to be saved is never taken for an answer.
  private mutating func react(
    toUnsaved line: String, _ answered: AnsweredQuestion, _ asked: Asked
  ) -> [Effect] {
    switch UnsavedReply(line) {
    case .tryAgain: return retry(answered, asked)
    case .saveElsewhere(let folder):
      phase = .relocating(folder, answered, asked)
      return [.saveElsewhere(folder)]
    case .leave: return end(.notSaved)
    case .other: return [.tell(.unsavedHelp), .read]
    }
  }

  private mutating func retry(_ answered: AnsweredQuestion, _ asked: Asked) -> [Effect] {
    phase = .saving(answered, asked)
    return [.record(.answer(answered))]
  }

  private mutating func resume(_ asked: Asked, _ notice: Notice) -> [Effect] {
    phase = .asking(asked)
    return [.tell(notice), .read]
  }

  private mutating func askAgain(insteadOf current: Asked, at seconds: Double) -> [Effect] {
    agenda.restore(current.point)
    guard var last = done.popLast() else { return resume(current, .nothingToTakeBack) }
    count(last.grade, -1)
    lastVerdict = nil
    last.asked.since = seconds
    phase = .asking(last.asked)
    return [.tell(.takenBack), .ask(last.asked.question, number: done.count + 1), .read]
  }

  private mutating func count(_ grade: Grade, _ change: Int) {
    summary.answered += change
    if grade.isRight {
      summary.right += change
    } else if grade.credit > 0 {
      summary.partlyRight += change
    }
  }

  private mutating func end(_ reason: Summary.Reason) -> [Effect] {
    phase = .ended
    summary.reason = reason
    return [.end(summary)]
  }
}
