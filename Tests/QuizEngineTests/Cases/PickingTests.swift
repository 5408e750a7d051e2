import Basics
import Testing

@testable import QuizEngine

struct PickingTests {
  @Test func `a way to tell a thing is put into words only where it is the one`() {
    var generator = SplitMix64(seed: 7)
    var worded: [Int] = []
    let told = (0..<40).map { _ in
      generator.tell(
        (1...3).map { number in
          {
            worded.append(number)
            return "\(number)"
          }
        })
    }
    #expect(told == worded.map { "\($0)" })
    #expect(Set(told) == ["1", "2", "3"])
    #expect(generator.tell([]) == "")
  }

  @Test func `as many draws are made for ways to tell as for what they tell`() {
    var (one, other) = (SplitMix64(seed: 9), SplitMix64(seed: 9))
    for _ in 0..<20 {
      #expect(one.tell([{ "a" }, { "b" }, { "c" }]) == other.pick(["a", "b", "c"], else: ""))
    }
  }
}
