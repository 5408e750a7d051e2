/// Conditions that a sentence puts on its subject, or on one member of it.
extension ScopeReader {
  /// What depends on a condition that is said of the last member of a subject alone: "the isthmus and, if there is one, the
  /// pyramidal lobe are removed", "the isthmus, and a pyramidal lobe if there is one, is removed".
  func memberOnCondition() -> Range<Int>? {
    if let member = memberLeftOpen() { return member }
    guard let index = elements.indices.first(where: { function($0) == .proviso }),
      let joint = (0..<index).last(where: isAnd), breaks[joint] != .strong,
      let comma = elements[index...].firstIndex(where: { $0.isMark(.comma) }),
      !breaks[index..<comma].contains(.strong)
    else { return nil }
    let start = (0..<joint).last { breaks[$0] == .strong } ?? 0
    guard !(start..<index).contains(where: isVerb),
      let verb = (comma + 1..<max(comma + 1, elements.count)).first(where: isVerb),
      !breaks[comma + 1...verb].contains(.strong), [.be, .optional].contains(function(verb))
    else { return nil }
    if joint == index - 2, elements[index - 1].isMark(.comma) { return index..<verb }
    return verb == comma + 1 ? joint + 1..<comma : nil
  }

  /// "The ileocolic artery and if needed the right colic artery are tied": the member that a choice is left of.
  private func memberLeftOpen() -> Range<Int>? {
    guard
      let index = elements.indices.first(where: {
        function($0) == .optional && elements[$0].tokens.count > 1 && isAnd($0 - 1)
      }), breaks[index - 1] != .strong
    else { return nil }
    let start = (0..<index).last { breaks[$0] == .strong } ?? 0
    guard !(start..<index).contains(where: isVerb),
      let verb = (index + 1..<elements.count).first(where: isVerb),
      !breaks[index...verb].contains(.strong), function(verb) == .be
    else { return nil }
    return index..<verb
  }

  /// ", when one is found, ", ", where there are any, ": between commas, of something that may not be there.
  func isAsideCondition(_ index: Int) -> Bool {
    let word = words.first(elements[index])
    guard elements[index].tokens.count == 1, word == Self.when || word == Self.where, index > 0,
      elements[index - 1].isMark(.comma),
      let comma = elements[index...].firstIndex(where: { $0.isMark(.comma) }), comma - index <= 6
    else { return false }
    let inside = index + 1..<comma
    return inside.contains { function($0) == .be }
      && inside.contains {
        Self.uncertain.contains(words.first(elements[$0]))
          || Self.found.contains(words.first(elements[$0]))
          || function($0 - 1) == .be && kind($0) == .condition
      }
  }

  private static let uncertain: WordSet = "any one there"

  /// ", or taken": behind a condition, of the same subject.
  func isOtherwise(_ index: Int) -> Bool {
    guard index > 1, elements[index - 1].isMark(.comma), breaks[index - 1] == .weak,
      let verb = elements.indices.dropFirst(index + 1).first(where: { !isAdverb($0) }),
      isParticiple(verb)
    else { return false }
    return (0..<index).contains { function($0) == .subordinate && isCondition($0) }
  }

  private func isVerb(_ index: Int) -> Bool {
    switch function(index) {
    case .be, .have, .verb, .include, .optional, .light, .preserve: true
    default: kind(index) == .action && elements[index].form != .noun
    }
  }
}
