/// What the number of another code stands right behind.
extension SentenceReader {
  /// "A radical nephrectomy, 50545, already contains the gland": the work that the number of another code stands behind.
  func worksBeside(_ codes: [CodeToken]) -> [Int] {
    codes.filter { !$0.isOwn }.compactMap { code -> Int? in
      guard let number = elements.firstIndex(where: { $0.tokens.contains(code.token) }), number > 1,
        elements[number - 1].isMark(.comma) || elements[number - 1].isMark(.openParenthesis),
        let work = elements[number - 2].concept
      else { return nil }
      let isWork =
        lexicon[work].kind == .procedure
        || lexicon[work].kind == .action && elements[number - 2].form == .noun
      return isWork ? number - 2 : nil
    }
  }

  /// Whether the code of another operation stands right behind a way in.
  func isBesideOtherCode(_ position: Int) -> Bool {
    let end = elements[position].tokens.upperBound
    return codes.contains { !$0.isOwn && (end...end + 1).contains($0.token) }
  }
}
