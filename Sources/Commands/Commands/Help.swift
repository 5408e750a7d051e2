import CommandLineParsing

extension Command {
  /// Lists the commands, or explains one.
  static let help = Command(
    CommandSyntax(
      "help", aliases: ["?"], "List the commands, or explain one.",
      parameters: [
        Parameter("COMMAND", .any, completion: .command, "The command to explain.")
      ],
      examples: [Example("help study", "how to study")])
  ) { given, world in
    let commands = CommandTable.commands(inConversation: world.isConversation)
    guard given.words.isEmpty else {
      // The parser of the command itself answers, so that there is one help page for each command.
      return switch Dispatcher(world).run(given.words + ["--help"]) {
      case .ended(let status): status
      case .leave: .done
      }
    }
    let width = world.output.width()
    if !world.isConversation {
      world.output.lines(Program.overview(width: width))
    }
    world.output.lines(
      ["Commands:"]
        + TextColumns.table(commands.map { ($0.syntax.name, $0.syntax.summary) }, width: width))
    world.output.line()
    let example = [world.callPrefix, "help study"].compactMap(\.self).joined(separator: " ")
    world.output.line("More about one of them: \(example, .strong)")
    return .done
  }
}
