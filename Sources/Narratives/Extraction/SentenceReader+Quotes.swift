/// What a text about a code quotes from notes: samples of wording, and nothing that is done.
extension SentenceReader {
  /// The scopes, with samples of wording in the background: "ask where the note only says 'hernia, repaired with mesh'".
  ///
  /// A short term in such marks is no sample.
  func withoutSamples(_ scopes: [Scope]) -> [Scope] {
    guard isAboutCode, section == .body, !namesOwnCode, let first = tokens.first,
      let last = tokens.last
    else { return scopes }
    var result = scopes
    var opening: Int?
    for place in max(0, first.start - Self.width)..<min(text.count, last.end + Self.width)
    where isMark(place) {
      guard let start = opening else {
        opening = place
        continue
      }
      opening = nil
      let quoted = elements.indices.filter { index in
        tokens[elements[index].tokens.lowerBound].start > start
          && tokens[elements[index].tokens.lowerBound].start < place
      }
      let words = quoted.flatMap { elements[$0].tokens }.count { tokens[$0].kind == .word }
      guard words >= Self.fewestWords else { continue }
      for index in quoted { result[index] = .background }
    }
    return result
  }

  /// A straight quotation mark, or the first byte of a curved one.
  private func isMark(_ place: Int) -> Bool {
    if text[place] == 0x22 { return true }
    guard text[place] == 0xE2, place + 2 < text.count, text[place + 1] == 0x80 else { return false }
    return text[place + 2] == 0x9C || text[place + 2] == 0x9D
  }

  private static let width = 3
  private static let fewestWords = 3
}
