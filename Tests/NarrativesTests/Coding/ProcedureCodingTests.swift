import Testing

@testable import Narratives

struct ProcedureCodingTests {
  private func read() throws -> Procedure {
    let code = try #require(ProcedureCode(rawValue: "38572"))
    return ProcedureReader(lexicon: try Said.reader.get().lexicon).read(
      Narrative(
        code: code, title: "Laparoscopic removal of the pelvic nodes, age 6 months to 5 years",
        family: "nodes",
        source: nil,
        descriptor:
          "Laparoscopy, surgical; with total pelvic lymphadenectomy, zebra, nodes of 3 to 10 cm",
        prose: """
          Diagnosis: recurrent cancer of the naïve cervix. Unlike CPT® Code 38571, the para-aortic nodes are sampled.
          A 54-year-old is too old. CPT Code 38572 is done through ports on both sides. The ureter is preserved. A drain may be placed.
          If the spleen is involved, it is removed; the kidney is not removed. It was converted to open.
          The specimen is put into a bag – “frozen section” of the left external iliac node was sent.
          """))
  }

  private func coded(_ procedure: Procedure) throws -> Procedure {
    var writer = CompactWriter()
    procedure.narrative.write(to: &writer)
    let middle = writer.bytes.count
    procedure.write(to: &writer)
    var first = CompactReader(writer.bytes, in: 0..<middle)
    let prose = try Narrative.prose(&first)
    #expect(first.isAtEnd)
    var text = CompactReader(writer.bytes, in: 0..<middle)
    var rest = CompactReader(writer.bytes, in: middle..<writer.bytes.count)
    let copy = try Procedure(
      &rest, narrative: try Narrative.read(&text), prose: prose, profile: TermProfile())
    #expect(rest.isAtEnd)
    return copy
  }

  @Test func `a procedure comes back as it was`() throws {
    let procedure = try read()
    let copy = try coded(procedure)
    #expect(copy.narrative == procedure.narrative)
    #expect(copy.criteria == procedure.criteria)
    #expect(copy.provisions == procedure.provisions)
    #expect(copy.leftOver == procedure.leftOver && copy.leftOver == ["zebra"])
    #expect(copy.measures == procedure.measures && copy.measures.count == 1)
    #expect(copy.told == procedure.told && !copy.told.isEmpty)
    #expect(String(reflecting: copy.reading) == String(reflecting: procedure.reading))
    #expect(procedure.reading.statements.count > 6)
  }

  @Test func `bytes cut off anywhere give a fault and no crash`() throws {
    var writer = CompactWriter()
    try read().write(to: &writer)
    for end in 0..<writer.bytes.count {
      var reader = CompactReader(writer.bytes, in: 0..<end)
      let narrative = try read().narrative
      #expect(throws: CompactFault.self) {
        _ = try Procedure(&reader, narrative: narrative, prose: 0..<end, profile: TermProfile())
      }
      if end > 40 { break }
    }
  }

  @Test func `a table of profiles comes back, and its rows rank like the profiles`() throws {
    let reader = ProcedureReader(lexicon: try Said.reader.get().lexicon)
    let procedures = try ["spleen", "appendix"].enumerated().map { index, organ in
      reader.read(
        Narrative(
          code: try #require(ProcedureCode(rawValue: "1000\(index)")),
          title: "Removal of the \(organ)",
          prose: "The \(organ) is removed through the laparoscope with a zebra."))
    }
    let table = ProfileTable.of(procedures.map(\.profile))
    var writer = CompactWriter()
    table.write(to: &writer)
    var bytes = CompactReader(writer.bytes, in: writer.bytes.indices)
    let copy = try ProfileTable(&bytes)
    #expect(bytes.isAtEnd)
    let rows = (0..<copy.count).map(copy.profile)
    #expect(ProfileTable.of(rows) === copy)
    for (row, procedure) in zip(rows, procedures) {
      #expect(row.entries.map(\.term) == procedure.profile.entries.map(\.term))
      #expect(row.entries.map(\.weight) == procedure.profile.entries.map(\.weight))
    }
    let note = procedures[1].profile
    #expect(
      ResemblanceIndex(rows).scores(for: note)
        == ResemblanceIndex(procedures.map(\.profile)).scores(for: note))
  }
}
