/// Numbers and texts being written one after another, small numbers in few bytes.
package struct CompactWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// A number in groups of seven bits, lowest first, the last one without the eighth (LEB128).
  package mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Eight bytes, lowest first.
  package mutating func word(_ value: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// Many plain values at once, as they stand in memory: for files that no other program reads.
  mutating func plain<Value: BitwiseCopyable>(_ values: [Value]) {
    number(values.count)
    unsafe values.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }

  package mutating func text(_ value: String) { block(Array(value.utf8)) }

  package mutating func block(_ value: [UInt8]) {
    number(value.count)
    bytes += value
  }

  /// A text that may be missing.
  package mutating func optional(_ value: String?) {
    number(value == nil ? 0 : 1)
    if let value { text(value) }
  }
}

/// What is wrong with bytes that a `CompactWriter` should have written.
package struct CompactFault: Error {
  package init() {}
}

/// Reads back what a `CompactWriter` wrote, never beyond the end.
package struct CompactReader {
  package let bytes: [UInt8]
  package private(set) var position: Int
  private let end: Int

  package init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  package var isAtEnd: Bool { position == end }

  package mutating func number() throws(CompactFault) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < end, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw CompactFault()
  }

  /// A number below a limit, so that damage leads nowhere.
  package mutating func number(below limit: Int) throws(CompactFault) -> Int {
    let value = try number()
    guard value >= 0, value < limit else { throw CompactFault() }
    return value
  }

  /// A count of things that take at least one byte each.
  package mutating func count() throws(CompactFault) -> Int {
    let count = try number()
    guard count >= 0, count <= end - position else { throw CompactFault() }
    return count
  }

  package mutating func word() throws(CompactFault) -> UInt64 {
    guard end - position >= 8 else { throw CompactFault() }
    var value: UInt64 = 0
    for index in (position..<position + 8).reversed() { value = value << 8 | UInt64(bytes[index]) }
    position += 8
    return value
  }

  /// Many words of eight bytes at once.
  package mutating func words(_ count: Int) throws(CompactFault) -> [UInt64] {
    guard count >= 0, count <= (end - position) / 8 else { throw CompactFault() }
    let start = position
    position += count * 8
    return unsafe bytes.withUnsafeBytes { all in
      (0..<count).map { index in
        UInt64(
          littleEndian: unsafe all.loadUnaligned(fromByteOffset: start + index * 8, as: UInt64.self)
        )
      }
    }
  }

  /// Many plain values at once, as they stood in the memory of the program that wrote them.
  ///
  /// They are copied as they are: to read the lexicon value by value took a quarter of a start. Bytes that somebody
  /// else wrote must not get here; the seal of a cache file sees to that.
  mutating func plain<Value: BitwiseCopyable>(_: Value.Type) throws(CompactFault) -> [Value] {
    let count = try number()
    let stride = MemoryLayout<Value>.stride
    guard count >= 0, count <= (end - position) / stride else { throw CompactFault() }
    let source = position..<position + count * stride
    position = source.upperBound
    return unsafe [Value](unsafeUninitializedCapacity: count) { target, filled in
      unsafe bytes.withUnsafeBytes { all in
        unsafe UnsafeMutableRawBufferPointer(target).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: all[source]))
      }
      filled = count
    }
  }

  /// Where a block stands, with the position set behind it.
  package mutating func block() throws(CompactFault) -> Range<Int> {
    let length = try count()
    defer { position += length }
    return position..<position + length
  }

  package mutating func text() throws(CompactFault) -> String {
    String(decoding: bytes[try block()], as: UTF8.self)
  }

  /// A text that may be missing.
  package mutating func optional() throws(CompactFault) -> String? {
    try number(below: 2) == 0 ? nil : try text()
  }
}
