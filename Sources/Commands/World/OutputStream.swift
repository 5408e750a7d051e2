#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Standard output or standard error.
final class OutputStream {
  private let descriptor: Int32
  /// Whether something could not be written, for example because the disk is full.
  private(set) var hasFailed = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Whether a person reads it.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal, or `nil` where there is none.
  var width: Int? {
    var size = winsize()
    guard isTerminal, unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all of a text.
  func write(_ text: String) {
    var bytes = ArraySlice(text.utf8)
    while !bytes.isEmpty, !hasFailed {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          unsafe Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if count < 0, errno != EINTR, errno != EAGAIN {
        hasFailed = true
      }
    }
  }
}
