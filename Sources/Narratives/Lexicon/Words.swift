/// A word as the lexicon compares it: lower case, singular, reduced to a 64-bit hash.
struct Word: Hashable, Sendable {
  let hash: UInt64

  /// The word of the bytes: FNV-1a (Fowler, Noll and Vo 1991) over the lower-case singular.
  init(_ bytes: ArraySlice<UInt8>) {
    let (stem, ending) = Self.singular(bytes)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in stem { hash = (hash ^ UInt64(Self.lower(byte))) &* 0x100_0000_01B3 }
    if let ending { hash = (hash ^ UInt64(ending)) &* 0x100_0000_01B3 }
    self.hash = hash
  }

  init(_ text: some StringProtocol) {
    self.init(Array(text.utf8)[...])
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// The singular, as a beginning of the word and a letter to add: "arteries" and "artery" are one word.
  private static func singular(_ word: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, UInt8?) {
    guard word.count > 3, let last = word.last, lower(last) == UInt8(ascii: "s") else {
      return (word, nil)
    }
    func ends(_ ending: String) -> Bool {
      let letters = ending.utf8
      guard word.count > letters.count else { return false }
      return zip(word.suffix(letters.count), letters).allSatisfy { lower($0) == $1 }
    }
    if word.count > 4, ends("ies") { return (word.dropLast(3), UInt8(ascii: "y")) }
    if word.count > 4, ends("sses") || ends("xes") || ends("ches") || ends("shes") {
      return (word.dropLast(2), nil)
    }
    return ends("ss") || ends("us") || ends("is") ? (word, nil) : (word.dropLast(1), nil)
  }
}

/// The forms of a verb that the lexicon marks with a star.
enum VerbForms {
  /// "remove" → remove, removed, removing; the third person is the plural of the base to `Word`.
  static func inflect(_ base: String) -> [String] {
    let letters = Array(base)
    func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
    guard let last = letters.last, letters.count > 2 else { return [base] }
    if last == "e" {
      return [base, base + "d", String(letters.dropLast()) + "ing"]
    }
    if last == "y", !isVowel(letters[letters.count - 2]) {
      return [base, String(letters.dropLast()) + "ied", base + "ing"]
    }
    let vowels = letters.filter(isVowel).count
    if vowels == 1, isVowel(letters[letters.count - 2]), !isVowel(last), !"wxy".contains(last) {
      return [base, base + "\(last)ed", base + "\(last)ing"]
    }
    return [base, base + "ed", base + "ing"]
  }
}
