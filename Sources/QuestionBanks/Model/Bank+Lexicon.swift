package import Narratives

extension [Bank] {
  /// The lexicon for some banks: the standard one with the words of the first bank that adds any.
  package func lexicon() throws(LexiconErrors) -> Lexicon {
    guard let own = first(where: { $0.lexicon != nil })?.lexicon else {
      return try Lexicon.standard()
    }
    return try Lexicon.standard(adding: own.bytes, file: own.path)
  }
}
