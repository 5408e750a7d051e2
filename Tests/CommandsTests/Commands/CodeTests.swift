import TestSupport
import LineEditing
import Testing

@testable import Commands

private let note = """
  Diagnosis: endometrial carcinoma.
  A port was placed below the navel, the abdomen insufflated and the laparoscope passed. All pelvic \
  lymph nodes were removed on both sides. Two para-aortic lymph nodes were removed for biopsy. \
  Blood loss 60 mL.
  """

/// The bundled bank, asked as a coder asks it.
struct CodeTests {
  private let scripted: ScriptedWorld

  init() throws {
    scripted = try ScriptedWorld()
    scripted.width = 10_000
  }

  @Test func namesTheCodeWithItsSentencesAndSaysWhyNotItsNeighbours() throws {
    try scripted.folder.write(note, to: "note.txt")
    #expect(scripted.run("code", scripted.folder.path + "/note.txt") == .done)
    let lines = scripted.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("38572  "))
    #expect(
      lines.contains { $0.contains("“Two para-aortic lymph nodes were removed for biopsy.”") })
    #expect(lines.contains { $0.hasPrefix("Not 38571: it is part of 38572.") })
    #expect(lines.contains { $0.hasPrefix("Not 38570: it is part of 38572.") })
    let open = try #require(lines.first { $0.contains("open approach required") })
    #expect(open.hasPrefix("Not ") && open.contains("38562") && open.contains("38770"))
    #expect(open.contains("laparoscopic documented: “A port was placed below the navel"))
  }

  @Test func printsTheShapeThatProgramsRead() throws {
    try scripted.folder.write(note, to: "note.txt")
    scripted.run("code", scripted.folder.path + "/note.txt", "--json")
    #expect(scripted.output.hasPrefix(#"{"code":"38572","codes":["38572"],"candidates":[{"code":"#))
    #expect(scripted.output.hasSuffix(#""query":[]}"# + "\n"))
  }

  @Test func saysThatAnEmptyNoteIsEmpty() throws {
    #expect(scripted.run("code", "-") == .data)
    #expect(
      scripted.errors
        == "coderounds: error: the note is empty: expected the text of an operative note\n")
  }

  @Test func comparesCodesFactByFact() {
    #expect(scripted.run("compare", "38571", "38562") == .done)
    let lines = scripted.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("approach"))
    #expect(lines.contains { $0.hasPrefix("  38571  laparoscopic: “") })
    #expect(lines.contains { $0.hasPrefix("  38562  open: “") })
  }

  @Test func aCodeThatNoBankHasIsNamedWithItsNeighbour() {
    #expect(scripted.run("compare", "38571", "38575") == .failed)
    #expect(scripted.errors == "coderounds: error: no bank has code 38575. Did you mean '38570'?\n")
  }

  @Test func compareNeedsTwoCodes() {
    #expect(scripted.run("compare", "38571") == .usage)
    #expect(scripted.errors == "coderounds: error: missing argument <CODE>\n")
  }
}
