import Testing

@testable import Narratives

/// What tells of the way in where a text does not name it.
struct WayInTests {
  static let signs = [
    ReadingCase(
      "Three trocars are placed. The spleen is removed.", ["resection.spleen", "by laparoscopic"]),
    ReadingCase(
      "Two portals are made. The meniscus is trimmed.", ["excision.meniscus", "by arthroscopic"]),
    ReadingCase("An incision is made. The spleen is removed.", ["resection.spleen", "by open"]),
    ReadingCase("No incision is made. The polyp is removed.", ["resection.polyp"]),
    ReadingCase("Through a laparotomy the spleen is removed.", ["by open", "resection.spleen"]),
    ReadingCase(
      "Transurethral resection of the prostate.", ["by transurethral", "excision.prostate"]),
  ]

  @Test(arguments: signs)
  func `an approach that is not named follows from the way in`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  /// The approach of a narrative with a code.
  private func approaches(_ prose: String, title: String = "An operation") throws -> [String] {
    FactReader(reader: try Said.reader.get())
      .read(FactSource(fileText: "Code: 12345\nTitle: \(title)\n\n\(prose)")).facts
      .filter { $0.aspect == .approach }.map { "\($0.value) \($0.modality)" }
  }

  @Test(arguments: [
    ("The cut follows the rim of the ear. The cyst is removed.", ["approach.open performed"]),
    (
      "The lobe is resected. It was sampled by needle biopsy. An incision is made.",
      ["approach.open performed"]
    ),
    (
      "A cyst that refills after needle aspiration. A subcostal incision is made.",
      ["approach.open performed"]
    ),
    ("Three trocars are placed. The lung is freed.", ["approach.thoracoscopic performed"]),
    ("Three trocars are placed. The spleen is freed.", ["approach.laparoscopic performed"]),
    ("The colonoscope is advanced. The polyp is snared.", ["approach.endoscopic performed"]),
    (
      "The joint is drained. A biopsy of the synovium is taken with a core needle.",
      ["approach.percutaneous performed"]
    ),
    (
      "A nick is made to admit the needle. Tissue is taken from the spleen.",
      ["approach.percutaneous performed"]
    ),
    (
      "Two small cuts are made. A soft catheter is pushed over a guidewire into the chest.",
      ["approach.percutaneous performed"]
    ),
    (
      "The wound is numbed with a needle. A cut is made, and the cyst is dissected free and excised.",
      ["approach.open performed"]
    ),
  ])
  func `an instrument in passing is the approach only where nothing else is`(
    prose: String, expected: [String]
  ) throws {
    #expect(try approaches(prose) == expected)
  }

  @Test func `an approach that the title names is not implied anew`() throws {
    #expect(
      try approaches("The splenic vessels are divided.", title: "Laparoscopic splenectomy") == [
        "approach.laparoscopic performed"
      ])
  }
}
