import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the program keeps of banks between two starts.
struct WarmStartTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func questions() throws -> ProgramRun {
    try ProgramRun(
      ["questions", "--count", "40", "--seed", "3", "--json"], environment: ["HOME": home.path])
  }

  private func kept() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: home.path + "/.cache/coderounds")
      .map { path in [".bank", ".trials"].first(where: path.hasSuffix) ?? path }.sorted()
  }

  @Test func theSameQuestionsAreAskedWhetherABankIsReadOrTakenFromTheCache() throws {
    let first = try questions()
    #expect(first.status == 0)
    #expect(first.output.split(separator: "\n").count == 40)
    #expect(try kept() == [".bank", ".trials", "banks", "lexicon"])
    #expect(try questions() == first)
  }

  @Test func aDamagedCacheChangesNothing() throws {
    let first = try questions()
    for name in ["lexicon", "banks"] {
      let path = home.path + "/.cache/coderounds/" + name
      try FileManager.default.removeItem(atPath: path)
      try home.write("nonsense", to: ".cache/coderounds/" + name)
    }
    #expect(try questions() == first)
  }
}
