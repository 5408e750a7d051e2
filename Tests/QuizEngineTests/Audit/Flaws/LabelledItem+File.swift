import Testing

@testable import QuizEngine

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension LabelledItem: CustomTestStringConvertible {
  package var testDescription: String { item.stem }

  /// The items of one of the files next to the tests.
  static func file(_ name: String) -> [LabelledItem] {
    let tests = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let data = FileManager.default.contents(atPath: "/\(tests)/Fixtures/Items/\(name).txt")
    return read(String(decoding: data ?? Data(), as: UTF8.self))
  }
}
