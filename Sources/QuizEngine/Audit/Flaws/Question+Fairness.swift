import Narratives

extension Question {
  /// Whether no rule that is reliable would be broken, whichever of its options were the key.
  ///
  /// To throw away only questions whose key stands out would teach that the key never does.
  var isFair: Bool { Self.areFair([self]) }

  /// The same for several questions with the same options, which are looked at only once.
  static func areFair(_ questions: [Question]) -> Bool {
    var known: ItemText?
    return questions.allSatisfy { question in
      guard let isSeveral = question.hasWords else { return true }
      var text = ItemText(AuditItem(question), optionsOf: known)
      known = text
      guard rules.allSatisfy({ $0.isAboutKey && !isSeveral || $0.find(text) == nil }) else {
        return false
      }
      return isSeveral
        || text.options.indices.allSatisfy { index in
          text.setKey(at: index)
          return keyRules.allSatisfy { $0.find(text) == nil }
        }
    }
  }

  /// Whether several of its options are right; `nil` where no option has words that could stand out.
  private var hasWords: Bool? {
    switch task {
    case .chooseSeveral: true
    // Bare codes look alike.
    case .chooseOne(let options):
      options.contains { $0.code?.rawValue != $0.text } ? false : nil
    default: nil
    }
  }

  private static let rules = FlawRule.all.filter { $0.tier == .reliable }
  private static let keyRules = rules.filter(\.isAboutKey)
}
