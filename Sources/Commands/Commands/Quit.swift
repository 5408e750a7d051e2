import CommandLineParsing

extension Command {
  /// Leaves the conversation.
  static let quit = Command(
    leaving: CommandSyntax(
      "quit", aliases: ["exit", "q", "bye"],
      "Leave. Every answer is on disk already; Ctrl-D does the same."))
}
