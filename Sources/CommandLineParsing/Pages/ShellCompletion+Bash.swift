extension ShellCompletion {
  /// The script for bash.
  var bash: [String] {
    [
      "# bash completion for \(program)",
      "_\(program)() {",
      "  local current=${COMP_WORDS[COMP_CWORD]} words= call=${COMP_WORDS[1]}",
      "  case ${COMP_WORDS[COMP_CWORD-1]} in",
    ] + valueOptions.compactMap(bashValue) + [
      "  esac",
      "  case \"$call ${COMP_WORDS[2]}\" in",
      "  \(pairs)) [ $COMP_CWORD -gt 2 ] && call=\"$call ${COMP_WORDS[2]}\" ;;",
      "  esac",
      "  [ $COMP_CWORD -eq 1 ] && call=",
      "  case $call in",
      "  '') words='\(commands.map(\.name).joined(separator: " ")) --help --version' ;;",
    ] + branches { "words='\($0)'" } + [
      "  esac",
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))",
      "}",
      "complete -o default -F _\(program) \(program)",
    ]
  }

  private func bashValue(_ option: OptionSyntax) -> String? {
    let generator: String? =
      switch option.completion {
      case .choice(let choices): "-W '\(choices.joined(separator: " "))'"
      case .folder, .bank: "-d"
      case .file: "-f"
      case .nothing, .code, .command: nil
      }
    return generator.map {
      "  \(option.name)) COMPREPLY=($(compgen \($0) -- \"$current\")); return ;;"
    }
  }
}
