import Basics
import Testing

@testable import QuizEngine

/// Banks with one planted leak each, and one with none.
struct GuesserTests {
  /// What a planted bank gives away.
  enum Leak: String, CaseIterable {
    case longest, shortest, echo, center, outsider, place, text, word, digits
  }

  private static let pool = (0..<60).map {
    "\(["ba", "ko", "mi", "tu", "re"][$0 % 5])lor\($0 / 5)x"
  }

  /// 240 items of 20 codes whose options are words drawn by lot, with a leak built in.
  static func bank(_ leak: Leak?, seed: UInt64 = 3) -> [GuessItem] {
    var generator = SplitMix64(seed: seed)
    return (0..<240).map { number in
      let words = pool.shuffled(using: &generator)
      var texts = (0..<4).map { "\(words[2 * $0]) \(words[2 * $0 + 1])" }
      var key = Int.random(in: 0..<4, using: &generator)
      var stem = "Which \(words[20])?"
      switch leak {
      case .longest: texts[key] += " \(words[30])"
      case .shortest: texts[key] = String(texts[key].prefix(8))
      case .echo: stem = "Which of these is like \(texts[key].replacing("0", with: "o"))?"
      case .center:
        texts = texts.indices.map {
          $0 == key ? "one two" : "\(["one", "two"][$0 % 2]) \(words[$0])"
        }
      case .outsider: texts = texts.indices.map { $0 == key ? texts[key] : "same \(words[$0])" }
      case .place: key = generator.happens(0.7) ? 2 : key
      case .text: texts[key] = "always the key"
      case .word: texts[key] = "\(words[40]) telling"
      case .digits: texts[key] += ",,"
      case nil: break
      }
      return GuessItem(
        AuditItem(
          id: "\(number)", stem: stem,
          options: texts.enumerated().map { .init($1, isKey: $0 == key) },
          cluster: "\(number % 20)"))
    }
  }

  private func accuracy(_ name: String, on items: [GuessItem]) throws -> GuesserResult {
    try #require(Guesser.all.first { $0.name == name }).result(on: items, seed: 1)
  }

  @Test(arguments: [
    (Leak.longest, "longest"), (.shortest, "shortest"), (.outsider, "odd-one-out"),
    (.center, "most-like-the-others"), (.place, "modal-key-position"), (.text, "option-text-prior"),
    (.text, "option-text-prior-codes-known"), (.word, "option-word-prior"),
    (.word, "option-word-prior-codes-known"), (.longest, "logistic-on-surface"),
    (.digits, "logistic-on-surface"),
  ])
  func `a planted leak is found by the guesser that looks for it`(leak: Leak, guesser: String)
    throws
  {
    let result = try accuracy(guesser, on: Self.bank(leak))
    #expect(result.accuracy.mean > 0.4, "\(result)")
    #expect(!result.isMet)
  }

  @Test func `words of the stem that come back in the key are found`() throws {
    let items = (0..<40).map { number in
      GuessItem(
        AuditItem(
          id: "\(number)", stem: "Which vessel drains the kidney?",
          options: [
            .init("Artery", isKey: false), .init("Kidney vein", isKey: true),
            .init("Ureter", isKey: false),
          ]))
    }
    #expect(try accuracy("most-words-shared-with-stem", on: items).accuracy.mean == 1)
  }

  @Test(arguments: Guesser.all.map(\.name))
  func `nobody beats chance where nothing leaks`(_ name: String) throws {
    let results = try (1...3).map { try accuracy(name, on: Self.bank(nil, seed: $0)) }
    let mean = results.reduce(0) { $0 + $1.accuracy.mean } / 3
    // 720 items: three standard errors are 4.8 points.
    #expect(abs(mean - 0.25) < 0.05, "\(mean)")
  }

  @Test func `what is learnt about a code is not tried on that code`() throws {
    // Each code has a key text of its own: nothing learnt from other codes helps.
    let items = (0..<200).map { number in
      let code = number % 10
      return GuessItem(
        AuditItem(
          id: "\(number)", stem: "Which?",
          options: (0..<4).map { .init("\((code + $0) % 10)", isKey: $0 == 0) },
          cluster: "\(code)"))
    }
    #expect(try accuracy("option-text-prior", on: items).accuracy.mean < 0.25)
    let known = try accuracy("option-text-prior-codes-known", on: items)
    #expect(known.chance == 0.25)
  }

  @Test func `ties are split`() {
    let item = GuessItem(
      AuditItem(
        id: "1", stem: "Which?",
        options: [.init("a", isKey: true), .init("b", isKey: false), .init("c", isKey: false)]))
    #expect(item.success(of: [1, 1, 0]) == 0.5)
    #expect(item.success(of: [0, 1, 0]) == 0)
    #expect(item.success(of: [0, 0, 0]) == 1.0 / 3)
  }

  @Test func `places mean nothing where options are shuffled later`() throws {
    let items = (0..<100).map { number in
      GuessItem(
        AuditItem(
          id: "\(number)", stem: "Which?",
          options: (0..<4).map { .init("\(number)\($0)", isKey: $0 == 0) }, isShuffledLater: true))
    }
    #expect(try accuracy("modal-key-position", on: items).accuracy.mean == 0.25)
  }
}
