import CommandLineParsing

/// What Tab offers in a conversation: commands and options; never an answer.
enum CommandCompletion {
  /// The candidates for the last word of the text before the cursor.
  static func candidates(for text: String) -> [String] {
    var words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    let typed = text.last == " " || words.isEmpty ? "" : words.removeLast()
    var level = CommandTable.commands(inConversation: true)
    var found: Command?
    for word in words {
      guard let next = level.first(where: { $0.syntax.answers(to: word) }) else { break }
      found = next
      guard case .group(let children) = next.action else {
        level = []
        break
      }
      level = children
    }
    var candidates = level.map(\.syntax.name)
    if let found, typed.hasPrefix("-") {
      candidates += (found.syntax.options + StandardOptions.common.map(\.syntax)).map(\.name)
    }
    return candidates.filter { $0.hasPrefix(typed) }.sorted()
  }
}
