import Testing

@testable import QuizEngine

struct EvenChanceTests {
  @Test func `a hundred seeds in a row fill each tenth and each quarter of pairs evenly`() {
    let chances = (UInt64(700)..<800).map { EvenChance(family: 7, number: 3, seed: $0) }
    #expect(tenths(chances).allSatisfy { (8...12).contains($0) }, "\(tenths(chances))")
    #expect(quarters(chances).allSatisfy { (20...30).contains($0) }, "\(quarters(chances))")
  }

  @Test func `the points of a family fill each tenth evenly for one seed`() {
    let chances = (0..<66 as Range<Int>).map { EvenChance(family: 7, number: $0, seed: 12) }
    #expect(tenths(chances).allSatisfy { (5...8).contains($0) }, "\(tenths(chances))")
    #expect(quarters(chances).allSatisfy { (13...20).contains($0) }, "\(quarters(chances))")
  }

  @Test func `what is drawn takes its share of the chance, and leaves an even one`() throws {
    let shares = [1.0, 3.0, 4.0]
    var counts = [0, 0, 0]
    var lower = [0, 0, 0]
    for number in 0..<80 {
      let chance = (Double(number) + 0.5) / 80
      let (place, rest) = try #require(EvenChance.choice(at: chance, among: shares))
      counts[place] += 1
      if rest < 0.5 { lower[place] += 1 }
    }
    #expect(counts == [10, 30, 40])
    #expect(lower == [5, 15, 20])
  }

  @Test func `forty seeds in a row put the key at each place about ten times`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let point = LearningPointID(rawValue: "contrast:38571~38572")
    var places = [0, 0, 0, 0]
    for seed in UInt64(12)..<52 {
      let question = try #require(
        catalogue.question(point: point, seed: seed, kind: .codeTheCase))
      places[question.options.firstIndex { $0.isRight } ?? 0] += 1
    }
    #expect(places.allSatisfy { (8...12).contains($0) }, "\(places)")
  }

  private func tenths(_ chances: [EvenChance]) -> [Int] {
    chances.reduce(into: [Int](repeating: 0, count: 10)) { $0[Int($1.first * 10)] += 1 }
  }

  private func quarters(_ chances: [EvenChance]) -> [Int] {
    chances.reduce(into: [0, 0, 0, 0]) {
      $0[($1.first < 0.5 ? 0 : 2) + ($1.second < 0.5 ? 0 : 1)] += 1
    }
  }
}
