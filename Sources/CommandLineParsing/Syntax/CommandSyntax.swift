/// Everything about a command that help, manual, completions and the parser need to know.
package struct CommandSyntax: Sendable {
  /// The word that calls it.
  package let name: String
  /// Other words that call it too.
  package let aliases: [String]
  /// One sentence, beginning with a verb.
  package let summary: String
  /// Paragraphs for its own help page.
  package let discussion: [String]
  /// The words it takes.
  package let parameters: [Parameter]
  /// The options it takes, beside those that every command takes.
  package let options: [OptionSyntax]
  /// Calls worth copying.
  package let examples: [Example]
  /// What its exit statuses mean, where the common meanings do not say enough.
  package let exits: [Exit]
  /// Its subcommands, for example those of `bank`.
  package let subcommands: [CommandSyntax]

  package init(
    _ name: String, aliases: [String] = [], _ summary: String, discussion: [String] = [],
    parameters: [Parameter] = [], options: [any OptionDeclaration] = [], examples: [Example] = [],
    exits: [Exit] = [], subcommands: [CommandSyntax] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.discussion = discussion
    self.parameters = parameters
    self.options = options.map(\.syntax)
    self.examples = examples
    self.exits = exits
    self.subcommands = subcommands
  }

  /// Whether a word calls this command.
  package func answers(to word: String) -> Bool { name == word || aliases.contains(word) }
}

/// A call worth copying, with what it does.
package struct Example: Equatable, Sendable {
  /// The call without the name of the program.
  package let call: String
  /// What it does, in a few words.
  package let meaning: String

  package init(_ call: String, _ meaning: String) {
    self.call = call
    self.meaning = meaning
  }
}

/// What an exit status of a command means.
package struct Exit: Equatable, Sendable {
  /// The number.
  package let status: Int32
  /// When a command ends with it.
  package let meaning: String

  package init(_ status: Int32, _ meaning: String) {
    self.status = status
    self.meaning = meaning
  }
}
