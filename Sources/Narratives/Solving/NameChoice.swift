/// Which of the names that a page gives to its procedure a narrative goes by.
///
/// A page may call it by its heading, by a line below a heading of descriptors, by the sentences that it opens with and by
/// those that name its code; some of them only greet the visitor, others are not understood.
package struct NameChoice: Sendable {
  private let reader: ProcedureReader

  package init(_ reader: ProcedureReader) { self.reader = reader }

  /// The narrative under the first of its names that is understood and tells the way in, else under the first that tells of
  /// work.
  ///
  /// A descriptor that tells of no work is none.
  package func chosen(for narrative: Narrative, among others: [PageName]) -> Narrative {
    var own = narrative
    if let descriptor = narrative.descriptor {
      if !works(in: descriptor).isEmpty { return titled(narrative, among: others) }
      own.descriptor = nil
    }
    if !PageName.namesCode(own.title), reader.understands(own) { return own }
    // What a sentence on other codes asks for is none of this one's.
    let asked = PageName.mayName(own.title) ? works(in: own.title) : []
    let named = others.lazy.map { name in
      var narrative = own
      narrative.title = name.text
      return (narrative: narrative, isEquated: name.isEquated)
    }
    func isKnown(_ other: Narrative) -> Bool {
      reader.understands(other) && asked.allSatisfy(isAsked(by: other))
    }
    let known = named.first { reader.isWayNamed(inTitleOf: $0.narrative) && isKnown($0.narrative) }
    if let known { return known.narrative }
    // What stands beside the code itself may leave the way in to the text.
    if let equated = named.first(where: { $0.isEquated && isKnown($0.narrative) }) {
      return equated.narrative
    }
    guard asked.isEmpty else { return own }
    // One that is understood and leaves the way in open says too little of the page.
    let telling = named.first {
      !works(in: $0.narrative.title).isEmpty && !reader.understands($0.narrative)
    }
    return telling?.narrative ?? own
  }

  /// A narrative with a descriptor under the first of its names that tells of work.
  private func titled(_ narrative: Narrative, among others: [PageName]) -> Narrative {
    guard works(in: narrative.title).isEmpty,
      let title = others.first(where: { !works(in: $0.text).isEmpty })?.text
    else { return narrative }
    var named = narrative
    named.title = title
    return named
  }

  /// The works that a name tells of as done.
  private func works(in name: String) -> [Act] {
    reader.reader.readName(name, about: nil).statements.compactMap { statement in
      guard case .act(let act) = statement.content, statement.scope == .performed else {
        return nil
      }
      return act
    }
  }

  /// Whether work is asked for by a narrative as well: a name that leaves out half of what another tells is no better.
  private func isAsked(by narrative: Narrative) -> (Act) -> Bool {
    let works = reader.read(narrative).criteria.flatMap(\.works)
    let lexicon = reader.lexicon
    return { act in
      works.contains {
        lexicon.family(of: $0.action) == lexicon.family(of: act.action)
          && lexicon.areAkin($0.target, act.target)
      }
    }
  }
}
