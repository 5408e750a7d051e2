import QuizEngine
import Testing

@testable import QuizSession

struct AuthoredGradeTests {
  @Test(arguments: [
    ("3.14", true), ("3.15", true), ("3.13", true), ("3,14", true), (" 3.14 ", true),
    ("3.16", false),
    ("", false), ("pi", false), ("nan", false), ("314e-2", true),
  ])
  func `a number counts within its tolerance`(typed: String, isRight: Bool) {
    #expect(TypedAnswer(typed).matches("3.14 ± 0.01") == isRight)
  }

  @Test func `a code is compared as text even where it looks like a number`() {
    #expect(!TypedAnswer("100").matches("00100"))
  }

  @Test(arguments: [
    ([0], 0.5), ([0, 1], 1.0), ([0, 2], 0.0), ([0, 1, 2], 0.0), ([2], 0.0), ([], 0.0),
  ])
  func `the author's weights make the mark`(chosen: [Int], credit: Double) {
    let options = [0.5, 0.5, -1].map { Option(text: "", isRight: $0 > 0, why: "", share: $0) }
    #expect(Grade(.chosen(chosen), to: .chooseSeveral(options)).credit == credit)
  }

  @Test func `a half right option and a half right word earn their part`() {
    let options = [1, 0.5, 0].map { Option(text: "", isRight: $0 == 1, why: "", share: $0) }
    #expect([0, 1, 2].map { Grade(.chosen([$0]), to: .chooseOne(options)).credit } == [1, 0.5, 0])
    let task = Task.type(
      accepted: ["node"], nearMisses: [NearMiss(text: "nod*", why: "", share: 0.5)])
    #expect(["NODE", "nodes", "x"].map { Grade(.typed($0), to: task).credit } == [1, 0.5, 0])
  }
}
