/// The things that the body of a note speaks of: as done, or as planned or not done.
struct NoteTerms: Sendable {
  private(set) var done: Set<Term> = []
  private(set) var denied: Set<Term> = []

  init(_ reading: Reading, _ lexicon: Lexicon) {
    for use in reading.terms where use.section == .body && !use.term.isWord {
      switch use.scope {
      case .performed, .preserved, .optional, .conditional:
        for term in use.term.withBroader(lexicon) { done.insert(term) }
      case .excluded, .apart, .forgone: denied.insert(use.term)
      case .background, .planned, .history, .remark, .elsewhere: break
      }
    }
    denied.subtract(done)
  }
}

extension Term {
  /// The term and all that is broader.
  fileprivate func withBroader(_ lexicon: Lexicon) -> [Term] {
    switch self {
    case .concept(let number):
      lexicon.ancestors(of: number).map(Term.concept) + lexicon[number].wholes.map(Term.concept)
    case .work(let family, let target):
      lexicon.ancestors(of: target).map { .work(family: family, target: $0) }
    case .word: [self]
    }
  }
}
