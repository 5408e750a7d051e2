import Narratives
import Testing

/// How texts say that something was taken out, whole or in part, without a plain verb of removal.
struct RemovalsTests {
  static let cases = [
    // Tissue that is taken from a structure is a part of it.
    ReadingCase(
      "Torn tissue is removed from both the medial meniscus and the lateral meniscus.",
      ["excision.medial-meniscus", "excision.lateral-meniscus"]),
    ReadingCase(
      "Frayed tissue was removed from the lateral meniscus.", ["excision.lateral-meniscus"]),
    // Surgeons tell from where it was lifted.
    ReadingCase("The gallbladder was taken off its bed.", ["resection.gallbladder"]),
    ReadingCase("The uterus came out in one piece.", ["resection.uterus"]),
    ReadingCase("Spleen + adrenal out.", ["resection.spleen", "resection.adrenal-gland"]),
    // An abbreviation for history needs no colon.
    ReadingCase(
      "PSH appendectomy. The spleen was removed.",
      ["resection.appendix history", "resection.spleen"]),
    // What stays on a specimen goes with it, and so does what is sent away.
    ReadingCase(
      "The ligament was cut, leaving each ovary attached to the specimen.",
      ["division.ligament", "resection.ovary"]),
    ReadingCase(
      "Left obturator nodes, sent frozen.",
      ["said frozen-section", "resection.obturator-lymph-node"]),
    ReadingCase("The fluid in the pelvis was sent to pathology.", []),
    ReadingCase("Uterus incl. cervix handed off.", ["resection.uterus", "resection.cervix"]),
    ReadingCase(
      "Tubes/ovaries removed; appendix normal.", ["resection.fallopian-tube", "resection.ovary"]),
    // What is brought out in a bag was removed before, and by words of its own.
    ReadingCase("The nodes of each side were brought out in a bag.", ["said retrieval-bag"]),
  ]

  @Test(arguments: cases) func `what was taken out is read`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text).filter { !$0.hasPrefix("said sent") } == item.statements)
  }

  @Test func `a removal by its way in is a removal of what is named behind it`() throws {
    #expect(
      try Said.by("Vaginal removal of the uterus.") == ["by transvaginal", "resection.uterus"])
    #expect(
      try Said.by("Bowel continuity was restored.") == ["anastomosis.intestine"])
  }
}
