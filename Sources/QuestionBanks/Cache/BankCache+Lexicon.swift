package import Narratives

extension BankCache {
  /// "CRWords" and the version of the form of the file.
  private static let magic: UInt64 = 0x0273_6472_6F57_5243

  /// The lexicon for some banks: the standard one as it was put together before, or with the words that a bank adds.
  package func lexicon(for banks: [Bank]) throws(LexiconErrors) -> Lexicon {
    guard banks.allSatisfy({ $0.lexicon == nil }) else { return try banks.lexicon() }
    let path = folder + "/lexicon"
    let seal = CacheSeal(magic: Self.magic, program: program)
    if let (bytes, _) = CacheFile.read(path), let kept = seal.open(bytes),
      let lexicon = Lexicon.standard(kept: kept)
    {
      return lexicon
    }
    let (lexicon, bytes) = try Lexicon.standardForKeeping()
    CacheFile.write(seal.close(bytes), to: path)
    return lexicon
  }
}
