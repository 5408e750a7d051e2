import Synchronization
import Testing

@testable import QuizEngine

struct QuestionTests {
  @Test func `the reason against a typed answer is worked out only where it is asked for`() {
    let reason = Reason()
    let near = NearMiss(text: "38572", why: reason.told, share: 0.25)
    #expect(near.text == "38572" && near.share == 0.25)
    #expect(reason.timesAsked == 0)
    #expect(near.why == "that is laparoscopic")
    #expect(reason.timesAsked == 1)
  }

  @Test func `two near misses are the same where text, share and reason are`() {
    let near = NearMiss(text: "38572", why: "that is laparoscopic")
    #expect(near == NearMiss(text: "38572", why: "that is laparoscopic"))
    #expect(near != NearMiss(text: "38571", why: "that is laparoscopic"))
    #expect(near != NearMiss(text: "38572", why: "that is open"))
    #expect(near != NearMiss(text: "38572", why: "that is laparoscopic", share: 0.5))
  }
}

/// A reason that counts how often it is asked for.
private final class Reason: Sendable {
  private let count = Mutex(0)

  var timesAsked: Int { count.withLock(\.self) }

  var told: String {
    count.withLock { $0 += 1 }
    return "that is laparoscopic"
  }
}
