/// Notices when a text repeats a run of words of a source.
struct CopyGuard: Sendable {
  /// From this many words in a row on, a text counts as copied.
  static let limit = 8

  private let runs: Set<UInt64>
  /// A few bits of each run, which tell most others apart without looking among the runs.
  private var bits = [UInt64](repeating: 0, count: 64)

  /// A guard over one source.
  init(_ source: String) {
    runs = Set(Self.runs(in: source))
    for run in runs { bits[Int(run >> 6 & 63)] |= 1 << (run & 63) }
  }

  /// Whether a text shares a run of `limit` words with the source, letter case and marks aside.
  func isCopied(in text: String) -> Bool {
    Self.runs(in: text).contains { run in
      bits[Int(run >> 6 & 63)] & 1 << (run & 63) != 0 && runs.contains(run)
    }
  }

  private static func runs(in text: String) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(text.utf8.count / 4)
    var word = Hash.start
    for byte in Array(text.utf8) {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) || lower >= 0x80 {
        word = Hash.mix(word, UInt64(lower))
      } else if word != Hash.start {
        words.append(word)
        word = Hash.start
      }
    }
    if word != Hash.start { words.append(word) }
    guard words.count >= limit else { return [] }
    return (0...(words.count - limit)).map { start in
      var run = Hash.start
      for index in start..<start + limit { run = Hash.mix(run, words[index]) }
      return run ^ run >> 29
    }
  }

  /// FNV-1a over whole numbers; a hash that never changes between runs.
  private enum Hash {
    static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
      (hash ^ value) &* 0x0000_0100_0000_01B3
    }
  }
}
