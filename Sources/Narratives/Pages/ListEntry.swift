/// The entries of lists, by the signs and numbers that they begin with.
enum ListEntry {
  /// Whether a line begins an entry, with a sign or a number: "- Ports are placed", "IV) Closure".
  static func opens(_ line: Substring) -> Bool {
    let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard words.count == 2, let mark = words.first else { return false }
    if signs.contains(String(mark)) { return true }
    guard let last = mark.last, ".):".contains(last), mark.count > 1 else { return false }
    let number = mark.dropLast()
    return number.count <= 4
      && (number.allSatisfy(\.isNumber) || number.allSatisfy { "IVX".contains($0) })
  }

  /// Whether a line that is no entry may be the heading of a list.
  static func isHeading(_ line: String) -> Bool {
    line.first.map(\.isLetter) ?? false && line.last != "." && !PageBlock.isMenu(line)
      && PageBlock.words(of: line).count <= longestHeading
  }

  private static let longestHeading = 9

  /// Whether a heading says that what is done stands in the list below it.
  static func isOfSteps(_ heading: String) -> Bool {
    PageBlock.words(of: heading).contains(where: steps.contains)
  }

  /// An entry as a sentence; `nil` where it tells of a code, to the visitor or of nothing.
  static func sentence(_ entry: String) -> String? {
    guard PageBlock.words(of: entry).count > 1, CodeMention.counts(in: entry).isEmpty,
      !PageBlock.isChrome(entry)
    else { return nil }
    return PageBlock.endsSentence(entry) ? entry : entry + "."
  }

  private static let signs: Set<String> = ["-", "*", "•", "·", "–", "—", "+", "▪", "◦", "o"]
  private static let steps: Set<String> = [
    "step", "steps", "performed", "perform", "performs", "does", "technique", "happens", "done",
    "doctor", "surgeon",
  ]
}
