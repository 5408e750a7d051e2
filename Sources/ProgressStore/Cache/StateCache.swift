/// A state with the parts of the journals that it was computed from; it can be lost without loss.
struct StateCache: Equatable {
  var state: LearnerState
  /// What is covered of every journal, by name.
  var covered: [String: Coverage]

  /// The part of a journal that a state was computed from.
  struct Coverage: Equatable {
    /// The file as it was.
    var size: Int
    var inode: UInt64
    var modified: Int64
    /// The bytes that are covered, from the beginning; whole lines.
    var length: Int
    /// The number of the next line.
    var nextNumber: Int
    /// CRC-32C of the first bytes, and how many they are: all that is covered, once it is written down.
    var sum: UInt32
    var summedLength: Int
    /// CRC-32C of the end of what is covered.
    var tailSum: UInt32

    /// Nothing of a file.
    static let none = Coverage(
      size: 0, inode: 0, modified: 0, length: 0, nextNumber: 1, sum: 0, summedLength: 0, tailSum: 0)
  }

  /// How much of the end of a journal is looked at when the file has grown.
  static let tailLength = 4096

  /// The bytes of the cache file.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.long(Self.magic)
    writer.word(UInt32(covered.count))
    for (name, coverage) in covered.sorted(by: { $0.key < $1.key }) {
      writer.text(name)
      writer.int(coverage.size)
      writer.long(coverage.inode)
      writer.int(coverage.modified)
      writer.int(coverage.length)
      writer.int(coverage.nextNumber)
      writer.word(coverage.sum)
      writer.int(coverage.summedLength)
      writer.word(coverage.tailSum)
    }
    state.write(to: &writer)
    var crc = CRC32C()
    crc.update(writer.bytes, 0..<writer.bytes.count)
    writer.word(crc.value)
    return writer.bytes
  }

  /// Begins with a state.
  init(state: LearnerState, covered: [String: Coverage]) {
    self.state = state
    self.covered = covered
  }

  /// Reads a cache file; `nil` if it is damaged, cut off, or of another version.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 12 else { return nil }
    let body = 0..<bytes.count - 4
    var crc = CRC32C()
    crc.update(bytes, body)
    var seal = ByteReader(bytes, in: body.upperBound..<bytes.count)
    var reader = ByteReader(bytes, in: body)
    do throws(ByteFault) {
      guard try seal.word() == crc.value, try reader.long() == Self.magic else { return nil }
      covered = [:]
      for _ in 0..<(try reader.count()) {
        covered[try reader.text()] = Coverage(
          size: try reader.int(), inode: try reader.long(), modified: try reader.instant(),
          length: try reader.int(), nextNumber: try reader.int(), sum: try reader.word(),
          summedLength: try reader.int(), tailSum: try reader.word())
      }
      state = try LearnerState(&reader)
      guard reader.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }

  /// "CRState" and the version of the form of the file and of the rules of replay.
  private static let magic: UInt64 = 0x0565_7461_7453_5243
}
