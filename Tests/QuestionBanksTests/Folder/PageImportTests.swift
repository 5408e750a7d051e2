import Narratives
import Testing

@testable import QuestionBanks

struct PageImportTests {
  private func page(_ code: String?, _ detail: String = "through the duct") -> String {
    let subject = code.map { "The procedure described by CPT® Code \($0) involves the" } ?? "The"
    return "\(subject) endoscopic removal of one salivary stone \(detail). The surgeon widens the "
      + "mouth of the duct with probes and catches the stone in a basket.\n"
  }

  @Test func `pages become narratives and the one without a code names the cure`() throws {
    let folder = try TemporaryFolder()
    try folder.write(page("12345"), to: "a.txt")
    try folder.write(page(nil), to: "b.txt")
    try folder.write(page("12346"), to: "c.txt")
    let report = try PageImport.run(
      files: ["a", "b", "c"].map { "\(folder.path)/\($0).txt" }, into: folder.path + "/mine")
    #expect(!report.isComplete)
    #expect(
      report.findings.map(\.description) == [
        "\(folder.path)/b.txt: error: the text names no code of its own; import it again with its "
          + "code, for example '--code 12345'"
      ])
    #expect(
      folder.files().filter { $0.hasPrefix("mine") } == [
        "mine/bank.json", "mine/narratives/12345.md", "mine/narratives/12346.md",
      ])
    let reading = try BankFolder.read(at: folder.path + "/mine")
    #expect(reading.findings == [])
    #expect(reading.bank.narratives.map(\.source) == ["saved page a.txt", "saved page c.txt"])
  }

  @Test func `a given code stands in for the one page that names none`() throws {
    let folder = try TemporaryFolder()
    try folder.write(page("12345"), to: "a.txt")
    try folder.write(page(nil), to: "b.txt")
    try folder.write(page(nil, "by hand"), to: "c.txt")
    let report = try PageImport.run(
      files: ["a", "b", "c"].map { "\(folder.path)/\($0).txt" }, into: folder.path + "/mine",
      code: ProcedureCode(rawValue: "12399"))
    #expect(report.findings.map(\.rule) == ["code-in-use"])
    #expect(folder.files().contains("mine/narratives/12345.md"))
    #expect(try folder.text(of: "mine/narratives/12399.md").contains("through the duct"))
  }

  @Test func `all that a page may call its procedure is there to choose from`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      Subject: Stones of the mouth
      Subject: Removal of a salivary stone
      12345
      Before there were scopes, every stone was cut out through the floor of the mouth. The surgeon \
      widens the mouth of the duct with probes and catches the stone in a basket.
      """, to: "a.txt")
    func title(
      into bank: String, _ naming: PageImport.Naming?
    ) throws -> PageImport.Outcome? {
      try PageImport.run(
        files: [folder.path + "/a.txt"], into: folder.path + "/" + bank, naming: naming
      ).outcomes.first?.outcome
    }
    let code = try #require(ProcedureCode(rawValue: "12345"))
    let opening = "Before there were scopes, every stone was cut out through the floor of the mouth"
    #expect(try title(into: "a", nil) == .imported(code, title: opening))
    var offered: [String] = []
    let outcome = try title(into: "b") { narrative, others in
      offered = others.map(\.text)
      var named = narrative
      named.title = others.first { $0.text.hasPrefix("Removal") }?.text ?? ""
      return named
    }
    #expect(outcome == .imported(code, title: "Removal of a salivary stone"))
    #expect(offered.prefix(2) == ["Stones of the mouth", "Removal of a salivary stone"])
  }

  @Test func `with one page the given code wins and says so`() throws {
    let folder = try TemporaryFolder()
    try folder.write(page("12345"), to: "a.txt")
    let report = try PageImport.run(
      files: [folder.path + "/a.txt"], into: folder.path, code: ProcedureCode(rawValue: "12399"))
    #expect(report.isComplete)
    #expect(
      report.findings.map(\.message) == ["the page names 12345 and is imported as 12399, as asked"])
    #expect(folder.files().contains("narratives/12399.md"))
  }

  @Test func `the same text twice is no problem and another text never overwrites`() throws {
    let folder = try TemporaryFolder()
    try folder.write(page("12345"), to: "a.txt")
    try folder.write("<html><body><p>\(page("12345"))</p></body></html>", to: "b.html")
    try folder.write(page("12345", "by another way"), to: "c.txt")
    let files = ["a.txt", "b.html", "c.txt"].map { "\(folder.path)/\($0)" }
    let report = try PageImport.run(files: files, into: folder.path + "/mine")
    let code = try #require(ProcedureCode(rawValue: "12345"))
    #expect(
      report.outcomes.map(\.outcome) == [
        .imported(code, title: "Endoscopic removal of one salivary stone through the duct"),
        .unchanged(code), .refused,
      ])
    #expect(report.findings.map(\.rule) == ["same-code"])
    let again = try PageImport.run(files: [files[2]], into: folder.path + "/mine")
    #expect(again.findings.map(\.rule) == ["exists"])
    #expect(try folder.text(of: "mine/narratives/12345.md").contains("through the duct"))
    let replaced = try PageImport.run(
      files: [files[2]], into: folder.path + "/mine", replacing: true)
    #expect(replaced.isComplete)
    #expect(try folder.text(of: "mine/narratives/12345.md").contains("by another way"))
  }

  @Test func `a missing file is reported and the others are imported`() throws {
    let folder = try TemporaryFolder()
    try folder.write(page("12345"), to: "a.txt")
    let report = try PageImport.run(
      files: [folder.path + "/none.txt", folder.path + "/a.txt"], into: folder.path + "/mine")
    #expect(report.findings.map(\.rule) == ["unreadable"])
    #expect(report.findings.first?.message.contains("there is no file") == true)
    #expect(folder.files().contains("mine/narratives/12345.md"))
  }

  @Test func `a target that is a file is refused before anything is read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "mine")
    #expect(throws: BankFolderFault.notAFolder(folder.path + "/mine")) {
      try PageImport.run(files: [], into: folder.path + "/mine")
    }
  }
}
