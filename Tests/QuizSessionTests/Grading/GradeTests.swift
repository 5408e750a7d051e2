import QuizEngine
import Testing

@testable import QuizSession

struct GradeCase: CustomTestStringConvertible, Sendable {
  let task: Task
  let answer: GivenAnswer
  let credit: Double
  var testDescription: String { "\(answer) is worth \(credit)" }

  init(_ task: Task, _ answer: GivenAnswer, _ credit: Double) {
    self.task = task
    self.answer = answer
    self.credit = credit
  }
}

private let grades = [
  GradeCase(Sample.chooseOne, .chosen([2]), 1),
  GradeCase(Sample.chooseOne, .chosen([0]), 0),
  GradeCase(Sample.chooseOne, .chosen([]), 0),
  GradeCase(Sample.chooseOne, .chosen([9]), 0),
  GradeCase(Sample.chooseOne, .typed("c"), 0),
  GradeCase(Sample.chooseSeveral, .chosen([0, 2]), 1),
  GradeCase(Sample.chooseSeveral, .chosen([0]), 0.5),
  GradeCase(Sample.chooseSeveral, .chosen([0, 1, 2]), 0.5),
  GradeCase(Sample.chooseSeveral, .chosen([0, 1, 2, 3]), 0),
  GradeCase(Sample.chooseSeveral, .chosen([1, 3]), 0),
  GradeCase(.chooseSeveral([]), .chosen([]), 1),
  GradeCase(Sample.typed, .typed(" 38562 "), 1),
  GradeCase(Sample.typed, .typed("38572"), 0),
  GradeCase(Sample.codeTask, .typed("38562"), 1),
  GradeCase(Sample.codeTask, .typed("38572"), 0),
  GradeCase(Sample.order, .ordered([2, 0, 1]), 1),
  GradeCase(Sample.order, .ordered([1, 0, 2]), 0),
  GradeCase(Sample.order, .ordered([0, 2, 1]), 1.0 / 3),
  GradeCase(Sample.sort, .sorted([0, 2, 1]), 1),
  GradeCase(Sample.sort, .sorted([0, 2, 2]), 2.0 / 3),
]

private let patterns: [(pattern: String, text: String, fits: Bool)] = [
  ("Obturator Fossa", "  obturator   fossa ", true), ("obturator", "obturator fossa", false),
  ("obturator*", "obturator fossa", true), ("*fossa", "obturator fossa", true),
  ("*a*a", "banana", true), ("a*a", "a", false), ("para*aortic*", "para-aortic nodes", true),
  ("5\\*", "5*", true), ("5\\*", "57", false), ("*", "", true),
]

struct GradeTests {
  @Test(arguments: grades) func givesCreditForWhatIsRight(_ example: GradeCase) {
    let credit = Grade(example.answer, to: example.task).credit
    #expect(abs(credit - example.credit) < 1e-12)
  }

  @Test(arguments: patterns)
  func comparesTypedAnswersAsPeopleDo(_ example: (pattern: String, text: String, fits: Bool)) {
    #expect(TypedAnswer(example.text).matches(example.pattern) == example.fits)
  }

  @Test func aRandomOrderEarnsLittleAndChoosingEverythingEarnsNothing() {
    let guesses: [(Task, Double)] = [
      (Sample.chooseOne, 1.0 / 3), (Sample.chooseSeveral, 1.0 / 16), (Sample.typed, 0),
      (Sample.order, 1.0 / 6), (Sample.sort, 1.0 / 27),
    ]
    for (task, rate) in guesses { #expect(abs(task.guessRate - rate) < 1e-12) }
  }
}
