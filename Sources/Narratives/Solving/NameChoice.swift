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
  package func chosen(for narrative: Narrative, among others: [String]) -> Narrative {
    var own = narrative
    if let descriptor = narrative.descriptor {
      if !works(in: descriptor).isEmpty { return titled(narrative, among: others) }
      own.descriptor = nil
    }
    if reader.understands(own) { return own }
    let asked = works(in: own.title)
    let named = others.lazy.map { title in
      var narrative = own
      narrative.title = title
      return narrative
    }
    let known = named.first { other in
      reader.isWayNamed(inTitleOf: other) && reader.understands(other)
        && asked.allSatisfy(isAsked(by: other))
    }
    if let known { return known }
    guard asked.isEmpty else { return own }
    // One that is understood and leaves the way in open says too little of the page.
    return named.first { !works(in: $0.title).isEmpty && !reader.understands($0) } ?? own
  }

  /// A narrative with a descriptor under the first of its names that tells of work.
  private func titled(_ narrative: Narrative, among others: [String]) -> Narrative {
    guard works(in: narrative.title).isEmpty,
      let title = others.first(where: { !works(in: $0).isEmpty })
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
