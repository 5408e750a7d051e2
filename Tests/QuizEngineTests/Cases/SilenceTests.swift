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
      ("Removal of the uterus, tubes and ovaries kept", "Open removal of the ovary", true),
      // The same work on the whole may be the same work on its kind.
      ("Open exploration of the bile duct", "Exploration of the common bile duct", false),
      ("Open repair of the meniscus", "Open removal of the meniscus", true),
    ])
  func `nothing is denied of which the name has a word`(
    _ name: String, _ wanted: String, _ isDenied: Bool
  ) throws {
    #expect(try covers(name, wanted) == isDenied)
  }

  @Test func `nothing is denied that the text of the code has done or measured as well`() throws {
    let lexicon = try Lexicon.standard()
    func silence(_ prose: String) throws -> Silence {
      Silence(
        of: try PlantedProcedures.one(
          "12345", "Open decompression of the median nerve", prose: prose), lexicon)
    }
    let wanted = try PlantedProcedures.of([
      "Division of the transverse carpal ligament",
      "Vaginal removal of the uterus, weight of 250 g or less",
    ]).map { $0.criteria.filter { !$0.isApproach } }
    let silent = try silence("The nerve is freed.")
    let telling = try silence(
      "The transverse carpal ligament is divided. It is done for a uterus of 250 g or less.")
    // What is divided may be released by it.
    let released = try PlantedProcedures.of(["Release of the transverse carpal ligament"])
    #expect(!released[0].criteria.filter { !$0.isApproach }.contains(where: telling.covers))
    let joined = try PlantedProcedures.of(["Anastomosis of the colon"])[0].criteria
    #expect(joined.allSatisfy(try silence("The colon is freed. A colostomy is made.").covers))
    let measures = wanted[1].filter { $0.measure != nil }
    #expect(wanted[0].allSatisfy(silent.covers))
    #expect(!wanted[0].contains(where: telling.covers))
    #expect(measures.allSatisfy(silent.covers))
    #expect(measures.count == 1)
    #expect(!measures.contains(where: telling.covers))
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
