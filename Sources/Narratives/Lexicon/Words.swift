import Basics

/// A word as the lexicon compares it: lower case, singular, reduced to a 64-bit hash.
struct Word: Hashable, Sendable {
  let hash: UInt64

  init(hash: UInt64) { self.hash = hash }

  /// The word of the bytes in a range: FNV-1a (Fowler, Noll and Vo 1991) over the lower-case singular.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    let (end, ending) = Self.singular(bytes, range)
    var hash = FNV1a.basis
    for position in range.lowerBound..<end { hash = FNV1a.mix(hash, Self.lower(bytes[position])) }
    if let ending { hash = FNV1a.mix(hash, ending) }
    self.hash = hash
  }

  init(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(bytes, in: bytes.indices)
  }

  /// Bytes compared as they are, for ids.
  init(exactly bytes: some Sequence<UInt8>) {
    // Byte by byte here, because a generic function of another room is not made for these bytes.
    var hash = FNV1a.basis
    for byte in bytes { hash = FNV1a.mix(hash, byte) }
    self.hash = hash
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// The singular, as the end of a beginning of the word and a letter to add: "arteries" and "artery" are one word.
  private static func singular(_ bytes: [UInt8], _ word: Range<Int>) -> (end: Int, letter: UInt8?) {
    let (count, end) = (word.count, word.upperBound)
    func letter(_ back: Int) -> UInt8 { lower(bytes[end - back]) }
    guard count > 3, letter(1) == UInt8(ascii: "s") else { return (end, nil) }
    switch letter(2) {
    case UInt8(ascii: "e") where count > 4:
      switch letter(3) {
      case UInt8(ascii: "i"): return (end - 3, UInt8(ascii: "y"))
      case UInt8(ascii: "x"): return (end - 2, nil)
      case UInt8(ascii: "s") where letter(4) == UInt8(ascii: "s"): return (end - 2, nil)
      case UInt8(ascii: "h") where letter(4) == UInt8(ascii: "c") || letter(4) == UInt8(ascii: "s"):
        return (end - 2, nil)
      default: return (end - 1, nil)
      }
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return (end, nil)
    default: return (end - 1, nil)
    }
  }
}

/// The forms of a verb that the lexicon marks with a star.
enum VerbForms {
  /// "remove" → remove, removed, removing; the third person is the plural of the base to `Word`.
  static func inflect(_ base: String) -> [String] {
    forms(Array(base.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The base, the past participle and the gerund of a verb; only the base of very short ones.
  static func forms(_ base: [UInt8]) -> [[UInt8]] {
    guard let last = base.last, base.count > 2 else { return [base] }
    let ing = Array("ing".utf8)
    if last == UInt8(ascii: "e") { return [base, base + "d".utf8, base.dropLast() + ing] }
    let beforeLast = base[base.count - 2]
    if last == UInt8(ascii: "y"), !isVowel(beforeLast) {
      return [base, base.dropLast() + "ied".utf8, base + ing]
    }
    let vowels = base.count(where: isVowel)
    if vowels == 1, isVowel(beforeLast), doubles(last) {
      return [base, base + [last] + "ed".utf8, base + [last] + ing]
    }
    return [base, base + "ed".utf8, base + ing]
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  /// Whether a consonant after a short vowel is written twice.
  private static func doubles(_ letter: UInt8) -> Bool {
    letter < 0x80 && !isVowel(letter) && !"wxy".utf8.contains(letter)
  }
}
