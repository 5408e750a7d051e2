import Testing

/// Hernias whose repair is told by what was done to close them.
@Suite struct RepairByStepsTests {
  private func repaired(_ text: String) throws -> [String] {
    try DocumentedWork.targets(of: "repair", in: text)
  }

  @Test func `a mesh laid where a hernia lies repairs it`() throws {
    #expect(
      try repaired(
        "The groin was opened on the left. A sheet of mesh was fixed with three stitches.")
        == ["inguinal-hernia"])
  }

  @Test func `the hernia that the note names is the one that is repaired`() throws {
    #expect(
      try repaired("The groin was opened. A femoral hernia was seen. A mesh plug was implanted.")
        == ["femoral-hernia"])
  }

  @Test func `without a place or a name of a hernia a mesh repairs none`() throws {
    #expect(try repaired("The stoma was formed. A mesh was implanted around it.").isEmpty)
  }

  @Test func `a hernia of years ago is not repaired today`() throws {
    #expect(
      try repaired("She had an umbilical hernia repaired years ago. The mesh was inspected.")
        .isEmpty)
  }

  @Test func `a hiatal hernia of which the stomach is brought back is a paraesophageal one`() throws
  {
    #expect(
      try repaired("The stomach was reduced into the abdomen. A cruroplasty was done.")
        == ["hiatal-hernia", "paraesophageal-hernia"])
    #expect(try repaired("The wrap was seen. A cruroplasty was done.") == ["hiatal-hernia"])
  }

  @Test func `what was repaired in so many words is not told once more`() throws {
    #expect(
      try repaired("The umbilical hernia was repaired. A mesh was implanted.")
        == ["umbilical-hernia"])
  }
}
