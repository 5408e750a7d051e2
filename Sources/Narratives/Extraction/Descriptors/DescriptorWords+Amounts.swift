/// Parts of a descriptor that tell no more than how many or how large.
extension DescriptorWords {
  /// "Younger than age 12", "patient less than 12 years old".
  func isAge(_ part: String) -> Bool {
    let bytes = Array(part.utf8)
    let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    guard let ages = AgeReader(tokens, in: bytes)?.ages(), !ages.isEmpty else { return false }
    return !hasAct(part) && !hasStructure(part)
  }

  /// "1 or 2 segments", "10 sq cm or less", "excised diameter 1.1 to 2 cm".
  func isAmount(_ part: String) -> Bool {
    let bytes = Array(part.utf8)
    let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    let elements = ElementReader(lexicon: lexicon, text: bytes).elements(tokens)
    var told: Set<Int> = []
    for found in CountReader(elements, tokens, in: bytes, lexicon)?.counts() ?? [] {
      told.formUnion(found.tokens)
    }
    for found in MeasureReader(tokens, in: bytes)?.measures() ?? [] {
      told.formUnion(found.tokens)
    }
    return !told.isEmpty
      && tokens.indices.allSatisfy {
        told.contains($0) || NameCoverage.sizes.contains(tokens[$0].word)
      }
  }
}
