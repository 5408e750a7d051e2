/// What comes after a place in a sentence.
extension ClauseReader {
  /// "The isthmus is divided and the lobe removed": a second passive that leaves out its "is".
  func leavesOutIs(_ participle: Int, _ sawNoun: Bool) -> Bool {
    guard sawNoun, let before = elements[participle - 1].concept,
      lexicon[before].kind == .structure, hasCopula(before: participle)
    else { return false }
    for next in participle + 1..<max(participle + 1, elements.count) {
      switch elements[next].content {
      case .mark: return true
      case .concept(let number, _):
        switch lexicon[number].function {
        case .be, .have, .include: return false
        case .and, .or, .preposition, .relative, .subordinate, .addition: break
        default:
          if next == participle + 1, lexicon[number].kind == .structure { return false }
        }
        if [.and, .or, .relative].contains(lexicon[number].function) { return true }
      default: if next == participle + 1 { return false }
      }
    }
    return true
  }

  /// Whether a comma follows before the sentence ends or another clause begins.
  func endsWithComma(_ index: Int) -> Bool {
    elements[index...].first { element in
      if case .mark = element.content { true } else { false }
    }?.isMark(.comma) ?? false
  }

  /// Whether a verb follows a word of choice, or an adverb and a verb.
  func isAuxiliary(_ index: Int) -> Bool {
    for next in elements.indices.dropFirst(index + 1) {
      switch elements[next].content {
      case .word(.adverb): continue
      case .word(.plain): return true
      case .concept(let number, let form):
        switch lexicon[number].function {
        case .be, .have, .include, .verb, .light, .preserve: return true
        case .negation, .optional: continue
        default: return lexicon[number].kind == .action && form != .noun
        }
      default: return false
      }
    }
    return false
  }
}
