import Narratives
import Testing

@testable import QuizEngine

/// What can be said not to be asked for by a code of which it was not read.
struct SilenceTests {
  private func covers(_ name: String, _ wanted: String) throws -> Bool {
    let lexicon = try Lexicon.standard()
    let procedures = try PlantedProcedures.of([name, wanted])
    let silence = Silence(of: procedures[0], lexicon)
    return procedures[1].criteria.filter { !$0.isApproach }.allSatisfy(silence.covers)
  }

  @Test(
    arguments: [
      ("Open removal of the gallbladder", "Open removal of the spleen", true),
      // A word of the structure in the name may be what was not read.
      ("Open cholecystectomy with work on one ureter", "Open removal of the ureter", false),
      ("Vaginal removal of the uterus, tube(s) too", "Removal of the fallopian tube", false),
      // What the name denies is asked for by nobody.
      ("Removal of the gallbladder without imaging of the bile ducts", "Cholangiography", true),
      ("Removal of the uterus with or without the ovary", "Open removal of the ovary", false),
      // The same work on the whole may be the same work on its kind.
      ("Open exploration of the bile duct", "Exploration of the common bile duct", false),
      ("Open repair of the meniscus", "Open removal of the meniscus", true),
    ])
  func `nothing is denied of which the name has a word`(
    _ name: String, _ wanted: String, _ isDenied: Bool
  ) throws {
    #expect(try covers(name, wanted) == isDenied)
  }

  @Test func `a way in is never said not to be asked for`() throws {
    let lexicon = try Lexicon.standard()
    let procedures = try PlantedProcedures.of([
      "Removal of the spleen", "Laparoscopic removal of the spleen",
    ])
    let ways = procedures[1].criteria.filter(\.isApproach)
    let silence = Silence(of: procedures[0], lexicon)
    #expect(ways.count == 1)
    #expect(!ways.contains(where: silence.covers))
  }
}
