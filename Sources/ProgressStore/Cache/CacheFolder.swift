/// The cache of a device: read when it fits the journals, and written when a session ends.
struct CacheFolder {
  private let folder: LearnerFolder
  private let files: any FileSystem
  private let path: String

  /// The cache that programs on a device use.
  init(_ device: DeviceID, _ folder: LearnerFolder, _ files: any FileSystem) {
    self.folder = folder
    self.files = files
    path = Path.join(folder.cache, device.name + ".state")
  }

  /// The cache, if all that it covers is still in the journals.
  func load(_ names: [String]) -> StateCache? {
    guard let bytes = try? files.contents(path), let cache = StateCache(bytes),
      Set(cache.covered.keys).isSubset(of: names),
      cache.covered.allSatisfy({ isUnchanged($0.key, $0.value) })
    else { return nil }
    return cache
  }

  /// Writes a cache; if that fails, the next start takes longer, and nothing else happens.
  func save(_ cache: StateCache) {
    do throws(FileFault) {
      try Self.prepare(folder, files)
      try files.replaceLoosely(path, with: cache.bytes)
    } catch {}
  }

  /// The parts of journals with their check sums; `nil` if a file has changed since it was read.
  func summed(_ covered: [String: StateCache.Coverage]) -> [String: StateCache.Coverage]? {
    var summed = covered
    for (name, coverage) in covered {
      let path = Path.join(folder.journals, name)
      let start = max(0, coverage.length - StateCache.tailLength)
      guard
        let sum = Self.sum(
          path, coverage.summedLength..<coverage.length, files, resuming: coverage.sum),
        let tailSum = Self.sum(path, start..<coverage.length, files),
        let status = try? files.status(path), status.inode == coverage.inode,
        status.size == coverage.size, status.modified == coverage.modified
      else { return nil }
      summed[name]?.sum = sum
      summed[name]?.summedLength = coverage.length
      summed[name]?.tailSum = tailSum
    }
    return summed
  }

  /// Makes the folder, with a mark that keeps it out of git.
  static func prepare(_ folder: LearnerFolder, _ files: any FileSystem) throws(FileFault) {
    try LearnerFolder.make(folder.cache, files)
    let mark = Path.join(folder.cache, ".gitignore")
    if try files.status(mark) == nil { try files.replaceLoosely(mark, with: Array("*\n".utf8)) }
  }

  /// Whether what is covered of a journal is still there.
  ///
  /// A file that only grew was appended to, because nobody writes otherwise in place; its end is looked at all the same.
  /// Any other change, as a synchronising tool makes when it puts a new file there, has all that is covered read.
  private func isUnchanged(_ name: String, _ coverage: StateCache.Coverage) -> Bool {
    let path = Path.join(folder.journals, name)
    guard let status = try? files.status(path), status.kind == .file,
      status.size >= coverage.length
    else { return false }
    let isSameFile = status.inode == coverage.inode
    if isSameFile, status.size == coverage.size, status.modified == coverage.modified {
      return true
    }
    let start = max(0, coverage.length - StateCache.tailLength)
    if isSameFile, status.size > coverage.size {
      return Self.sum(path, start..<coverage.length, files) == coverage.tailSum
    }
    return Self.sum(path, 0..<coverage.length, files) == coverage.sum
  }

  /// CRC-32C of a part of a file, going on from that of what stands before; `nil` if it cannot be read.
  static func sum(
    _ path: String, _ range: Range<Int>, _ files: any FileSystem, resuming sum: UInt32 = 0
  ) -> UInt32? {
    guard let file = try? files.open(path, .read) else { return nil }
    defer { files.close(file) }
    var crc = CRC32C(resuming: sum)
    var at = range.lowerBound
    var block: [UInt8] = []
    while at < range.upperBound {
      block.removeAll(keepingCapacity: true)
      let wanted = min(1 << 20, range.upperBound - at)
      guard let count = try? files.read(file, at: at, count: wanted, into: &block), count > 0
      else { return nil }
      crc.update(block, 0..<count)
      at += count
    }
    return crc.value
  }
}
