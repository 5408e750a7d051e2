import Basics
import Narratives
import Testing

@testable import QuizEngine

struct OptionSetsTests {
  @Test func `of three codes none stands alone by its way in`() throws {
    let (open, _) = try planted("Open removal of the gallbladder")
    let (scoped, _) = try planted("Laparoscopic removal of the gallbladder")
    let (vaginal, _) = try planted("Vaginal removal of the uterus")
    let hasOdd = CandidateSets.hasOddApproach(in: [open, open, open, scoped, vaginal])
    #expect(
      [[0, 1, 2], [0, 1, 3], [0, 3, 4], [0, 1, 2, 3]].map(hasOdd) == [false, true, false, false])
  }

  @Test func `whatever share of questions a pair has, each code of a set is the key equally often`()
    throws
  {
    let family = try BundledBank.catalogue.get().solver.procedures.prefix(7).map { $0 }
    let sets = CandidateSets(of: Array(family.indices), in: family).sets { _ in true }
    var shares: [OptionSets.Pair: Double] = [:]
    for pair in Set(sets.flatMap(OptionSets.pairs)) {
      shares[pair] = pair.one == 0 ? 0.5 : 0.1 + 0.05 * Double(pair.other % 3)
    }
    let made = OptionSets(family, sets: sets, shares: shares)
    var generator = SplitMix64(seed: 5)
    var keys: [ProcedureCode: Double] = [:]
    var shown: [ProcedureCode: Double] = [:]
    for (pair, share) in shares.sorted(by: {
      ($0.key.one, $0.key.other) < ($1.key.one, $1.key.other)
    }) {
      for _ in 0..<2_000 {
        guard let draw = made.draw(pair, at: Double.random(in: 0..<1, using: &generator)) else {
          continue
        }
        #expect([family[pair.one].code, family[pair.other].code].contains(draw.key.code))
        #expect(draw.codes.contains { $0.code == family[pair.one].code })
        #expect(draw.codes.contains { $0.code == family[pair.other].code })
        keys[draw.key.code, default: 0] += share
        for code in draw.codes { shown[code.code, default: 0] += share / Double(draw.codes.count) }
      }
    }
    for (code, expected) in shown {
      let share = (keys[code] ?? 0) / expected
      #expect((0.93...1.07).contains(share), "\(code) is the key \(share) times as often")
    }
  }

  @Test
  func `of the sets that hold a pair, those of codes that differ little are drawn more often`()
    throws
  {
    let family = try BundledBank.catalogue.get().solver.procedures.prefix(6).map { $0 }
    let sets = [[0, 1, 2], [0, 1, 3], [2, 3, 4], [2, 3, 5]]
    let shares = Dictionary(
      uniqueKeysWithValues: Set(sets.flatMap(OptionSets.pairs)).map { ($0, 0.2) })
    // The fourth member differs from all others in four things, each other pair in one.
    let made = OptionSets(family, sets: sets, shares: shares) { one, other in
      [one, other].contains(3) ? 4 : 1
    }
    var counts: [Set<String>: Int] = [:]
    for step in 0..<200 {
      guard let draw = made.draw(OptionSets.Pair(0, 1), at: Double(step) / 200) else { continue }
      counts[Set(draw.codes.map(\.code.rawValue)), default: 0] += 1
    }
    let near = counts[Set([0, 1, 2].map { family[$0].code.rawValue })] ?? 0
    let far = counts[Set([0, 1, 3].map { family[$0].code.rawValue })] ?? 0
    #expect(far > 0 && near > 2 * far, "\(near) to \(far)")
  }

  @Test func `within each set of options every code is the key about equally often`() throws {
    var keys: [String: [String: Int]] = [:]
    for question in try BundledBank.questions(of: .codeTheCase, perPoint: 60)
    where question.kind == .codeTheCase {
      let set = question.options.map(\.text).sorted().joined(separator: " ")
      keys[set, default: [:]][question.code.rawValue, default: 0] += 1
    }
    // Over all sets: the most frequent key of a set is no better guess than chance allows.
    let total = keys.values.reduce(0) { $0 + $1.values.reduce(0, +) }
    let best = keys.values.reduce(0) { $0 + ($1.values.max() ?? 0) }
    #expect(total > 1_000)
    #expect(Double(best) / Double(total) < 0.45, "\(best) of \(total)")
  }

  @Test func `a set holds four codes of one approach, or two and two`() throws {
    let catalogue = try BundledBank.catalogue.get()
    for question in try BundledBank.questions(of: .codeTheCase, perPoint: 5)
    where question.options.count == 4 {
      let approaches = question.options.compactMap(\.code).compactMap(catalogue.procedure)
        .map(\.approach)
      let counts = Dictionary(grouping: approaches, by: \.self).values.map(\.count)
      #expect(counts == [4] || counts == [2, 2], "\(question.id)")
    }
  }

  @Test func `the key stands at every place equally often`() throws {
    var places = [Int](repeating: 0, count: 4)
    for question in try BundledBank.questions(of: .codeTheCase, perPoint: 20)
    where question.options.count == 4 {
      if let place = question.options.firstIndex(where: \.isRight) { places[place] += 1 }
    }
    let total = places.reduce(0, +)
    // Chi-square with three degrees of freedom stays below 16.3 in 999 of 1,000 fair banks.
    let expected = Double(total) / 4
    let chiSquare = places.reduce(0.0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    #expect(chiSquare < 16.3, "\(places)")
  }
}
