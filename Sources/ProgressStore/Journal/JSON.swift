/// A JSON value as it stood in a line; numbers keep their digits, objects their order.
package indirect enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  /// The digits as written.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name and its value in an object.
  package struct Member: Equatable, Sendable {
    package var name: String
    package var value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// A whole number.
  package static func int(_ value: some BinaryInteger) -> JSON { .number(String(value)) }

  /// A finite number in its shortest form; what is not finite becomes `null`.
  package static func double(_ value: Double) -> JSON {
    guard value.isFinite else { return .null }
    return value == value.rounded() && abs(value) < 1e15
      ? .number(String(Int64(value))) : .number(String(value))
  }

  /// The value of the last member of that name, where this is an object.
  package subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text, where this is a string.
  package var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The number, where this is one that a `Double` can hold.
  package var double: Double? {
    guard case .number(let digits) = self, let value = Double(digits), value.isFinite else {
      return nil
    }
    return value
  }

  /// The whole number, where this is one.
  package var int: Int64? {
    guard case .number(let digits) = self else { return nil }
    return Int64(digits) ?? double.flatMap { Int64(exactly: $0) }
  }

  /// The truth value, where this is one.
  package var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The elements, where this is an array.
  package var elements: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }
}
