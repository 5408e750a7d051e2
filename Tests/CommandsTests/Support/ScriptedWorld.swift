import LineEditing
import ProgressStore
import QuizEngine
import TestSupport

@testable import Commands

/// A world without files of its own, in which everything typed is written down beforehand.
final class ScriptedWorld {
  /// Everything printed as results.
  private(set) var output = ""
  /// Everything printed as remarks and errors.
  private(set) var errors = ""
  /// The clock; it stands still unless a test moves it.
  var now = Timestamp(milliseconds: 1_795_257_000_000, utcOffset: 3600)
  var environment: [String: String]
  var isInteractive = false
  var width = 72
  var usesColor = false
  var deck = SampleDeck.nodes
  private var lines: [LineEvent] = []
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    environment = [
      "CODEROUNDS_PROGRESS": folder.path + "/Progress",
      "CODEROUNDS_BANKS": BuiltProgram.projectFolder + "/QuestionBanks",
      "CODEROUNDS_LEARNER": "ann", "CODEROUNDS_DEVICE": "desk",
    ]
  }

  /// The world as commands see it.
  var world: World {
    var world = World(
      now: { self.now }, seed: { 7 }, environment: environment, programFolder: nil,
      output: Output(width: { self.width }, usesColor: usesColor) { self.output += $0 },
      errors: Output(width: { self.width }, usesColor: usesColor) { self.errors += $0 },
      input: LineInput(isInteractive: isInteractive, read: read),
      standardInput: { [] }, makeDeck: { _ in self.deck })
    world.hostName = "desk"
    return world
  }

  private func read(_ request: LineInput.Request) -> LineEvent {
    let event = lines.isEmpty ? LineEvent.endOfInput : lines.removeFirst()
    // What a terminal would show, so that transcripts read like a screen.
    if isInteractive {
      output += world.output.rendered(request.prompt)
      if case .line(let line) = event { output += line }
      output += "\n"
    }
    return event
  }

  /// Writes down what will be typed.
  func script(_ typing: [LineEvent]) { lines = typing }

  /// Runs the program with some words, and with what is typed while it runs.
  @discardableResult
  func run(_ words: String..., typing: [LineEvent] = []) -> ProgramStatus {
    lines = typing
    return Program.run(words, in: world)
  }

  /// Forgets what was printed.
  func clear() {
    output = ""
    errors = ""
  }
}

extension LineEvent: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .line(value) }
}
