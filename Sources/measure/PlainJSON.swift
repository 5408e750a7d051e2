#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A JSON value whose members have no order, so that two can be compared.
enum PlainJSON: Equatable, Decodable {
  case object([String: PlainJSON])
  case list([PlainJSON])
  case text(String)
  case number(Double)
  case bool(Bool)
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let values = try? container.decode([PlainJSON].self) {
      self = .list(values)
    } else {
      self = .object(try container.decode([String: PlainJSON].self))
    }
  }

  /// A member of an object.
  subscript(_ key: String) -> PlainJSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The values of a list.
  var elements: [PlainJSON] { if case .list(let values) = self { values } else { [] } }

  /// The text of a text.
  var string: String? { if case .text(let text) = self { text } else { nil } }

  /// Whether a question has the type, the name and the shares that a summary of a Moodle XML file tells.
  func agrees(withSummary summary: PlainJSON) -> Bool {
    let type = summary["type"] == .text("cloze") ? .text("multianswer") : summary["type"]
    guard self["type"] == type else { return false }
    if type == .text("category") { return true }
    guard self["name"] == summary["name"] else { return false }
    let shares = summary["answers"]?.elements.map { Double($0["fraction"]?.string ?? "") } ?? []
    if let isTrue = self["correct"] {
      return shares == (isTrue == .bool(true) ? [100, 0] : [0, 100])
    }
    return shares
      == (self["answers"]?.elements.map { answer -> Double? in
        if case .number(let share)? = answer["fraction"] { share * 100 } else { nil }
      } ?? [])
  }
}
