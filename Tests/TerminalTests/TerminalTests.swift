import TestSupport
import Testing

/// The prompt as a person meets it: the real program in a pseudo-terminal.
@Suite(.serialized)
struct PromptTests {
  private let home: TemporaryFolder
  private let terminal: Pseudoterminal

  init() throws {
    home = try TemporaryFolder()
    terminal = try Pseudoterminal()
  }

  private func start(_ arguments: [String] = [], term: String = "xterm-256color") throws {
    try terminal.start(arguments, environment: ["HOME": home.path, "TERM": term])
  }

  @Test func controlCDropsTheHalfTypedLineAndNeverSubmitsIt() throws {
    try start()
    try terminal.wait(for: "coderounds>")
    terminal.type("version")
    try terminal.wait(for: "version")
    terminal.type("\u{3}")
    try terminal.wait(for: "coderounds>")
    terminal.type("\r")
    try terminal.wait(for: "coderounds>")
    terminal.type("\u{4}")
    #expect(terminal.waitForEnd() == 0)
    #expect(!terminal.screen.contains("coderounds 0."))
  }
}
