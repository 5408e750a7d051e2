import Narratives
import QuizEngine

/// Reads letters, numbers and codes as an answer to a task.
enum AnswerReader {
  /// The answer that a line stands for.
  static func answer(_ text: String, to task: Task) throws(AnswerFault) -> GivenAnswer {
    guard !text.isEmpty else { throw .empty(task) }
    switch task {
    case .chooseOne(let options):
      let chosen = try chosen(text, of: options)
      if chosen.isEmpty { throw .notAnOption(text, count: options.count) }
      guard chosen.count == 1 else { throw .oneOnly(count: options.count) }
      return .chosen(chosen)
    case .chooseSeveral(let options):
      return .chosen(text.lowercased() == "none" ? [] : try chosen(text, of: options))
    case .type, .write:
      return .typed(text)
    case .code(let key, let nearMisses):
      let counts = Set([key.rawValue.count] + nearMisses.map(\.text.count))
      return .typed(try code(text, counts: counts, usual: key.rawValue.count).rawValue)
    case .order(let shown, _):
      guard let steps = indices(text, below: shown.count), Set(steps).count == shown.count,
        steps.count == shown.count
      else { throw .notASerialOrder(count: shown.count) }
      return .ordered(steps)
    case .sort(let items, let categories):
      guard let chosen = indices(text, below: categories.count), chosen.count == items.count
      else { throw .notASorting(items: items.count, categories: categories.count) }
      return .sorted(chosen)
    }
  }

  /// A code as people write it, such as `cpt 38572` and `code: 38572.` with a full stop.
  private static func code(
    _ text: String, counts: Set<Int>, usual: Int
  ) throws(AnswerFault) -> ProcedureCode {
    let words = text.split { $0.isWhitespace || ",;:#®".contains($0) }
      .drop { ["cpt", "hcpcs", "icd", "code", "is"].contains($0.lowercased()) }
    guard words.count == 1, let word = words.first else {
      throw .notACode(text, characters: usual)
    }
    let parts = word.split(separator: "-")
    let base = (parts.first ?? word).trimmingPrefix("(").prefix {
      $0.isLetter || $0.isNumber || $0 == "."
    }
    let trimmed = base.last == "." ? base.dropLast() : base
    guard let code = ProcedureCode(rawValue: String(trimmed)), counts.contains(trimmed.count) else {
      throw .notACode(text, characters: usual)
    }
    guard parts.count == 1 else { throw .modifierToo(text) }
    return code
  }

  private static func chosen(
    _ text: String, of options: [Option]
  ) throws(AnswerFault) -> [Int] {
    let words = words(text)
    if words.count > 1, let option = named(text[...], in: options) { return [option] }
    if let letters = letters(words, below: options.count) { return Array(Set(letters)).sorted() }
    var chosen: Set<Int> = []
    for word in words {
      guard let index = Label.index(of: word, below: options.count) ?? named(word, in: options)
      else { throw .notAnOption(String(word), count: options.count) }
      chosen.insert(index)
    }
    return chosen.sorted()
  }

  /// Somebody who types a code that stands among the options means that option; of two words, such
  /// as True and False, the first letters are enough.
  private static func named(_ word: Substring, in options: [Option]) -> Int? {
    let word = word.lowercased()
    let exact = options.firstIndex {
      $0.code?.rawValue.lowercased() == word || $0.text.lowercased() == word
    }
    if let exact { return exact }
    guard options.count == 2, options.allSatisfy({ $0.text.allSatisfy(\.isLetter) }) else {
      return nil
    }
    let begun = options.indices.filter { options[$0].text.lowercased().hasPrefix(word) }
    return begun.count == 1 ? begun.first : nil
  }

  private static func indices(_ text: String, below count: Int) -> [Int]? {
    let words = words(text)
    if let letters = letters(words, below: count) { return letters }
    let indices = words.compactMap { Label.index(of: $0, below: count) }
    return indices.count == words.count ? indices : nil
  }

  /// Letters or digits written together: `acd`, `312`.
  private static func letters(_ words: [Substring], below count: Int) -> [Int]? {
    guard words.count == 1, let word = words.first, word.count > 1, count < 10 || !isNumber(word)
    else { return nil }
    let indices = word.compactMap { Label.index(of: String($0), below: count) }
    return indices.count == word.count ? indices : nil
  }

  private static func isNumber(_ word: Substring) -> Bool { word.allSatisfy(\.isNumber) }

  private static func words(_ text: String) -> [Substring] {
    text.split { $0.isWhitespace || ",;.)(+&/-".contains($0) }
  }
}
