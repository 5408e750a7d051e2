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

  /// "The flexure may be released, and that step is add-on 44213": where what may be a step of the text's own operation ends, for
  /// which there is an add-on code.
  func stepBesideAddOn(_ codes: [Int], _ scopes: [Scope]) -> Int? {
    guard let code = codes.first, isAddOn(code),
      let number = elements.firstIndex(where: { $0.tokens.contains(code) }),
      let end = (0..<number).last(where: {
        elements[$0].isMark(.comma) || elements[$0].isMark(.semicolon)
      })
    else { return nil }
    let own = 0..<end
    let tellsOfOther = own.contains {
      [.contrastCode, .otherCode, .background].contains(function($0))
    }
    let isOpen = own.contains { scopes[$0] == .optional || scopes[$0] == .conditional }
    // "If a second segment is taken out, the add-on code 44121 is listed": another work, and no step of this one.
    let supposes =
      [.proviso, .conditional].contains(function(0))
      && !own.contains { elements[$0].isMark(.comma) }
    return isOpen && !tellsOfOther && !supposes ? end : nil
  }

  /// "Add-on 44213", "the add-on code 44213".
  private func isAddOn(_ code: Int) -> Bool {
    (max(1, code - 3)..<max(1, code)).contains {
      tokens[$0].word == Self.on && tokens[$0 - 1].word == Self.add
    }
  }

  private static let (add, on) = (Word("add"), Word("on"))

  /// Whether the code of another operation stands right behind a way in.
  func isBesideOtherCode(_ position: Int) -> Bool {
    let end = elements[position].tokens.upperBound
    return codes.contains { !$0.isOwn && (end...end + 1).contains($0.token) }
  }
}
