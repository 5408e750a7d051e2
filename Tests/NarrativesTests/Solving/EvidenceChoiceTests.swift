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
    // What somebody once wrote tells of no code.
    ("My surgeon has the spleen removed. The vessels are tied.", "Open removal of the spleen"),
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

  @Test func `a way in and a state are quoted from the name that tells them`() throws {
    let title = "Open repair of an incarcerated inguinal hernia"
    let procedure = ProcedureReader(lexicon: try .standard()).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10001")), title: title,
        prose:
          "The hernia is repaired. Release of the incarcerated bowel saves it. The repair is open.")
    )
    let others = procedure.criteria.filter { $0.component == nil }
    #expect(others.map(\.evidence.sentence) == [title, title])
  }

  @Test func `a state is quoted from the name where the prose only gives occasions for the work`()
    throws
  {
    let title = "Open repair of an incarcerated inguinal hernia"
    let procedure = ProcedureReader(lexicon: try .standard()).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10001")), title: title,
        prose:
          "Code 10001 is used under these circumstances: an incarcerated inguinal hernia is felt."
      ))
    let states = procedure.criteria.filter { if case .state = $0.content { true } else { false } }
    #expect(states.map(\.evidence.sentence) == [title])
  }
}
