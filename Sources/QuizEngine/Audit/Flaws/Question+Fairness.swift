import Narratives

extension Question {
  /// Whether no rule that is reliable would be broken, whichever of its options were the key.
  ///
  /// To throw away only questions whose key stands out would teach that the key never does.
  var isFair: Bool {
    guard case .chooseOne(let options) = task,
      // Bare codes look alike.
      options.contains(where: { $0.code?.rawValue != $0.text })
    else { return true }
    let text = ItemText(AuditItem(self))
    let rules = FlawRule.all.filter { $0.tier == .reliable }
    return text.options.indices.allSatisfy { index in
      let other = text.withKey(at: index)
      return rules.allSatisfy { $0.find(other) == nil }
    }
  }
}
