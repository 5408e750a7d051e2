import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The prompt as a person meets it: the real program in a pseudo-terminal.
@Suite(.serialized)
struct PromptTests {
  private let home: TemporaryFolder
  private let terminal: Pseudoterminal

  init() throws {
    home = try TemporaryFolder()
    terminal = try Pseudoterminal()
  }

  private func start(_ environment: [String: String] = [:]) throws {
    try terminal.start(
      [], environment: ["HOME": home.path, "NO_COLOR": "1"].merging(environment) { $1 })
    try terminal.wait(for: "coderounds> ")
  }

  private func leave() -> Int32? {
    terminal.type("\u{4}")
    return terminal.waitForEnd()
  }

  @Test func controlCDropsTheHalfTypedLineAndNeverSubmitsIt() throws {
    try start()
    terminal.type("version")
    try terminal.wait(for: "version")
    terminal.type("\u{3}")
    try terminal.wait(for: "coderounds> ")
    terminal.type("\r")
    try terminal.wait(for: "coderounds> ")
    #expect(leave() == 0)
    #expect(!terminal.screen.contains("coderounds 0."))
  }

  @Test func controlCOnAnEmptyLineNeverLeaves() throws {
    try start()
    for _ in 0..<3 {
      terminal.type("\u{3}")
      try terminal.wait(for: "coderounds> ")
    }
    terminal.type("version\r")
    try terminal.wait(for: "coderounds 0.")
    try terminal.wait(for: "coderounds> ")
    #expect(leave() == 0)
  }

  @Test func controlDLeavesOnlyAnEmptyLine() throws {
    try start()
    terminal.type("versio")
    try terminal.wait(for: "versio")
    terminal.type("\u{4}")
    terminal.type("n\r")
    try terminal.wait(for: "coderounds 0.")
    try terminal.wait(for: "coderounds> ")
    #expect(leave() == 0)
  }

  @Test(arguments: ["xterm", "dumb"]) func controlDLeavesTheCursorOnAFreshLine(
    term: String
  ) throws {
    try start(["TERM": term])
    #expect(leave() == 0)
    let end = terminal.screen.split(separator: "coderounds> ", omittingEmptySubsequences: false)
    #expect(end.count == 2, "the prompt is not shown once more")
    #expect(end.last?.filter { $0 == "\n" || $0 == "\r\n" }.count == 1)
  }

  @Test func completesCommandsOptionsCodesAndBanks() throws {
    try start()
    let wanted = [
      ("loo\t", "lookup "), ("lookup --js\t", "lookup --json "),
      ("compare 38562 3878\t", "38562 38780 "),
      ("lookup 3877\t", "lookup 38770 "), ("banks --bank pel\t", "--bank pelvic-nodes "),
      ("code LICEN\t", "LICENSE "), ("help ver\t", "help version "),
    ]
    for (typed, shown) in wanted {
      terminal.type(typed)
      try terminal.wait(for: shown)
      terminal.type("\u{3}")
      try terminal.wait(for: "coderounds> ")
    }
    #expect(leave() == 0)
  }

  @Test func commandsAreRememberedForTheNextTimeInAPrivateFile() throws {
    try start()
    terminal.type("version\r")
    try terminal.wait(for: "coderounds> ")
    #expect(leave() == 0)
    let history = home.path + "/.local/state/coderounds/history"
    var status = stat()
    #expect(unsafe stat(history, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    let again = try Pseudoterminal()
    try again.start([], environment: ["HOME": home.path, "NO_COLOR": "1"])
    try again.wait(for: "coderounds> ")
    again.type("\u{10}\r")
    try again.wait(for: "coderounds 0.")
    try again.wait(for: "coderounds> ")
    again.type("\u{4}")
    #expect(again.waitForEnd() == 0)
  }

  @Test func theUsersInputrcCounts() throws {
    try home.write("$if CodeRounds\n\"\\C-g\": \"version\\r\"\n$endif\n", to: ".inputrc")
    try start()
    terminal.type("\u{7}")
    try terminal.wait(for: "coderounds 0.")
    try terminal.wait(for: "coderounds> ")
    #expect(leave() == 0)
  }

  @Test func aLineWiderThanTheWindowIsStillOneLine() throws {
    terminal.resize(columns: 40, rows: 10)
    try start()
    terminal.type("lookup laparoscopic sampling of some nodes that nobody names")
    terminal.resize(columns: 60, rows: 10)
    terminal.type("\r")
    try terminal.wait(for: "no narrative holds")
    try terminal.wait(for: "coderounds> ")
    #expect(leave() == 0)
  }

  @Test func lettersBeyondASCIICanBeTypedAndDeleted() throws {
    try start()
    terminal.type("lookup été")
    try terminal.wait(for: "été")
    terminal.type("\u{7F}e\r")
    try terminal.wait(for: "holds 'éte'")
    try terminal.wait(for: "coderounds> ")
    #expect(leave() == 0)
  }

  @Test func aDumbTerminalGetsNoEscapeSequences() throws {
    try start(["TERM": "dumb", "NO_COLOR": ""])
    terminal.type("banks\r")
    try terminal.wait(for: "coderounds> ")
    #expect(leave() == 0)
    #expect(!terminal.screen.contains("\u{1B}"))
  }

  @Test func coloursAreMarkedForReadlineAndCanBeRefused() throws {
    try terminal.start([], environment: ["HOME": home.path])
    try terminal.wait(for: "\u{1B}[1mcoderounds>\u{1B}[0m ")
    #expect(leave() == 0)
    #expect(!terminal.screen.contains("\u{1}"))
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func aSignalToEndEndsItAndLeavesTheTerminalSane(
    signal: Int32
  ) throws {
    try start()
    let id = try #require(terminal.processID)
    kill(id, signal)
    #expect(terminal.waitForEnd() == -signal)
    #expect(
      terminal.screen.hasSuffix("\u{1B}[?2004l\r") || terminal.screen.contains("\u{1B}[?2004l"))
  }

  @Test func itCanBeStoppedAndGoesOn() throws {
    try start()
    terminal.type("versi")
    try terminal.wait(for: "versi")
    terminal.type("\u{1A}")
    let id = try #require(terminal.processID)
    usleep(100_000)
    kill(id, SIGCONT)
    try terminal.wait(for: "coderounds> versi")
    terminal.type("on\r")
    try terminal.wait(for: "coderounds 0.")
    try terminal.wait(for: "coderounds> ")
    #expect(leave() == 0)
  }
}
