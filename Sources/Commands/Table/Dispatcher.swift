import CommandLineParsing

/// Finds the command that some words call, reads its arguments and runs it.
package struct Dispatcher {
  private let commands: [Command]
  private let world: World

  /// What came of a call.
  package enum Outcome: Equatable, Sendable {
    case ended(ProgramStatus)
    case leave
  }

  package init(_ world: World, commands: [Command]? = nil) {
    self.world = world
    self.commands =
      commands ?? CommandTable.commands(inConversation: world.isConversation)
  }

  /// Runs the command; every error has been told when this returns.
  package func run(_ words: [String]) -> Outcome {
    do {
      let (command, path, rest) = try find(words)
      return try run(command, path: path, words: rest)
    } catch {
      return .ended(report(error))
    }
  }

  private func find(
    _ words: [String]
  ) throws(UsageError) -> (command: Command, path: [String], rest: [String]) {
    var words = words[...]
    var level = commands
    var path: [String] = []
    var found: Command?
    while let word = words.first, !(found != nil && word.hasPrefix("-")) {
      guard let next = level.first(where: { $0.syntax.answers(to: word) }) else {
        let suggestion = NearestName.of(
          word, among: level.flatMap { [$0.syntax.name] + $0.syntax.aliases })
        guard let found else { throw .unknownCommand(word, suggestion: suggestion) }
        throw .unknownSubcommand(word, of: found.syntax.name, suggestion: suggestion)
      }
      words.removeFirst()
      path.append(next.syntax.name)
      found = next
      guard case .group(let children) = next.action else { break }
      level = children
    }
    guard let found else { throw .unknownCommand("", suggestion: nil) }
    return (found, path, Array(words))
  }

  private func run(_ command: Command, path: [String], words: [String]) throws -> Outcome {
    let arguments = try CommandLineParser.parse(
      words, for: command.syntax, common: StandardOptions.common)
    var world = world
    world.use(arguments[StandardOptions.color])
    if arguments[StandardOptions.help] {
      let page = HelpPage(
        command.syntax, path: path, program: world.callPrefix, common: StandardOptions.common)
      world.output.lines(page.lines(width: world.output.width()))
      return .ended(.done)
    }
    switch command.action {
    case .leave:
      return .leave
    case .group(let children):
      throw UsageError.missingSubcommand(
        of: command.syntax.name, names: children.map(\.syntax.name))
    case .run(let body):
      try CommandLineParser.requireArguments(arguments, for: command.syntax)
      return .ended(try body(arguments, world))
    }
  }

  private func report(_ error: any Error) -> ProgramStatus {
    let status = ProgramStatus(of: error)
    if status == .interrupted {
      world.errors.line("Interrupted.")
    } else {
      let program = world.isConversation ? "" : "coderounds: "
      world.errors.line("\(program)error: \(String(describing: error))")
    }
    return status
  }
}
