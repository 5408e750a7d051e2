#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// The real file system.
package struct PosixFiles: FileSystem {
  package init() {}

  package func open(_ path: String, _ mode: OpenMode) throws(FileFault) -> OpenFile {
    let flags =
      switch mode {
      case .read: O_RDONLY
      case .append: O_RDWR | O_APPEND | O_CREAT
      case .create: O_RDWR | O_CREAT | O_EXCL
      }
    let descriptor = try retrying(.open, path) {
      Self.systemOpen(path, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600)
    }
    return OpenFile(descriptor: descriptor, path: path)
  }

  package func read(_ file: OpenFile, at offset: Int, count: Int, into buffer: inout [UInt8])
    throws(FileFault) -> Int
  {
    let start = buffer.count
    let count = min(count, max(0, try status(file).size - offset))
    buffer.append(contentsOf: repeatElement(0, count: count))
    var taken = -1
    repeat {
      taken = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe pread(
          file.descriptor, bytes.baseAddress.map { unsafe $0 + start }, count, off_t(offset))
      }
    } while taken < 0 && errno == EINTR
    let code = errno
    buffer.removeLast(count - max(taken, 0))
    if taken < 0 { throw FileFault(.read, file.path, code: code) }
    return taken
  }

  package func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileFault) -> Int {
    try retrying(.write, file.path) {
      unsafe bytes.withUnsafeBytes {
        unsafe Self.systemWrite(file.descriptor, $0.baseAddress, $0.count)
      }
    }
  }

  package func sync(_ file: OpenFile) throws(FileFault) {
    #if canImport(Darwin)
      // fsync on this system does not reach the platter.
      _ = try retrying(.sync, file.path) { fcntl(file.descriptor, F_FULLFSYNC) }
    #else
      _ = try retrying(.sync, file.path) { fdatasync(file.descriptor) }
    #endif
  }

  package func syncFolder(_ path: String) throws(FileFault) {
    let descriptor = try retrying(.open, path) {
      Self.systemOpen(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    }
    defer { close(OpenFile(descriptor: descriptor, path: path)) }
    guard fsync(descriptor) != 0 else { return }
    // Some network file systems cannot sync a folder; their names are as safe as they ever get.
    guard errno != EINVAL, errno != ENOTSUP else { return }
    throw FileFault(.sync, path, code: errno)
  }

  package func close(_ file: OpenFile) {
    // A program started meanwhile shares the lock until its own first breath; closing alone would leave it held.
    _ = flock(file.descriptor, LOCK_UN)
    _ = Self.systemClose(file.descriptor)
  }

  package func lock(_ file: OpenFile) throws(FileFault) -> LockOutcome {
    guard flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 else { return .locked }
    switch errno {
    case EWOULDBLOCK: return .heldByAnother
    case ENOTSUP, ENOLCK, ENOSYS, EINVAL: return .unsupported
    case let code: throw FileFault(.lock, file.path, code: code)
    }
  }

  package func truncate(_ file: OpenFile, to length: Int) throws(FileFault) {
    _ = try retrying(.truncate, file.path) { ftruncate(file.descriptor, off_t(length)) }
  }

  package func status(_ path: String) throws(FileFault) -> FileStatus? {
    var found = stat()
    guard unsafe lstat(path, &found) != 0 else { return Self.status(found) }
    let code = errno
    guard code != ENOENT, code != ENOTDIR else { return nil }
    throw FileFault(.status, path, code: code)
  }

  package func status(_ file: OpenFile) throws(FileFault) -> FileStatus {
    var found = stat()
    guard unsafe fstat(file.descriptor, &found) == 0 else {
      throw FileFault(.status, file.path, code: errno)
    }
    return Self.status(found)
  }

  package func list(_ path: String) throws(FileFault) -> [String] {
    guard let folder = unsafe opendir(path) else { throw FileFault(.list, path, code: errno) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  package func makeFolder(_ path: String) throws(FileFault) {
    guard unsafe mkdir(path, 0o700) != 0 else { return }
    let code = errno
    if code == EEXIST, try status(path)?.kind == .folder { return }
    throw FileFault(.makeFolder, path, code: code)
  }

  package func rename(_ path: String, to target: String) throws(FileFault) {
    guard Self.systemRename(path, target) == 0 else {
      throw FileFault(.rename, path, code: errno)
    }
  }

  package func remove(_ path: String) throws(FileFault) {
    guard unsafe unlink(path) == 0 else { throw FileFault(.remove, path, code: errno) }
  }

  private func retrying<Value: SignedInteger>(
    _ action: FileFault.Action, _ path: String, _ request: () -> Value
  ) throws(FileFault) -> Value {
    while true {
      let result = request()
      if result >= 0 { return result }
      guard errno == EINTR else { throw FileFault(action, path, code: errno) }
    }
  }

  private static func status(_ found: stat) -> FileStatus {
    #if canImport(Darwin)
      let modified = found.st_mtimespec
    #else
      let modified = found.st_mtim
    #endif
    let kind: FileStatus.Kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return FileStatus(
      kind: kind, size: Int(found.st_size), inode: UInt64(found.st_ino),
      modified: Int64(modified.tv_sec) * 1_000_000_000 + Int64(modified.tv_nsec))
  }

  // The methods above have the names of the system's functions, which these reach.
  #if canImport(Darwin)
    private static func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
      unsafe Darwin.open(path, flags, mode)
    }
    private static func systemClose(_ descriptor: Int32) -> Int32 { Darwin.close(descriptor) }
    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int)
      -> Int
    {
      unsafe Darwin.write(descriptor, bytes, count)
    }
    private static func systemRename(_ path: String, _ target: String) -> Int32 {
      unsafe Darwin.rename(path, target)
    }
  #else
    private static func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
      unsafe Glibc.open(path, flags, mode)
    }
    private static func systemClose(_ descriptor: Int32) -> Int32 { Glibc.close(descriptor) }
    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int)
      -> Int
    {
      unsafe Glibc.write(descriptor, bytes, count)
    }
    private static func systemRename(_ path: String, _ target: String) -> Int32 {
      unsafe Glibc.rename(path, target)
    }
  #endif
}
