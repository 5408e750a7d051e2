import QuizEngine
import Testing

@testable import QuizSession

struct ReplyCase: CustomTestStringConvertible, Sendable {
  let line: String
  let task: Task
  let reply: Reply
  var testDescription: String { line }

  init(_ line: String, _ task: Task, _ reply: Reply) {
    self.line = line
    self.task = task
    self.reply = reply
  }
}

private let truth = Task.chooseOne(
  ["True", "False"].map { Option(text: $0, isRight: $0 == "True", why: "") })

private let replies = [
  ReplyCase("Fact 2", Sample.chooseSeveral, .answer(.chosen([2]), nil)),
  ReplyCase("t", truth, .answer(.chosen([0]), nil)),
  ReplyCase("False", truth, .answer(.chosen([1]), nil)),
  ReplyCase("b", truth, .answer(.chosen([1]), nil)),
  ReplyCase("x", truth, .unreadable(.notAnOption("x", count: 2))),
  ReplyCase("b", Sample.chooseOne, .answer(.chosen([1]), nil)),
  ReplyCase("  C ", Sample.chooseOne, .answer(.chosen([2]), nil)),
  ReplyCase("3", Sample.chooseOne, .answer(.chosen([2]), nil)),
  ReplyCase("(b)", Sample.chooseOne, .answer(.chosen([1]), nil)),
  ReplyCase("38571", Sample.chooseOne, .answer(.chosen([1]), nil)),
  ReplyCase("b sure", Sample.chooseOne, .answer(.chosen([1]), .sure)),
  ReplyCase("b!", Sample.chooseOne, .answer(.chosen([1]), .sure)),
  ReplyCase("B ?", Sample.chooseOne, .answer(.chosen([1]), .guess)),
  ReplyCase("b+", Sample.chooseOne, .answer(.chosen([1]), nil, rated: .easy)),
  ReplyCase("b =", Sample.chooseOne, .answer(.chosen([1]), nil, rated: .good)),
  ReplyCase("b hard", Sample.chooseOne, .answer(.chosen([1]), nil, rated: .hard)),
  ReplyCase("b - !", Sample.chooseOne, .answer(.chosen([1]), .sure, rated: .hard)),
  ReplyCase("38562-", Sample.codeTask, .answer(.typed("38562"), nil, rated: .hard)),
  ReplyCase("-", Sample.chooseOne, .unreadable(.notAnOption("-", count: 3))),
  ReplyCase("2~", Sample.chooseOne, .answer(.chosen([1]), .unsure)),
  ReplyCase("", Sample.chooseOne, .unreadable(.empty(Sample.chooseOne))),
  ReplyCase("d", Sample.chooseOne, .unreadable(.notAnOption("d", count: 3))),
  ReplyCase("0", Sample.chooseOne, .unreadable(.notAnOption("0", count: 3))),
  ReplyCase("hello", Sample.chooseOne, .unreadable(.notAnOption("hello", count: 3))),
  ReplyCase("a b", Sample.chooseOne, .unreadable(.oneOnly(count: 3))),
  ReplyCase("?", Sample.chooseOne, .request(.help)),
  ReplyCase("HINT", Sample.chooseOne, .request(.hint)),
  ReplyCase("exit", Sample.typed, .request(.quit)),
  ReplyCase("a c", Sample.chooseSeveral, .answer(.chosen([0, 2]), nil)),
  ReplyCase("ca", Sample.chooseSeveral, .answer(.chosen([0, 2]), nil)),
  ReplyCase("1, 3", Sample.chooseSeveral, .answer(.chosen([0, 2]), nil)),
  ReplyCase("13", Sample.chooseSeveral, .answer(.chosen([0, 2]), nil)),
  ReplyCase("none", Sample.chooseSeveral, .answer(.chosen([]), nil)),
  ReplyCase("38562", Sample.typed, .answer(.typed("38562"), nil)),
  ReplyCase("38562", Sample.codeTask, .answer(.typed("38562"), nil)),
  ReplyCase("CPT® 38572.", Sample.codeTask, .answer(.typed("38572"), nil)),
  ReplyCase(
    "the code: 38572", Sample.codeTask, .unreadable(.notACode("the code: 38572", characters: 5))),
  ReplyCase("code: 38572 sure", Sample.codeTask, .answer(.typed("38572"), .sure)),
  ReplyCase("2", Sample.codeTask, .unreadable(.notACode("2", characters: 5))),
  ReplyCase("385720", Sample.codeTask, .unreadable(.notACode("385720", characters: 5))),
  ReplyCase("iliac", Sample.codeTask, .unreadable(.notACode("iliac", characters: 5))),
  ReplyCase("38562 38572", Sample.codeTask, .unreadable(.notACode("38562 38572", characters: 5))),
  ReplyCase("38562-50", Sample.codeTask, .unreadable(.modifierToo("38562-50"))),
  ReplyCase("", Sample.codeTask, .unreadable(.empty(Sample.codeTask))),
  ReplyCase("why not?", Sample.typed, .answer(.typed("why not?"), nil)),
  ReplyCase("\"flag\"", Sample.typed, .answer(.typed("flag"), nil)),
  ReplyCase("flag", Sample.chooseOne, .request(.flag)),
  ReplyCase("flag two are right", Sample.chooseOne, .remark(.flag("two are right"))),
  ReplyCase("Flag : ", Sample.chooseOne, .remark(.flag(""))),
  ReplyCase("note: see 38572", Sample.order, .remark(.note("see 38572"))),
  ReplyCase("note see 38572", Sample.typed, .remark(.note("see 38572"))),
  ReplyCase(
    "note that both are taken", .write(model: ""), .answer(.typed("note that both are taken"), nil)),
  ReplyCase("note: both", .write(model: ""), .remark(.note("both"))),
  ReplyCase("\"note: both\"", Sample.typed, .answer(.typed("note: both"), nil)),
  ReplyCase("notes", Sample.typed, .answer(.typed("notes"), nil)),
  ReplyCase("3 1 2", Sample.order, .answer(.ordered([2, 0, 1]), nil)),
  ReplyCase("312 sure", Sample.order, .answer(.ordered([2, 0, 1]), .sure)),
  ReplyCase("1 1 2", Sample.order, .unreadable(.notASerialOrder(count: 3))),
  ReplyCase("1 2", Sample.order, .unreadable(.notASerialOrder(count: 3))),
  ReplyCase("acb", Sample.sort, .answer(.sorted([0, 2, 1]), nil)),
  ReplyCase("a c d", Sample.sort, .unreadable(.notASorting(items: 3, categories: 3))),
]

struct ReplyTests {
  @Test(arguments: replies) func readsWhatALearnerMeans(_ example: ReplyCase) {
    #expect(Reply(example.line, to: example.task) == example.reply)
  }

  @Test func saysWhatCanBeTyped() {
    #expect(
      AnswerFault.notAnOption("x", count: 4).description
        == "'x' is none of the options: type a letter from A to D, or ? for help")
    #expect(
      AnswerFault.notASerialOrder(count: 3).description
        == "type all 3 numbers once each, first step first, for example 3 2 1")
  }
}
