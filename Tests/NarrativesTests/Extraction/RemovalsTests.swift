import Narratives
import Testing

/// How texts say that something was taken out, whole or in part, without a verb of removal of its own.
struct RemovalsTests {
  static let cases = [
    // Tissue that is taken from a structure is a part of it.
    ReadingCase(
      "Torn tissue is removed from both the medial meniscus and the lateral meniscus.",
      ["excision.medial-meniscus", "excision.lateral-meniscus"]),
    ReadingCase(
      "Frayed tissue was removed from the lateral meniscus.", ["excision.lateral-meniscus"]),
    // Surgeons tell where a specimen went, or from where it was lifted.
    ReadingCase("The gallbladder went to pathology.", ["resection.gallbladder"]),
    ReadingCase("The thyroid lobe was handed off the field.", ["resection.thyroid-lobe"]),
    ReadingCase("The uterus came out in one piece.", ["resection.uterus"]),
    ReadingCase("The stone was brought out in a bag.", ["extraction.stone"]),
  ]

  @Test(arguments: cases) func `what was taken out is read`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }
}
