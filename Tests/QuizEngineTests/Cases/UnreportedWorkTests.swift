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
      silent.hasSuffix("The note documents cholangiography, which 20001 does not include."),
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

  @Test(
    arguments: [
      ("It is done.", "washing of the peritoneum, none of which 20001 includes."),
      ("The appendix may be removed.", "washing of the peritoneum, which 20001 does not require."),
    ])
  func `what is left out is not included, and what the rival's text does now and then not required`(
    _ prose: String, _ ending: String
  ) throws {
    let words = try reason(
      against: ("Laparoscopic removal of the uterus and of the omentum", prose),
      for: "Laparoscopic removal of the uterus with removal of the appendix and peritoneal washing",
      by: scope + "The uterus was removed. The appendix was removed. The peritoneum was washed.")
    #expect(
      words
        == "20001 requires removal of the omentum, which the note does not document. The note documents "
        + "removal of the appendix and \(ending)")
  }

  @Test func `who takes the uterus has taken a tube perhaps, and no ovary`() throws {
    let note = """
      The uterus was removed through the vagina. The right ovary was removed. The uterus weighed 180 g.
      """
    let words = try reason(
      against: ("Vaginal hysterectomy", "It is done."),
      for: "Vaginal hysterectomy, for uterus 250 g or less; with removal of tube or ovary", by: note
    )
    #expect(words.contains("removal of the fallopian tube or the ovary"), "\(words)")
  }
}
