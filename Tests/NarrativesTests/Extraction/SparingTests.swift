import Testing
@testable import Narratives

/// Words that say of a structure that it stays.
struct SparingTests {
  static let sparing = [
    ReadingCase("The axillary vein itself is left intact.", ["spared axillary-vein"]),
    ReadingCase(
      "The pectoral fascia stays, and a drain is not inserted.",
      ["spared pectoral-fascia", "insertion.drain excluded"]),
    ReadingCase(
      "The colon is removed, with preservation of the hypogastric nerves and of both ureters.",
      ["resection.colon", "spared hypogastric-nerve", "spared ureter"]),
    ReadingCase(
      "The ligament is divided, with the ureter in view and protected.",
      ["division.ligament", "spared ureter"]),
    ReadingCase(
      "The parathyroid glands are dissected off the lobe and kept.",
      ["dissection.parathyroid", "spared parathyroid"]),
    ReadingCase(
      "The ureters are identified so that they remain unharmed.",
      ["spared ureter"]),
    ReadingCase(
      "The nerve is identified, with a monitor if one is at hand, and the spleen is kept.",
      ["identification.nerve", "spared spleen"]),
  ]

  @Test(arguments: sparing)
  func `what stays is spared whatever word says so`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }
}
