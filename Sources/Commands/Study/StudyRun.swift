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
  private let journal: any SittingJournal
  private var prompt: StyledText = ""
  /// Whether an answer waits for being saved.
  private var isUnsaved = false
  /// Whether something could not be saved and nobody is there to try it again.
  private var hasLost = false

  /// Begins with a sitting and the journal it is written to.
  init(
    _ session: QuizSession, using generator: Generator, in world: World,
    presenter: any StudyPresenter, journal: any SittingJournal
  ) {
    self.session = session
    self.generator = generator
    self.world = world
    self.presenter = presenter
    self.journal = journal
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
          isUnsaved = false
          presenter.ask(question, number: number)
        case .tell(let notice):
          presenter.tell(notice)
          if case .compare = notice { prompt = presenter.promptForComparison }
          if case .notSaved = notice { (prompt, isUnsaved) = (presenter.promptForSaving, true) }
          if notice.isFailure, !world.input.isInteractive {
            hasLost = true
            event = .endOfInput
          }
        case .show(let verdict): presenter.show(verdict)
        case .record(let entry): event = written(entry)
        case .saveElsewhere(let folder): event = relocated(to: folder)
        case .read: event = event ?? read()
        case .end(let summary):
          presenter.end(summary)
          return summary.reason == .notSaved || hasLost ? .inputOutput : .done
        }
      }
    }
    return .done
  }

  private func written(_ entry: Entry) -> SittingEvent {
    do {
      return .recorded(try journal.write(entry))
    } catch {
      return .notRecorded(String(describing: error))
    }
  }

  private func relocated(to folder: String) -> SittingEvent {
    do {
      try journal.saveElsewhere(folder)
      return .relocated
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
    if isUnsaved {
      return LineInput.Request(prompt) { text in
        text.hasPrefix("save ") ? .files : .words(["again", "save", "quit"])
      }
    }
    // Requests are offered, answers never: that would be prompting in the other sense.
    return LineInput.Request(prompt) { _ in
      .words(Reply.Request.allCases.map(\.rawValue))
    }
  }
}

/// Where a sitting is written down.
protocol SittingJournal {
  /// Writes an entry; when this returns, it is on disk, and what it throws is the reason why not.
  func write(_ entry: Entry) throws -> Receipt
  /// Goes on in another folder, which gets all of this sitting; what it throws is the reason why not.
  func saveElsewhere(_ folder: String) throws
}

extension Notice {
  /// Whether something of the learner's is not on disk.
  fileprivate var isFailure: Bool {
    switch self {
    case .notSaved, .markNotSaved: true
    default: false
    }
  }
}

/// How a sitting is shown.
protocol StudyPresenter {
  /// What stands before an answer, on a terminal.
  func prompt(for question: Question) -> StyledText
  /// What stands before the line while an answer waits for being saved, on a terminal.
  var promptForSaving: StyledText { get }
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
