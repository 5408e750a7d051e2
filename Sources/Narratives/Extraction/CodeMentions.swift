/// Finds the procedure codes that a sentence names ("CPT® Code 38564").
enum CodeMentions {
  private static let announcers: WordSet = "code coded CPT HCPCS"
  /// What a number of five figures counts when it is no code.
  private static let units: WordSet = "unit ml mg mcg iu cell gram g patient case"

  /// Whether a token is as long as a code and has a digit in its middle, as all codes have.
  private static func mayBeCode(_ token: Token, _ text: [UInt8]) -> Bool {
    token.end - token.start == 5 && (0x30...0x39).contains(text[token.start + 2])
  }

  /// The codes in a sentence with their tokens; a bare number counts where the word "code" stands before it, and in a
  /// text that is known to be about a code ("without the isthmus it is 60210").
  static func codes(
    _ tokens: [Token], in text: [UInt8], isAboutCode: Bool
  ) -> [(code: ProcedureCode, token: Int)] {
    var codes: [(code: ProcedureCode, token: Int)] = []
    guard tokens.contains(where: { mayBeCode($0, text) }) else { return codes }
    var isAnnounced = 0
    for (index, token) in tokens.enumerated() {
      if announcers.contains(token.word) {
        isAnnounced = 4
        continue
      }
      let letters = text[token.start..<token.end]
      let isBareCode = isAboutCode && token.kind == .number && !countsUnits(tokens, after: index)
      if isAnnounced > 0 || isBareCode, letters.count == 5,
        letters.filter({ (0x30...0x39).contains($0) }).count >= 4,
        let code = ProcedureCode(rawValue: String(decoding: letters, as: UTF8.self))
      {
        codes.append((code, index))
        isAnnounced = 4
      } else {
        isAnnounced -= 1
      }
    }
    return codes
  }

  private static func countsUnits(_ tokens: [Token], after index: Int) -> Bool {
    index + 1 < tokens.count && units.contains(tokens[index + 1].word)
  }
}
