import Basics
import Narratives

/// Small matters of English.
enum English {
  /// "a, b and c".
  static func list(_ items: [String], joint: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(joint) " + last
  }

  /// The text with its first letter in upper case.
  static func sentence(_ text: String) -> String {
    guard let first = text.utf8.first, first < 0x80 else {
      return text.prefix(1).uppercased() + text.dropFirst()
    }
    guard (0x61...0x7A).contains(first) else { return text }
    var bytes = Array(text.utf8)
    bytes[0] &= 0xDF
    return String(decoding: bytes, as: UTF8.self)
  }

  /// "a" or "an"; numbers are heard as they are spoken ("an 82-year-old").
  static func article(_ noun: String) -> String {
    let number = noun.prefix { $0.isNumber }
    guard number.isEmpty else {
      return number.first == "8" || number == "11" || number == "18" ? "an" : "a"
    }
    // "A uterine", "a urethral", "a unilateral": the letter is said "you".
    let sounds = ["uni", "ure", "uri", "ute", "euro"].contains { noun.hasPrefix($0) }
    return !sounds && noun.utf8.first.map("aeiou".utf8.contains) ?? false ? "an" : "a"
  }

  /// A number in words up to nine.
  static func number(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ]
    return words.indices.contains(number) ? words[number] : "\(number)"
  }

  /// Whether a noun phrase is plural: it ends in an s that is no singular's, or joins two things.
  static func isPlural(_ phrase: String) -> Bool {
    if phrase.holds(" and ") || latinPlurals.contains(where: phrase.hasSuffix) { return true }
    return phrase.hasSuffix("s") && !["ss", "us", "is", " lens"].contains { phrase.hasSuffix($0) }
  }

  private static let latinPlurals = ["adnexa", "genitalia", "viscera", "bronchi", "menisci"]

  /// "was" or "were".
  static func was(_ phrase: String) -> String { isPlural(phrase) ? "were" : "was" }

  /// A sentence with word that it follows on another ("Next, the omentum was removed").
  static func following(
    _ sentence: String, using generator: inout some RandomNumberGenerator
  ) -> String {
    guard let article = ["The ", "A ", "An ", "All "].first(where: sentence.hasPrefix) else {
      return sentence
    }
    return generator.pick(["Next, ", "Then ", "After that, "], else: "") + article.lowercased()
      + sentence.dropFirst(article.count)
  }

  /// Sentences without those that say again, or say otherwise, what an earlier one said of the same thing; sentences
  /// that document something stay.
  static func withoutEchoes(_ sentences: [String], keeping documenting: [String]) -> [String] {
    var told: Set<String> = []
    return sentences.filter { sentence in
      guard !sentence.isEmpty else { return false }
      let isNew = told.insert(subject(of: sentence)).inserted
      return isNew || documenting.contains(sentence)
    }
  }

  /// The words before the verb of a sentence, without an article: "cruciate ligaments".
  static func subject(of sentence: String) -> String {
    var subject: [UInt8] = []
    var start = 0
    var word = FNV1a.basis
    // The words of a note are plain letters, and what stands between them ends a word byte by byte.
    for byte in chain(sentence.utf8) {
      let letter = ByteSearch.lower(byte)
      if ByteSearch.isLetter(letter) || letter >= 0x80 {
        subject.append(letter)
        word = FNV1a.mix(word, letter)
        continue
      }
      guard subject.count > start else { continue }
      if verbs.contains(word) {
        subject.removeSubrange(start...)
        break
      }
      if fillers.contains(word) {
        subject.removeSubrange(start...)
      } else {
        subject.append(UInt8(ascii: " "))
        start = subject.count
      }
      word = FNV1a.basis
    }
    return String(decoding: subject.dropLast(), as: UTF8.self)
  }

  /// A text with an end that ends its last word.
  private static func chain(_ text: String.UTF8View) -> [UInt8] { Array(text) + [0] }

  private static let fillers = ["the", "a", "an", "sponge", "and", "needle", "all"].map(hash)

  private static let verbs = [
    "was", "were", "is", "are", "had", "lay", "gave", "served", "stayed", "looked", "went", "left",
    "tolerated", "came",
  ].map(hash)

  private static func hash(_ word: String) -> UInt64 { FNV1a.hash(word.utf8) }
}
