/// Searching byte by byte, which for the short texts of descriptors is many times faster than by characters.
extension Array<UInt8> {
  /// Where some bytes stand for the first time.
  func firstPosition(of mark: String.UTF8View) -> Int? {
    guard let first = mark.first else { return nil }
    var position = 0
    while position + mark.count <= count {
      if self[position] == first, self[position...].starts(with: mark) { return position }
      position += 1
    }
    return nil
  }

  /// Whether some bytes stand in a text.
  func contains(_ mark: String.UTF8View) -> Bool { firstPosition(of: mark) != nil }
}

extension String {
  /// Where some text stands for the first time, compared byte by byte.
  func utf8Index(of mark: String) -> String.Index? {
    Array(utf8).firstPosition(of: mark.utf8).map { utf8.index(startIndex, offsetBy: $0) }
  }
}
