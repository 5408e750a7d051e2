import Narratives
import Testing

@testable import QuizEngine

/// What is said of a rival that asks for other work than was done, on banks of two codes.
struct OtherWorkTests {
  @Test(
    arguments: [
      // Who asks for a kind of what was done as a whole asks for more than the text tells.
      (
        "Open total removal of the thyroid", "Open removal of the substernal thyroid",
        "A neck incision was made. All of the thyroid was removed.",
        """
        20001 requires removal of the substernal thyroid; the note documents total removal of the thyroid: \
        “All of the thyroid was removed.”
        """
      ),
      // Other work by the same way in.
      (
        "Open removal of the spleen", "Open removal of the gallbladder",
        "A midline laparotomy was made. The spleen was removed.",
        """
        20001 requires removal of the gallbladder, which the note does not document. The note documents \
        removal of the spleen, which 20001 does not include.
        """
      ),
      // Of other work altogether the work comes first, and the way in behind it.
      (
        "Open removal of the spleen", "Laparoscopic removal of the gallbladder",
        "A midline laparotomy was made. The spleen was removed.",
        """
        20001 requires removal of the gallbladder, which the note does not document. It also requires a \
        laparoscopic approach; the note documents an open approach: “A midline laparotomy was made.” The \
        note also documents removal of the spleen, which 20001 does not include.
        """
      ),
    ])
  func `the work is the nearest reason, and the way in comes behind it`(
    _ key: String, _ rival: String, _ note: String, _ reason: String
  ) throws {
    #expect(try PlantedProcedures.words(against: rival, key: key, in: note) == reason)
  }
}
