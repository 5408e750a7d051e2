package import CommandLineParsing

/// A command: its syntax, from which help, manual and completions are made, and what it does.
package struct Command: Sendable {
  /// What happens when a command is called.
  package enum Action: Sendable {
    case run(@Sendable (Arguments, World) throws -> ProgramStatus)
    case group([Command])
    /// Ends the conversation.
    case leave
  }

  /// Where a command makes sense.
  package enum Place: Sendable {
    case everywhere, shell, conversation
  }

  /// Its name, its options, its help.
  package let syntax: CommandSyntax
  /// What it does.
  package let action: Action
  /// Where it is offered.
  package let place: Place

  package init(
    _ syntax: CommandSyntax, in place: Place = .everywhere,
    run: @escaping @Sendable (Arguments, World) throws -> ProgramStatus
  ) {
    self.syntax = syntax
    self.place = place
    action = .run(run)
  }

  /// A command that only holds others, for example `bank`.
  package init(
    group name: String, _ summary: String, discussion: [String] = [], examples: [Example] = [],
    _ commands: [Command]
  ) {
    syntax = CommandSyntax(
      name, summary, discussion: discussion, examples: examples,
      subcommands: commands.map(\.syntax))
    place = .everywhere
    action = .group(commands)
  }

  /// A command that ends the conversation.
  package init(leaving syntax: CommandSyntax) {
    self.syntax = syntax
    place = .conversation
    action = .leave
  }
}
