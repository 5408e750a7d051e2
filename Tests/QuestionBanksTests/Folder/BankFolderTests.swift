import Narratives
import Testing

@testable import QuestionBanks

struct BankFolderTests {
  @Test func `a folder is read whole and named like itself`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      BankDescription(title: "T", families: [Family(name: "f", title: "F", codes: [])]).fileText,
      to: "mine/bank.json")
    try folder.write("Code: 38571\nTitle: a\nFamily: f\n\nOne.\n", to: "mine/narratives/38571.md")
    try folder.write("Code: 38570\nTitle: b\nFamily: f\n\nTwo.\n", to: "mine/narratives/38570.md")
    try folder.write("{\"words\": []}", to: "mine/lexicon.json")
    let reading = try BankFolder.read(at: folder.path + "/mine/")
    #expect(reading.findings == [])
    #expect(reading.bank.name == "mine")
    #expect(reading.bank.narratives.map(\.code.rawValue) == ["38570", "38571"])
    #expect(reading.bank.families.map { $0.codes.map(\.rawValue) } == [["38570", "38571"]])
    #expect(reading.bank.lexicon?.text == "{\"words\": []}")
  }

  @Test func `a file with problems does not hide the others`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Title: no code\n\nOne.\n", to: "narratives/1.md")
    try folder.write("Code: 38570\nTitle: b\nFamily: x\n\nTwo.\n", to: "narratives/38570.md")
    try folder.write("Code: 38570\nTitle: b\n\nThree.\n", to: "narratives/zz.md")
    let reading = try BankFolder.read(at: folder.path)
    #expect(reading.bank.narratives.map(\.prose) == ["Two."])
    #expect(reading.hasErrors)
    #expect(
      reading.findings.map(\.rule) == [
        "no-description", "missing-header", "other-file-name", "repeated-code",
      ])
  }

  @Test func `a picture among the narratives is one problem and not one for each of its lines`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("\u{0}PNG\nCode: 38571\n\nOne.\n", to: "narratives/38571.md")
    let reading = try BankFolder.read(at: folder.path)
    #expect(reading.bank.narratives == [])
    #expect(reading.findings.map(\.rule) == ["no-description", "not-text", "empty-bank"])
  }

  @Test func `a folder with nothing in it is an empty bank`() throws {
    let folder = try TemporaryFolder()
    let reading = try BankFolder.read(at: folder.path)
    #expect(reading.findings.map(\.rule) == ["no-description", "empty-bank"])
  }

  @Test func `a path without a folder is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    #expect(throws: BankFolderFault.missing(folder.path + "/none")) {
      try BankFolder.read(at: folder.path + "/none")
    }
    #expect(throws: BankFolderFault.notAFolder(folder.path + "/file")) {
      try BankFolder.read(at: folder.path + "/file")
    }
  }
}

struct BundledBankTests {
  /// The folder of the bundled bank, found from where this file lies.
  private var path: String {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/") + "/QuestionBanks/pelvic-nodes"
  }

  @Test func `the bundled bank has ten narratives and no finding`() throws {
    let reading = try BankFolder.read(at: path)
    #expect(reading.findings == [])
    #expect(
      reading.bank.narratives.map(\.code.rawValue) == [
        "38562", "38564", "38570", "38571", "38572", "38573", "38770", "38780", "58957", "58958",
      ])
  }

  @Test func `every bundled narrative has 120 to 300 words and names its approach in the title`()
    throws
  {
    for narrative in try BankFolder.read(at: path).bank.narratives {
      let words = narrative.prose.split(whereSeparator: \.isWhitespace)
      #expect((120...300).contains(words.count), "\(narrative.code) has \(words.count) words")
      let title = narrative.title.lowercased()
      #expect(title.contains("open") != title.contains("laparoscopic"), "\(narrative.code)")
    }
  }
}
