/// Where clauses begin and end: what they are about, and what they go back to.
extension ActReader {
  /// Forgets what the clause before was about.
  mutating func startClause() {
    forgetClause()
    outer = []
  }

  private mutating func forgetClause() {
    subject = []
    hasSubject = false
    sawVerb = false
    isPassive = false
    awaiting = []
    companions = []
    placed = .nothing
  }

  /// "… are inspected but left in place": the second verb has the subject of the first.
  func keepsSubject(_ index: Int) -> Bool {
    guard hasSubject, function(index) == .contrast else { return false }
    let next = skippingAdverbs(from: index + 1)
    guard next < elements.count else { return false }
    return [.participle, .verb, .be].contains(phrases.classes[next])
      && phrases.nounPhrase(at: next) == nil
  }

  /// ", weighing 250 grams or less,": a remark between a subject and its verb.
  mutating func openRemark(at comma: Int) -> Bool {
    let next = skippingAdverbs(from: comma + 1)
    guard hasSubject, !sawVerb, next < elements.count,
      [.gerund, .participle].contains(phrases.classes[next]),
      elements[(comma + 1)...].contains(where: { $0.isMark(.comma) })
    else { return false }
    outer.append((subject, hasSubject))
    return true
  }

  /// "…, which is cut": the clause is about the things named last.
  mutating func openRelative() {
    outer.append((subject, hasSubject))
    subject = lastMentions
    hasSubject = true
    sawVerb = false
    isPassive = false
    awaiting = []
  }

  /// Whether a form in -ing stands alone before the verb of a clause without another subject.
  func isWholeSubject(_ index: Int) -> Bool {
    let next = skippingAdverbs(from: index + 1)
    let opens = !hasSubject || sawVerb && index > 0 && phrases.classes[index - 1] == .joint
    return phrases.classes[index] == .gerund && opens && next < elements.count
      && phrases.classes[next] == .be
      && (index == 0 || breaks[index] == .strong || phrases.classes[index - 1] == .joint)
  }

  /// Begins a clause put into another one, with a subject that is known.
  mutating func openClause(about mentions: [Mention]) {
    openSubordinate()
    subject = mentions
    hasSubject = true
    lastMentions = mentions
  }

  /// "… while the nerve is spared": a clause with a subject of its own.
  mutating func openSubordinate() {
    outer.append((subject, hasSubject))
    forgetClause()
  }

  /// A comma or a parenthesis after a relative or subordinate clause goes back to what it was put into.
  mutating func closeAside() {
    guard let saved = outer.popLast() else {
      awaiting = awaiting.filter { _ in !sawVerb || !isPassive }
      return
    }
    if saved.hasSubject {
      subject = saved.subject
      hasSubject = true
    } else {
      hasSubject = false
    }
    sawVerb = false
    isPassive = false
    awaiting = []
    placed = .nothing
  }
}
