/// Numbers and texts being written one after another, lowest byte first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  mutating func word(_ value: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  mutating func long(_ value: UInt64) {
    word(UInt32(truncatingIfNeeded: value))
    word(UInt32(truncatingIfNeeded: value >> 32))
  }

  mutating func int(_ value: Int) { long(UInt64(bitPattern: Int64(value))) }

  mutating func int(_ value: Int64) { long(UInt64(bitPattern: value)) }

  mutating func double(_ value: Double) { long(value.bitPattern) }

  mutating func text(_ value: String) { block(Array(value.utf8)) }

  mutating func block(_ value: [UInt8]) {
    word(UInt32(clamping: value.count))
    bytes += value
  }
}

/// What is wrong with bytes that a `ByteWriter` should have written.
struct ByteFault: Error {}

/// Reads back what a `ByteWriter` wrote, never beyond the end.
struct ByteReader {
  private let bytes: [UInt8]
  private var at: Int
  private let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { at == end }

  mutating func byte() throws(ByteFault) -> UInt8 {
    guard at < end else { throw ByteFault() }
    defer { at += 1 }
    return bytes[at]
  }

  @inline(__always)
  mutating func word() throws(ByteFault) -> UInt32 {
    guard end - at >= 4 else { throw ByteFault() }
    defer { at &+= 4 }
    // Of a cache only the seal at its end has fewer than eight bytes before the end of the file.
    guard at &+ 8 <= bytes.count else {
      return (0..<4).reduce(0) { $0 | UInt32(bytes[at &+ $1]) << UInt32(8 &* $1) }
    }
    return UInt32(truncatingIfNeeded: EightBytes.load(bytes, at: at))
  }

  @inline(__always)
  mutating func long() throws(ByteFault) -> UInt64 {
    guard end - at >= 8 else { throw ByteFault() }
    defer { at &+= 8 }
    return EightBytes.load(bytes, at: at)
  }

  mutating func int() throws(ByteFault) -> Int { Int(Int64(bitPattern: try long())) }

  mutating func instant() throws(ByteFault) -> Int64 { Int64(bitPattern: try long()) }

  mutating func double() throws(ByteFault) -> Double { Double(bitPattern: try long()) }

  mutating func text() throws(ByteFault) -> String { String(decoding: try block(), as: UTF8.self) }

  mutating func block() throws(ByteFault) -> ArraySlice<UInt8> {
    let count = Int(try word())
    guard end - at >= count else { throw ByteFault() }
    defer { at += count }
    return bytes[at..<at + count]
  }

  /// A count of things that take at least one byte each, so that damage cannot ask for all memory.
  mutating func count() throws(ByteFault) -> Int {
    let count = Int(try word())
    guard count <= end - at else { throw ByteFault() }
    return count
  }
}
