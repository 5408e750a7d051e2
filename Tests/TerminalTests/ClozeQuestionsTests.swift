import TestSupport
import Testing

/// Texts with gaps from Moodle XML, studied in a terminal: every gap is a question of its own.
@Suite(.serialized)
struct ClozeQuestionsTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    try home.write(#"{"title": "Gaps"}"#, to: "gaps/bank.json")
    try home.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <quiz><question type="cloze">
        <name><text>Fossa</text></name>
        <questiontext format="html"><text><![CDATA[<p>The <b>{1:SHORTANSWER:=obturator#It crosses the \
      fossa.~%50%femoral#Too low.~*#Look again.}</b> nerve has {2:NUMERICAL:=3:0~%25%3:1} roots.</p>
      <p>Its artery comes from the {1:MULTICHOICE:external iliac#That one runs on.~=internal iliac} \
      artery, H<sub>2</sub>O &lt; 5. Nodes: {1:MULTIRESPONSE:%50%iliac~%50%obturator~%-50%femur}</p>]]></text>
        </questiontext>
        <generalfeedback format="html"><text>&lt;p&gt;All of it is in the &lt;i&gt;fossa&lt;/i&gt;.&lt;/p&gt;</text>
        </generalfeedback>
      </question></quiz>
      """, to: "gaps/questions/gaps.xml")
  }

  private var environment: [String: String] {
    [
      "HOME": home.path, "NO_COLOR": "1", "CODEROUNDS_NOW": "2026-11-21T10:00:00+01:00",
      "CODEROUNDS_SEED": "5", "CODEROUNDS_LEARNER": "ann", "CODEROUNDS_DEVICE": "desk",
      "CODEROUNDS_PROGRESS": home.path + "/Progress",
    ]
  }

  /// What is typed at the gap that a page asks, and what the verdict says.
  private func answer(to page: String) -> (typed: String, verdict: [String])? {
    if page.contains("The *[ ? ]* nerve has _____ roots.") {
      return ("femoral", ["Partly right (50 %)", "right is obturator.", "Near miss: Too low."])
    }
    if page.contains("nerve has [ ? ] roots.") { return ("4", ["Partly right (25 %)"]) }
    if page.contains("from the [ ? ] artery") {
      return ("a", ["right is B, internal iliac.", "A is wrong: That one runs on."])
    }
    if page.contains("Nodes: [ ? ]") { return ("a b", ["Right: A, B."]) }
    return nil
  }

  @Test func `every gap of a text is asked in its place and graded as its author weighed it`()
    throws
  {
    let terminal = try Pseudoterminal()
    try terminal.start(["study", "--bank", home.path + "/gaps"], environment: environment)
    var page = try terminal.wait(for: "? for help): ")
    for number in 1...4 {
      #expect(page.contains("H₂O < 5"))
      #expect(!page.contains("{#") && !page.contains("<p>") && !page.contains("<b>"))
      let (typed, verdict) = try #require(answer(to: page), "no answer to: \(page)")
      terminal.type(typed + "\r")
      page = try terminal.wait(for: number == 4 ? "answers, all saved" : "? for help): ")
      for line in verdict { #expect(page.contains(line)) }
      #expect(page.contains("All of it is in the _fossa_."))
      #expect(!page.contains("Look again."))
    }
    #expect(terminal.waitForEnd() == 0)
    let history = try ProgramRun(["history", "--json"], environment: environment)
    #expect(
      history.output.split(separator: "\n").map { line in
        line.split(separator: "\"credit\":")[1].prefix { $0 != "," }
      }.sorted() == ["0", "0.25", "0.5", "1"])
  }
}
