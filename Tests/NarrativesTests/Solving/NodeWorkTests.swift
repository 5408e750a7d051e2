import Testing

@testable import Narratives

/// Nodes told by the vessels that they lie along.
@Suite struct NodeWorkTests {
  @Test func `what is cleared along a vessel is the group of nodes there, never the vessel`() throws
  {
    let found = try Said.removed(by: "The external iliac artery was cleared of all nodes.")
    #expect(found.contains("external-iliac-lymph-node"))
    #expect(!found.contains("external-iliac-vessel"))
  }

  @Test func `nodes without a name are those of the places in the sentence`() throws {
    #expect(
      try Said.removed(by: "The nodes were removed from the obturator fossa.") == [
        "obturator-lymph-node"
      ])
  }

  @Test func `an organ that is removed stays that organ`() throws {
    #expect(try Said.removed(by: "The spleen was removed.") == ["spleen"])
  }
}
