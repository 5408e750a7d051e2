import Narratives
import Testing

@testable import QuestionBanks

struct QuestionCheckTests {
  @Test(
    arguments: [
      ("Q{=a ~b}", []), ("Q{~%50%a ~%50%b ~c}", []), ("Q{~%33.33%a ~%33.33%b ~%33.33%c}", []),
      ("Q{~%33.1%a ~%33.1%b ~%33.2%c}", [.sharesDoNotAddUp(0.994)]),
      ("{=a ~b}", [QuestionFault.emptyStem]), ("Q{~a ~b}", [.noKey]),
      ("Q{~%50%a ~%40%b ~c}", [.sharesDoNotAddUp(0.9)]),
      ("Q{=a ~%50%b ~B}", [.sameOption("B")]), ("Q{=a ~ ~b}", [.emptyOption]),
      ("Q{=%50%a}", [.noKey]), ("Q{=* =a}", [.unreachable("a"), .everythingIsRight]),
      ("Q{=a =%0%*}", []), ("Q{#=%50%3}", [.noKey]), ("Q{#abc}", [.everythingIsRight]),
      ("Q{#3 ~#no}", []), ("Q{=a->1 =->2}", [.fewPairs(1)]), ("Q{=a->1 =A->2}", [.sameOption("A")]),
      ("Q{T}", []), ("Q{}", []), ("Q", []),
    ] as [(String, [QuestionFault])])
  func `what is wrong with a question as such is found`(gift: String, faults: [QuestionFault]) {
    let questions = GIFTReader.read(SourceText(path: "q", text: gift)).questions
    #expect(questions.map(QuestionCheck.faults) == [faults])
  }

  @Test func `a finding names file, line and question`() {
    let source = SourceText(path: "q.gift", text: "\n\n::Nodes::Which?{~a ~b}")
    let findings = GIFTReader.read(source).questions.flatMap(QuestionCheck.findings)
    #expect(
      findings.map(\.description) == [
        """
        q.gift:3:1: error: no answer is right; mark one, in GIFT with '=' or with '%100%'
          Nodes
        """
      ])
  }
}

struct FindingLineTests {
  @Test func `a finding on a question shows its line, and the name where the line does not`() throws
  {
    let folder = try TemporaryFolder()
    try folder.write("\n::Nodes::Which?{~a ~b}\n", to: "q.gift")
    try folder.write(
      """
      <quiz>
      <question type="multichoice">
      <name><text>Nodes</text></name><questiontext><text>Q</text></questiontext>
      <answer/><answer><text>b</text></answer></question></quiz>
      """, to: "q.xml")
    let gift = GIFTReader.read(try BankFile.read(folder.path + "/q.gift")).questions
    let xml = MoodleXMLReader.read(try BankFile.read(folder.path + "/q.xml")).questions
    let findings = (gift + xml).flatMap(QuestionCheck.findings).showingLines()
    #expect(
      findings.map(\.excerpt) == [
        "  ::Nodes::Which?{~a ~b}\n  ^", "  <question type=\"multichoice\">\n  ^\n  Nodes",
        "  <question type=\"multichoice\">\n  ^\n  Nodes",
      ])
  }
}

struct BankCheckTests {
  @Test func `questions, narratives and families are held against each other`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "{\"title\": \"T\", \"families\": [{\"name\": \"f\", \"codes\": [\"11111\", \"22222\"]}]}",
      to: "bank.json")
    try folder.write(
      "Code: 11111\nTitle: t\nFamily: f\n\nToo few words.\n", to: "narratives/11111.md")
    try folder.write(
      "// [id:x]\nOne?{=11111 ~33333}\n\n// [id:x]\nTwo?{T}\n", to: "questions/a.gift")
    try folder.write("Q\nA) a\nB) b\nANSWER: B\n", to: "questions/b.txt")
    try folder.write("\u{1}\u{2}", to: "questions/c.bin")
    let reading = try BankFolder.read(at: folder.path)
    #expect(reading.bank.questions.map(\.name) == ["One?", "Two?", "Q"])
    let findings = BankCheck.findings(reading)
    #expect(
      findings.map {
        $0.description.replacing(folder.path + "/", with: "").split(separator: "\n")[0]
      } == [
        "bank.json:1:62: warning: the family 'f' lists 22222, which has no narrative; add 'narratives/22222.md' or take the code out",
        "narratives/11111.md:1:1: warning: the narrative has 3 words and is too short for good questions; describe approach, sites, sides, extent and what is left out in 120 to 300 words",
        "questions/a.gift:2:1: warning: the option 33333 is no code of this bank; correct it, or add a narrative for it",
        "questions/a.gift:5:1: error: a question with the id 'x' stands at questions/a.gift:2 already; give this one another id",
        "questions/c.bin: error: the format of this file is not known; save it as one of moodle-xml, qti, text2qti, aiken, gift, csv, tsv, or take it out of 'questions/'",
      ])
  }
}
