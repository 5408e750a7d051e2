import Narratives
import Testing

struct EvidenceChoiceTests {
  @Test(arguments: [
    // Ruled out, defined, planned, indicated: none of these bears that the work is done.
    (
      "The spleen is not removed under this code. The spleen is removed through the wound.",
      "The spleen is removed through the wound."
    ),
    (
      "Splenectomy means that the spleen is removed. The vessels are tied.",
      "Open removal of the spleen"
    ),
    (
      "Removal of the spleen is indicated for trauma. The vessels are tied.",
      "Open removal of the spleen"
    ),
    ("The vessels are tied. The spleen is removed.", "The spleen is removed."),
    // What points back names nothing.
    ("The spleen is seen. It is removed with a stapler.", "Open removal of the spleen"),
    ("The spleen is seen. Splenectomy is then performed.", "Splenectomy is then performed."),
  ]) func `a sentence is quoted for what it plainly says is done`(_ prose: String, _ quoted: String)
    throws
  {
    let procedure = ProcedureReader(lexicon: try .standard()).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10001")), title: "Open removal of the spleen",
        prose: prose))
    let work = try #require(procedure.criteria.first { $0.component != nil })
    #expect(work.evidence.sentence == quoted)
  }
}
