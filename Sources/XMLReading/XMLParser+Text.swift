/// Texts, references and names, and the steps from one to the next.
extension XMLParser {
  /// Text up to a byte, with references resolved and line ends normalised (XML 1.0, 2.11).
  mutating func characters(until end: UInt8) throws(XMLSyntaxError) -> String {
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "&"): text += try reference()
      case UInt8(ascii: "<"): throw failure(.expected("'&lt;' for '<' in a value"))
      case UInt8(ascii: "\r"):
        index += 1
        if peek != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
      default:
        text.append(byte)
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What a reference such as `&lt;` or `&#65;` stands for.
  mutating func reference() throws(XMLSyntaxError) -> [UInt8] {
    let start = index
    let window = bytes[(index + 1)...].prefix(16)
    guard let semicolon = window.firstIndex(of: UInt8(ascii: ";")), semicolon > index + 1 else {
      throw failure(.badReference)
    }
    let name = String(decoding: bytes[index + 1..<semicolon], as: UTF8.self)
    index = semicolon + 1
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      // Controls are not XML characters (2.2), and could steer a terminal.
      guard let value, let scalar = Unicode.Scalar(value),
        value >= 0x20 || value == 9 || value == 10 || value == 13, !(0x7F...0x9F).contains(value)
      else { throw XMLSyntaxError(reason: .unknownEntity(name), offset: start) }
      return Array(String(scalar).utf8)
    }
    guard let byte = Self.predefined[name] else {
      throw XMLSyntaxError(reason: .unknownEntity(name), offset: start)
    }
    return [byte]
  }

  private static let predefined: [String: UInt8] = [
    "amp": UInt8(ascii: "&"), "lt": UInt8(ascii: "<"), "gt": UInt8(ascii: ">"),
    "quot": UInt8(ascii: "\""), "apos": UInt8(ascii: "'"),
  ]

  /// The name that begins here; empty if none does.
  mutating func name() -> String {
    let start = index
    while let byte = peek, Self.isName(byte) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
  }

  /// The name without its namespace.
  static func localName(_ name: String) -> String {
    name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// Goes on behind the next such mark.
  mutating func skip(past mark: StaticString, of what: String) throws(XMLSyntaxError) {
    let start = index
    let mark = Array("\(mark)".utf8)
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) {
        index += mark.count
        return
      }
      index += 1
    }
    throw XMLSyntaxError(reason: .unexpectedEnd(of: what), offset: start)
  }

  /// The next byte.
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Whether this stands here; for marks that begin with `<`, `/` or `?`.
  func starts(_ text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count,
      peek == UInt8(ascii: "<") || peek == UInt8(ascii: "/") || peek == UInt8(ascii: "?")
    else { return false }
    return bytes[index...].starts(with: "\(text)".utf8)
  }

  /// Goes on behind white space, and says whether there was some.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = index
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
    return index > start
  }

  /// What is wrong at this place.
  func failure(_ reason: XMLSyntaxError.Reason) -> XMLSyntaxError {
    XMLSyntaxError(reason: reason, offset: index)
  }
}
