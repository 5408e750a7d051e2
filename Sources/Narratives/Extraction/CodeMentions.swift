/// Finds the procedure codes that a sentence names ("CPT® Code 38564").
enum CodeMentions {
  private static let announcers: Set<Word> = [Word("code"), Word("CPT"), Word("HCPCS")]

  /// Whether a token is as long as a code and has a digit in its middle, as all codes have.
  private static func mayBeCode(_ token: Token, _ text: [UInt8]) -> Bool {
    token.end - token.start == 5 && (0x30...0x39).contains(text[token.start + 2])
  }

  /// The codes in a sentence with their tokens; a bare number counts only where the word "code" stands before it.
  static func codes(_ tokens: [Token], in text: [UInt8]) -> [(code: ProcedureCode, token: Int)] {
    var codes: [(code: ProcedureCode, token: Int)] = []
    guard tokens.contains(where: { mayBeCode($0, text) }) else { return codes }
    var isAnnounced = 0
    for (index, token) in tokens.enumerated() {
      if announcers.contains(token.word) {
        isAnnounced = 4
        continue
      }
      let letters = text[token.start..<token.end]
      if isAnnounced > 0, letters.count == 5,
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
}
