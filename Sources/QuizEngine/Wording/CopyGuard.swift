/// Notices when a text repeats a run of words of another.
enum CopyGuard {
  /// From this many words in a row on, a text counts as copied.
  static let limit = 8

  /// Whether two texts share a run of `limit` words, letter case and marks aside.
  static func shares(_ text: String, _ source: String) -> Bool {
    let copied = Set(runs(in: source))
    return runs(in: text).contains(where: copied.contains)
  }

  private static func runs(in text: String) -> [Int] {
    var words: [Int] = []
    var word = Hasher.start
    for byte in text.utf8 {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) || lower >= 0x80 {
        word = Hasher.mix(word, Int(lower))
      } else if word != Hasher.start {
        words.append(word)
        word = Hasher.start
      }
    }
    if word != Hasher.start { words.append(word) }
    guard words.count >= limit else { return [] }
    return (0...(words.count - limit)).map { start in
      words[start..<start + limit].reduce(Hasher.start, Hasher.mix)
    }
  }

  /// FNV-1a over whole numbers; a hash that never changes between runs.
  private enum Hasher {
    static let start = -3_750_763_034_362_895_579

    static func mix(_ hash: Int, _ value: Int) -> Int { (hash ^ value) &* 1_099_511_628_211 }
  }
}
