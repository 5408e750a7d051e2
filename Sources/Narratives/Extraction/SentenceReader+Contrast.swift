/// Pictures of ducts that are told by what the contrast did: "dye was run in through the cystic duct", "both hepatic
/// ducts filled".
extension SentenceReader {
  /// States that the ducts were imaged which contrast is put into or seen in: in the sentence that names it, and in the
  /// next one, where that does nothing to them.
  mutating func stateDuctsShown(_ scopes: [Scope], _ context: inout Context) {
    guard section == .body else { return }
    let named = elements.indices.filter { scopes[$0] == .performed }
      .compactMap { elements[$0].concept }
    let namesContrast = named.contains {
      lexicon.isKind($0, of: lexicon.contrastMedium) || lexicon.isKind($0, of: lexicon.imaging)
    }
    let wasNamedBefore = context.contrast.map { index == $0 + 1 } ?? false
    if namesContrast { context.contrast = index }
    guard namesContrast || wasNamedBefore, let imaging = lexicon.imaging
    else { return }
    for duct in named where lexicon[duct].kind == .structure && lexicon.isA("duct", duct) {
      if !namesContrast, isTreated(duct) { continue }
      let shown = lexicon[duct].opensInto.isEmpty ? [duct] : lexicon[duct].opensInto
      for duct in shown {
        let act = Act(action: lexicon.action(imaging, on: duct), target: duct)
        let isTold = acts.contains { $0.action == act.action && $0.target == act.target }
        if !isTold { state(.act(act), .performed) }
        context.discourse.takeNote(of: act, lexicon)
      }
    }
  }

  /// Whether the sentence says of some work on a duct.
  private func isTreated(_ duct: ConceptNumber) -> Bool { acts.contains { $0.target == duct } }

  private var acts: [Act] {
    statements.compactMap { if case .act(let act) = $0.content { act } else { nil } }
  }
}
