import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What Ctrl-C does while the program works.
@Suite(.serialized)
struct InterruptTests {
  private let home: TemporaryFolder
  private let terminal: Pseudoterminal

  init() throws {
    home = try TemporaryFolder()
    terminal = try Pseudoterminal()
  }

  private var environment: [String: String] { ["HOME": home.path, "NO_COLOR": "1"] }

  @Test func inAConversationALongCommandStopsAndThePromptComesBack() throws {
    try terminal.start([], environment: environment)
    try terminal.wait(for: "coderounds> ")
    terminal.type("questions --count 1000000 --json\r")
    try terminal.wait(for: "\"stem\"")
    terminal.type("\u{3}")
    try terminal.wait(for: "Interrupted.\r\n")
    try terminal.wait(for: "coderounds> ")
    terminal.type("version\r")
    try terminal.wait(for: "coderounds 0.")
    try terminal.wait(for: "coderounds> ")
    terminal.type("\u{4}")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func fromAShellALongCommandEndsWith130() throws {
    try terminal.start(["questions", "--count", "1000000", "--json"], environment: environment)
    try terminal.wait(for: "\"stem\"")
    terminal.type("\u{3}")
    #expect(terminal.waitForEnd() == 130)
  }

  @Test func aNoteCanBeTypedAndGivenUp() throws {
    try terminal.start([], environment: environment)
    try terminal.wait(for: "coderounds> ")
    terminal.type("code\r")
    try terminal.wait(for: "end with Ctrl-D")
    terminal.type("By laparoscope, two nodes beside the aorta were taken as biopsies.\r\u{4}")
    try terminal.wait(for: "38570")
    try terminal.wait(for: "coderounds> ")
    terminal.type("code\r")
    try terminal.wait(for: "end with Ctrl-D")
    terminal.type("half a note\u{3}")
    try terminal.wait(for: "Interrupted.")
    try terminal.wait(for: "coderounds> ")
    terminal.type("\u{4}")
    #expect(terminal.waitForEnd() == 0)
  }

  #if os(Linux)
    @Test func resultsThatCouldNotBeWrittenAreAnInputOutputError() throws {
      let process = try SpawnedProcess(
        BuiltProgram.path, ["lookup", "38571"], environment: environment,
        streams: .files(
          input: "/dev/null", output: "/dev/full", errors: home.path + "/errors"),
        workingFolder: BuiltProgram.projectFolder)
      #expect(process.wait(seconds: 30) == 74)
      #expect(
        try home.text(of: "errors")
          == "coderounds: error: some of the output could not be written; see whether the disk is full\n"
      )
    }
  #endif
}
