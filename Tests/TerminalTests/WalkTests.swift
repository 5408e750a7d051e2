import TestSupport
import Testing

/// From a saved page to a journal line, with nothing but the program itself.
struct WalkTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func run(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try ProgramRun(
      arguments, input: input,
      environment: [
        "HOME": home.path, "CODEROUNDS_NOW": "2026-11-21T10:00:00Z", "CODEROUNDS_LEARNER": "ann",
        "CODEROUNDS_DEVICE": "desk", "CODEROUNDS_PROGRESS": home.path + "/Progress",
      ])
  }

  /// Pages in our own words, with the chrome of a look-up site around them.
  private func savePages() throws {
    let pages = [
      "38571": "laparoscopic total removal of the pelvic lymph nodes on both sides. Through a small"
        + " incision at the navel a laparoscope is inserted. All pelvic lymph nodes are removed on"
        + " both sides. The nodes along the aorta are not removed in this procedure.",
      "38572": "laparoscopic total removal of the pelvic lymph nodes on both sides together with"
        + " biopsy of the para-aortic lymph nodes. A laparoscope is inserted at the navel. All pelvic"
        + " lymph nodes are removed on both sides. Para-aortic lymph nodes are biopsied.",
      "38770":
        "open removal of the pelvic lymph nodes on one side. Through an incision in the lower"
        + " abdomen the external iliac, hypogastric and obturator nodes are removed on one side. No"
        + " laparoscope is used in this procedure.",
    ]
    for (code, prose) in pages {
      try home.write(
        """
        Some Coding Site
        Log in  Register free account

        Common Language Description

        The procedure described by CPT® Code \(code) is a \(prose)

        © Copyright 2026 Some Coding Site. All rights reserved.
        Create a free account to unlock this content
        """, to: "pages/\(code).txt")
    }
  }

  @Test func aSavedPageBecomesAQuestionAndItsAnswerALineOfTheJournal() throws {
    try savePages()
    let pages = home.path + "/pages"
    let bank = home.path + "/bank"
    let imported = try run(
      "bank", "import", pages + "/38571.txt", pages + "/38572.txt", pages + "/38770.txt",
      "--into", bank)
    #expect(imported.status == 0, "\(imported.errors)")

    let facts = try run("facts", bank + "/narratives/38572.md")
    #expect(facts.output.contains("laparoscopic"))

    let contrast = try run("compare", "38571", "38572", "--bank", bank)
    #expect(contrast.output.contains("para-aortic lymph nodes"))

    // A letter where there are options, else a code.
    let studied = try run(
      "study", "--bank", bank, "--limit", "1", "--seed", "3", "--json", input: "a\n38571\n")
    #expect(studied.status == 0, "\(studied.errors)")
    #expect(studied.output.contains(#""event":"verdict""#))

    let journal = try home.text(of: "Progress/ann/journal/desk.jsonl")
    let lines = journal.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(journal.hasSuffix("\n"))
    #expect(lines[0].contains(#""bank":"bank""#))

    let history = try run("history", "--json")
    #expect(history.output.split(separator: "\n").count == 1)
    let stats = try run("stats", "--bank", bank, "--json")
    #expect(stats.output.contains(#""answers":1"#))
  }

  @Test func questionsThatAnInstructorWroteAreStudiedInATerminal() throws {
    try home.write(
      """
      ::Sides:: What does modifier 50 say? { =Both sides#It doubles the work. ~One side#That is RT or LT. }

      ::Vein:: Name the vein that runs along the pelvic brim. { =external iliac* =%50%iliac* }
      """, to: "mine/questions/a.gift")
    try home.write("{\"title\": \"Mine\"}", to: "mine/bank.json")
    let terminal = try Pseudoterminal()
    try terminal.start(
      ["study", "--bank", home.path + "/mine"],
      environment: [
        "HOME": home.path, "NO_COLOR": "1", "CODEROUNDS_PROGRESS": home.path + "/Progress",
      ])
    for _ in 0..<2 {
      let page = try terminal.wait(for: "? for help): ")
      terminal.type(page.contains("modifier 50") ? "Both sides\r" : "Iliac  vein\r")
    }
    try terminal.wait(for: "2 answers, all saved: 1 right, 1 partly right, 0 wrong.")
    #expect(terminal.waitForEnd() == 0)
    #expect(terminal.screen.contains("It doubles the work."))
  }
}
