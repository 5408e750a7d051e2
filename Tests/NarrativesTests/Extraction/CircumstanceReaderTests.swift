import Testing

@testable import Narratives

struct CircumstanceReaderTests {
  /// The circumstances of a text about a code, as lines.
  private func circumstances(_ prose: String, title: String = "") throws -> [String] {
    let text = "Code: 12345\nTitle: \(title)\n\n\(prose)"
    return FactReader(reader: try Said.reader.get()).read(FactSource(fileText: text)).facts
      .filter { [.site, .laterality, .extent].contains($0.aspect) }
      .map { "\($0.value) \($0.modality)" }
  }

  @Test(arguments: [
    ("A radical nephrectomy is performed.", ["extent.radical performed"]),
    (
      "A radical nephrectomy, in which the whole kidney is removed, is performed.",
      ["extent.radical performed"]
    ),
    ("A diseased segment of the colon is removed.", ["extent.partial performed"]),
    ("The colon is inspected as part of the procedure.", []),
    ("Only a portion of a lesion is removed.", []),
    (
      "The total or subtotal removal of the spleen is performed.",
      ["extent.total optional", "extent.subtotal optional"]
    ),
    ("The superficial lymph nodes are removed.", ["extent.superficial performed"]),
    ("A single lobe of the lung is removed.", ["extent.single-lobe performed"]),
    (
      "A uterus of up to 250 grams is removed.", ["extent.250-g-or-less performed"]
    ),
    ("A uterus of more than 250 g is removed.", ["extent.more-than-250-g performed"]),
    (
      "A hernia between 3 and 10 centimeters is repaired.", ["extent.3-to-10-cm performed"]
    ),
    ("A 12 mm trocar and 3 g of a drug are used.", []),
  ])
  func `the extent is what qualifies the operation or what is taken`(
    prose: String, expected: [String]
  ) throws {
    #expect(try circumstances(prose) == expected)
  }

  @Test(arguments: [
    ("The ovary on one side is removed.", ["laterality.unilateral performed"]),
    ("Both ovaries are removed.", ["laterality.bilateral performed"]),
    (
      "A bilateral pelvic lymphadenectomy is performed.",
      ["laterality.bilateral performed"]
    ),
    (
      "One or both ovaries are removed.",
      ["laterality.unilateral optional", "laterality.bilateral optional"]
    ),
    ("A cyst of one kidney is removed.", ["laterality.unilateral performed"]),
    ("The right lung has three lobes and the left has two; a cyst is removed.", []),
    ("The spleen is removed, and both ends of the drain are tied.", []),
  ])
  func `a side is told of what has two sides`(prose: String, expected: [String]) throws {
    #expect(try circumstances(prose) == expected)
  }

  @Test(arguments: [
    ("Repair of one meniscus", ["site.knee-joint performed"]),
    ("Removal of the lymph nodes of the neck", ["site.neck performed"]),
    ("Removal of the pelvic lymph nodes", []),
    ("Removal of the spleen through a cut in the groin", []),
  ])
  func `a site is where the work takes place and not where the way in lies`(
    title: String, expected: [String]
  ) throws {
    #expect(
      try circumstances("It is seldom done.", title: title).filter { $0.hasPrefix("site") }
        == expected)
  }

  @Test func `the names of other operations are background`() throws {
    #expect(
      try circumstances(
        "A cyst is removed. It heals. In rare cases more is done. Unlike a radical nephrectomy, described by code 54321, it is short."
      ) == ["extent.radical background"])
  }
}
