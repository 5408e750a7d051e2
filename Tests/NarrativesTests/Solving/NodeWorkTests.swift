import Testing

@testable import Narratives

/// Nodes told by the vessels that they lie along.
@Suite struct NodeWorkTests {
  private func removed(_ text: String) throws -> Set<String> {
    let lexicon = try Lexicon.standard()
    let note = Documentation(Reader(lexicon: lexicon).read(text), lexicon: lexicon)
    return Set(
      note.acts.filter { lexicon.isRemoval($0.value.action) }.map { lexicon.id($0.value.target) })
  }

  @Test func `what is cleared along a vessel is the group of nodes there, never the vessel`() throws
  {
    let found = try removed("The external iliac artery was cleared of all nodes.")
    #expect(found.contains("external-iliac-lymph-node"))
    #expect(!found.contains("external-iliac-vessel"))
  }

  @Test func `nodes without a name are those of the places in the sentence`() throws {
    #expect(
      try removed("The nodes were removed from the obturator fossa.") == ["obturator-lymph-node"])
  }

  @Test func `an organ that is removed stays that organ`() throws {
    #expect(try removed("The spleen was removed.") == ["spleen"])
  }
}
