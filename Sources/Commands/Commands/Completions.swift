import CommandLineParsing

extension Command {
  /// What can be printed for other programs.
  private enum Script: String, CaseIterable {
    case bash, zsh, fish, man
  }

  /// Prints completions for a shell, or the manual.
  static let completions = Command(
    CommandSyntax(
      "completions", "Print completions for a shell, or the manual page.",
      discussion: [
        "Scripts/install puts them where shells and man look; by hand, redirect them to a file."
      ],
      parameters: [
        Parameter(
          "bash|zsh|fish|man", completion: .choice(Script.allCases.map(\.rawValue)),
          "What to print.")
      ],
      examples: [
        Example(
          "completions bash > ~/.local/share/bash-completion/completions/coderounds", "for bash")
      ]),
    in: .shell
  ) { given, world in
    let name = given.words.first ?? ""
    guard let script = Script(rawValue: name) else {
      throw UsageError.invalidValue(
        name, option: "completions", expectation: "one of bash, zsh, fish, man")
    }
    let commands = CommandTable.commands(inConversation: false).map(\.syntax)
    let completion = ShellCompletion(
      program: "coderounds", commands: commands, common: StandardOptions.common)
    switch script {
    case .bash: world.output.lines(completion.script(for: .bash))
    case .zsh: world.output.lines(completion.script(for: .zsh))
    case .fish: world.output.lines(completion.script(for: .fish))
    case .man: world.output.lines(Program.manual(commands).lines)
    }
    return .done
  }
}
