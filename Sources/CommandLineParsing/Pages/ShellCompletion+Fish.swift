extension ShellCompletion {
  /// The script for fish.
  var fish: [String] {
    let start = "complete -c \(program)"
    return ["# fish completion for \(program)"]
      + commands.map {
        "\(start) -f -n __fish_use_subcommand -a \($0.name) -d \(Self.quoted($0.summary))"
      }
      + calls.flatMap { call in
        let seen = call.path.map { "__fish_seen_subcommand_from \($0)" }
          .joined(separator: "; and ")
        return call.syntax.subcommands.map {
          "\(start) -f -n '\(seen)' -a \($0.name) -d \(Self.quoted($0.summary))"
        }
          + call.options.map { option in
            "\(start) -n '\(seen)' -l \(option.name.dropFirst(2))"
              + (option.placeholder == nil ? "" : " -r") + " -d \(Self.quoted(option.summary))"
          }
      }
  }
}
