#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Reading and writing of cache files, which nobody misses; whatever fails gives nothing.
enum CacheFile {
  /// All bytes of a file with its signature.
  static func read(_ path: String) -> (bytes: [UInt8], signature: FileSignature)? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var found = stat()
    guard unsafe fstat(file, &found) == 0, let signature = FileSignature(found) else {
      return nil
    }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: signature.size) { buffer, count in
      while count < signature.size, let start = buffer.baseAddress {
        let taken = unsafe Self.take(file, start + count, signature.size - count)
        guard taken > 0 else { return }
        count += taken
      }
    }
    return bytes.count == signature.size ? (bytes, signature) : nil
  }

  private static func take(_ file: Int32, _ target: UnsafeMutablePointer<UInt8>, _ count: Int)
    -> Int
  {
    var taken = -1
    repeat { taken = unsafe Self.systemRead(file, target, count) } while taken < 0 && errno == EINTR
    return taken
  }

  private static func systemRead(
    _ file: Int32, _ target: UnsafeMutablePointer<UInt8>, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      unsafe Darwin.read(file, target, count)
    #else
      unsafe Glibc.read(file, target, count)
    #endif
  }

  /// Puts a file there whole or not at all, for its owner alone, with the folders above it.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    makeFolders(above: path)
    let draft = "\(path).\(getpid())"
    let file = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    let isWritten = writeAll(bytes, to: file)
    guard close(file) == 0, isWritten, unsafe rename(draft, path) == 0 else {
      unsafe unlink(draft)
      return false
    }
    return true
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { all in
      var done = 0
      while done < all.count, let start = all.baseAddress {
        #if canImport(Darwin)
          let written = unsafe Darwin.write(file, start + done, all.count - done)
        #else
          let written = unsafe Glibc.write(file, start + done, all.count - done)
        #endif
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        done += written
      }
      return true
    }
  }

  private static func makeFolders(above path: String) {
    var built = ""
    for part in path.split(separator: "/").dropLast() {
      built += "/" + part
      unsafe mkdir(built, 0o700)
    }
  }
}
