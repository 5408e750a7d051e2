/// Scripts that let a shell complete the words of a program, made from the syntax of its commands.
package struct ShellCompletion {
  /// The shells for which a script can be made.
  package enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  /// A command with the words that call it, for example `["bank", "import"]`.
  struct Call {
    let path: [String]
    let syntax: CommandSyntax
    let options: [OptionSyntax]

    /// The words that may follow it.
    var following: String {
      (syntax.subcommands.map(\.name) + options.map(\.name)).joined(separator: " ")
    }
  }

  let program: String
  let commands: [CommandSyntax]
  let calls: [Call]

  package init(
    program: String, commands: [CommandSyntax], common: [any OptionDeclaration]
  ) {
    self.program = program
    self.commands = commands
    let common = common.map(\.syntax)
    calls = commands.flatMap { command in
      [Call(path: [command.name], syntax: command, options: command.options + common)]
        + command.subcommands.map {
          Call(path: [command.name, $0.name], syntax: $0, options: $0.options + common)
        }
    }
  }

  /// The script for a shell.
  package func script(for shell: Shell) -> [String] {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  /// The branches of a `case` that chooses what may follow a call.
  func branches(assign: (_ words: String) -> String) -> [String] {
    calls.map { "  '\($0.path.joined(separator: " "))') \(assign($0.following)) ;;" }
  }

  /// A pattern that fits the calls of two words.
  var pairs: String {
    let pairs = calls.filter { $0.path.count == 2 }
    return pairs.isEmpty
      ? "''" : pairs.map { "'\($0.path.joined(separator: " "))'" }.joined(separator: "|")
  }

  /// The options with a value, each name once.
  var valueOptions: [OptionSyntax] {
    var seen: Set<String> = []
    return calls.flatMap(\.options)
      .filter { $0.placeholder != nil && seen.insert($0.name).inserted }
  }

  /// A text inside single quotes: an apostrophe would end them.
  static func quoted(_ text: String) -> String {
    "'\(String(text.map { $0 == "'" ? "’" : $0 }))'"
  }
}
