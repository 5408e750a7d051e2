#if canImport(Darwin)
  package import Darwin
#else
  package import Glibc
#endif

/// A program that was started, with what it is to find as its standard input and output.
package struct SpawnedProcess: Sendable {
  /// Its number.
  package let id: pid_t

  /// Where the three standard streams of a program lead.
  package enum Streams: Sendable {
    /// A terminal by its name; it becomes the terminal that Ctrl-C is sent from.
    case terminal(String)
    case files(input: String, output: String, errors: String)
  }

  /// What could not be done.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Starts a program; its environment holds these variables and no others.
  package init(
    _ program: String, _ arguments: [String], environment: [String: String], streams: Streams,
    workingFolder: String
  ) throws {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    switch streams {
    case .terminal(let name):
      for stream in Int32(0)...2 {
        unsafe posix_spawn_file_actions_addopen(&actions, stream, name, O_RDWR, 0)
      }
    case .files(let input, let output, let errors):
      let write = O_WRONLY | O_CREAT | O_TRUNC
      unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
      unsafe posix_spawn_file_actions_addopen(&actions, 1, output, write, 0o600)
      unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, write, 0o600)
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // A session of its own, so that the terminal it opens first becomes its controlling terminal; and
    // no blocked signals, which the threads of a test run would hand down.
    #if canImport(Darwin)
      let flags = Int16(POSIX_SPAWN_SETSID) | Int16(POSIX_SPAWN_SETSIGMASK)
    #else
      let flags = Int16(0x80) | Int16(POSIX_SPAWN_SETSIGMASK)
    #endif
    var noSignals = sigset_t()
    unsafe sigemptyset(&noSignals)
    unsafe posix_spawnattr_setsigmask(&attributes, &noSignals)
    unsafe posix_spawnattr_setflags(&attributes, flags)
    // Changing the folder while spawning is not to be had everywhere; a shell does it everywhere.
    let call = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", workingFolder, program] + arguments
    var words = unsafe call.map { unsafe strdup($0) } + [nil]
    var variables =
      unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var number = pid_t()
    let status = unsafe posix_spawn(&number, "/bin/sh", &actions, &attributes, &words, &variables)
    guard status == 0 else {
      throw Failure(description: "\(program) could not be started: error \(status)")
    }
    id = number
  }

  /// Waits for the end and returns the exit status, or minus the signal that ended it.
  package func wait() -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }

  /// Like `wait`, but gives up, ends the program and returns `nil` after some seconds.
  package func wait(seconds: Double) -> Int32? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var status: Int32 = 0
    while ContinuousClock.now < deadline {
      if unsafe waitpid(id, &status, WNOHANG) == id {
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : -signal
      }
      usleep(5000)
    }
    kill(id, SIGKILL)
    _ = wait()
    return nil
  }
}
