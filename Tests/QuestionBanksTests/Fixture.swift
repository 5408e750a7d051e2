import Narratives

@testable import QuestionBanks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files next to the tests.
enum Fixture {
  /// The folder of all fixtures in the repository.
  static var folder: String {
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Fixtures"
  }

  static func source(_ name: String) throws -> SourceText {
    let data = try Data(contentsOf: URL(filePath: folder + "/" + name))
    return SourceText(path: name, fileBytes: Array(data))
  }

  /// The names of the files of a folder with this ending.
  static func names(in folder: String, suffix: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: Self.folder + "/" + folder)
    return (names ?? []).filter { $0.hasSuffix(suffix) }.sorted()
  }
}

/// A JSON value without the places of its parts and without the order of its members.
enum PlainJSON: Equatable {
  case object([String: PlainJSON])
  case list([PlainJSON])
  case text(String)
  case number(Double)
  case bool(Bool)
  case null

  init(_ node: JSONNode) {
    switch node.value {
    case .object(let members):
      self = .object(
        Dictionary(members.map { ($0.name, PlainJSON($0.value)) }, uniquingKeysWith: { $1 }))
    case .array(let nodes): self = .list(nodes.map(PlainJSON.init))
    case .string(let text): self = .text(text)
    case .number(let number): self = .number(number)
    case .bool(let value): self = .bool(value)
    case .null: self = .null
    }
  }

  init(text: String) throws { self.init(try JSONReader.read(Array(text.utf8))) }

  subscript(_ key: String) -> PlainJSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var elements: [PlainJSON] { if case .list(let values) = self { values } else { [] } }
}
