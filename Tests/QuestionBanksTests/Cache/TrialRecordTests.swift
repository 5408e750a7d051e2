import Testing

@testable import Narratives
@testable import QuestionBanks

struct TrialRecordTests {
  private let folder: TemporaryFolder
  private let lexicon: Lexicon
  private let tried: [ProcedureCode: Bool]

  init() throws {
    folder = try TemporaryFolder()
    lexicon = try Lexicon.standard()
    try folder.write(#"{"title": "Two"}"#, to: "bank/bank.json")
    try folder.write(
      "Code: 10001\nTitle: One\n\nThe spleen is removed.\n", to: "bank/narratives/10001.md")
    try folder.write(
      "Code: 10002\nTitle: Two\n\nThe kidney is removed.\n", to: "bank/narratives/10002.md")
    tried = [
      try #require(ProcedureCode(rawValue: "10001")): true,
      try #require(ProcedureCode(rawValue: "10002")): false,
    ]
  }

  private func record(program: Int = 1, lexicon other: Lexicon? = nil) throws -> TrialRecord? {
    let cache = BankCache(
      folder: folder.path + "/cache",
      program: FileSignature(size: program, inode: 1, modified: 1, changed: 1))
    let bank = try BankFolder.read(at: folder.path + "/bank", cache: cache)
    return cache.trials(of: [bank], other ?? lexicon)
  }

  @Test func `what trials found is known at the next start`() throws {
    let first = try #require(try record())
    #expect(first.known.isEmpty)
    first.keep(tried)
    #expect(try record()?.known == tried)
  }

  @Test func `a changed text, another program and other words make all trials new`() throws {
    try record()?.keep(tried)
    #expect(try record(program: 2)?.known == [:])
    let own = #"{"concepts": [{"kind": "structure", "id": "snout", "words": ["snout"]}]}"#
    let bank = Bank(name: "own", lexicon: SourceText(path: "lexicon.json", text: own))
    #expect(try record(lexicon: [bank].lexicon())?.known == [:])
    try folder.write(
      "Code: 10002\nTitle: Two\n\nThe ureter is removed.\n", to: "bank/narratives/10002.md")
    #expect(try record()?.known == [:])
  }

  @Test func `less than is known is not written, and damage is as if there were nothing`() throws {
    try record()?.keep(tried)
    try record()?.keep(tried.filter(\.value))
    #expect(try record()?.known == tried)
    let file = try #require(folder.files().first { $0.hasSuffix(".trials") })
    try folder.write("nonsense", to: file)
    #expect(try record()?.known == [:])
  }

  @Test func `nothing is kept for a text in whose file something is wrong`() throws {
    try folder.write(
      "Code: 10003\nTitel: Three\n\nThe ureter is removed.\n", to: "bank/narratives/10003.md")
    #expect(try record() == nil)
  }
}
