import Testing

@testable import CommandLineParsing

private let syntax = CommandSyntax(
  "code", aliases: ["solve"], "Find the code for an operative note.",
  discussion: ["Reads the note and names the code that it documents."],
  parameters: [Parameter("FILE", .optional, "The note; - is standard input.")],
  options: [Sample.bank, Sample.count], examples: [Example("code note.txt", "one note")],
  exits: [Exit(1, "no code fits")])

struct HelpPageTests {
  @Test func listsEverythingTheSyntaxDeclares() {
    let page = HelpPage(syntax, path: ["code"], program: "coderounds", common: [Sample.json])
    #expect(
      page.lines(width: 60) == [
        "Find the code for an operative note.", "",
        "Usage: coderounds code [FILE] [--bank DIR…] [--count N]", "",
        "Reads the note and names the code that it documents.", "",
        "Arguments:", "  [FILE]  The note; - is standard input.", "",
        "Options:",
        "  --bank DIR     Banks.", "  -n, --count N  How many.", "  --json         JSON.", "",
        "Also called: solve", "",
        "Examples:", "  coderounds code note.txt", "      one note", "",
        "Exit status:", "  1  no code fits",
      ])
  }

  @Test(arguments: [24, 40, 60, 80]) func staysInsideNarrowTerminals(width: Int) {
    let page = HelpPage(syntax, path: ["code"], program: "coderounds", common: [Sample.json])
    // An example is to be copied, so it stays on one line.
    let lines = page.lines(width: width).filter { $0 != "  coderounds code note.txt" }
    for line in lines where line.count > width {
      #expect(!line.drop { $0 == " " }.contains(" "), "it could have been broken: \(line)")
    }
  }

  @Test func leavesTheProgramNameOutInAConversation() {
    let page = HelpPage(syntax, path: ["code"], program: nil, common: [])
    #expect(page.lines(width: 80).contains("Usage: code [FILE] [--bank DIR…] [--count N]"))
    #expect(page.lines(width: 80).contains("  code note.txt"))
  }
}
