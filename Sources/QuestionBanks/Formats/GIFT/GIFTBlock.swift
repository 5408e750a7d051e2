import Narratives

/// The lines of one GIFT question, joined and with its escapes taken out of the way.
///
/// An escaped control character becomes one byte below 8, which no clean text holds, so that the parser
/// meets only control characters that mean something.
struct GIFTBlock {
  /// The text of the question; comment lines are a single space, as in Moodle's reader.
  private(set) var bytes: [UInt8] = []
  /// The comments, one after the other.
  private(set) var comments: [UInt8] = []
  /// Where each line starts in `bytes` and in the file.
  private var lines: [(start: Int, source: Int)] = []
  /// The first byte of the block in the file.
  var sourceStart: Int { lines.first?.source ?? 0 }

  /// Takes another line, which must be trimmed and not be empty.
  mutating func append(_ line: Range<Int>, of source: [UInt8]) {
    if !lines.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    lines.append((bytes.count, line.lowerBound))
    if line.count >= 2, source[line.lowerBound] == UInt8(ascii: "/"),
      source[line.lowerBound + 1] == UInt8(ascii: "/")
    {
      comments += source[line]
      comments.append(UInt8(ascii: "\n"))
      bytes.append(UInt8(ascii: " "))
      return
    }
    appendUnescaped(source[line])
  }

  private mutating func appendUnescaped(_ line: ArraySlice<UInt8>) {
    guard line.contains(UInt8(ascii: "\\")) else { return bytes += line }
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < line.endIndex else {
        bytes.append(byte)
        continue
      }
      if line[index] == UInt8(ascii: "\\") {
        bytes.append(byte)
        index += 1
      } else if let mark = GIFTEscape.mark(for: line[index]) {
        bytes.append(mark)
        index += 1
      } else {
        bytes.append(byte)
      }
    }
  }

  /// The byte in the file that stands at a position of `bytes`, escapes before it aside.
  func sourceOffset(of position: Int) -> Int {
    guard let line = lines.last(where: { $0.start <= position }) else { return sourceStart }
    let marks = bytes[line.start..<min(position, bytes.count)].count { $0 < 8 }
    return line.source + position - line.start + marks
  }
}

/// The control characters of GIFT and the bytes that stand for them when they were escaped.
enum GIFTEscape {
  private static let characters: [UInt8] = Array(":#={}~".utf8)

  /// The byte for the character after a backslash, if it is one that can be escaped.
  static func mark(for character: UInt8) -> UInt8? {
    if character == UInt8(ascii: "n") { return 7 }
    return characters.firstIndex(of: character).map { UInt8($0 + 1) }
  }

  /// The text that a piece of a block stands for.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: { $0 < 8 }) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: bytes.map(character), as: UTF8.self)
  }

  private static func character(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 1...6: characters[Int(byte) - 1]
    case 7: UInt8(ascii: "\n")
    default: byte
    }
  }

  /// The text with everything escaped that GIFT would read as a control character.
  static func escaped(_ text: String) -> String {
    var output = ""
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "#", "=", "~", "{", "}", ":":
        output += "\\"
        output.unicodeScalars.append(scalar)
      case "\n": output += "\\n"
      case "\r": break
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
