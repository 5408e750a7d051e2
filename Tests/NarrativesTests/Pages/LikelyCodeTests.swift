import Narratives
import Testing

/// Codes that pages without one are offered.
struct LikelyCodeTests {
  @Test func `the narrative with the most words in common is named`() throws {
    let texts = [
      ("11111", "The stone is caught in a basket in the salivary duct."),
      ("22222", "The tendon of the thumb is sutured under a tourniquet."),
    ]
    let known = try texts.map { code, prose in
      Narrative(code: try #require(ProcedureCode(rawValue: code)), prose: prose)
    }
    #expect(LikelyCode.of("Suture of a tendon in the hand.", among: known)?.rawValue == "22222")
    #expect(LikelyCode.of("A tooth is pulled.", among: known) == nil)
  }
}
