import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A learner's progress while the narratives of a bank are edited under it.
@Suite(.serialized)
struct RewordedBankTests {
  private let home: TemporaryFolder
  private let bank: String

  init() throws {
    home = try TemporaryFolder()
    bank = home.path + "/nodes"
    try FileManager.default.copyItem(
      atPath: BuiltProgram.projectFolder + "/QuestionBanks/pelvic-nodes", toPath: bank)
  }

  private func run(_ words: [String], input: String = "") throws -> ProgramRun {
    try ProgramRun(
      words, input: input,
      environment: [
        "NO_COLOR": "1", "CODEROUNDS_NOW": "2026-11-21T10:00:00+01:00", "CODEROUNDS_SEED": "5",
        "CODEROUNDS_LEARNER": "ann", "CODEROUNDS_DEVICE": "desk",
        "CODEROUNDS_PROGRESS": home.path + "/Progress",
      ])
  }

  private struct Figures: Decodable, Equatable {
    let answers: Int
    let learned: Int
    let retired: Int
  }

  private func figures() throws -> Figures {
    let page = try run(["stats", "--bank", bank, "--json"])
    return try JSONDecoder().decode(Figures.self, from: Data(page.output.utf8))
  }

  private func edit(_ code: String, _ change: (String) -> String) throws {
    let path = "nodes/narratives/\(code).md"
    try home.write(change(try home.text(of: path)), to: path)
  }

  /// Answers of every shape, again and again: what does not fit a question is asked for anew.
  private static let answers = String(
    repeating:
      "a\n38571\n1 2\n1 2 3\n1 2 3 4\n1 2 3 4 5\n1 2 3 4 5 6\na b\na b a\na b a b\na b a b a\na b a b a b\n",
    count: 600)

  @Test func editingANarrativeLosesNoAnswerAndSaysWhichPointIsRetired() throws {
    let studied = try run(
      ["study", "--bank", bank, "--new", "70", "--limit", "70", "--json"], input: Self.answers)
    let asked = Set(
      studied.output.split(separator: "\n").filter { $0.contains("\"event\":\"question\"") })
    #expect(asked.contains { $0.contains("\"point\":\"contrast:38571~38572\"") })
    let before = try figures()
    #expect(before.answers > 30)
    #expect(before.retired == 0)

    // Other words for the same facts change nothing.
    try edit("38571") {
      $0.replacing(
        "Working entirely through a laparoscope, the surgeon performs",
        with: "By laparoscope alone the surgeon carries out")
    }
    #expect(try figures() == before)

    // Without the sampling nothing tells the two codes apart any more.
    let original = try home.text(of: "nodes/narratives/38572.md")
    try edit("38572") { _ in
      """
      Code: 38572
      System: CPT
      Title: Laparoscopic total pelvic lymphadenectomy on both sides
      Family: pelvic-aortic-nodes

      Through a laparoscope a total pelvic lymphadenectomy is performed on both sides.
      """
    }
    let after = try figures()
    #expect(after.answers == before.answers)
    #expect(after.retired > 0)
    let page = try run(["stats", "--bank", bank])
    #expect(
      page.output.contains(
        "Retired: \(after.retired), because the texts they came from have changed or are not"))

    // What comes back is known as before.
    try home.write(original, to: "nodes/narratives/38572.md")
    #expect(try figures() == before)
  }
}
