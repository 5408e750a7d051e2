import Testing

@testable import QuizEngine

struct EvenChanceTests {
  private let point = LearningPointID(rawValue: "contrast:38571~38572")

  @Test func `a hundred seeds in a row fill each tenth and each quarter of pairs evenly`() {
    var tenths = [Int](repeating: 0, count: 10)
    var quarters = [Int](repeating: 0, count: 4)
    for seed in UInt64(700)..<800 {
      let chance = EvenChance(point: point, seed: seed)
      tenths[Int(chance.first * 10)] += 1
      quarters[(chance.first < 0.5 ? 0 : 2) + (chance.second < 0.5 ? 0 : 1)] += 1
    }
    #expect(tenths.allSatisfy { (8...12).contains($0) }, "\(tenths)")
    #expect(quarters.allSatisfy { (20...30).contains($0) }, "\(quarters)")
  }

  @Test func `four seeds in a row put the key at all four places`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let places = try (UInt64(12)..<16).map { seed in
      let question = try #require(
        catalogue.question(point: point, seed: seed, kind: .codeTheCase))
      return question.options.firstIndex { $0.isRight } ?? -1
    }
    #expect(places.sorted() == [0, 1, 2, 3])
  }
}
