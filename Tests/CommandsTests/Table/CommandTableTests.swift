import CommandLineParsing
import LineEditing
import Testing

@testable import Commands

/// Every command with the words that call it.
private func calls() -> [(path: [String], syntax: CommandSyntax)] {
  CommandTable.all.flatMap { command in
    [([command.syntax.name], command.syntax)]
      + command.syntax.subcommands.map { ([command.syntax.name, $0.name], $0) }
  }
}

/// What every command promises, also those that will be added.
struct CommandTableTests {
  @Test func noWordCallsTwoCommands() {
    let words = CommandTable.all.flatMap { [$0.syntax.name] + $0.syntax.aliases }
    #expect(Set(words).count == words.count)
  }

  @Test func everySummaryIsASentenceThatFitsTheHelp() {
    for (path, syntax) in calls() {
      #expect(syntax.summary.hasSuffix("."), "\(path)")
      #expect(syntax.summary.count <= 90, "\(path)")
      #expect(syntax.summary.first?.isUppercase == true, "\(path)")
      for option in syntax.options {
        #expect(
          option.name.hasPrefix("--") && option.summary.hasSuffix("."), "\(path) \(option.name)")
      }
    }
  }

  @Test func everyExampleCallsItsOwnCommandWithOptionsThatItHas() throws {
    for (path, syntax) in calls() {
      for example in syntax.examples {
        let call = example.call.split(separator: ">")[0]
        let words = try WordSplitter.words(of: String(call))
        #expect(Array(words.prefix(path.count)) == path, "\(example.call)")
        let given = try CommandLineParser.parse(
          Array(words.dropFirst(path.count)), for: syntax, common: StandardOptions.common)
        try CommandLineParser.requireArguments(given, for: syntax)
      }
    }
  }

  @Test func everyCommandExplainsItselfInNarrowTerminals() throws {
    let scripted = try ScriptedWorld()
    scripted.width = 40
    for (path, _) in calls() {
      scripted.clear()
      let inConversation = path == ["quit"]
      var world = scripted.world
      world.isConversation = inConversation
      #expect(Dispatcher(world).run(path + ["--help"]) == .ended(.done), "\(path)")
      #expect(scripted.output.contains("Usage: "), "\(path)")
      #expect(scripted.errors.isEmpty, "\(path)")
    }
  }

  @Test func tabOffersCommandsOptionsAndWhatTheyTake() {
    let completion = CommandCompletion(codes: ["38571", "38572"], banks: ["nodes"])
    #expect(completion.candidates(for: "compare 38") == .words(["38571", "38572"]))
    #expect(completion.candidates(for: "stats --bank ") == .words(["nodes"]))
    #expect(completion.candidates(for: "study --color ") == .words(["auto", "always", "never"]))
    #expect(completion.candidates(for: "code ") == .files)
    #expect(completion.candidates(for: "undo ") == .words([]))
    guard case .words(let names) = completion.candidates(for: "") else {
      Issue.record("nothing is offered on an empty line")
      return
    }
    #expect(names.contains("study") && !names.contains("completions"))
  }
}
