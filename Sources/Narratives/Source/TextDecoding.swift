/// What can be wrong with the bytes of a text file.
package enum EncodingFault: Fault, Equatable {
  /// A byte that is not UTF-8 and was read as Windows-1252.
  case notUTF8(byte: UInt8, readAs: Unicode.Scalar)
  /// A character that could steer the terminal; it was left out.
  case controlCharacter(Unicode.Scalar)

  package var rule: String {
    switch self {
    case .notUTF8: "not-utf-8"
    case .controlCharacter: "control-character"
    }
  }

  package var severity: Finding.Severity { .warning }

  package var description: String {
    switch self {
    case .notUTF8(let byte, let scalar):
      "the byte 0x\(hex(UInt32(byte), digits: 2)) is not UTF-8; it was read as '\(scalar)' "
        + "(Windows-1252); save the file as UTF-8"
    case .controlCharacter(let scalar):
      "the control character U+\(hex(scalar.value, digits: 4)) was left out; delete it"
    }
  }

  private func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

/// Turns the bytes of a file into clean UTF-8.
package enum TextDecoding {
  /// A place, in the clean bytes, where something was repaired.
  struct Repair: Equatable {
    let offset: Int
    let fault: EncodingFault
  }

  /// Whether bytes look like text rather than like a picture, a program or an archive: no zero byte, save in UTF-16,
  /// and hardly any control character.
  package static func isText(_ bytes: [UInt8]) -> Bool {
    guard utf16Units(bytes) == nil else { return true }
    let start = bytes.prefix(1 << 16)
    guard !start.contains(0) else { return false }
    let strange = start.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    return strange * 20 <= start.count
  }

  /// Clean bytes with all repairs, in order.
  static func decode(_ bytes: [UInt8]) -> (bytes: [UInt8], repairs: [Repair]) {
    if let units = utf16Units(bytes) {
      return clean(Array(String(decoding: units, as: UTF16.self).utf8)[...])
    }
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    // Most files are clean; the array that came is then the array that goes, and a large one is not copied.
    if rest.count == bytes.count, !needsCleaning(rest) { return (bytes, []) }
    return clean(rest)
  }

  /// Spreadsheets and old editors write UTF-16, with or without a byte order mark.
  private static func utf16Units(_ bytes: [UInt8]) -> [UInt16]? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let bigEndian: Bool
    var start = 0
    if bytes[0] == 0xFF, bytes[1] == 0xFE {
      (bigEndian, start) = (false, 2)
    } else if bytes[0] == 0xFE, bytes[1] == 0xFF {
      (bigEndian, start) = (true, 2)
    } else {
      let sample = bytes.prefix(512)
      let zeros = sample.indices.filter { sample[$0] == 0 }
      let odd = zeros.count { $0 % 2 == 1 }
      guard zeros.count * 4 > sample.count, odd == 0 || odd == zeros.count else { return nil }
      bigEndian = odd == 0
    }
    return stride(from: start, to: bytes.count, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
  }

  private static func clean(_ input: ArraySlice<UInt8>) -> (bytes: [UInt8], repairs: [Repair]) {
    guard needsCleaning(input) else { return (Array(input), []) }
    var output: [UInt8] = []
    output.reserveCapacity(input.count)
    var repairs: [Repair] = []
    var index = input.startIndex
    while index < input.endIndex {
      // Stretches without anything to look at are copied whole.
      let plain = input[index...].prefix { $0 < 0x7F && $0 >= 0x20 }
      output += plain
      index = plain.endIndex
      guard index < input.endIndex else { break }
      let byte = input[index]
      guard let length = scalarLength(input, at: index) else {
        let scalar = windows1252(byte)
        repairs.append(Repair(offset: output.count, fault: .notUTF8(byte: byte, readAs: scalar)))
        output += Array(String(scalar).utf8)
        index += 1
        continue
      }
      if let scalar = steering(input, at: index, length: length) {
        repairs.append(Repair(offset: output.count, fault: .controlCharacter(scalar)))
        if scalar == "\u{1B}" { index += escapeTail(input, after: index) }
      } else {
        output += input[index..<index + length]
      }
      index += length
    }
    return (output, repairs)
  }

  /// Almost every file is plain ASCII with tabs and line ends, and passes here at once.
  private static func needsCleaning(_ input: ArraySlice<UInt8>) -> Bool {
    input.contains { byte in
      byte >= 0x7F || byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09
    }
  }

  /// The length of the well-formed scalar that starts here (Unicode 15, table 3-7), else `nil`.
  private static func scalarLength(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
    let lead = bytes[index]
    func continues(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + distance < bytes.endIndex && range.contains(bytes[index + distance])
    }
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : nil
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : nil
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : nil
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : nil
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : nil
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : nil
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : nil
    default: return nil
    }
  }

  /// The scalar here if it steers terminals or the direction of writing: C0, DEL, C1, bidi controls.
  private static func steering(
    _ bytes: ArraySlice<UInt8>, at index: Int, length: Int
  ) -> Unicode.Scalar? {
    let lead = bytes[index]
    switch length {
    case 1:
      let isPlain = lead >= 0x20 && lead != 0x7F || lead == 0x09 || lead == 0x0A || lead == 0x0D
      return isPlain ? nil : Unicode.Scalar(lead)
    case 2 where lead == 0xC2 && bytes[index + 1] < 0xA0:
      return Unicode.Scalar(bytes[index + 1])
    case 3 where lead == 0xE2 && (bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81):
      let value = 0x2000 + UInt32(bytes[index + 1] & 0x3F) << 6 + UInt32(bytes[index + 2] & 0x3F)
      let steers = (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
      return steers ? Unicode.Scalar(value) : nil
    default: return nil
    }
  }

  /// How many bytes belong to the escape sequence that starts here, its first byte aside (ECMA-48, 5.4).
  private static func escapeTail(_ bytes: ArraySlice<UInt8>, after escape: Int) -> Int {
    var index = escape + 1
    guard index < bytes.endIndex else { return 0 }
    switch bytes[index] {
    case UInt8(ascii: "["):
      index += 1
      while index < bytes.endIndex, (0x20...0x3F).contains(bytes[index]) { index += 1 }
      let hasFinal = index < bytes.endIndex && (0x40...0x7E).contains(bytes[index])
      return index - escape - (hasFinal ? 0 : 1)
    case UInt8(ascii: "]"):
      // A command to the terminal ends with BEL or ESC \; without an end only its start is dropped.
      let end = bytes[index...].prefix(200).firstIndex { $0 == 0x07 || $0 == 0x1B || $0 == 0x0A }
      guard let end, bytes[end] != 0x0A else { return 1 }
      return end - escape - (bytes[end] == 0x07 ? 0 : 1)
    default: return 0
    }
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return windows1252Table[Int(byte) - 0x80]
  }

  /// The 32 characters at 0x80 to 0x9F; the five holes of the table become U+FFFD.
  private static let windows1252Table: [Unicode.Scalar] = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
