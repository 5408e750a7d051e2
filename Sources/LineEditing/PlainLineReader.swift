#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Lines from a file or a pipe, without prompt and without readline.
package final class PlainLineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0

  package init(descriptor: Int32 = 0) { self.descriptor = descriptor }

  /// The next line without its end; bytes that are not UTF-8 come out as U+FFFD.
  package func readLine() -> LineEvent {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return .line(Self.text(buffer[start..<end]))
      }
      searched = buffer.count
      if !fill() {
        if Signals.interruptionIsRequested { return .interrupted }
        guard start < buffer.count else { return .endOfInput }
        defer { start = buffer.count }
        return .line(Self.text(buffer[start...]))
      }
      searched -= min(searched, dropped)
    }
  }

  /// Everything that is left.
  package func readAll() -> [UInt8] {
    while fill() {}
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  private var dropped = 0

  private func fill() -> Bool {
    dropped = 0
    if start > 0 {
      dropped = start
      buffer.removeFirst(start)
      start = 0
    }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while !Signals.interruptionIsRequested {
      let count = unsafe read(descriptor, &chunk, chunk.count)
      if count > 0 {
        buffer += chunk[..<count]
        return true
      }
      guard count < 0, errno == EINTR else { return false }
    }
    return false
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}
