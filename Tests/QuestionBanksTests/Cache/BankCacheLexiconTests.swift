import Testing

@testable import Narratives
@testable import QuestionBanks

struct BankCacheLexiconTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func cache(program: Int = 1) -> BankCache {
    BankCache(
      folder: folder.path + "/cache",
      program: FileSignature(size: program, inode: 1, modified: 1, changed: 1))
  }

  @Test func `the lexicon is put together once and then taken from the cache`() throws {
    let standard = try Lexicon.standard()
    #expect(try cache().lexicon(for: []).stamp == standard.stamp)
    let written = try #require(FileSignature(of: folder.path + "/cache/lexicon"))
    let again = try cache().lexicon(for: [Bank(name: "any")])
    #expect(again.stamp == standard.stamp)
    #expect(again.concepts.map(\.label) == standard.concepts.map(\.label))
    #expect(FileSignature(of: folder.path + "/cache/lexicon") == written)
  }

  @Test func `another program, and whoever finds it damaged, writes it anew`() throws {
    _ = try cache().lexicon(for: [])
    let written = FileSignature(of: folder.path + "/cache/lexicon")
    _ = try cache(program: 2).lexicon(for: [])
    let other = FileSignature(of: folder.path + "/cache/lexicon")
    #expect(other != written)
    try folder.write("nonsense", to: "cache/lexicon")
    #expect(try cache(program: 2).lexicon(for: []).concepts.count > 1000)
    #expect(FileSignature(of: folder.path + "/cache/lexicon")?.size == other?.size)
  }

  @Test func `a bank with words of its own has a lexicon of its own`() throws {
    let own = #"{"concepts": [{"kind": "structure", "id": "snout", "words": ["snout"]}]}"#
    let bank = Bank(name: "own", lexicon: SourceText(path: "lexicon.json", text: own))
    _ = try cache().lexicon(for: [])
    #expect(try cache().lexicon(for: [bank]).concept("snout") != nil)
    #expect(try cache().lexicon(for: []).concept("snout") == nil)
  }
}
