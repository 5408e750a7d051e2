import Narratives

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// What changes when a file is written to or replaced.
package struct FileSignature: Hashable, Sendable {
  package let size: Int
  package let inode: UInt64
  /// When its content was last written, in nanoseconds.
  package let modified: Int
  /// When anything of it was last changed, in nanoseconds; programs cannot set this back.
  package let changed: Int

  init(size: Int, inode: UInt64, modified: Int, changed: Int) {
    self.size = size
    self.inode = inode
    self.modified = modified
    self.changed = changed
  }

  /// The signature of a regular file; `nil` for anything else.
  package init?(of path: String) {
    var found = stat()
    guard unsafe stat(path, &found) == 0 else { return nil }
    self.init(found)
  }

  init?(_ found: stat) {
    guard found.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (found.st_mtimespec, found.st_ctimespec)
    #else
      let (modified, changed) = (found.st_mtim, found.st_ctim)
    #endif
    size = Int(found.st_size)
    inode = UInt64(found.st_ino)
    self.modified = modified.tv_sec * 1_000_000_000 + modified.tv_nsec
    self.changed = changed.tv_sec * 1_000_000_000 + changed.tv_nsec
  }

  /// One number for all of it.
  var stamp: UInt64 {
    var writer = CompactWriter()
    write(to: &writer)
    return ContentHash(writer.bytes).value
  }

  func write(to writer: inout CompactWriter) {
    writer.number(size)
    writer.word(inode)
    writer.number(modified)
    writer.number(changed)
  }

  init(_ reader: inout CompactReader) throws(CompactFault) {
    self.init(
      size: try reader.number(), inode: try reader.word(), modified: try reader.number(),
      changed: try reader.number())
  }
}
