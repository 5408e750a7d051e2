import TestSupport
import Testing

@testable import Commands

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

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

  @Test(arguments: [
    ("Laparoscopic removal of the spleen", "Laparoscopic removal of the spleen"),
    // A name that leaves the way in open says too little of a page that was not understood.
    ("Removal of the spleen", "Before the war nobody lived long without a spleen"),
  ])
  func
    `a page that opens with other matters is called by a line that tells the work and the way in`(
      _ headline: String, _ title: String
    ) throws
  {
    let world = try ScriptedWorld()
    try world.folder.write(
      """
      \(headline)
      CPT 12345

      Before the war nobody lived long without a spleen. Ports are placed. The vessels of the spleen are divided, and the \
      spleen is taken out in a bag.
      """, to: "p.txt")
    let folder = world.folder.path
    #expect(world.run("bank", "import", folder + "/p.txt", "--into", folder + "/M") == .done)
    #expect(world.output.contains("12345  \(title);"), "\(world.output)")
  }

  @Test func `a page without a code is not taken for questions`() throws {
    let world = try ScriptedWorld()
    try world.folder.write(
      "A stone is taken out of the duct through a small cut. The gland stays, and the duct is rinsed with saline.\n",
      to: "p.txt")
    let folder = world.folder.path
    #expect(world.run("bank", "import", folder + "/p.txt", "--into", folder + "/M") == .data)
    #expect(!world.errors.contains("holds questions"))
  }

  @Test func `questions given for a page are sent to their place`() throws {
    let world = try ScriptedWorld()
    try world.folder.write("Good?{T}\n", to: "q.gift")
    let folder = world.folder.path
    #expect(world.run("bank", "import", folder + "/q.gift", "--into", folder + "/M") == .data)
    let told = world.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("q.gift holds questions (gift): copy it into '\(folder)/M/questions/'"))
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

  @Test func `diff names written questions that are asked or graded otherwise`() throws {
    let world = try ScriptedWorld()
    for (bank, answer) in [("A", "T"), ("B", "F")] {
      try world.folder.write(#"{"title": "Quiz"}"#, to: bank + "/bank.json")
      try world.folder.write(
        "// [id:one]\n::One::Q?{\(answer)}\n\n// [id:two]\n::Two::R?{T}\n",
        to: bank + "/questions/q.gift")
    }
    let folder = world.folder.path
    #expect(world.run("bank", "diff", folder + "/A", folder + "/B") == .failed)
    #expect(world.output == "1 written question changed:\n  One\n2 learning points kept\n")
  }

  @Test func `stats say which code lacks a contrast and what would add it`() throws {
    let world = try ScriptedWorld()
    let bank = world.folder.path + "/Mine"
    #expect(world.run("bank", "new", bank) == .done)
    try FileManager.default.removeItem(atPath: bank + "/narratives/X0002.md")
    world.clear()
    #expect(world.run("bank", "stats", bank) == .done)
    let text = world.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("X0001 has no contrast. It was understood as: an open approach; "))
    #expect(text.hasSuffix("would add one, if it differs in one of these and says so."))
  }

  @Test func `the forms of an exam put options in other orders and keep what order means`() throws {
    let world = try ScriptedWorld()
    let options = (1...9).map { "~w\($0)" }.joined(separator: " ")
    try world.folder.write(
      "::A::Which?{=key \(options)}\n\n::B::Which?{=all of the above \(options)}\n", to: "q.gift")
    let path = world.folder.path + "/q.gift"
    let exam = world.folder.path + "/exam.json"
    #expect(
      world.run(
        "bank", "export", path, "--format", "json", "--forms", "2", "--seed", "3", "-o", exam)
        == .done)
    func answers(_ form: String) throws -> [String: [Substring]] {
      let text = try world.folder.text(of: "exam-\(form).json")
      return Dictionary(
        uniqueKeysWithValues: text.split(separator: "\"name\":").dropFirst().map { part in
          (
            String(part.split(separator: "\"")[part.hasPrefix(" ") ? 1 : 0]),
            part.split(separator: "\"").filter { $0.hasPrefix("w") || $0 == "key" }
          )
        })
    }
    let (first, second) = (try answers("A"), try answers("B"))
    #expect(first["A"]?.count == 10)
    #expect(first["A"] != second["A"])
    #expect(first["A"]?.sorted() == second["A"]?.sorted())
    #expect(first["B"] == second["B"])
  }

  @Test func `what paper cannot carry is listed`() throws {
    let world = try ScriptedWorld()
    try world.folder.write(
      """
      <quiz><question type="truefalse"><name><text>P</text></name><questiontext format="html">
      <text>See @@PLUGINFILE@@/a.png</text><file name="a.png" path="/" encoding="base64">AAAA</file>
      </questiontext><answer fraction="100"><text>true</text></answer>
      <answer fraction="0"><text>false</text></answer></question></quiz>
      """, to: "q.xml")
    let path = world.folder.path + "/q.xml"
    #expect(world.run("bank", "export", path, "--format", "html") == .done)
    #expect(world.errors == "remark: 'P' lost 1 embedded file(s)\n")
  }

  @Test func `an export of a bank says which question was broken and left out`() throws {
    let world = try ScriptedWorld()
    try world.folder.write(#"{"title": "Quiz"}"#, to: "Quiz/bank.json")
    try world.folder.write("Bad?{=a\n\nGood?{T}\n", to: "Quiz/questions/q.gift")
    let bank = world.folder.path + "/Quiz"
    #expect(world.run("bank", "export", bank, "--format", "gift") == .done)
    #expect(world.output.contains("Good?"))
    #expect(world.errors.contains("q.gift:1:5: error: this '{' has no '}'"))
  }

  @Test func `a watched file may be empty or gone for a moment`() throws {
    let world = try ScriptedWorld()
    try world.folder.write("", to: "q.quiz")
    let path = world.folder.path + "/q.quiz"
    var live = world.world
    var pauses = 0
    live.checkInterruption = {
      pauses += 1
      if pauses == 8 { try FileManager.default.removeItem(atPath: path) }
      if pauses == 16 { try world.folder.write("Good?{T}\n", to: "q.quiz") }
      if pauses == 30 { throw CommandFailure(.interrupted, "interrupted") }
    }
    #expect(Program.run(["bank", "watch", path], in: live) == .interrupted)
    #expect(world.errors.split(separator: "\n").count { $0 == "watching; Ctrl-C ends it" } == 3)
    let text = world.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.hasPrefix("error: the format of '"))
    #expect(text.contains("there is no such file or folder"))
  }

  @Test func `categories go along, and no question slips into that of another file`() throws {
    let world = try ScriptedWorld()
    let filed = "$CATEGORY: $course$/top/A/B\n\n::One::Q?{T}\n"
    try world.folder.write(filed, to: "Quiz/questions/a.gift")
    try world.folder.write("::Two::R?{T}\n", to: "Quiz/questions/b.gift")
    try world.folder.write(#"{"title": "Quiz"}"#, to: "Quiz/bank.json")
    let bank = world.folder.path + "/Quiz"
    let expected = """
      $CATEGORY: $course$/top/A/B

      ::One::Q? {TRUE}

      $CATEGORY: $course$/top

      ::Two::R? {TRUE}
      """
    #expect(world.run("bank", "export", bank, "--format", "gift") == .done)
    #expect(world.output.trimmingPrefix("\n").hasPrefix(expected))
    world.clear()
    #expect(
      world.run(
        "bank", "convert", bank + "/questions/a.gift", bank + "/questions/b.gift", "--to", "gift")
        == .done)
    #expect(world.output.trimmingPrefix("\n").hasPrefix(expected))
  }
}
