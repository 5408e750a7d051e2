#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Reads a file line by line in blocks, so that a file of any size needs little memory.
struct LineSource {
  /// A line of the file; `range` is its place in `bytes`, without the line end.
  struct Line {
    var bytes: [UInt8]
    var range: Range<Int>
    /// Its place in the file.
    var offset: Int
    /// Counts from 1.
    var number: Int
    /// Whether a line end follows.
    var isEnded: Bool
    /// The true length of a line that is too long to be given whole; its range is a part of it.
    var length: Int
  }

  private let files: any FileSystem
  private let file: OpenFile
  private var block: [UInt8] = []
  /// The place of the block in the file.
  private var blockOffset: Int
  private var at = 0
  private var number: Int
  private var isAtEnd = false
  private let blockSize: Int

  /// Begins at `offset`, which must be the beginning of line `number`.
  init(
    _ file: OpenFile, _ files: any FileSystem, from offset: Int = 0, number: Int = 1,
    blockSize: Int = 1 << 20
  ) {
    self.file = file
    self.files = files
    self.blockSize = blockSize
    blockOffset = offset
    self.number = number
  }

  /// The place in the file that was read up to.
  var offset: Int { blockOffset + at }

  /// The next line; `nil` at the end of the file.
  mutating func next() throws(FileFault) -> Line? {
    var searched = at
    while true {
      if let end = Self.lineEnd(block, from: searched) {
        return take(upTo: end, isEnded: true)
      }
      searched = block.count
      if isAtEnd { return at < block.count ? take(upTo: block.count, isEnded: false) : nil }
      if block.count - at > LineFault.longest { return try skipLongLine() }
      searched -= at
      try refill()
    }
  }

  private mutating func take(upTo end: Int, isEnded: Bool) -> Line {
    defer {
      at = end + (isEnded ? 1 : 0)
      number += 1
    }
    return Line(
      bytes: block, range: at..<end, offset: blockOffset + at, number: number, isEnded: isEnded,
      length: end - at)
  }

  private mutating func refill() throws(FileFault) {
    block.removeFirst(at)
    blockOffset += at
    at = 0
    let count = try files.read(
      file, at: blockOffset + block.count, count: blockSize, into: &block)
    isAtEnd = count == 0
  }

  private mutating func skipLongLine() throws(FileFault) -> Line {
    let start = blockOffset + at
    let head = Array(block[at..<min(at + 4096, block.count)])
    var end: Int?
    repeat {
      at = block.count
      try refill()
      end = Self.lineEnd(block, from: 0)
    } while end == nil && !isAtEnd
    let length = blockOffset + (end ?? block.count) - start
    defer { number += 1 }
    at = end.map { $0 + 1 } ?? block.count
    return Line(
      bytes: head, range: 0..<head.count, offset: start, number: number, isEnded: end != nil,
      length: length)
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard start < buffer.count, let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, 0x0A, buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
