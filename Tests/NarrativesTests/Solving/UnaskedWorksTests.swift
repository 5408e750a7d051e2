import Narratives
import Testing

/// A name that asks for less than the text of its page says is done.
struct UnaskedWorksTests {
  @Test(arguments: [
    (
      "Open partial colectomy",
      "The segment is removed. The upper end of the bowel is brought out through the abdominal wall as a stoma.",
      ["diversion of the intestine"]
    ),
    (
      "Open partial colectomy", "The segment is removed. The two ends of the colon are joined.",
      ["anastomosis of the colon"]
    ),
    (
      "Open partial colectomy",
      "The segment is removed. The two ends of the colon may be joined.", []
    ),
    (
      "Open partial colectomy with anastomosis",
      "The segment is removed. The two ends of the colon are joined, and no stoma is created.", []
    ),
    (
      "Open removal of the spleen",
      "The spleen is taken out. This procedure involves the removal of the spleen and of the tail of the pancreas.",
      ["removal of the pancreatic tail"]
    ),
    // A step on the way says nothing of what the code is.
    (
      "Open removal of the spleen",
      "The spleen is taken out. It is freed first. Its vessels are tied. The omentum is removed.",
      []
    ),
    (
      "Open radical removal of the prostate",
      "The operation removes the prostate and the seminal vesicles.", []
    ),
    ("Colectomy, partial; open", "The two ends of the colon are joined.", []),
  ]) func `a code asks for more than its name where the text does work that makes another code`(
    _ title: String, _ prose: String, _ leftOver: [String]
  ) throws {
    let code = try #require(ProcedureCode(rawValue: "11111"))
    let procedure = ProcedureReader(lexicon: try Lexicon.standard())
      .read(Narrative(code: code, title: title, prose: prose))
    #expect(procedure.leftOver == leftOver)
  }

  @Test func `a descriptor is not weighed against the text`() throws {
    let code = try #require(ProcedureCode(rawValue: "11111"))
    let procedure = ProcedureReader(lexicon: try Lexicon.standard())
      .read(
        Narrative(
          code: code, title: "Colectomy", descriptor: "Colectomy, partial",
          prose: "The two ends of the colon are joined."))
    #expect(procedure.isUnderstood)
  }
}
