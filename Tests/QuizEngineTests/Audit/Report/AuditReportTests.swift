import Testing

@testable import QuizEngine

struct AuditReportTests {
  @Test func `the bundled bank's questions can be answered in one way only`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let items = catalogue.points.flatMap { point in
      (0..<5).compactMap { catalogue.question(point: point.id, seed: $0) }
    }.map { AuditItem($0) }
    let report = AuditReport(items, catalogue: catalogue)
    #expect(report.unproven == 0)
    #expect(report.reliablyFlawed == 0)
    #expect(report.targets.first { $0.name == "provenance" }?.isMet == true)
    #expect(report.coverage.missingCodes == [])
  }

  @Test func `one planted flaw is counted, named, put first, and misses the target`() throws {
    let catalogue = try BundledBank.catalogue.get()
    func item(_ id: String, _ stem: String, _ last: String) -> AuditItem {
      AuditItem(
        id: id, stem: stem,
        options: [
          .init("Liver", isKey: true), .init("Spleen", isKey: false), .init(last, isKey: false),
        ])
    }
    let items = [
      item("good", "Which organ makes bile?", "Colon"),
      item("bad", "Which organ holds glycogen?", "None of the above"),
    ]
    let report = AuditReport(items, catalogue: catalogue)
    #expect(report.flawCounts == ["none-of-the-above": 1])
    #expect(report.worst(10).map(\.item.id) == ["bad"])
    #expect(
      report.targets.first { $0.name == "reliable-flaws" }
        == AuditTarget(
          name: "reliable-flaws", found: "1 of 2 items", wanted: "0", isMet: false))
    #expect(!report.isMet)
  }

  @Test func `shares are written with one decimal`() {
    #expect(
      [0.285, 0, 1, 0.0004, -0.1].map(Percent.of) == [
        "28.5 %", "0.0 %", "100.0 %", "0.0 %", "-10.0 %",
      ])
  }
}
