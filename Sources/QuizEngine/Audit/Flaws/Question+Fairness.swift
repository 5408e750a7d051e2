import Narratives

extension Question {
  /// Whether no rule that is reliable would be broken, whichever of its options were the key.
  ///
  /// To throw away only questions whose key stands out would teach that the key never does.
  var isFair: Bool {
    if case .chooseSeveral = task {
      let text = ItemText(AuditItem(self))
      return Self.rules.allSatisfy { $0.find(text) == nil }
    }
    guard case .chooseOne(let options) = task,
      // Bare codes look alike.
      options.contains(where: { $0.code?.rawValue != $0.text })
    else { return true }
    let text = ItemText(AuditItem(self))
    return Self.rules.allSatisfy { rule in
      guard rule.isAboutKey else { return rule.find(text) == nil }
      return text.options.indices.allSatisfy { rule.find(text.withKey(at: $0)) == nil }
    }
  }

  private static let rules = FlawRule.all.filter { $0.tier == .reliable }
}
