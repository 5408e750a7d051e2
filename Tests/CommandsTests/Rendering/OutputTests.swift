import Testing

@testable import Commands

/// Text that a terminal would obey, and what is shown instead.
private let hostile: [(stored: String, shown: String)] = [
  ("\u{1B}[2J\u{1B}]0;title\u{7}", "\u{FFFD}[2J\u{FFFD}]0;title\u{FFFD}"),
  ("a\rb\u{8}", "a\u{FFFD}b\u{FFFD}"), ("\u{9B}31m", "\u{FFFD}31m"), ("\u{7F}", "\u{FFFD}"),
  ("38571\u{202E}27583", "38571\u{FFFD}27583"), ("tab\there", "tab\u{FFFD}here"),
  ("plain – “é” 日本", "plain – “é” 日本"),
]

struct OutputTests {
  private func printed(color: Bool = false, _ body: (Output) -> Void) -> String {
    var printed = ""
    body(Output(width: { 80 }, usesColor: color) { printed += $0 })
    return printed
  }

  @Test(arguments: hostile)
  func storedTextNeverSteersTheTerminal(_ example: (stored: String, shown: String)) {
    #expect(printed { $0.line("\(example.stored)") } == example.shown + "\n")
    #expect(printed { $0.lines([example.stored]) } == example.shown + "\n")
    let json = printed { $0.json(.string(example.stored)) }
    #expect(!json.dropLast().unicodeScalars.contains { TerminalText.isUnsafe($0) })
  }

  @Test func colourSaysNothingThatTheWordsDoNot() {
    let plain = printed { $0.line("\("Wrong.", .wrong) It is \("B", .strong).") }
    let coloured = printed(color: true) { $0.line("\("Wrong.", .wrong) It is \("B", .strong).") }
    #expect(plain == "Wrong. It is B.\n")
    #expect(coloured == "\u{1B}[1;31mWrong.\u{1B}[0m It is \u{1B}[1mB\u{1B}[0m.\n")
  }

  @Test func aPromptMarksItsColoursForReadline() {
    let output = Output(width: { 80 }, usesColor: true) { _ in }
    #expect(
      output.rendered("\("x", .strong)> ", guardingPrompt: true)
        == "\u{1}\u{1B}[1m\u{2}x\u{1}\u{1B}[0m\u{2}> ")
  }
}
