import ProgressStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What only the operating system knows.
enum OperatingSystem {
  /// The time, and how far the local clock is ahead of UTC.
  static func time() -> Timestamp {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    var seconds = time.tv_sec
    var local = unsafe tm()
    unsafe localtime_r(&seconds, &local)
    let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    return unsafe Timestamp(milliseconds: milliseconds, utcOffset: Int(local.tm_gmtoff))
  }

  /// The name of this computer.
  static func hostName() -> String {
    var name = [CChar](repeating: 0, count: 256)
    unsafe gethostname(&name, name.count - 1)
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Waits for some milliseconds, or until a signal comes.
  static func pause(milliseconds: Int) { usleep(UInt32(clamping: milliseconds * 1000)) }

  /// The variables the program was started with.
  static func environment() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      let pair = unsafe String(cString: text)
      if let equals = pair.firstIndex(of: "=") {
        variables[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
      }
      unsafe entry += 1
    }
    return variables
  }

  /// The folder of the running program, with links resolved.
  static func programFolder() -> String? {
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var path = [CChar](repeating: 0, count: Int(size))
      guard unsafe _NSGetExecutablePath(&path, &size) == 0,
        let resolved = unsafe realpath(path, nil)
      else { return nil }
    #else
      guard let resolved = unsafe realpath("/proc/self/exe", nil) else { return nil }
    #endif
    defer { unsafe free(resolved) }
    let text = unsafe String(cString: resolved)
    return text.lastIndex(of: "/").map { String(text[..<$0]) }
  }
}
