import ProgressStore
import LineEditing
import ProgressStore
import QuizEngine
import QuizSession
import Scheduling

/// Carries out what a sitting asks for: prints, reads lines, and writes to the journal.
struct StudyRun<Generator: RandomNumberGenerator> {
  private var session: QuizSession
  private var generator: Generator
  private let world: World
  private let presenter: any StudyPresenter
  private let record: (Entry) throws -> Receipt
  private var prompt: StyledText = ""

  /// `record` returns only when the entry is on disk.
  init(
    _ session: QuizSession, using generator: Generator, in world: World,
    presenter: any StudyPresenter, record: @escaping (Entry) throws -> Receipt
  ) {
    self.session = session
    self.generator = generator
    self.world = world
    self.presenter = presenter
    self.record = record
  }

  /// Runs the sitting to its end.
  mutating func run() -> ProgramStatus {
    var event: SittingEvent? = .begin
    while let current = event {
      event = nil
      let effects = session.receive(
        current, at: Double(world.now().milliseconds) / 1000, using: &generator)
      for effect in effects {
        switch effect {
        case .ask(let question, let number):
          prompt = presenter.prompt(for: question)
          presenter.ask(question, number: number)
        case .tell(let notice):
          presenter.tell(notice)
          if case .compare = notice { prompt = presenter.promptForComparison }
          if case .notSaved = notice, !world.input.isInteractive { event = .endOfInput }
        case .show(let verdict): presenter.show(verdict)
        case .record(let entry): event = written(entry)
        case .read: event = event ?? read()
        case .end(let summary):
          presenter.end(summary)
          return summary.reason == .notSaved ? .inputOutput : .done
        }
      }
    }
    return .done
  }

  private func written(_ entry: Entry) -> SittingEvent {
    do {
      return .recorded(try record(entry))
    } catch {
      return .notRecorded(String(describing: error))
    }
  }

  private func read() -> SittingEvent {
    switch world.input.next(request) {
    case .line(let line): .line(line)
    // Without a person to ask, Ctrl-C ends the round; the next read ends the conversation as well.
    case .interrupted: world.input.isInteractive ? .interrupted : .endOfInput
    case .endOfInput: .endOfInput
    }
  }

  private var request: LineInput.Request {
    // Requests are offered, answers never: that would be prompting in the other sense.
    LineInput.Request(prompt) { _ in
      .words(Reply.Request.allCases.map(\.rawValue))
    }
  }
}

/// How a sitting is shown.
protocol StudyPresenter {
  /// What stands before an answer, on a terminal.
  func prompt(for question: Question) -> StyledText
  /// What stands before the line in which a learner grades the own text.
  var promptForComparison: StyledText { get }
  /// Shows a question.
  func ask(_ question: Question, number: Int)
  /// Says something beside a question.
  func tell(_ notice: Notice)
  /// Shows what an answer was worth.
  func show(_ verdict: Verdict)
  /// Shows what the sitting came to.
  func end(_ summary: Summary)
  /// Says that the memory model was fitted to the answers and is studied with from now on.
  func tell(fitted fit: Event.Fit)
  /// Says what to expect of an exam after the plan for it was made anew.
  func tell(planned plan: ExamPlan, for goal: ExamGoal)
}
