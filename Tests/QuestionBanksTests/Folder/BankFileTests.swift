import Narratives
import Testing

@testable import QuestionBanks

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct BankFileTests {
  @Test func `a file of a gigabyte is refused before it is read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("One {T}\n", to: "q.gift")
    let path = folder.path + "/q.gift"
    // A hole: the file takes no room on the disk.
    let status = unsafe truncate(path, 1 << 30)
    #expect(status == 0)
    let error = #expect(throws: BankFolderFault.self) { try BankFile.read(path) }
    #expect(error == .tooLarge(path, megabytes: 1024, limit: 256))
    #expect(
      error?.description
        == "'\(path)' has 1024 MB and the limit is 256 MB; split it into several files")
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
