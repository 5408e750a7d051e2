/// Small matters of English.
enum English {
  /// "a, b and c".
  static func list(_ items: [String], joint: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(joint) " + last
  }

  /// The text with its first letter in upper case.
  static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// "a" or "an"; numbers are heard as they are spoken ("an 82-year-old").
  static func article(_ noun: String) -> String {
    let number = noun.prefix { $0.isNumber }
    guard number.isEmpty else {
      return number.first == "8" || number == "11" || number == "18" ? "an" : "a"
    }
    // "A uterine", "a urethral", "a unilateral": the letter is said "you".
    let sounds = ["uni", "ure", "uri", "ute", "euro"].contains { noun.hasPrefix($0) }
    return !sounds && "aeiou".contains(noun.prefix(1)) ? "an" : "a"
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
    return phrase.hasSuffix("s") && !["ss", "us", "is"].contains { phrase.hasSuffix($0) }
  }

  private static let latinPlurals = ["adnexa", "genitalia", "viscera", "bronchi", "menisci"]

  /// "was" or "were".
  static func was(_ phrase: String) -> String { isPlural(phrase) ? "were" : "was" }
}
