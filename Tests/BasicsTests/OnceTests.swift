import Basics
import Synchronization
import Testing

struct OnceTests {
  @Test func `what is asked for again is not worked out again`() {
    let once = Once<String>()
    let made = Mutex(0)
    func ask() -> String {
      once.value {
        made.withLock { $0 += 1 }
        return "answer"
      }
    }
    #expect(ask() == "answer")
    #expect(ask() == "answer")
    #expect(made.withLock(\.self) == 1)
  }
}
