/// Pictures of ducts that are told by what the contrast did: "dye was run in through the cystic duct", "both hepatic
/// ducts filled".
extension SentenceReader {
  /// States that the ducts were imaged which contrast is put into or seen in, in this sentence or, where that does nothing
  /// else, in the one before it.
  mutating func stateDuctsShown(_ scopes: [Scope], _ context: inout Context) {
    guard section == .body else { return }
    let named = elements.indices.filter { scopes[$0] == .performed }
      .compactMap { elements[$0].concept }
    let namesContrast = named.contains {
      lexicon.isA("contrast-medium", $0) || lexicon.isA("imaging", $0)
    }
    let wasNamedBefore = context.contrast.map { index == $0 + 1 } ?? false
    if namesContrast { context.contrast = index }
    let isDone = statements.contains { if case .act = $0.content { true } else { false } }
    guard namesContrast || wasNamedBefore && !isDone, let imaging = lexicon.concept("imaging")
    else { return }
    for duct in named where lexicon[duct].kind == .structure && lexicon.isA("duct", duct) {
      let shown = lexicon[duct].opensInto.isEmpty ? [duct] : lexicon[duct].opensInto
      for duct in shown {
        let act = Act(action: lexicon.action(imaging, on: duct), target: duct)
        let isTold = statements.contains { statement in
          if case .act(let told) = statement.content { told.isSame(act) } else { false }
        }
        if !isTold { state(.act(act), .performed) }
      }
    }
  }
}

extension Act {
  fileprivate func isSame(_ other: Act) -> Bool {
    action == other.action && target == other.target
  }
}
