/// All commands; the shell, the conversation, the help, the manual and the completions read this.
package enum CommandTable {
  /// In the order in which the help lists them.
  package static let all: [Command] = [
    .study,
    .stats,
    .history,
    .undo,
    .bury,
    .suspend,
    .resume,
    .flag,
    .note,
    .marks,
    .settings,
    .progress,
    .plan,
    .fit,
    .memory,
    .simulate,

    .lookup,
    .compare,
    .codeForNote,
    .facts,
    .questions,
    .audit,

    .banks,
    .bank,

    .help,
    .quit,
    .version,
    .completions,
  ]

  /// The commands offered in a shell or in a conversation.
  package static func commands(inConversation: Bool) -> [Command] {
    all.filter { $0.place == .everywhere || ($0.place == .conversation) == inConversation }
  }
}
