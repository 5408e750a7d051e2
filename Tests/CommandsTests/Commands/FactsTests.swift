import TestSupport
import Testing

@testable import Commands

struct FactsTests {
  private let scripted: ScriptedWorld

  init() throws {
    scripted = try ScriptedWorld()
    scripted.width = 10_000
  }

  @Test func `programs get one object a file with the places of the sentences`() throws {
    try scripted.folder.write("One line. The spleen was removed.", to: "note.txt")
    let path = scripted.folder.path + "/note.txt"
    #expect(scripted.run("facts", path, "--json") == .done)
    #expect(
      scripted.output == """
        {"file":"\(path)","code":null,"otherCodes":[],"facts":[{"aspect":"component",\
        "value":"resection.spleen","label":"resection of spleen","modality":"performed",\
        "role":"technique","evidence":"The spleen was removed.","range":[10,33]}]}

        """)
  }

  @Test func `a file that is no text is refused, and the others are printed`() throws {
    try scripted.folder.write("The spleen was removed.", to: "note.txt")
    try scripted.folder.write("PNG\0\u{1}\u{2}", to: "picture.png")
    let folder = scripted.folder.path
    #expect(scripted.run("facts", folder + "/picture.png", folder + "/note.txt") == .data)
    #expect(
      scripted.errors == """
        error: '\(folder)/picture.png' is no text: it holds bytes that no text has; save the page as text \
        or HTML and try again

        """)
    #expect(
      scripted.output.contains("“The spleen was removed.”") || scripted.output.contains("spleen"))
  }

  @Test func `escape sequences of a page never reach the terminal`() throws {
    try scripted.folder.write("The \u{1B}]0;title\u{7}spleen \u{1B}[2Jwas removed.", to: "note.txt")
    #expect(scripted.run("facts", scripted.folder.path + "/note.txt") == .done)
    #expect(scripted.output.contains("spleen"))
    #expect(!scripted.output.contains("\u{1B}") && !scripted.output.contains("\u{7}"))
  }
}
