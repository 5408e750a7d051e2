import CommandLineParsing
package import LineEditing

/// What Tab offers in a conversation: commands, options, codes, banks and files; never an answer.
package struct CommandCompletion: Sendable {
  /// The codes of the loaded banks.
  package let codes: [String]
  /// The names of the banks in the usual places.
  package let banks: [String]

  package init(codes: [String], banks: [String]) {
    self.codes = codes
    self.banks = banks
  }

  /// What can stand in place of the last word of the text before the cursor.
  package func candidates(for text: String) -> Candidates {
    var words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    let typed = text.last == " " || words.isEmpty ? "" : words.removeLast()
    var level = CommandTable.commands(inConversation: true)
    var command: Command?
    while let word = words.first, let next = level.first(where: { $0.syntax.answers(to: word) }) {
      words.removeFirst()
      command = next
      guard case .group(let children) = next.action else {
        level = []
        break
      }
      level = children
    }
    guard let command, level.isEmpty else { return .words(level.map(\.syntax.name)) }
    let options = command.syntax.options + StandardOptions.common.map(\.syntax)
    if typed.hasPrefix("-") { return .words(options.map(\.name)) }
    if let last = words.last, let option = options.first(where: { $0.name == last }),
      option.placeholder != nil
    {
      return candidates(for: option.completion)
    }
    return candidates(for: command.syntax.parameters.first?.completion ?? .nothing)
  }

  private func candidates(for completion: Completion) -> Candidates {
    switch completion {
    case .nothing: .words([])
    case .file, .folder: .files
    case .code: .words(codes)
    case .bank: .words(banks)
    case .command: .words(CommandTable.commands(inConversation: true).map(\.syntax.name))
    case .choice(let choices): .words(choices)
    }
  }
}
