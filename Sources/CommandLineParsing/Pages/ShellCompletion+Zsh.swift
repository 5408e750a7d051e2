extension ShellCompletion {
  /// The script for zsh.
  var zsh: [String] {
    [
      "#compdef \(program)",
      "local -a commands following",
      "commands=(",
    ] + commands.map { "  \(Self.quoted("\($0.name):\($0.summary)"))" } + [
      ")",
      "if (( CURRENT == 2 )); then _describe command commands; return; fi",
      "local call=${words[2]}",
      "case \"${words[2]} ${words[3]}\" in",
      "  \(pairs)) (( CURRENT > 3 )) && call=\"${words[2]} ${words[3]}\" ;;",
      "esac",
      "case $call in",
    ] + branches { "following=(\($0))" } + [
      "esac",
      "compadd -a following || _files",
    ]
  }
}
