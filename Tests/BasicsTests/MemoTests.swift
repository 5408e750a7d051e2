import Basics
import Testing

struct MemoTests {
  @Test func `what was asked for before is not made again`() {
    let memo = Memo<String, Int>()
    var made: [String] = []
    for word in ["one", "three", "one", "three", "one"] {
      let length = memo.value(of: word) {
        made.append(word)
        return word.count
      }
      #expect(length == word.count)
    }
    #expect(made == ["one", "three"])
  }

  @Test func `the value of one key may need that of another`() {
    let memo = Memo<Int, Int>()
    func fibonacci(_ number: Int) -> Int {
      memo.value(of: number) { number < 2 ? number : fibonacci(number - 1) + fibonacci(number - 2) }
    }
    #expect(fibonacci(50) == 12_586_269_025)
  }
}
