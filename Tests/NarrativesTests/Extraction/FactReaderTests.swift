import Testing

@testable import Narratives

struct FactReaderTests {
  private func facts(_ text: String) throws -> FactReader.Result {
    FactReader(reader: try Said.reader.get()).read(FactSource(fileText: text))
  }

  private func lines(_ result: FactReader.Result) -> [String] {
    result.facts.map { "\($0.aspect) \($0.value) \($0.modality) \($0.role)" }
  }

  @Test func `a narrative file states criterial facts in its title and technique in its prose`()
    throws
  {
    let result = try facts(
      """
      Code: 12345
      Title: Laparoscopic removal of the spleen

      The splenic vessels are divided. A drain may be placed. Unlike CPT Code 54321, nothing else is removed.
      """)
    #expect(result.code == ProcedureCode(rawValue: "12345"))
    #expect(result.otherCodes == [ProcedureCode(rawValue: "54321")])
    #expect(
      lines(result) == [
        "approach approach.laparoscopic performed criterial",
        "component resection.spleen performed criterial",
        "component division.splenic-artery performed technique",
        "component insertion.drain optional technique",
      ])
  }

  @Test func `a general word is no fact beside what it means`() throws {
    let result = try facts("The nodes are removed: the celiac and portal nodes. A drain is left.")
    #expect(
      lines(result) == [
        "component resection.celiac-node performed technique",
        "component resection.portal-lymph-node performed technique",
        "component insertion.drain performed technique",
      ])
  }

  @Test func `the firmest statement of a fact counts`() throws {
    let result = try facts(
      "The spleen may be removed. The spleen is removed. No spleen is removed.")
    #expect(lines(result) == ["component resection.spleen performed technique"])
    #expect(result.facts.map(\.evidence.sentence) == ["The spleen is removed."])
  }

  @Test func `what the name of a procedure leaves open stays so, whatever a step says`() throws {
    let result = try facts(
      """
      Code: 12345
      Title: Removal of the spleen, with or without removal of the gallbladder

      The gallbladder is removed.
      """)
    #expect(
      lines(result).prefix(2) == [
        "component resection.spleen performed criterial",
        "component resection.gallbladder optional criterial",
      ])
  }

  @Test func `evidence stands in the text where its range says, counted in Unicode scalars`() throws
  {
    let text = "Naïve ® – text.\r\n\r\nThe spleen\u{A0}is removed. The café’s ovary is preserved."
    let scalars = Array(text.unicodeScalars)
    let result = try facts(text)
    #expect(result.facts.count == 2)
    for fact in result.facts {
      let range = fact.evidence.range
      #expect(String(String.UnicodeScalarView(scalars[range])) == fact.evidence.sentence)
    }
  }

  @Test func `of a saved page only the description is read`() throws {
    let result = try facts(
      """
      Log in Register free account
      Official Description
      Splenectomy; total (separate procedure)
      © Copyright 2026 Some Owner. All rights reserved.
      Common Language Description
      The procedure described by CPT® Code 38100 involves the removal of the entire spleen through an incision in \
      the abdomen. The splenic artery is tied and divided, and the spleen is then taken out of the abdomen.
      Ask about: "What is CPT code 99213?"
      """)
    #expect(result.code == ProcedureCode(rawValue: "38100"))
    #expect(result.otherCodes == [])
    #expect(lines(result).contains("component resection.spleen performed criterial"))
    #expect(lines(result).contains("approach approach.open performed criterial"))
  }

  @Test func `an operation under a heading of history was done on another occasion`() throws {
    let result = try facts(
      "HISTORY: Appendectomy.\nPROCEDURE: Splenectomy.\nDETAILS: The spleen was removed.")
    #expect(
      lines(result) == [
        "component resection.appendix background technique",
        "component resection.spleen performed criterial",
      ])
  }
}
