import Testing

@testable import Narratives
@testable import QuestionBanks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

struct BankCacheTests {
  private let folder: TemporaryFolder
  private let lexicon: Lexicon
  private let count = 12

  init() throws {
    folder = try TemporaryFolder()
    lexicon = try Lexicon.standard()
    try folder.write(#"{"title": "Many"}"#, to: "bank/bank.json")
    for number in 0..<count { try write(number, "The spleen is removed through the laparoscope.") }
  }

  private func write(_ number: Int, _ prose: String) throws {
    try folder.write(
      "Code: \(10_000 + number)\nTitle: Removal number \(number)\n\n\(prose)\n",
      to: "bank/narratives/\(10_000 + number).md")
  }

  private func cache(program: Int = 1) -> BankCache {
    BankCache(
      folder: folder.path + "/cache",
      program: FileSignature(size: program, inode: 1, modified: 1, changed: 1))
  }

  private func start(program: Int = 1) throws -> (reading: BankFolder.Reading, texts: [String]) {
    let cache = cache(program: program)
    let reading = try BankFolder.read(at: folder.path + "/bank", cache: cache)
    let procedures = cache.procedures(of: reading, with: ProcedureReader(lexicon: lexicon))
    return (
      reading,
      procedures.map { procedure in
        let words = procedure.criteria.map(lexicon.words(for:)).joined(separator: ", ")
        return
          "\(procedure.code) \(procedure.narrative.prose) \(words) \(procedure.profile.entries.count)"
      }
    )
  }

  private func kept(_ reading: BankFolder.Reading) -> Int { reading.memory.kept.count }

  private func cacheFile() throws -> String {
    let files = folder.files().filter { $0.hasPrefix("cache/") }
    #expect(files.count == 1)
    return folder.path + "/" + (files.first ?? "")
  }

  @Test func `the second start takes all from the cache and understands the same`() throws {
    let first = try start()
    let second = try start()
    #expect(kept(first.reading) == 0)
    #expect(kept(second.reading) == count)
    #expect(second.texts == first.texts)
    #expect(second.reading.bank == first.reading.bank)
    #expect(second.reading.findings == first.reading.findings)
  }

  @Test func `the cache is for its owner alone, and nothing of it is in the bank`() throws {
    let before = folder.files().filter { $0.hasPrefix("bank/") }
    _ = try start()
    var found = stat()
    #expect(unsafe stat(try cacheFile(), &found) == 0)
    #expect(found.st_mode & 0o777 == 0o600)
    #expect(folder.files().filter { $0.hasPrefix("bank/") } == before)
  }

  @Test func `a changed, a new and a missing narrative are seen`() throws {
    _ = try start()
    try write(3, "The kidney is removed through the laparoscope.")
    try write(count, "The bladder is opened.")
    try FileManager.default.removeItem(atPath: folder.path + "/bank/narratives/10005.md")
    let next = try start()
    #expect(kept(next.reading) == count - 2)
    #expect(next.texts.count == count)
    #expect(next.texts[3].contains("The kidney is removed"))
    #expect(next.texts.last?.contains("The bladder is opened.") == true)
    #expect(!next.texts.contains { $0.hasPrefix("10005 ") })
    let last = try start()
    #expect(kept(last.reading) == count)
    #expect(last.texts == next.texts)
  }

  @Test func `text of the same length in a file with the same times is still seen`() throws {
    _ = try start()
    let path = folder.path + "/bank/narratives/10003.md"
    let modified = try #require(
      FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
    try write(3, "The thymus is removed through the laparoscope.")
    try FileManager.default.setAttributes([.modificationDate: modified], ofItemAtPath: path)
    #expect(try start().texts[3].contains("The thymus is removed"))
  }

  @Test func `a damaged, a short and a foreign cache are made anew without a word`() throws {
    let first = try start()
    let path = try cacheFile()
    let whole = Array(try Data(contentsOf: URL(filePath: path)))
    var damaged = whole
    damaged[damaged.count / 2] ^= 1
    for bytes in [damaged, Array(whole.dropLast(9)), [], Array("nonsense".utf8)] {
      try Data(bytes).write(to: URL(filePath: path))
      let again = try start()
      #expect(kept(again.reading) == 0)
      #expect(again.texts == first.texts)
      #expect(try start().reading.memory.kept.count == count)
    }
  }

  @Test func `what another program or another lexicon understood is not used`() throws {
    _ = try start()
    #expect(kept(try start(program: 2).reading) == 0)
    let own = #"{"concepts": [{"kind": "structure", "id": "snout", "words": ["snout"]}]}"#
    let other = try Lexicon.standard(adding: Array(own.utf8), file: "lexicon.json")
    #expect(other.stamp != lexicon.stamp)
  }

  @Test func `of more banks than are worth keeping the oldest are forgotten`() throws {
    for number in 0..<BankCache.mostBanks {
      try folder.write("old", to: "cache/banks/\(number).bank")
    }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: folder.path + "/cache/banks/7.bank")
    _ = try start()
    let files = folder.files().filter { $0.hasPrefix("cache/") }
    #expect(files.count == BankCache.mostBanks)
    #expect(!files.contains("cache/banks/7.bank"))
    #expect(kept(try start().reading) == count)
  }
}
