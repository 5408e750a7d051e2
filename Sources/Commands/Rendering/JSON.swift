/// A JSON value whose members keep their order, for output that programs read.
package enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number outside the range of `Int`, such as a seed.
  case unsigned(UInt64)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name with its value.
  package struct Member: Equatable, Sendable {
    package let name: String
    package let value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The value as one line of text.
  package var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .unsigned(let value): text += String(value)
    case .number(let value): text += value.isFinite ? Self.digits(value) : "null"
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        Self.write(member.name, to: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func digits(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    // What needs no escape is copied in one piece, and plain letters are passed over in an array, which takes a fifth of
    // the time that a text takes to hand out its bytes.
    var copied = string.startIndex
    let bytes = Array(string.utf8)
    for offset in bytes.indices where !isPlain(bytes[offset]) {
      let index = string.utf8.index(string.startIndex, offsetBy: offset)
      guard let escape = escape(string.unicodeScalars[index]) else { continue }
      text += string[copied..<index]
      text += escape
      copied = string.unicodeScalars.index(after: index)
    }
    text += string[copied...]
    text += "\""
  }

  /// Whether a byte stands for itself, or is one of those behind the first of a scalar.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x5C, 0x7F: false
    default: (0x20..<0xC0).contains(byte)
    }
  }

  /// How a scalar is written that cannot stand for itself.
  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    case _ where TerminalText.isUnsafe(scalar):
      let hex = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: return nil
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  /// An array of strings.
  package static func strings(_ values: [String]) -> JSON { .array(values.map(JSON.string)) }

  /// A string, or `null`.
  package static func optional(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }
}
