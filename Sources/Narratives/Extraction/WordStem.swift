/// The stem of a word, so that "resected" and "resection" count as one where texts are only compared.
enum WordStem {
  /// Longest first among those that end alike; what is left has four letters at least.
  private static let endings = [
    "ectomies", "ectomy", "ations", "ation", "ically", "ical", "ions", "ion", "ings", "ing", "edly",
    "ed", "ies", "es", "s", "ly", "al", "e", "y",
  ]

  /// For each letter from "a", the endings that it closes, read from their ends.
  private static let endingsByLastLetter: [[[UInt8]]] = (UInt8(ascii: "a")...UInt8(ascii: "z")).map
  {
    letter in
    endings.filter { $0.utf8.last == letter }.map { Array($0.utf8.reversed()) }
  }

  private static let shortest = 4

  /// The stem of a word as a hash; `nil` for a single letter.
  static func hash(of word: Range<Int>, in text: [UInt8]) -> UInt64? {
    guard word.count > 1 else { return nil }
    var end = word.upperBound
    let last = Int(lower(text[end - 1])) - Int(UInt8(ascii: "a"))
    if endingsByLastLetter.indices.contains(last) {
      for ending in endingsByLastLetter[last]
      where end - word.lowerBound - ending.count >= shortest && ends(ending, at: end, in: text) {
        end -= ending.count
        break
      }
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for position in word.lowerBound..<end {
      hash = (hash ^ UInt64(lower(text[position]))) &* 0x100_0000_01B3
    }
    return hash
  }

  private static func ends(_ ending: [UInt8], at end: Int, in text: [UInt8]) -> Bool {
    var position = end
    for letter in ending {
      position -= 1
      guard lower(text[position]) == letter else { return false }
    }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
