/// Writing of JSON texts.
enum JSONText {
  /// A text in double quotes with everything escaped that JSON wants escaped (RFC 8259, section 7).
  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }

  /// A number without a needless decimal point.
  static func number(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
  }
}

/// A JSON value that is to be written, with its members in order.
indirect enum JSONTree {
  case object([(String, JSONTree)])
  case list([JSONTree])
  case text(String)
  case number(Double)
  case bool(Bool)
  case null

  /// The value as indented JSON.
  func text(indent: Int) -> String {
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map { name, value in
        "\(inner)\(JSONText.quoted(name)): \(value.text(indent: indent + 2))"
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(outer)}"
    case .list(let values):
      guard !values.isEmpty else { return "[]" }
      let lines = values.map { inner + $0.text(indent: indent + 2) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(outer)]"
    case .text(let text): return JSONText.quoted(text)
    case .number(let number): return JSONText.number(number)
    case .bool(let value): return value ? "true" : "false"
    case .null: return "null"
    }
  }
}
