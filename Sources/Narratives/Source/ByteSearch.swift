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

extension ByteSearch {
  /// Where some bytes stand in others for the first time, counted from their start.
  ///
  /// Only the outer shell is generic: the search itself runs over plain memory.
  package static func position(
    of mark: some Collection<UInt8>, in text: some Collection<UInt8>
  ) -> Int? {
    unsafe text.withBytes { text in unsafe mark.withBytes { unsafe position(of: $0, in: text) } }
  }

  /// The same for texts, made for them here because other rooms ask for nothing else.
  package static func position(of mark: String, in text: String) -> Int? {
    position(of: mark.utf8, in: text.utf8)
  }

  private static func position(
    of mark: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let first = unsafe mark.first else { return nil }
    var position = 0
    let last = text.count - mark.count
    while position <= last {
      if unsafe text[position] == first {
        var matched = 1
        while matched < mark.count, unsafe text[position + matched] == mark[matched] {
          matched += 1
        }
        if matched == mark.count { return position }
      }
      position += 1
    }
    return nil
  }
}

extension Collection<UInt8> {
  /// Gives out the bytes as they lie in memory, or a copy of them where they do not lie in one piece.
  fileprivate func withBytes<Result>(_ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    unsafe withContiguousStorageIfAvailable(use) ?? Array(self).withUnsafeBufferPointer(use)
  }

  /// Whether some bytes stand in a text.
  func holds(_ mark: some Collection<UInt8>) -> Bool {
    ByteSearch.position(of: mark, in: self) != nil
  }
}

extension String {
  /// Where some text stands for the first time, compared byte by byte.
  package func utf8Index(of mark: String) -> String.Index? {
    ByteSearch.position(of: mark.utf8, in: utf8).map { utf8.index(startIndex, offsetBy: $0) }
  }
}
