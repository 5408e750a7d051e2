import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct FlawRuleTests {
  @Test(arguments: LabelledItem.file("first") + LabelledItem.file("second"))
  func `an item has the flaws that a reviewer finds in it`(_ labelled: LabelledItem) {
    #expect(Set(labelled.item.flaws.map(\.rule)) == labelled.flaws)
  }

  @Test func `every rule is broken by some item, but for those of length and of lists`() {
    let broken = (LabelledItem.file("first") + LabelledItem.file("second")).flatMap(\.flaws)
    let rules = Set(FlawRule.all.map(\.name)).subtracting(["reading-length", "convergence"])
    #expect(Set(broken) == rules)
    #expect(FlawRule.all.allSatisfy { !$0.rule.isEmpty && !$0.sources.isEmpty })
  }

  @Test func `the message says what was found and what to do`() {
    let item = AuditItem(
      id: "1", stem: "What does a valve do?",
      options: [
        .init("It lets blood pass in one direction and stops it in the other", isKey: true),
        .init("It makes red blood cells", isKey: false),
        .init("It stores the oxygen", isKey: false),
      ])
    #expect(
      item.flaws == [
        Flaw(
          rule: "key-longest", tier: .reliable,
          message: "the key is 2.8 times as long as the other options; shorten it, or make the "
            + "others as full")
      ])
  }

  @Test func `a long option and a long question are remarked on`() {
    let long = Array(repeating: "word", count: 46).joined(separator: " ")
    let options = [AuditItem.Choice(long, isKey: true), .init(long + " two", isKey: false)]
    let item = AuditItem(id: "1", stem: "Which one is it?", options: options)
    #expect(item.flaws.map(\.rule).contains("reading-length"))
    let stem = Array(repeating: "Some words.", count: 101).joined(separator: " ") + " Which?"
    let short = [AuditItem.Choice("this", isKey: true), .init("that", isKey: false)]
    #expect(AuditItem(id: "1", stem: stem, options: short).flaws.map(\.rule) == ["reading-length"])
  }

  @Test func `a key made of what most options share converges`() {
    let item = AuditItem(
      id: "1", stem: "Which findings belong to the syndrome?",
      options: [
        .init("Fever and rash", isKey: true), .init("Fever and cough", isKey: false),
        .init("Cramps and rash", isKey: false), .init("Thirst and rash", isKey: false),
      ])
    #expect(item.flaws.map(\.rule) == ["convergence"])
  }

  @Test(arguments: [
    ("Which code of these is “NOT” for an open operation? Choose the code.", true),
    ("The note says “it was not open”. Choose the code, by CT and MRI alone.", false),
    ("The note says “it was not open”. Choose the code by it.", false),
    ("The note says “it was not open”. CHOOSE the code that does NOT fit it.", true),
  ])
  func `a negation in capitals is seen between quotation marks, and none where it is small`(
    _ stem: String, _ isNegative: Bool
  ) {
    let options = [AuditItem.Choice("One code", isKey: true), .init("Another", isKey: false)]
    let flaws = AuditItem(id: "1", stem: stem, options: options).flaws.map(\.rule)
    #expect(flaws.contains("negative-stem") == isNegative)
  }

  @Test func `a flaw of a written question is a warning at its line`() {
    let question = AuthoredQuestion(
      name: "Veins", stem: MarkedText("Which vein is <b>not</b> paired?", .html),
      response: .multipleChoice(
        MultipleChoice(
          isSingle: true,
          choices: [
            .init(text: MarkedText("Azygos"), fraction: 1),
            .init(text: MarkedText("Jugular"), fraction: 0),
          ])),
      origin: .init(path: "veins.gift", line: 3))
    #expect(
      question.flawFindings == [
        Finding(
          path: "veins.gift", line: 3, column: 1, severity: .warning, rule: "negative-stem",
          message: "the question asks for the exception (“not”), which is easily overread; "
            + "ask for the one that fits, or ask for every right option", excerpt: "  Veins")
      ])
  }

  @Test func `a question is fair only if no option would stand out as the key`() throws {
    var question = try #require(
      try BundledBank.questions(of: .compareTwoCodes, perPoint: 1).first)
    let texts = ["Removal", "Sampling", "An approach through a long midline incision"]
    question.task = .chooseOne(
      texts.enumerated().map { Option(text: $1, isRight: $0 == 0, why: "reason") })
    #expect(!question.isFair)
    question.task = .chooseOne(
      texts.prefix(2).map { Option(text: $0, isRight: $0 == "Removal", why: "reason") })
    #expect(question.isFair)
  }
}
