import Testing

@testable import Narratives

/// What the general words of a look through a joint belong to.
struct LookReaderTests {
  static let stations = [
    ReadingCase(
      "The knee was inspected. Medial: a tear of the posterior horn with a loose leaf. The leaf was excised with a punch.",
      ["excision.medial-meniscus"]),
    ReadingCase(
      "The knee was inspected. Laterally, a flap was trimmed. On the medial side the rim was contoured.",
      ["excision.lateral-meniscus", "excision.medial-meniscus"]),
    ReadingCase(
      "In the outer compartment a bucket handle piece sat in the notch. It was excised.",
      ["excision.lateral-meniscus"]),
    ReadingCase(
      "The tear in the medial compartment was fixed with two all-inside devices.",
      ["repair.medial-meniscus"]),
    ReadingCase(
      "The medial meniscus was followed. The flap was excised.", ["excision.medial-meniscus"]),
    ReadingCase(
      "Lateral compartment: a discoid cartilage. Saucerization was performed with a punch.",
      ["excision.lateral-meniscus"]),
  ]

  @Test(arguments: stations)
  func `a piece belongs to what the place holds that was named last`(_ item: ReadingCase) throws {
    #expect(try works(item.text) == item.statements)
  }

  @Test func `a piece told of before belongs to where it was told of`() throws {
    #expect(
      try works(
        "Both menisci of the knee were seen. Medial: a flap. Lateral: the rim was firm. Procedure: The flap was excised."
      ) == ["excision.medial-meniscus"])
  }

  @Test func `an edge is that of the piece told of last`() throws {
    let found = try works(
      "The knee was inspected through two portals. Medial: the rim of the meniscus was smooth. On the medial femoral condyle a lesion with a lifting edge was found. The delaminated margin was trimmed with a shaver."
    )
    #expect(found == ["by arthroscopic", "excision.articular-cartilage"])
  }

  static let surfaces = [
    ReadingCase(
      "Arthroscopy of the knee. The flaps on the condyle were trimmed.",
      ["by arthroscopic", "excision.articular-cartilage"]),
    ReadingCase(
      "Arthroscopy of the knee. The patella was shaved.",
      ["by arthroscopic", "excision.articular-cartilage"]),
    ReadingCase("The patella was shaved.", ["excision.patella"]),
  ]

  @Test(arguments: surfaces)
  func `in a joint what is smoothed on a bone is its cartilage`(_ item: ReadingCase) throws {
    #expect(try works(item.text) == item.statements)
  }

  @Test func `what is named for another thing is none of the place`() throws {
    #expect(
      try works("Medial compartment: sound. An ACL tear was seen. The skin flap was excised.")
        .filter { $0.contains("meniscus") } == [])
  }

  private func works(_ text: String) throws -> [String] {
    try Said.by(text).filter { statement in
      !["said", "inspection", "incision"].contains { statement.hasPrefix($0) }
    }
  }

  static let parts = [
    ReadingCase(
      "The thyroid was exposed. The left half was excised.", ["resection.thyroid-lobe"]),
    ReadingCase(
      "The thyroid lobe was excised, leaving a strip at the back.", ["excision.thyroid-lobe"]),
    ReadingCase(
      "The ureter was removed, leaving a cuff of the bladder.", ["resection.ureter"]),
    ReadingCase(
      "The prostate was seen. A trough was resected with the loop.", ["resection.prostate"]),
  ]

  @Test(arguments: parts)
  func `a part of what was named goes by the name of the whole`(_ item: ReadingCase) throws {
    #expect(
      try works(item.text).filter { $0.hasPrefix("resec") || $0.hasPrefix("excis") }
        == item.statements)
  }
}
