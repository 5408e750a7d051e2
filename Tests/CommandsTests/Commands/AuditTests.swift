import TestSupport
import Testing

@testable import Commands
@testable import QuizEngine

struct AuditTests {
  @Test func `a bank with a flawed written question misses its targets and says why`() throws {
    let scripted = try ScriptedWorld()
    let bank = try BankWithQuestions.make(
      in: scripted.folder,
      gift: """
        ::Bile::Which organ makes bile? {=Liver ~Spleen ~None of the above}

        ::Tears::Which gland makes tears? {=Lacrimal gland ~Parotid gland ~Thyroid gland}
        """)
    #expect(scripted.run("audit", "--bank", bank) == .failed)
    #expect(scripted.output.contains("2 written questions: not all targets are met"))
    #expect(scripted.output.contains("missed  reliable-flaws: 1 of 2 items (wanted: 0)"))
    #expect(scripted.output.contains("none-of-the-above: the option “None of the above”"))
  }

  @Test func `a bank without flaws meets its targets; all figures are there for programs`() throws {
    let scripted = try ScriptedWorld()
    let bank = try BankWithQuestions.make(
      in: scripted.folder,
      gift: "::Tears::Which gland makes tears? {=Lacrimal gland ~Parotid gland ~Thyroid gland}")
    scripted.run("audit", "--bank", bank, "--json")
    for member in [
      "\"items\":\"written\"", "\"count\":1", "\"guesser\":\"longest\"", "\"keyPositions\":{",
      "\"flaw\":\"key-longest\",\"tier\":\"reliable\",\"count\":0", "\"nearDuplicates\":0",
    ] {
      #expect(scripted.output.contains(member), "\(member)")
    }
  }

  @Test func `what was composed and thrown away is told, for readers and for programs`() throws {
    var discards = Discards()
    discards.texts = 200
    discards.thrownAway = [.unproven: 9, .copied: 1]
    discards.questions = 120
    discards.unfair = 20
    discards.refuted = 3
    let page = AuditPage(
      name: "generated", report: AuditReport([], catalogue: try Catalogue(banks: [])),
      discards: discards)
    var printed = ""
    page.print(on: Output(width: { 400 }, usesColor: false) { printed += $0 })
    #expect(
      printed.contains(
        "Composed: 200 notes and excerpts, 5.0 % thrown away (its code not found, or not alone 9, "
          + "words of the narrative repeated 1); 120 questions, of which 20 thrown away for an option "
          + "that stands out, 3 because the texts do not bear out the key, and 0 given out"),
      "\(printed)")
    let scripted = try ScriptedWorld()
    scripted.world.output.json(page.json)
    #expect(
      scripted.output.contains(
        "\"composed\":{\"texts\":200,\"thrownAwayShare\":0.05,\"thrownAway\":{\"unproven\":9,"
          + "\"decided\":0,\"anotherGap\":0,\"copied\":1},\"questions\":120,\"unfair\":20,"
          + "\"refuted\":3,\"givenOut\":0}"), "\(scripted.output)")
  }

  @Test func `checking a bank warns of item flaws at their lines`() throws {
    let scripted = try ScriptedWorld()
    let bank = try BankWithQuestions.make(
      in: scripted.folder,
      gift: "::Bile::Which organ makes bile? {=Liver ~Spleen ~Colon ~All of the above}")
    scripted.run("bank", "check", bank)
    #expect(scripted.output.contains("questions/quiz.gift:1:1: warning: the option “All of the"))
  }
}

/// A bank folder that holds written questions only.
enum BankWithQuestions {
  static func make(in folder: TemporaryFolder, gift: String) throws -> String {
    try folder.write("{\"title\": \"Organs\"}", to: "bank/bank.json")
    try folder.write(gift, to: "bank/questions/quiz.gift")
    return folder.path + "/bank"
  }
}
