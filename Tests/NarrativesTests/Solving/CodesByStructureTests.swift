import Testing

@testable import Narratives

/// Which codes ask for work on a structure.
struct CodesByStructureTests {
  @Test func `a code is found by its structure, by what that is a kind of, and once`() throws {
    let solver = try Solver(titles: [
      "Laparoscopic removal of all obturator nodes",
      "Laparoscopic removal of the spleen and biopsy of the obturator nodes",
      "Open repair of the bladder",
    ])
    let table = CodesByStructure(solver.procedures, solver.lexicon)
    func codes(_ ids: String...) -> [Int] {
      table.codes(of: Set(ids.compactMap(solver.lexicon.concept)))
    }
    #expect(codes("obturator-lymph-node") == [0, 1])
    #expect(codes("lymph-node") == [0, 1])
    #expect(codes("spleen", "lymph-node") == [0, 1])
    #expect(codes("bladder", "spleen") == [1, 2])
    #expect(codes("knee-joint") == [])
  }
}
