import Narratives

/// A JSON value that remembers where it stands, so that a wrong one can be pointed at.
struct JSONNode: Equatable {
  /// The kinds of JSON values.
  enum Value: Equatable {
    case object([Member])
    case array([JSONNode])
    case string(String)
    case number(Double)
    case bool(Bool)
    case null
  }

  /// A name with its value.
  struct Member: Equatable {
    let name: String
    let nameOffset: Int
    let value: JSONNode
  }

  let value: Value
  /// The byte of its first character.
  let offset: Int

  /// The kind of value in words, for messages.
  var kind: String {
    switch value {
    case .object: "an object"
    case .array: "a list"
    case .string: "a text"
    case .number: "a number"
    case .bool: "true or false"
    case .null: "null"
    }
  }
}

/// Where and why a text is not JSON.
struct JSONSyntaxError: Error {
  let fault: JSONFault
  let offset: Int
}

/// What can be wrong with the syntax of a JSON file.
enum JSONFault: Fault, Equatable {
  case expected(String, found: String)
  case tooDeep

  var rule: String { "json-syntax" }

  var description: String {
    switch self {
    case .expected(let expected, let found): "expected \(expected), found \(found)"
    case .tooDeep: "lists and objects are nested more than 64 deep; flatten them"
    }
  }
}
