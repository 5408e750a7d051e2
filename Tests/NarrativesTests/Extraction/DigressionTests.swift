import Testing

@testable import Narratives

/// Lines of a page that go over to another operation and what comes back from it.
struct DigressionTests {
  private static let opening = "CPT Code 43840 is the laparoscopic suture of the stomach.\n\n"

  @Test(arguments: [
    ReadingCase(
      "Through the cystoscope: 52214. The bladder is opened and the stone is removed.\nThe spleen is removed.",
      ["incision.bladder background", "extraction.bladder-stone background", "resection.spleen"]),
    ReadingCase(
      "38102 is the step beyond that. The spleen is removed. This code leaves it. The ureter is cut.",
      ["resection.spleen background", "division.ureter"]),
    ReadingCase(
      "In the ordinary operation the liver is cut. The spleen is removed.\n\nThe ureter is cut.",
      ["division.liver background", "resection.spleen background", "division.ureter"]),
    ReadingCase(
      "With the open version a long cut is made. The spleen is removed. Here the ureter is cut.",
      ["resection.spleen background", "division.ureter"]),
    // A sentence on a code within a line, or under a condition, is no label of what follows.
    ReadingCase(
      "When the spleen is kept, 38100 is not used. The ureter is cut.", ["division.ureter"]),
    ReadingCase("The other end is free. The ureter is cut.", ["division.ureter"]),
  ]) func `works of another operation are told in passing until the text comes back to its own`(
    _ item: ReadingCase
  ) throws {
    let told = try Said.facts(ofPage: Self.opening + item.text, [.component])
    #expect(told.filter { !$0.hasPrefix("closure.stomach") } == item.statements)
  }
}
