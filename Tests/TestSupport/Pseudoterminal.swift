#if canImport(Darwin)
  package import Darwin
#else
  package import Glibc
#endif

/// A terminal without a screen, in which the real program runs as a person would run it.
package final class Pseudoterminal {
  private let master: Int32
  private let name: String
  private var process: SpawnedProcess?
  private var received: [UInt8] = []
  /// Up to where `wait(for:)` has read already.
  private var consumed = 0

  /// What went wrong, with everything that was on the screen.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package init(columns: Int = 80, rows: Int = 24) throws {
    (master, name) = try Self.open()
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(master)
    if let process {
      kill(process.id, SIGKILL)
      _ = process.wait()
    }
  }

  private static func open() throws -> (master: Int32, name: String) {
    #if canImport(Darwin)
      let master = posix_openpt(O_RDWR | O_NOCTTY)
      guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0,
        let slave = unsafe ptsname(master)
      else { throw Failure(description: "no pseudo-terminal can be had") }
      return (master, unsafe String(cString: slave))
    #else
      // What `unlockpt` and `ptsname` do; Glibc's module does not show them to Swift.
      let master = unsafe Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var isLocked: Int32 = 0
      var number: Int32 = 0
      guard master >= 0, unsafe ioctl(master, 0x4004_5431, &isLocked) == 0,
        unsafe ioctl(master, 0x8004_5430, &number) == 0
      else { throw Failure(description: "no pseudo-terminal can be had") }
      return (master, "/dev/pts/\(number)")
    #endif
  }

  /// Starts the built program in the terminal.
  package func start(_ arguments: [String], environment: [String: String]) throws {
    process = try SpawnedProcess(
      BuiltProgram.path, arguments,
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(environment) { $1 },
      streams: .terminal(name), workingFolder: BuiltProgram.projectFolder)
  }

  /// The number of the running program.
  package var processID: pid_t? { process?.id }

  /// Changes the size, as a window does when it is dragged.
  package func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Types some characters; `\u{3}` is Ctrl-C, `\u{4}` is Ctrl-D, `\r` is Enter.
  package func type(_ text: String) {
    var bytes = ArraySlice(text.utf8)
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(master, buffer.baseAddress, buffer.count)
      }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Waits until the screen shows a text, and returns everything since the last wait.
  @discardableResult
  package func wait(for text: String, seconds: Double = 20) throws -> String {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if let end = Self.end(of: Array(text.utf8), in: received[consumed...]) {
        defer { consumed = end }
        return String(decoding: received[consumed..<end], as: UTF8.self)
      }
      guard ContinuousClock.now < deadline, read(milliseconds: 50) else {
        throw Failure(description: "the terminal never showed '\(text)'; it showed:\n\(screen)")
      }
    }
  }

  /// Waits for the end of the program and returns its exit status, or `nil` if it did not end.
  package func waitForEnd(seconds: Double = 10) -> Int32? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline, read(milliseconds: 50) {}
    defer { process = nil }
    return process?.wait(seconds: 1)
  }

  /// Ends the program at once, as a power cut would.
  package func killProgram() {
    guard let process else { return }
    kill(process.id, SIGKILL)
    _ = process.wait()
    self.process = nil
  }

  /// Everything the terminal has shown.
  package var screen: String { String(decoding: received, as: UTF8.self) }

  private static func end(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - wanted.count))
      .first { bytes[$0...].starts(with: wanted) }.map { $0 + wanted.count }
  }

  /// Takes in what arrives within some milliseconds; `false` at the end of everything.
  private func read(milliseconds: Int32) -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&source, 1, milliseconds) > 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let capacity = bytes.count
    #if canImport(Darwin)
      let count = unsafe Darwin.read(master, &bytes, capacity)
    #else
      let count = unsafe Glibc.read(master, &bytes, capacity)
    #endif
    guard count > 0 else { return false }
    received += bytes[..<count]
    return true
  }
}
