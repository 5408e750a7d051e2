import Narratives
import Testing

@testable import QuizEngine

struct KeyDealTests {
  @Test func `of each number of options no place is dealt much more often than another`() throws {
    for seed in UInt64(1)...20 {
      var deal = KeyDeal(seed: seed)
      var places: [Int: [Int]] = [3: [0, 0, 0], 4: [0, 0, 0, 0]]
      for number in 0..<600 {
        let count = number % 3 == 0 ? 3 : 4
        let question = try question(of: count)
        if let place = key(of: deal.deal(question)) { places[count]?[place] += 1 }
      }
      // By chance alone one place in three would be farther from its share than six and a half of 66 or of 100.
      #expect(places[3]?.allSatisfy { abs($0 - 66) <= 12 } ?? false, "\(places)")
      #expect(places[4]?.allSatisfy { abs($0 - 100) <= 14 } ?? false, "\(places)")
    }
  }

  @Test func `who counts the places hardly guesses the next one more often than by chance`() throws
  {
    var right = 0
    for seed in UInt64(1)...20 {
      var deal = KeyDeal(seed: seed)
      var places = [0, 0, 0, 0]
      for _ in 0..<500 {
        let rarest = places.indices.min { places[$0] < places[$1] }
        let question = try question(of: 4)
        guard let place = key(of: deal.deal(question)) else { continue }
        if place == rarest { right += 1 }
        places[place] += 1
      }
    }
    #expect(right < 3_000, "\(right) of 10,000")
  }

  @Test func `the options are the same, and equal seeds deal equally`() throws {
    var one = KeyDeal(seed: 5)
    var other = KeyDeal(seed: 5)
    for _ in 0..<20 {
      let dealt = one.deal(try question(of: 4))
      let again = other.deal(try question(of: 4))
      #expect(dealt == again)
      #expect(dealt.options.map(\.text).sorted() == ["0", "1", "2", "3"])
    }
  }

  @Test func `of several right options nothing is dealt`() throws {
    var deal = KeyDeal(seed: 1)
    var question = try question(of: 3)
    question.task = .chooseSeveral(question.options)
    let dealt = deal.deal(question)
    #expect(dealt == question)
  }

  private func key(of question: Question) -> Int? { question.options.firstIndex(where: \.isRight) }

  private func question(of count: Int) throws -> Question {
    Question(
      id: "", point: LearningPointID(rawValue: "p"), kind: .codeTheCase, bank: "",
      code: try #require(ProcedureCode(rawValue: "10000")), difficulty: 1, seed: 1,
      stem: "",
      task: .chooseOne(
        (0..<count).map { Option(text: "\($0)", isRight: $0 == 0, why: "") }),
      hint: "", explanation: "", evidence: [])
  }
}
