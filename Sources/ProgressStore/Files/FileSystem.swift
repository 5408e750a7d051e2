/// The requests to the file system that the store makes, one by one, so that tests can make each of them fail.
package protocol FileSystem: Sendable {
  /// Opens a file, never through a symbolic link.
  func open(_ path: String, _ mode: OpenMode) throws(FileFault) -> OpenFile
  /// Reads at most `count` bytes at `offset` to the end of `buffer`, and says how many; 0 at the end.
  func read(_ file: OpenFile, at offset: Int, count: Int, into buffer: inout [UInt8])
    throws(FileFault) -> Int
  /// Makes one attempt to write, and says how many bytes were taken.
  func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileFault) -> Int
  /// Has the disk keep what was written.
  func sync(_ file: OpenFile) throws(FileFault)
  /// Has the disk keep the names in a folder.
  func syncFolder(_ path: String) throws(FileFault)
  func close(_ file: OpenFile)
  /// Locks a file until it is closed, without waiting.
  func lock(_ file: OpenFile) throws(FileFault) -> LockOutcome
  func truncate(_ file: OpenFile, to length: Int) throws(FileFault)
  /// Looks at what a path names, without following a link; `nil` if there is nothing.
  func status(_ path: String) throws(FileFault) -> FileStatus?
  func status(_ file: OpenFile) throws(FileFault) -> FileStatus
  /// The names in a folder, sorted.
  func list(_ path: String) throws(FileFault) -> [String]
  /// Makes one folder that only its owner may enter; nothing happens if it is there.
  func makeFolder(_ path: String) throws(FileFault)
  func rename(_ path: String, to target: String) throws(FileFault)
  func remove(_ path: String) throws(FileFault)
}

/// What a file is opened for.
package enum OpenMode: Sendable {
  case read
  /// Writing at the end; the file is made if it is missing.
  case append
  /// Writing a new file; it must not be there yet.
  case create
}

/// What became of the wish to lock a file.
package enum LockOutcome: Sendable {
  case locked
  case heldByAnother
  /// The file system knows no locks.
  case unsupported
}

/// A file that is open.
package struct OpenFile: Sendable {
  package let descriptor: Int32
  package let path: String

  package init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }
}

/// What the file system knows of a file or folder.
package struct FileStatus: Equatable, Sendable {
  package var kind: Kind
  package var size: Int
  /// The number of the file on its disk.
  package var inode: UInt64
  /// Nanoseconds since 1970 of the last change of its content.
  package var modified: Int64

  package init(kind: Kind, size: Int, inode: UInt64, modified: Int64) {
    self.kind = kind
    self.size = size
    self.inode = inode
    self.modified = modified
  }

  /// What a path names.
  package enum Kind: Sendable { case file, folder, link, other }
}

extension FileSystem {
  /// Writes all bytes, going on after short writes.
  func writeAll(_ bytes: [UInt8], to file: OpenFile) throws(FileFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(try write(rest, to: file))
    }
  }

  /// Reads a whole file; `nil` if there is none.
  func contents(_ path: String) throws(FileFault) -> [UInt8]? {
    guard let status = try status(path) else { return nil }
    let file = try open(path, .read)
    defer { close(file) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(status.size)
    while try read(file, at: bytes.count, count: 1 << 20, into: &bytes) > 0 {}
    return bytes
  }

  /// Writes a file that is not there yet, and syncs it.
  func writeNew(_ path: String, _ bytes: [UInt8]) throws(FileFault) {
    let file = try open(path, .create)
    defer { close(file) }
    try writeAll(bytes, to: file)
    try sync(file)
  }

  /// Replaces a file as a whole: written beside it, synced, renamed, and the folder synced.
  func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    let draft = path + ".new"
    if try status(draft) != nil { try remove(draft) }
    try writeNew(draft, bytes)
    try rename(draft, to: path)
    try syncFolder(Path.parent(path))
  }

  /// Replaces a file that can be made again: as a whole, but without waiting for the disk.
  func replaceLoosely(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    let draft = path + ".new"
    if try status(draft) != nil { try remove(draft) }
    let file = try open(draft, .create)
    do throws(FileFault) {
      try writeAll(bytes, to: file)
      close(file)
    } catch {
      close(file)
      try? remove(draft)
      throw error
    }
    try rename(draft, to: path)
  }
}

/// Plain arithmetic on paths.
enum Path {
  /// The path of something in a folder.
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder that a path is in.
  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
