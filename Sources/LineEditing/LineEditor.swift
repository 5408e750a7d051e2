@unsafe @preconcurrency import CReadline
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One line at a time from a person at a terminal, with GNU readline.
package final class LineEditor {
  /// What to offer for the last word of the text before the cursor.
  package typealias Offer = @Sendable (_ textBeforeCursor: String) -> Candidates

  private let history: CommandHistory?

  /// `name` is what `$if` in a user's inputrc asks for.
  package init(name: String, historyFile: String?) {
    // Readline keeps these two pointers for as long as the program runs.
    unsafe rl_readline_name = unsafe UnsafePointer(strdup(name))
    unsafe rl_completer_word_break_characters = unsafe UnsafePointer(strdup(" \t\n"))
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    unsafe rl_attempted_completion_function = Completer.attempt
    history = historyFile.map { CommandHistory(file: $0) }
    Signals.install()
  }

  /// Waits until a line is entered; answers are not remembered, so that none gives the next away.
  package func readLine(
    prompt: String, isRemembered: Bool, candidates: @escaping Offer
  ) -> LineEvent {
    Completer.use(candidates)
    Received.shared.withLock { $0 = .nothing }
    Signals.beginReading()
    unsafe rl_callback_handler_install(prompt, Received.callback)
    defer {
      rl_callback_handler_remove()
      Signals.endReading()
    }
    let event = wait()
    if isRemembered, case .line(let line) = event { history?.remember(line) }
    return event
  }

  private func wait() -> LineEvent {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: Signals.readEnd.load(ordering: .relaxed), events: Int16(POLLIN), revents: 0),
    ]
    while true {
      // A signal ends the wait with EINTR, but its byte in the pipe tells which one it was.
      unsafe poll(&sources, nfds_t(sources.count), -1)
      while let signal = Signals.next() {
        if signal == SIGINT { return dropLine() }
        react(to: signal)
      }
      guard sources[0].revents != 0 else { continue }
      sources[0].revents = 0
      rl_callback_read_char()
      switch Received.shared.withLock({ $0 }) {
      case .nothing: continue
      case .line(let line): return .line(line)
      case .end:
        endLine()
        return .endOfInput
      }
    }
  }

  /// Readline ends the line at Ctrl-D itself where it takes pasted text in brackets, and only there.
  private func endLine() {
    let paste = unsafe rl_variable_value("enable-bracketed-paste")
    guard unsafe paste.map({ unsafe String(cString: $0) }) != "on" else { return }
    rl_crlf()
    unsafe fflush(rl_outstream)
  }

  private func dropLine() -> LineEvent {
    rl_echo_signal_char(SIGINT)
    rl_free_line_state()
    rl_callback_sigcleanup()
    // Without this the half-typed text would be submitted with the next line.
    unsafe rl_replace_line("", 0)
    rl_crlf()
    rl_cleanup_after_signal()
    return .interrupted
  }

  private func react(to signal: Int32) {
    switch signal {
    case SIGWINCH:
      rl_resize_terminal()
    case SIGTSTP:
      rl_cleanup_after_signal()
      kill(getpid(), SIGSTOP)
      rl_reset_after_signal()
      rl_forced_update_display()
    default:
      rl_callback_handler_remove()
      Signals.raiseByDefault(signal)
    }
  }
}

/// What readline's callback has handed over; its C function can hold no context of its own.
private enum Received: Sendable {
  case nothing
  case line(String)
  case end

  static let shared = Mutex<Received>(.nothing)

  static let callback: @convention(c) (UnsafeMutablePointer<CChar>?) -> Void = { pointer in
    if let text = unsafe pointer {
      let line = unsafe String(cString: text)
      unsafe free(text)
      shared.withLock { $0 = .line(line) }
    } else {
      shared.withLock { $0 = .end }
    }
    // At once, or readline would show its prompt again before the answer is printed.
    rl_callback_handler_remove()
  }
}
