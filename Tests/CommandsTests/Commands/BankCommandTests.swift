import TestSupport
import Testing

@testable import Commands

struct BankCommandTests {
  @Test func `a new bank checks clean and holds every kind of question`() throws {
    let world = try ScriptedWorld()
    let bank = world.folder.path + "/Mine"
    #expect(world.run("bank", "new", bank) == .done)
    world.clear()
    #expect(world.run("bank", "check", bank, "--strict") == .done)
    #expect(world.output == "")
    #expect(world.errors == "nothing to report\n")
    world.clear()
    #expect(world.run("bank", "list", bank, "--json") == .done)
    #expect(world.output.split(separator: "\n").count == 8)
    #expect(world.run("bank", "new", bank) == .failed)
  }

  @Test func `check prints place, line and caret and fails on errors`() throws {
    let world = try ScriptedWorld()
    try world.folder.write("Good?{T}\n\nBad {\n", to: "q.gift")
    let path = world.folder.path + "/q.gift"
    #expect(world.run("bank", "check", path) == .data)
    #expect(
      world.output == """
        \(path):3:5: error: this '{' has no '}'; close the answers with '}', or write '\\{' for a brace in \
        the text
          Bad {
              ^

        """)
    world.clear()
    #expect(world.run("bank", "check", path, "--json") == .data)
    #expect(
      world.output.contains(
        "\"line\":3,\"column\":5,\"severity\":\"error\",\"rule\":\"unpaired-brace\""))
  }

  @Test func `warnings fail only when strict`() throws {
    let world = try ScriptedWorld()
    try world.folder.write("Q{~%50%a ~%40%b}\n", to: "q.gift")
    let path = world.folder.path + "/q.gift"
    #expect(world.run("bank", "check", path) == .done)
    #expect(world.run("bank", "check", path, "--strict") == .data)
  }

  @Test func `convert writes what can be read and says what was lost`() throws {
    let world = try ScriptedWorld()
    try world.folder.write("::N::Q{=a#yes ~b}\n\nBad {\n\nD\n", to: "q.gift")
    let path = world.folder.path + "/q.gift"
    #expect(world.run("bank", "convert", path, "--to", "csv") == .data)
    #expect(world.output.split(separator: "\n").count == 3)
    #expect(world.errors.contains("q.gift:3:5: error:"))
    world.clear()
    #expect(world.run("bank", "convert", path, "--to", "anki-text") == .data)
    #expect(world.output.hasPrefix("#separator:Tab\n#html:true\n"))
    #expect(world.errors.contains("remark: 'D' was left out: a description has no answer"))
    #expect(world.run("bank", "convert", path, "--to", "poem") == .usage)
    #expect(world.run("bank", "convert", path) == .usage)
  }

  @Test func `an imported page is written and one without a code fails with the cure`() throws {
    let world = try ScriptedWorld()
    let prose =
      "involves the removal of one stone from the duct through a small scope in the office."
    try world.folder.write("The procedure described by CPT® Code 12345 \(prose)", to: "a.txt")
    try world.folder.write("This procedure \(prose)", to: "b.txt")
    let folder = world.folder.path
    #expect(
      world.run("bank", "import", folder + "/a.txt", folder + "/b.txt", "--into", folder + "/M")
        == .data)
    #expect(world.output.contains("12345"))
    #expect(world.errors.contains("--code "))
    #expect(
      world.run("bank", "import", folder + "/b.txt", "--into", folder + "/M", "--code", "12346")
        == .done)
  }

  @Test func `diff names what learners gain and lose`() throws {
    let world = try ScriptedWorld()
    let folder = world.folder.path
    #expect(world.run("bank", "new", folder + "/A") == .done)
    #expect(world.run("bank", "new", folder + "/B") == .done)
    #expect(world.run("bank", "diff", folder + "/A", folder + "/B") == .done)
    try world.folder.write("// [id:new]\n::New::Q?{T}\n", to: "B/questions/examples.gift")
    world.clear()
    #expect(world.run("bank", "diff", folder + "/A", folder + "/B", "--json") == .failed)
    #expect(
      world.output.hasPrefix(
        "{\"added\":[{\"point\":\"written:A/new\",\"title\":\"New\"}],\"retired\":["))
  }
}
