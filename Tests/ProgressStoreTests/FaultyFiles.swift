import Foundation
import ProgressStore
import Synchronization

/// The real files behind a counter: each request can be made to fail, to be cut short, or to be the last one.
///
/// Beside the real files it keeps what a disk would hold after a loss of power: what was written but not synced is
/// lost, and so is all that a failed sync left behind, as Linux does it.
final class FaultyFiles: FileSystem {
  enum Fault: Sendable {
    /// The request fails once.
    case fail(Int32)
    /// The request and all after it fail.
    case failFromNowOn(Int32)
    /// The program ends there; a write is done by half.
    case die
  }

  private struct Image {
    var durable: [UInt8] = []
    var pending: [UInt8]?
    var nameIsDurable = false
  }

  private struct Memory {
    var calls = 0
    var fault: (at: Int, Fault)?
    var isDead = false
    var images: [String: Image] = [:]
    var folders: [String: Bool] = [:]
    var shortWrites = false
    var syncsFail = false
    var log: [String] = []
  }

  private let memory = Mutex(Memory())
  private let real = PosixFiles()

  init(failing call: Int? = nil, with fault: Fault = .die, shortWrites: Bool = false) {
    memory.withLock { memory in
      memory.fault = call.map { ($0, fault) }
      memory.shortWrites = shortWrites
    }
  }

  var calls: Int { memory.withLock(\.calls) }
  var log: [String] { memory.withLock(\.log) }

  /// Makes the requests from the next one on succeed again, or fail.
  func set(_ fault: Fault?) {
    memory.withLock { memory in
      memory.isDead = false
      memory.fault = fault.map { (memory.calls + 1, $0) }
    }
  }

  /// Makes every wish to have something kept by the disk fail, or succeed again.
  func setSync(failing: Bool) { memory.withLock { $0.syncsFail = failing } }

  /// Writes what a disk would hold after a loss of power into another folder.
  func restore(from root: String, to other: String) throws {
    let images = memory.withLock(\.images)
    let folders = memory.withLock(\.folders)
    for (path, image) in images.sorted(by: { $0.key < $1.key }) where image.nameIsDurable {
      guard path.hasPrefix(root), folders.allSatisfy({ !path.hasPrefix($0.key + "/") || $0.value })
      else { continue }
      let target = URL(fileURLWithPath: other + path.dropFirst(root.count))
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(image.durable).write(to: target)
    }
  }

  /// Counts a request; true if it is to be done by half before the end.
  private func count(_ action: FileFault.Action, _ path: String) throws(FileFault) -> Bool {
    let verdict: (Int32?, Bool) = memory.withLock { memory in
      memory.calls += 1
      memory.log.append("\(action) \(path.split(separator: "/").last ?? "")")
      if memory.isDead || memory.syncsFail && action == .sync { return (5, false) }
      guard let (at, fault) = memory.fault, memory.calls >= at else { return (nil, false) }
      switch fault {
      case .fail(let code): return (memory.calls == at ? code : nil, false)
      case .failFromNowOn(let code): return (code, false)
      case .die:
        memory.isDead = true
        return (nil, true)
      }
    }
    if let code = verdict.0 {
      if action == .sync {
        memory.withLock { memory in
          // The system counts the bytes as written although they are not.
          if let image = memory.images[path] {
            memory.images[path]?.pending = image.pending.map { _ in image.durable }
          }
        }
      }
      throw FileFault(action, path, code: code)
    }
    return verdict.1
  }

  private func request<Value>(
    _ action: FileFault.Action, _ path: String, _ body: () throws(FileFault) -> Value
  ) throws(FileFault) -> Value {
    if try count(action, path) { throw FileFault(action, path, code: 5) }
    return try body()
  }

  func open(_ path: String, _ mode: OpenMode) throws(FileFault) -> OpenFile {
    try request(.open, path) { () throws(FileFault) in
      let isNew = try real.status(path) == nil
      let file = try real.open(path, mode)
      if isNew { memory.withLock { $0.images[path] = Image() } }
      return file
    }
  }

  func read(_ file: OpenFile, at offset: Int, count: Int, into buffer: inout [UInt8])
    throws(FileFault) -> Int
  {
    if try self.count(.read, file.path) { throw FileFault(.read, file.path, code: 5) }
    return try real.read(file, at: offset, count: count, into: &buffer)
  }

  func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileFault) -> Int {
    let isLast = try count(.write, file.path)
    let isShort = memory.withLock(\.shortWrites) || isLast
    let part = isShort ? bytes.prefix(max(1, bytes.count / 2)) : bytes
    let taken = try real.write(part, to: file)
    memory.withLock { memory in
      var image = memory.images[file.path] ?? Image()
      image.pending = (image.pending ?? image.durable) + part.prefix(taken)
      memory.images[file.path] = image
    }
    if isLast { throw FileFault(.write, file.path, code: 5) }
    return taken
  }

  func sync(_ file: OpenFile) throws(FileFault) {
    try request(.sync, file.path) { () throws(FileFault) in
      try real.sync(file)
      memory.withLock { memory in
        if let pending = memory.images[file.path]?.pending {
          memory.images[file.path]?.durable = pending
          memory.images[file.path]?.pending = nil
        }
      }
    }
  }

  func syncFolder(_ path: String) throws(FileFault) {
    try request(.sync, path) { () throws(FileFault) in
      try real.syncFolder(path)
      memory.withLock { memory in
        for name in memory.images.keys where (name as NSString).deletingLastPathComponent == path {
          memory.images[name]?.nameIsDurable = true
        }
        for name in memory.folders.keys
        where (name as NSString).deletingLastPathComponent == path {
          memory.folders[name] = true
        }
      }
    }
  }

  func close(_ file: OpenFile) { real.close(file) }

  func lock(_ file: OpenFile) throws(FileFault) -> LockOutcome {
    try request(.lock, file.path) { () throws(FileFault) in try real.lock(file) }
  }

  func truncate(_ file: OpenFile, to length: Int) throws(FileFault) {
    try request(.truncate, file.path) { () throws(FileFault) in
      try real.truncate(file, to: length)
      memory.withLock { memory in
        let image = memory.images[file.path] ?? Image()
        memory.images[file.path]?.pending = Array((image.pending ?? image.durable).prefix(length))
      }
    }
  }

  func status(_ path: String) throws(FileFault) -> FileStatus? {
    try request(.status, path) { () throws(FileFault) in try real.status(path) }
  }

  func status(_ file: OpenFile) throws(FileFault) -> FileStatus {
    try request(.status, file.path) { () throws(FileFault) in try real.status(file) }
  }

  func list(_ path: String) throws(FileFault) -> [String] {
    try request(.list, path) { () throws(FileFault) in try real.list(path) }
  }

  func makeFolder(_ path: String) throws(FileFault) {
    try request(.makeFolder, path) { () throws(FileFault) in
      try real.makeFolder(path)
      memory.withLock { $0.folders[path] = $0.folders[path] ?? false }
    }
  }

  func rename(_ path: String, to target: String) throws(FileFault) {
    try request(.rename, path) { () throws(FileFault) in
      try real.rename(path, to: target)
      memory.withLock { memory in memory.images[target] = memory.images.removeValue(forKey: path) }
    }
  }

  func remove(_ path: String) throws(FileFault) {
    try request(.remove, path) { () throws(FileFault) in
      try real.remove(path)
      memory.withLock { _ = $0.images.removeValue(forKey: path) }
    }
  }
}
