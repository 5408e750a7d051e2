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

  @Test(arguments: [
    ("Spared: the spleen, the liver and the bladder.", ["spleen", "liver", "bladder"]),
    ("Avoided/spared: phrenic nerve.", ["phrenic-nerve"]),
    ("The surgeon leaves the kidney in place.", ["kidney"]),
    ("The surgeon leaves the bladder where it was.", ["bladder"]),
    ("The surgeon leaves the pancreas behind.", ["pancreas"]),
    // A device that stays was put in.
    ("The surgeon leaves the drain in place.", []),
  ]) func `a list of what is spared and what is left where it was stay`(
    _ sentence: String, _ spared: [String]
  ) throws {
    let told = try Said.facts(ofPage: "The stomach is sutured.\n\n" + sentence, [.preserved])
    #expect(told == spared.map { "preserved." + $0 })
  }
}
