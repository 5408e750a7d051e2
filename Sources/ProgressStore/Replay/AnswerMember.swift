/// The members of the line of an answer, in the order in which this program writes them.
enum AnswerMember: UInt8, CaseIterable {
  case version, event, device, sequence, time, offset, day, point, kind, bank, code, question, seed
  case chosen, mistaken, credit, rating, guess, milliseconds, sum
  /// A member that replay does not need.
  case other

  /// The member of that name.
  init(_ bytes: [UInt8], _ name: Range<Int>) {
    let packed = PackedName.of(bytes, name)
    self = Self.allCases.first { $0 != .other && $0.spelling.name == packed } ?? .other
  }

  /// A number with one bit for the member.
  @inline(__always) var bit: UInt32 { 1 << UInt32(rawValue) }

  /// The bits of all members that an answer must have.
  static let needed = (other.bit - 1) & ~mistaken.bit

  /// How the member begins in a line without white space.
  @inline(__always) var spelling: Spelling { Self.spellings[Int(rawValue)] }

  /// A name with its quotes and its colon, as two words to compare at once.
  struct Spelling {
    var low: UInt64 = 0
    var lowMask: UInt64 = 0
    var high: UInt64 = 0
    var highMask: UInt64 = 0
    var length = 0
    /// The name alone; see `PackedName`.
    var name: UInt64 = 0

    init(_ name: String) {
      let bytes = Array("\"\(name)\":".utf8)
      length = bytes.count
      for (place, byte) in bytes.enumerated() {
        let shift = UInt64(place % 8 * 8)
        if place < 8 {
          low |= UInt64(byte) << shift
          lowMask |= 0xFF << shift
        } else {
          high |= UInt64(byte) << shift
          highMask |= 0xFF << shift
        }
      }
      self.name = PackedName.of(bytes, 1..<length - 2)
    }

    /// Whether the bytes from `place` on are these; false where fewer than sixteen bytes follow.
    @inline(__always)
    func stands(in bytes: [UInt8], at place: Int) -> Bool {
      guard place &+ 16 <= bytes.count else { return false }
      let low = EightBytes.load(bytes, at: place) ^ low
      let high = EightBytes.load(bytes, at: place &+ 8) ^ high
      return low & lowMask | high & highMask == 0
    }
  }

  private static let spellings: [Spelling] = [
    "v", "event", "device", "seq", "time", "offset", "day", "point", "kind", "bank", "code",
    "question", "seed", "chosen", "mistaken", "credit", "rating", "guess", "ms", "crc", "",
  ].map(Spelling.init)
}

/// Short names as numbers: their bytes, the first one highest.
enum PackedName {
  /// The word for the kind of event that `AnswerMember` describes.
  static let answer: UInt64 = 0x616E_7377_6572

  /// The number of a name; 0 for one of more than eight bytes.
  @inline(__always)
  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    guard range.count <= 8 else { return 0 }
    if range.lowerBound &+ 8 <= bytes.count {
      let word = EightBytes.load(bytes, at: range.lowerBound).byteSwapped
      return range.isEmpty ? 0 : word >> (64 &- 8 &* UInt64(range.count))
    }
    var packed: UInt64 = 0
    for at in range { packed = packed << 8 | UInt64(bytes[at]) }
    return packed
  }

  /// The number of a rating, 1 to 4, by its name.
  @inline(__always)
  static func rating(_ bytes: [UInt8], _ range: Range<Int>) -> UInt8? {
    switch of(bytes, range) {
    case 0x61_6761_696E: 1
    case 0x6861_7264: 2
    case 0x676F_6F64: 3
    case 0x6561_7379: 4
    default: nil
    }
  }
}
