import CommandLineParsing

/// The program as a whole: what it does with the words it was started with.
package enum Program {
  /// The version that `--version` prints.
  package static let version = "0.1.0"

  /// Runs the program in the real world and returns the number that it ends with.
  package static func start(_ words: some Sequence<String>) -> Int32 {
    do {
      return run(Array(words), in: try World.live()).rawValue
    } catch {
      OutputStream(descriptor: 2).write("coderounds: error: \(error)\n")
      return error.status.rawValue
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
    TextColumns.wrap(
      "coderounds asks medical coders scenario questions made from procedure narratives, and"
        + " brings back what was missed.", width: width)
      + [
        "", "Usage: coderounds                   a conversation",
        "       coderounds COMMAND …         one command", "",
      ]
  }

  private static func status(_ outcome: Dispatcher.Outcome) -> ProgramStatus {
    switch outcome {
    case .ended(let status): status
    case .leave: .done
    }
  }
}
