/// Reads small JSON files (RFC 8259) into nodes that know their place.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0

  /// The value that a whole file holds.
  static func read(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONNode {
    var reader = JSONReader(bytes: bytes)
    let node = try reader.value(depth: 0)
    reader.skipSpace()
    if reader.index < bytes.count { throw reader.unexpected("the end of the file") }
    return node
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONNode {
    skipSpace()
    let start = index
    guard depth < 64 else { throw JSONSyntaxError(fault: .tooDeep, offset: index) }
    switch peek {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try members(depth)), offset: start)
    case UInt8(ascii: "["): return JSONNode(value: .array(try elements(depth)), offset: start)
    case UInt8(ascii: "\""): return JSONNode(value: .string(try string()), offset: start)
    default: return JSONNode(value: try scalar(), offset: start)
    }
  }

  private mutating func members(_ depth: Int) throws(JSONSyntaxError) -> [JSONNode.Member] {
    index += 1
    var members: [JSONNode.Member] = []
    skipSpace()
    if take("}") { return members }
    while true {
      skipSpace()
      let nameOffset = index
      guard peek == UInt8(ascii: "\"") else { throw unexpected("a name in double quotes") }
      let name = try string()
      skipSpace()
      guard take(":") else { throw unexpected("':' after the name '\(name)'") }
      members.append(.init(name: name, nameOffset: nameOffset, value: try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw unexpected("',' or '}'") }
    }
  }

  private mutating func elements(_ depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
    index += 1
    var elements: [JSONNode] = []
    skipSpace()
    if take("]") { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return elements }
      guard take(",") else { throw unexpected("',' or ']'") }
    }
  }

  private mutating func scalar() throws(JSONSyntaxError) -> JSONNode.Value {
    let start = index
    while let byte = peek, Self.isWord(byte) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default:
      if let number = Double(word), word.first?.isNumber == true || word.first == "-" {
        return .number(number)
      }
      index = start
      throw unexpected("a value")
    }
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while let byte = peek {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case ..<0x20:
        throw JSONSyntaxError(
          fault: .expected("'\"' at the end of the text", found: "the end of the line"),
          offset: start)
      default: text.append(byte)
      }
    }
    throw JSONSyntaxError(
      fault: .expected("'\"' at the end of the text", found: "the end of the file"), offset: start)
  }

  private mutating func escape() throws(JSONSyntaxError) -> [UInt8] {
    guard let byte = peek else { throw unexpected("a character after '\\'") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return [UInt8(ascii: " ")]
    case UInt8(ascii: "n"): return [UInt8(ascii: "\n")]
    case UInt8(ascii: "r"): return [UInt8(ascii: "\r")]
    case UInt8(ascii: "t"): return [UInt8(ascii: "\t")]
    case UInt8(ascii: "u"):
      var units = [try hexUnit()]
      if units[0] & 0xFC00 == 0xD800, take("\\"), take("u") { units.append(try hexUnit()) }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    default:
      index -= 1
      throw unexpected("one of \" \\ / b f n r t u after '\\'")
    }
  }

  private mutating func hexUnit() throws(JSONSyntaxError) -> UInt16 {
    let digits = bytes[index..<min(index + 4, bytes.count)]
    guard digits.count == 4,
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw unexpected("four hexadecimal digits after '\\u'") }
    index += 4
    return unit
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private func unexpected(_ expected: String) -> JSONSyntaxError {
    let found: String
    if let byte = peek {
      found = byte < 0x80 ? "'\(Unicode.Scalar(byte))'" : "a character outside ASCII"
    } else {
      found = "the end of the file"
    }
    return JSONSyntaxError(fault: .expected(expected, found: found), offset: index)
  }
}
