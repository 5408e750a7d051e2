import Narratives
import QuizEngine
import Testing

struct OptionSetsTests {
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
