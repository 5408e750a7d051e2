import TestSupport
import Testing

@testable import Commands

@Suite struct MemoryCommandTests {
  @Test func `prints the state after every answer of a history`() throws {
    let scripted = try ScriptedWorld()
    scripted.width = 100
    #expect(scripted.run("memory", "--history", "3@0,3@2.5,1@10") == .done)
    #expect(
      scripted.output == """
        day 0: good; stability 3.9 days, fast 3.1 days, difficulty 3.53
        day 2.5: good, recall 92 %; stability 9.5 days, fast 158.8 days, difficulty 3.5
        day 10: again, recall 94 %; stability 2.3 days, fast 19.8 hours, difficulty 8.94
        Recall falls to 90 % after 32 minutes.

        """)
  }

  @Test func `prints all digits for programs`() throws {
    let scripted = try ScriptedWorld()
    #expect(
      scripted.run("memory", "--model", "fsrs-6", "--history", "3@0,3@2.5", "--json") == .done)
    #expect(
      scripted.output == #"""
        {"model":"fsrs-6","reviews":[{"day":0,"rating":3,"retrievability":null,"stability":2.3065,"difficulty":2.118103970459015},{"day":2.5,"rating":3,"retrievability":0.9094932559773544,"stability":10.964332335820703,"difficulty":2.1112142357853942}],"retention":0.9,"interval":10.964332335820703}

        """#)
  }

  struct Fault: CustomTestStringConvertible {
    let words: [String]
    let status: ProgramStatus
    let text: String
    var testDescription: String { words.joined(separator: " ") }
  }

  static let faults = [
    Fault(
      words: ["memory"], status: .usage,
      text: "no history; give one such as '--history 3@0,3@2.5,1@10'"),
    Fault(
      words: ["memory", "--history", "3@5,3@2"], status: .usage,
      text:
        "invalid value '3@5,3@2' for '--history <LIST>': expected answers such as 3@0,3@2.5,1@10, the days not decreasing"
    ),
    Fault(
      words: ["memory", "--history", "3@0", "--weights", "/nowhere/w.json"], status: .inputOutput,
      text: "cannot read '/nowhere/w.json'; check that it exists and is a file"),
    Fault(
      words: ["plan"], status: .usage,
      text: "no day of the exam; add '--exam' with a date such as 2027-03-15"),
    Fault(
      words: ["plan", "--exam", "2027-02-30", "--minutes", "5"], status: .usage,
      text: "invalid value '2027-02-30' for '--exam <DATE>': expected a date such as 2027-03-15"),
    Fault(
      words: ["plan", "--exam", "2027-03-15"], status: .usage,
      text: "no time a day; add '--minutes' with a number such as 25"),
    Fault(
      words: ["plan", "--exam", "2020-01-01", "--minutes", "5"], status: .usage,
      text: "the exam on 2020-01-01 is not after today, 2026-11-21; give a later day"),
    Fault(
      words: ["plan", "--exam", "2027-03-15", "--minutes", "0"], status: .usage,
      text: "invalid value '0' for '--minutes <M>': expected a number from 1 to 1440"),
    Fault(
      words: ["simulate", "--new", "0"], status: .failed,
      text:
        "there is nothing to simulate: no point was asked yet, and with '--new 0' none comes; raise it"
    ),
    Fault(
      words: ["simulate", "--retention", "0.97...0.8"], status: .usage,
      text:
        "invalid value '0.97...0.8' for '--retention <R>': expected a number from 0.5 to 0.99, or a range such as 0.8...0.97"
    ),
  ]

  @Test(arguments: faults) func `says what is wrong with a call`(fault: Fault) throws {
    let scripted = try ScriptedWorld()
    scripted.width = 400
    #expect(Program.run(fault.words, in: scripted.world) == fault.status)
    #expect(scripted.errors == "coderounds: error: \(fault.text)\n")
  }

  @Test func `fits nothing to an empty journal and says so`() throws {
    let scripted = try ScriptedWorld()
    scripted.width = 200
    #expect(scripted.run("fit") == .done)
    #expect(
      scripted.output == """
        0 answers so far: too few to fit to and to judge by. The weights stay as they are; try again after some days of study.

        """)
  }

  @Test func `plans for an exam and keeps a plan that is to be followed`() throws {
    let scripted = try ScriptedWorld()
    #expect(
      scripted.run("plan", "--exam", "2026-11-24", "--minutes", "3", "--follow", "--json") == .done)
    #expect(scripted.output.contains(#""exam":"2026-11-24","days":3"#))
    #expect(scripted.output.contains(#""followed":true"#))
    scripted.clear()
    #expect(scripted.run("plan", "--json") == .done)
    #expect(scripted.output.contains(#""exam":"2026-11-24","days":3"#))
    scripted.clear()
    #expect(scripted.run("plan", "--stop") == .done)
    #expect(scripted.output == "'study' follows no plan any more.\n")
    #expect(scripted.run("plan") == .usage)
    scripted.clear()
    #expect(scripted.run("plan", "--stop") == .done)
    #expect(scripted.output == "'study' follows no plan; there is nothing to stop.\n")
  }

  @Test func `says where a log of another program was understood in another way`() throws {
    let scripted = try ScriptedWorld()
    scripted.width = 400
    try scripted.folder.write(
      "card_id,review_time_ms,rating,elapsed_days\n7,100000000,4,-1\n7,400000000,3,-2\n",
      to: "log.csv")
    let log = scripted.folder.path + "/log.csv"
    #expect(scripted.run("fit", "--revlog", log) == .done)
    #expect(
      scripted.errors
        == "\(log):3: warning: found -2 elapsed_days for a later review of card 7; counted 3 from review_time_ms; write the days since the review before (-1 is for the first)\n"
    )
  }

  @Test func `says that the best retention lies at the edge of what was tried`() throws {
    let scripted = try ScriptedWorld()
    scripted.width = 100
    #expect(
      scripted.run("simulate", "--days", "20", "--new", "5", "--retention", "0.9...0.97") == .done)
    #expect(
      scripted.output.contains("come back at a recall of 90 %, the lowest that was tried."))
    scripted.clear()
    #expect(scripted.run("simulate", "--days", "5", "--retention", "0.9") == .done)
    #expect(scripted.output.contains("come back at a recall of 90 %.\n"))
  }

  @Test func `forecasts each retention of a range`() throws {
    let scripted = try ScriptedWorld()
    #expect(
      scripted.run("simulate", "--days", "5", "--new", "2", "--retention", "0.9...0.94", "--json")
        == .done)
    #expect(scripted.output.contains(#""retention":0.9,"#))
    #expect(scripted.output.contains(#""retention":0.92,"#))
    #expect(scripted.output.contains(#""retention":0.94,"#))
  }
}
