@unsafe @preconcurrency import CReadline

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The commands of earlier conversations, in a file that only its owner may read.
struct CommandHistory {
  private let file: String
  private static let limit: Int32 = 500

  /// Reads the file, if there is one, and makes it if not.
  init(file: String) {
    self.file = file
    using_history()
    stifle_history(Self.limit)
    let descriptor = unsafe open(file, O_CREAT | O_WRONLY | O_APPEND, 0o600)
    if descriptor >= 0 { close(descriptor) }
    _ = unsafe history_truncate_file(file, Self.limit)
    _ = unsafe read_history(file)
  }

  /// Adds a line unless it repeats the last one; at once, so that two conversations keep both.
  func remember(_ line: String) {
    guard !line.allSatisfy(\.isWhitespace), line != last else { return }
    unsafe add_history(line)
    _ = unsafe append_history(1, file)
  }

  private var last: String? {
    guard let entry = unsafe history_get(history_base + history_length - 1) else { return nil }
    return unsafe entry.pointee.line.map { unsafe String(cString: $0) }
  }
}
