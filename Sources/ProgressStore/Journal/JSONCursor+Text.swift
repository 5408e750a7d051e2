extension JSONCursor {
  /// The text in a range that was read as a number or as a string without escapes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text of a string, escapes resolved.
  func text(of token: Token) -> String {
    guard token.hasEscapes else { return text(token.range) }
    var plain: [UInt8] = []
    plain.reserveCapacity(token.range.count)
    var place = token.range.lowerBound
    while place < token.range.upperBound {
      guard bytes[place] == 0x5C else {
        plain.append(bytes[place])
        place += 1
        continue
      }
      let letter = bytes[place + 1]
      place += 2
      guard letter == 0x75 else {
        plain.append(Self.meaning(ofEscape: letter) ?? letter)
        continue
      }
      var scalar = hexadecimal(at: place) ?? 0xFFFD
      place += 4
      if scalar >> 10 == 0x36, let low = hexadecimal(at: place + 2) {
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + low & 0x3FF
        place += 6
      }
      plain.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Passes over an escape; a surrogate must come with its other half.
  mutating func escape() throws(JSONFault) {
    guard end - at >= 2 else { throw fault(.escape) }
    guard bytes[at &+ 1] == 0x75 else {
      guard Self.meaning(ofEscape: bytes[at &+ 1]) != nil else { throw fault(.escape) }
      return advance(2)
    }
    guard let scalar = hexadecimal(at: at &+ 2), scalar >> 10 != 0x37 else { throw fault(.escape) }
    guard scalar >> 10 == 0x36 else { return advance(6) }
    guard end - at >= 12, bytes[at &+ 6] == 0x5C, bytes[at &+ 7] == 0x75,
      let low = hexadecimal(at: at &+ 8), low >> 10 == 0x37
    else { throw fault(.escape) }
    advance(12)
  }

  /// Passes over a scalar of two to four bytes (the Unicode Standard, table 3-7).
  mutating func multibyteScalar() throws(JSONFault) {
    let lead = bytes[at]
    let second = at &+ 1 < end ? bytes[at &+ 1] : 0
    let length: Int
    let seconds: ClosedRange<UInt8>
    switch lead {
    case 0xC2...0xDF: (length, seconds) = (2, 0x80...0xBF)
    case 0xE0: (length, seconds) = (3, 0xA0...0xBF)
    case 0xED: (length, seconds) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, seconds) = (3, 0x80...0xBF)
    case 0xF0: (length, seconds) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, seconds) = (4, 0x80...0xBF)
    case 0xF4: (length, seconds) = (4, 0x80...0x8F)
    default: throw fault(.utf8)
    }
    guard seconds.contains(second), end - at >= length else { throw fault(.utf8) }
    for place in at &+ 2..<max(at &+ 2, at &+ length) where bytes[place] & 0xC0 != 0x80 {
      throw fault(.utf8)
    }
    advance(length)
  }

  private func hexadecimal(at place: Int) -> UInt32? {
    guard end - place >= 4 else { return nil }
    var value: UInt32 = 0
    for byte in bytes[place..<place + 4] {
      guard let digit = Self.digit(byte) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// The value of a hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func meaning(ofEscape letter: UInt8) -> UInt8? {
    switch letter {
    case 0x22, 0x2F, 0x5C: letter
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: nil
    }
  }
}
