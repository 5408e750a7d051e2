import Narratives
import Testing

@testable import QuestionBanks

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct BankFileTests {
  /// A file that is longer than its text; the rest is a hole, which takes no room on the disk.
  private func path(ofFileWith bytes: Int, in folder: TemporaryFolder) throws -> String {
    try folder.write("One {T}\n", to: "q.gift")
    let path = folder.path + "/q.gift"
    let status = unsafe truncate(path, bytes)
    #expect(status == 0)
    return path
  }

  @Test func `what editors leave beside a file is no file of the bank`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.gift", "a.gift~", "#a.gift#", ".a.gift.swp", "~$a.csv", "#1.gift"] {
      try folder.write("One {T}\n", to: name)
    }
    #expect(
      try BankFile.list(folder.path, suffix: "")
        == [folder.path + "/#1.gift", folder.path + "/a.gift"])
  }

  @Test func `a file of more than any text is refused before it is read`() throws {
    let folder = try TemporaryFolder()
    let path = try path(ofFileWith: 5 << 30, in: folder)
    let error = #expect(throws: BankFolderFault.self) { try BankFile.readQuestions(path) }
    #expect(
      error?.description
        == "'\(path)' has 5120 MB and the limit is 4096 MB; split it into several files")
    #expect(throws: BankFolderFault.tooLarge(path, megabytes: 5120, limit: 256)) {
      try BankFile.read(path)
    }
  }

  @Test func `a large file, which is mapped into memory, is read whole`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "word ", count: 4_000_000)
    try folder.write("One {T}\n\n\(long) {T}\n\nLast {T}\n", to: "q.gift")
    let file = GIFTReader.read(try BankFile.readQuestions(folder.path + "/q.gift"))
    #expect(file.questions.count == 3)
    #expect(file.questions.map(\.stem.text.utf8.count) == [3, 19_999_999, 4])
    #expect(file.findings == [])
  }

  @Test
  func `a file with NUL bytes and two encodings keeps every question and says what was mended`()
    throws
  {
    let folder = try TemporaryFolder()
    let bytes =
      Array("Caf".utf8) + [0xE9] + Array(" {T}\n\nNaï".utf8) + [0]
      + Array("ve {F}\n\nLast {T}\n".utf8)
    try folder.write(bytes, to: "q.gift")
    let file = GIFTReader.read(try BankFile.read(folder.path + "/q.gift"))
    #expect(file.questions.map(\.name) == ["Café", "Naïve", "Last"])
    #expect(file.findings.map(\.rule) == ["not-utf-8", "control-character"])
    #expect(file.findings.map(\.line) == [1, 3])
  }
}
