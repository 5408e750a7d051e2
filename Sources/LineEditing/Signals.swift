import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Hands signals to whoever waits for a line, through a pipe, so that none is lost in between.
package enum Signals {
  /// What Ctrl-C does while no line is being read.
  package enum Manner: Int, Sendable {
    /// One command was called from a shell: the program ends.
    case ends = 0
    /// A conversation: the running command is asked to stop; a second Ctrl-C ends the program.
    case asks = 1
  }

  /// The read end of the pipe; -1 before `install`.
  static let readEnd = Atomic<Int32>(-1)
  private static let writeEnd = Atomic<Int32>(-1)
  private static let isReading = Atomic<Bool>(false)
  private static let manner = Atomic<Int>(Manner.ends.rawValue)
  private static let isRequested = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed since the last line was read.
  package static var interruptionIsRequested: Bool { isRequested.load(ordering: .relaxed) }

  /// Decides what Ctrl-C does while a command runs.
  package static func set(_ newManner: Manner) {
    manner.store(newManner.rawValue, ordering: .relaxed)
  }

  /// Puts the handlers in; called once, before anything else happens.
  package static func install() {
    guard readEnd.load(ordering: .relaxed) < 0 else { return }
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd.store(ends[0], ordering: .relaxed)
    writeEnd.store(ends[1], ordering: .relaxed)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP] { handle(signal) }
  }

  static func beginReading() {
    isRequested.store(false, ordering: .relaxed)
    isReading.store(true, ordering: .relaxed)
  }

  static func endReading() { isReading.store(false, ordering: .relaxed) }

  /// The next signal in the pipe, or `nil`.
  static func next() -> Int32? {
    var byte: UInt8 = 0
    return unsafe read(readEnd.load(ordering: .relaxed), &byte, 1) == 1 ? Int32(byte) : nil
  }

  /// Lets a signal do what it does to any program.
  static func raiseByDefault(_ signal: Int32) {
    var action = sigaction()
    set(&action, to: SIG_DFL)
    unsafe sigaction(signal, &action, nil)
    raise(signal)
    handle(signal)
  }

  private static func handle(_ signal: Int32) {
    var action = sigaction()
    set(&action, to: received)
    // No SA_RESTART: a read that waits must come back and see the signal.
    unsafe sigaction(signal, &action, nil)
  }

  #if canImport(Darwin)
    private static func set(_ action: inout sigaction, to handler: sig_t?) {
      unsafe action.__sigaction_u.__sa_handler = handler
    }
  #else
    private static func set(_ action: inout sigaction, to handler: __sighandler_t?) {
      unsafe action.__sigaction_handler.sa_handler = handler
    }
  #endif

  /// Runs inside the signal: only atomics, `write` and `_exit` may be used here.
  private static let received: @convention(c) (Int32) -> Void = { signal in
    let savedError = errno
    if isReading.load(ordering: .relaxed) {
      var byte = UInt8(truncatingIfNeeded: signal)
      _ = unsafe write(writeEnd.load(ordering: .relaxed), &byte, 1)
    } else if signal == SIGINT {
      let asks = manner.load(ordering: .relaxed) == Manner.asks.rawValue
      if !asks || isRequested.exchange(true, ordering: .relaxed) { _exit(128 + signal) }
    } else if signal == SIGTSTP {
      kill(getpid(), SIGSTOP)
    } else if signal != SIGWINCH {
      _exit(128 + signal)
    }
    errno = savedError
  }
}
