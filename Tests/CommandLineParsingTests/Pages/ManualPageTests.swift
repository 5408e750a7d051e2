import Testing

@testable import CommandLineParsing

struct ManualPageTests {
  @Test func showsEveryCommandWithItsOptionsInTheFormOfMan() {
    let page = ManualPage(
      program: "prog", version: "2.0", summary: "asks – and asks",
      description: [".starts with a full stop"],
      commands: [
        CommandSyntax(
          "bank", "Work with banks.",
          subcommands: [
            CommandSyntax(
              "import", "Import pages.", options: [Sample.count],
              examples: [Example("bank import a\\b", "one page")])
          ])
      ], common: [Sample.json], environment: [("PROG_HOME", "Where it lives.")])
    #expect(
      page.lines.prefix(24) == [
        ".TH PROG 1 \"\" \"prog 2.0\"", ".SH NAME", "prog \\- asks \\[u2013] and asks",
        ".SH SYNOPSIS", ".B prog", ".br", ".B prog", ".I COMMAND", "[...]", ".SH DESCRIPTION",
        ".PP", "\\&.starts with a full stop", ".SH COMMANDS", ".SS prog bank import",
        "Import pages.", ".TP", ".B \\-n, \\-\\-count N", "How many.", ".TP",
        ".B prog bank import a\\eb", "one page", ".SH OPTIONS OF EVERY COMMAND", ".TP",
        ".B \\-\\-json",
      ])
    #expect(page.lines.contains(".B PROG_HOME") && page.lines.contains(".B 130"))
  }
}
