/// Bytes of a text, looked at one by one, which is many times faster than by characters.
package enum ByteSearch {
  /// A letter of ASCII in lower case; other bytes as they are.
  package static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether a byte is a letter of ASCII.
  package static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a byte is a letter or a digit of ASCII.
  package static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte)
  }
}

extension Array<UInt8> {
  /// Where some bytes stand for the first time.
  package func firstPosition(of mark: some Collection<UInt8>) -> Int? {
    guard let first = mark.first else { return nil }
    let last = count - mark.count
    var position = 0
    while position <= last {
      if self[position] == first, self[position...].starts(with: mark) { return position }
      position += 1
    }
    return nil
  }

  /// Whether some bytes stand in a text.
  func contains(_ mark: some Collection<UInt8>) -> Bool { firstPosition(of: mark) != nil }
}

extension String {
  /// Where some text stands for the first time, compared byte by byte.
  func utf8Index(of mark: String) -> String.Index? {
    Array(utf8).firstPosition(of: mark.utf8).map { utf8.index(startIndex, offsetBy: $0) }
  }
}
