import Narratives
import Testing

@testable import QuizEngine

struct NearnessTests {
  @Test(
    arguments: [
      ("Open partial removal of the colon", "Open total removal of the colon", true),
      ("Open partial removal of the colon", "Laparoscopic partial removal of the colon", true),
      ("Open partial removal of the colon", "Endoscopic inspection of the colon", false),
      ("Endoscopic biopsy of the colon", "Endoscopic inspection of the colon", true),
      ("Open partial removal of the colon", "Endoscopic biopsy of the colon", false),
      ("Open removal of the cervical lymph nodes", "Open removal of the thyroid", false),
      ("Open removal of the axillary lymph nodes", "Open removal of the breast", false),
      // What has no place of its own is beside its like alone.
      ("Cystoscopic insertion of the stent", "Open insertion of the pacemaker", false),
      ("Open insertion of the pacemaker", "Open removal of the pacemaker", true),
    ])
  func `codes are near that share a place, and the way in or the sort of work`(
    one: String, other: String, isNear: Bool
  ) throws {
    let (family, nearness) = try nearness([one, other])
    #expect(family.allSatisfy { !$0.components.isEmpty })
    #expect(nearness.isNear(0, 1) == isNear)
  }

  @Test func `no set holds a code that falls at once`() throws {
    let (family, nearness) = try nearness([
      "Open partial removal of the colon", "Open total removal of the colon",
      "Laparoscopic partial removal of the colon", "Laparoscopic total removal of the colon",
      "Endoscopic inspection of the colon",
    ])
    #expect(nearness.holds([0, 1, 2, 3]))
    #expect(!nearness.holds([0, 1, 2, 4]))
    let sets = CandidateSets(of: Array(family.indices), in: family, near: nearness)
    #expect(sets.sets { _ in true } == [[0, 1, 2, 3]])
  }

  @Test func `a code that works in two places stands in sets of either, and joins none of both`()
    throws
  {
    let (family, nearness) = try nearness([
      "Open total removal of the thyroid", "Open partial removal of the thyroid",
      "Open total removal of the thyroid with removal of the cervical lymph nodes",
      "Open removal of the cervical lymph nodes", "Open biopsy of the cervical lymph nodes",
    ])
    let sets = CandidateSets(of: Array(family.indices), in: family, near: nearness)
    #expect(sets.sets { _ in true } == [[0, 1, 2], [2, 3, 4]])
  }

  private func nearness(_ titles: [String]) throws -> ([Procedure], Nearness) {
    let lexicon = try Lexicon.standard()
    let family = try titles.enumerated().map { number, title in
      ProcedureReader(lexicon: lexicon).read(
        Narrative(
          code: try #require(ProcedureCode(rawValue: "1000\(number)")), title: title,
          prose: "\(title)."))
    }
    let writer = NoteWriter(lexicon: lexicon, procedures: family)
    return (family, Nearness(family, lexicon) { writer.places(of: $0) })
  }
}
