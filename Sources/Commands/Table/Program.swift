import CommandLineParsing

/// The program as a whole: what it does with the words it was started with.
package enum Program {
  /// The version that `--version` prints.
  package static let version = "0.1.0"

  /// Runs the program in the real world and returns the number that it ends with.
  package static func start(_ words: some Sequence<String>) -> Int32 {
    do {
      let world = try World.live()
      let status = run(Array(words), in: world)
      world.shelf.keepTrials()
      // The end of the process frees all banks at once; to take them apart piece by piece would take longer.
      _ = unsafe Unmanaged.passRetained(world.shelf)
      guard status == .done, world.hasLostOutput() else { return status.rawValue }
      throw CommandFailure(
        .inputOutput, "some of the output could not be written; see whether the disk is full")
    } catch {
      OutputStream(descriptor: 2).write("coderounds: error: \(error)\n")
      return ProgramStatus(of: error).rawValue
    }
  }

  /// Runs the program and returns how it ended.
  package static func run(_ words: [String], in world: World) -> ProgramStatus {
    switch words.first {
    case nil: Conversation(world).run()
    case "--version", "-V": status(Dispatcher(world).run(["version"] + words.dropFirst()))
    case "--help", "-h": status(Dispatcher(world).run(["help"] + words.dropFirst()))
    default: status(Dispatcher(world).run(words))
    }
  }

  /// What the program is and how it is called.
  static func overview(width: Int) -> [String] {
    TextColumns.wrap(purpose, width: width)
      + [
        "", "Usage: coderounds                   a conversation",
        "       coderounds COMMAND …         one command", "",
      ]
  }

  /// The manual page.
  static func manual(_ commands: [CommandSyntax]) -> ManualPage {
    ManualPage(
      program: "coderounds", version: version, summary: "scenario questions for medical coders",
      description: [
        purpose,
        """
        Without a command it opens a conversation on a terminal, in which the same commands are \
        typed without the name of the program. Answers are kept in a folder for each learner and \
        are on disk before a verdict is shown.
        """,
      ], commands: commands, common: StandardOptions.common, environment: environment)
  }

  /// What the program is for.
  private static let purpose = """
    coderounds asks medical coders scenario questions made from procedure narratives, and brings \
    back what was missed.
    """

  /// The variables that are looked at.
  static let environment: [(name: String, meaning: String)] = [
    ("CODEROUNDS_BANKS", "Folders with banks, separated by colons."),
    ("CODEROUNDS_PROGRESS", "The folder where answers are kept."),
    ("CODEROUNDS_LEARNER", "Whose answers; by default the name of the account."),
    ("CODEROUNDS_DEVICE", "The name of this computer in the journal."),
    ("CODEROUNDS_NOW", "For tests: the time at which the program believes to start."),
    ("CODEROUNDS_SEED", "For tests: the number that all chance comes from."),
    ("NO_COLOR", "If it is set to anything, no colours are used."),
  ]

  private static func status(_ outcome: Dispatcher.Outcome) -> ProgramStatus {
    switch outcome {
    case .ended(let status): status
    case .leave: .done
    }
  }
}
