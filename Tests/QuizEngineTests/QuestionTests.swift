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

  @Test func `what is told about an option is worked out only where it is asked for`() throws {
    let reason = Reason()
    let option = Option(text: "38572", isRight: false, why: reason.told)
    var question = try #require(try BundledBank.questions(of: .compareTwoCodes, perPoint: 1).first)
    question.task = .chooseOne([option, Option(text: "38570", isRight: true, why: "")])
    #expect(question.isFair)
    #expect(reason.timesAsked == 0)
    #expect(option.why == "that is laparoscopic")
    #expect(option == Option(text: "38572", isRight: false, why: "that is laparoscopic"))
    #expect(option != Option(text: "38572", isRight: false, why: "that is open"))
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
