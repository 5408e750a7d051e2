import Synchronization

/// The words of sentences that were read before: the notes of many cases share most of their sentences, and what the words
/// of one name depends on nothing outside of it.
final class KnownSentences: Sendable {
  /// The words of a sentence and what they name.
  struct Words: Sendable {
    /// Their places counted from the start of the sentence.
    let tokens: [Token]
    let elements: [Element]
  }

  private let known = Mutex<[String: Words]>([:])

  private let most: Int

  /// So many are kept; beyond that all are forgotten, for texts that share nothing would fill the memory.
  init(most: Int = 8_192) { self.most = most }

  /// How many are known.
  var count: Int { known.withLock { $0.count } }

  /// The words of a sentence, looked up by its letters.
  func words(of sentence: String, _ lexicon: Lexicon) -> Words {
    if let found = known.withLock({ $0[sentence] }) { return found }
    let bytes = Array(sentence.utf8)
    let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    let words = Words(
      tokens: tokens, elements: ElementReader(lexicon: lexicon, text: bytes).elements(tokens))
    known.withLock {
      if $0.count >= most { $0.removeAll() }
      $0[sentence] = words
    }
    return words
  }
}

extension Token {
  /// The same word in a text in which its sentence begins at a place.
  func moved(by start: Int) -> Token {
    Token(
      kind: kind, word: word, start: self.start + start, end: end + start, isJoined: isJoined,
      endsInS: endsInS, isCapital: isCapital)
  }
}
