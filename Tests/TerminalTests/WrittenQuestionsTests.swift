import TestSupport
import Testing

/// A bank that an instructor wrote in GIFT, studied in a terminal: every type of question, as it is asked and graded.
@Suite(.serialized)
struct WrittenQuestionsTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    try home.write(#"{"title": "Quiz", "system": "CPT"}"#, to: "quiz/bank.json")
    try home.write(
      """
      ::One::Which node is nearest to the aorta? {=sentinel A#Right beside it.  ~sentinel B#Too far.  ~%40%sentinel C}

      ::Several::Which are lymph nodes? {~%50%iliac ~%50%obturator ~%-100%femur}

      ::Statement::The aorta is a vein. {F#It carries blood away from the heart.}

      ::Word::[html]What is the <b>largest</b> artery? {=aort* =%50%artery#Which one?}

      ::Number::How many iliac arteries are <i>common</i>? {#2:0 =%25%2:1 ~#Count again.}

      ::Pairs::Match. {=open -> incision =closed -> ports = -> needle}

      ::Gap::The {=obturator} nerve lies in the fossa.

      ::Text::Describe the sampling. {####Iliac and obturator nodes on both sides.}

      ::Remark::Nothing is asked here.
      """, to: "quiz/questions/quiz.gift")
  }

  private var environment: [String: String] {
    [
      "HOME": home.path, "NO_COLOR": "1", "CODEROUNDS_NOW": "2026-11-21T10:00:00+01:00",
      "CODEROUNDS_SEED": "5", "CODEROUNDS_LEARNER": "ann", "CODEROUNDS_DEVICE": "desk",
      "CODEROUNDS_PROGRESS": home.path + "/Progress",
    ]
  }

  /// The letter before an option; the options stand in the order of a seed.
  private func letter(of option: String, on page: String) -> String? {
    for line in page.split(whereSeparator: \.isNewline) {
      let words: [Substring] = line.split(separator: " ")
      if words.count > 1, words.dropFirst().joined(separator: " ") == option {
        return String(words[0])
      }
    }
    return nil
  }

  /// What is typed at a page, and what the verdict must say.
  private func answer(to page: String) -> (lines: [String], verdict: String)? {
    func letters(_ options: String...) -> String {
      options.compactMap { letter(of: $0, on: page) }.joined(separator: " ")
    }
    if page.contains("nearest to the aorta") {
      return ([letters("sentinel C")], "Partly right (40 %)")
    }
    if page.contains("Which are lymph nodes") { return ([letters("iliac")], "Partly right (50 %)") }
    if page.contains("The aorta is a vein.") {
      return (["t"], "is wrong: It carries blood away from the heart.")
    }
    if page.contains("What is the *largest* artery?") { return (["  AORTA "], "Right: AORTA.") }
    if page.contains("How many iliac") { return (["3"], "Partly right (25 %)") }
    if page.contains("Match.") {
      return ([letters("incision") + letters("needle")], "Partly right (50 %)")
    }
    if page.contains("The _____ nerve") { return (["femoral"], "Wrong. You answered femoral") }
    if page.contains("Describe the sampling.") {
      return (["iliac nodes", "b"], "Partly right (75 %), by your own judgement.")
    }
    return nil
  }

  @Test func `every type is asked, graded with its weights and comes back`() throws {
    let terminal = try Pseudoterminal()
    try terminal.start(
      ["study", "--bank", home.path + "/quiz", "--new", "20"], environment: environment)
    var page = try terminal.wait(for: "? for help): ")
    var asked: [String] = []
    for number in 1...8 {
      let (lines, verdict) = try #require(answer(to: page), "no answer to: \(page)")
      asked.append(verdict)
      terminal.type(lines[0] + "\r")
      if lines.count > 1 {
        let model = try terminal.wait(for: "D none): ")
        #expect(model.contains("Compare with: Iliac and obturator nodes on both sides."))
        terminal.type(lines[1] + "\r")
      }
      page = try terminal.wait(for: number == 8 ? "answers, all saved" : "? for help): ")
      #expect(page.contains(verdict))
      #expect(page.contains("Comes back "))
      #expect(!page.contains("<"))
    }
    #expect(terminal.waitForEnd() == 0)
    #expect(Set(asked).count == 7)
    let history = try ProgramRun(["history", "--json"], environment: environment)
    #expect(
      history.output.split(separator: "\n").map { line in
        line.split(separator: "\"credit\":")[1].prefix { $0 != "," }
      }.sorted() == ["0", "0", "0.25", "0.4", "0.5", "0.5", "0.75", "1"])
  }
}
