@unsafe @preconcurrency import CReadline
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Gives readline the candidates of the prompt that is being answered.
enum Completer {
  private static let candidates = Mutex<LineEditor.Offer>({ _ in .words([]) })
  private static let remaining = Mutex<[String]>([])

  /// Changes what Tab offers from now on.
  static func use(_ newCandidates: @escaping LineEditor.Offer) {
    candidates.withLock { $0 = newCandidates }
  }

  /// Readline's hook; a C function, so that everything it needs stands in the two values above.
  static let attempt:
    @convention(c) (UnsafePointer<CChar>?, Int32, Int32) -> UnsafeMutablePointer<
      UnsafeMutablePointer<CChar>?
    >? = { text, _, end in
      guard let text = unsafe text, let buffer = unsafe rl_line_buffer else { return nil }
      let line = unsafe String(cString: buffer)
      let before = String(decoding: line.utf8.prefix(Int(end)), as: UTF8.self)
      guard case .words(let words) = candidates.withLock({ $0 })(before) else { return nil }
      // Else readline would offer the names of files.
      rl_attempted_completion_over = 1
      let typed = unsafe String(cString: text)
      remaining.withLock { $0 = words.filter { $0.hasPrefix(typed) }.reversed() }
      return unsafe rl_completion_matches(text, next)
    }

  private static let next:
    @convention(c) (UnsafePointer<CChar>?, Int32) -> UnsafeMutablePointer<CChar>? = { _, _ in
      guard let candidate = remaining.withLock({ $0.popLast() }) else { return nil }
      return unsafe strdup(candidate)
    }
}
