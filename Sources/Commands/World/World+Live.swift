import LineEditing
import ProgressStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension World {
  /// The real world; `CODEROUNDS_NOW` and `CODEROUNDS_SEED` set the clock and chance for tests.
  package static func live() throws(CommandFailure) -> World {
    Signals.install()
    let environment = OperatingSystem.environment()
    let outputStream = OutputStream(descriptor: STDOUT_FILENO)
    let errorStream = OutputStream(descriptor: STDERR_FILENO)
    let reader = PlainLineReader()
    var world = World(
      now: try clock(environment), seed: try chance(environment), environment: environment,
      programFolder: OperatingSystem.programFolder(),
      output: output(to: outputStream, environment), errors: output(to: errorStream, environment),
      input: LineInput(isInteractive: false) { _ in reader.readLine() },
      standardInput: { reader.readAll() },
      makeDeck: Deck.init)
    world.hostName = OperatingSystem.hostName()
    world.hasLostOutput = { outputStream.hasFailed }
    world.checkInterruption = {
      if Signals.interruptionIsRequested { throw CommandFailure(.interrupted, "interrupted") }
    }
    if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
      world.input = terminalInput(environment, output: world.output)
    }
    return world
  }

  private static func terminalInput(
    _ environment: [String: String], output: Output
  ) -> LineInput {
    // Made when the first line is asked for: most commands never need readline.
    var editor: LineEditor?
    // Ctrl-D leaves the program from wherever it is pressed, as the end of a file does.
    var hasEnded = false
    return LineInput(isInteractive: true) { request in
      guard !hasEnded else { return .endOfInput }
      let current =
        editor ?? LineEditor(name: "CodeRounds", historyFile: historyFile(environment))
      editor = current
      let event = current.readLine(
        prompt: output.rendered(request.prompt, guardingPrompt: true),
        isRemembered: request.isRemembered, candidates: request.candidates)
      hasEnded = event == .endOfInput
      return event
    }
  }

  private static func output(to stream: OutputStream, _ environment: [String: String]) -> Output {
    Output(
      width: { stream.width ?? environment["COLUMNS"].flatMap { Int($0) } ?? 80 },
      usesColor: usesColor(isTerminal: stream.isTerminal, environment: environment),
      write: stream.write)
  }

  private static func clock(
    _ environment: [String: String]
  ) throws(CommandFailure) -> () -> Timestamp {
    guard let text = environment["CODEROUNDS_NOW"] else { return OperatingSystem.time }
    guard let start = Timestamp(text) else {
      throw CommandFailure(
        .usage,
        "CODEROUNDS_NOW is '\(text)': expected a time such as 2026-11-21T09:30:00+01:00")
    }
    let begin = ContinuousClock.now
    return {
      let passed = begin.duration(to: .now) / .milliseconds(1)
      return Timestamp(
        milliseconds: start.milliseconds + Int64(passed), utcOffset: start.utcOffset)
    }
  }

  private static func chance(
    _ environment: [String: String]
  ) throws(CommandFailure) -> () -> UInt64 {
    guard let text = environment["CODEROUNDS_SEED"] else {
      return {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
      }
    }
    guard let seed = UInt64(text) else {
      throw CommandFailure(
        .usage, "CODEROUNDS_SEED is '\(text)': expected a whole number from 0 up")
    }
    return { seed }
  }
}
