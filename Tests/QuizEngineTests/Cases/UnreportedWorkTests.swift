import Narratives
import Testing

@testable import QuizEngine

/// What a rival is said to leave unreported or to lack, where its own text speaks of the work.
struct UnreportedWorkTests {
  private func reason(
    against rival: (title: String, prose: String), for key: String, by note: String
  ) throws -> String {
    try PlantedProcedures.words(
      against: [
        PlantedProcedures.one("20000", key, prose: "The work is done as usual."),
        PlantedProcedures.one("20001", rival.title, prose: rival.prose),
      ], in: note)
  }

  private let scope = "The laparoscope was passed at the umbilicus. "

  @Test func `work that the rival's text always has done is not said to be wanting in it`() throws {
    let note = scope + "The gallbladder was removed. The bile duct was imaged."
    let key = "Laparoscopic removal of the gallbladder with imaging of the bile duct"
    let title = "Laparoscopic removal of the gallbladder with exploration of the common bile duct"
    let silent = try reason(against: (title, "It is done."), for: key, by: note)
    #expect(
      silent.hasSuffix("The note documents cholangiography, which 20001 does not ask for."),
      "\(silent)"
    )
    let told = try reason(
      against: (title, "The bile duct is imaged beforehand."), for: key, by: note)
    #expect(
      told
        == "20001 requires exploration of the common bile duct, which the note does not document.")
  }

  @Test func `what the rival's text leaves open is required by the key alone`() throws {
    let note = scope + "The uterus was removed. The appendix was removed. The spleen was removed."
    let words = try reason(
      against: ("Laparoscopic removal of the uterus", "The appendix may be removed as well."),
      for: "Laparoscopic removal of the uterus with removal of the appendix and of the spleen",
      by: note)
    #expect(
      words
        == """
        The note documents removal of the appendix (“The appendix was removed.”) and removal of the \
        spleen (“The spleen was removed.”), which 20000 requires and 20001 does not.
        """)
  }
}
