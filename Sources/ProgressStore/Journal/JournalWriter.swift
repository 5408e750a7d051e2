#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Writes the lines of one journal, and keeps the promise that a line is on disk when `append` returns.
struct JournalWriter {
  let path: String
  private let files: any FileSystem
  private var file: OpenFile?
  private var wasOpen = false
  /// The length of the file up to the last line that is surely on disk.
  private var length = 0
  /// What the last attempt, which failed, may have left behind `length`.
  private var unfinished: [UInt8] = []
  /// The lines that were promised since the journal was opened; they are written again if the file is lost.
  private var promised: [[UInt8]] = []

  /// Whether nobody else wrote to the file or put another one in its place.
  private(set) var isUndisturbed = true

  /// Makes a writer that has not touched the file yet.
  init(path: String, files: any FileSystem) {
    self.path = path
    self.files = files
  }

  /// A writer that goes on in another file, beginning with all that was promised so far.
  func relocated(to path: String) -> JournalWriter {
    var writer = JournalWriter(path: path, files: files)
    writer.promised = promised
    return writer
  }

  /// What the file system says of the file, and how much of it is surely on disk; `nil` while it is closed.
  var extent: (status: FileStatus, length: Int)? {
    guard let file, let status = try? files.status(file) else { return nil }
    return (status, length)
  }

  /// Opens and locks the journal; it stays closed if another program holds it.
  mutating func open() throws(FileFault) -> LockOutcome {
    guard file == nil else { return .locked }
    if wasOpen {
      // A folder that went away may come back, for example on a stick; one made in its place would hide it.
      guard try files.status(Path.parent(path))?.kind == .folder else {
        throw FileFault(.open, path, code: ENOENT)
      }
    } else {
      try LearnerFolder.make(Path.parent(path), files)
    }
    let opened = try files.open(path, .append)
    do throws(FileFault) {
      let outcome = try files.lock(opened)
      if outcome == .heldByAnother {
        files.close(opened)
        return outcome
      }
      let status = try files.status(opened)
      // A pipe or a device in the place of the journal would swallow what is written.
      guard status.kind == .file else { throw FileFault(.open, path, code: EINVAL) }
      length = status.size
      // Nothing was promised yet, so its name, and the names of its folders, may not be on disk.
      if length == 0 { try syncNames() }
      (file, wasOpen) = (opened, true)
      return outcome
    } catch {
      files.close(opened)
      throw error
    }
  }

  /// Cuts the file behind its last whole line; what is cut must have been copied before.
  mutating func cut(to soundLength: Int) throws(FileFault) {
    guard let file, soundLength < length else { return }
    try files.truncate(file, to: soundLength)
    try files.sync(file)
    length = soundLength
  }

  /// Adds lines in one go; they are on disk when this returns, and none of them counts if it throws.
  mutating func append(_ lines: [[UInt8]]) throws(FileFault) {
    if lines.contains(where: { $0.count > LineFault.longest }) {
      throw FileFault(.write, path, code: EMSGSIZE)
    }
    let start = try ready()
    var bytes: [UInt8] = start
    for line in lines {
      bytes += line
      bytes.append(0x0A)
    }
    promised += lines
    do throws(FileFault) {
      try write(bytes)
      // Had another program put a new file there in the meantime, the lines would be in no file.
      if try isInPlace() { commit() } else { _ = try ready() }
    } catch {
      promised.removeLast(lines.count)
      throw error
    }
  }

  /// Closes the file and gives up its lock; what was told as not saved must not turn up later as if it had been.
  mutating func close() {
    if let file, !unfinished.isEmpty, let size = try? files.status(file).size {
      let sure = length
      length = size
      try? removeUnfinished(behind: sure)
    }
    release()
  }

  private mutating func release() {
    if let file { files.close(file) }
    file = nil
  }

  private mutating func write(_ bytes: [UInt8]) throws(FileFault) {
    guard let file else { throw FileFault(.write, path, code: EBADF) }
    unfinished = bytes
    try files.writeAll(bytes, to: file)
    try files.sync(file)
  }

  private mutating func commit() {
    length += unfinished.count
    unfinished = []
  }

  /// Makes sure that the file is the one that was opened, with all promised lines and nothing half written.
  ///
  /// Gives the bytes that must stand before the next line.
  private mutating func ready() throws(FileFault) -> [UInt8] {
    if unfinished.isEmpty, try isInPlace() {
      try takeInForeignLines()
    } else {
      try reopen()
    }
    return try endsWithLineEnd() ? [] : [0x0A]
  }

  /// Begins anew with the file that stands there now.
  ///
  /// After a failed attempt nothing is taken for granted: a stick that was pulled out and put back has the same file
  /// under the same name, and the one that is open leads nowhere.
  private mutating func reopen() throws(FileFault) {
    let sure = length
    isUndisturbed = false
    release()
    if try open() == .heldByAnother { throw FileFault(.lock, path, code: EWOULDBLOCK) }
    try removeUnfinished(behind: sure)
    try restorePromised()
  }

  private func syncNames() throws(FileFault) {
    var folder = path
    for _ in 0..<3 {
      folder = Path.parent(folder)
      try files.syncFolder(folder)
    }
    // The folder above belongs to the learner's other things, and reading it may not be permitted.
    try? files.syncFolder(Path.parent(folder))
  }

  private func isInPlace() throws(FileFault) -> Bool {
    guard let file, let named = try files.status(path) else { return false }
    let own = try files.status(file)
    return named.inode == own.inode && own.size >= length
  }

  /// Counts what another program wrote here without asking for the lock; its lines stay.
  private mutating func takeInForeignLines() throws(FileFault) {
    guard let file else { return }
    let size = try files.status(file).size
    if size > length { (length, isUndisturbed) = (size, false) }
  }

  /// Takes back what a failed attempt wrote behind what is surely on disk.
  ///
  /// After a failed sync the system may count the bytes as written although they are not: only new bytes are
  /// certain to be written. So the old ones are cut off, and never synced a second time.
  private mutating func removeUnfinished(behind sure: Int) throws(FileFault) {
    guard let file, !unfinished.isEmpty, length > sure else { return }
    var found: [UInt8] = []
    while try files.read(file, at: sure + found.count, count: 1 << 16, into: &found) > 0 {}
    guard !found.isEmpty, unfinished.starts(with: found) else { return }
    try files.truncate(file, to: sure)
    length = sure
  }

  /// Writes again what was promised and is not there.
  private mutating func restorePromised() throws(FileFault) {
    unfinished = []
    guard let file, !promised.isEmpty else { return }
    var missing = Set(promised)
    var source = LineSource(file, files)
    while let line = try source.next() { missing.remove(Array(line.bytes[line.range])) }
    let lost = promised.filter(missing.contains)
    guard !lost.isEmpty else { return }
    var bytes: [UInt8] = try endsWithLineEnd() ? [] : [0x0A]
    for line in lost { bytes += line + [0x0A] }
    try write(bytes)
    commit()
  }

  private func endsWithLineEnd() throws(FileFault) -> Bool {
    guard let file, length > 0 else { return true }
    var last: [UInt8] = []
    return try files.read(file, at: length - 1, count: 1, into: &last) == 0 || last == [0x0A]
  }
}
