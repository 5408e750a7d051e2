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
  /// A descriptor that tells of no work is none; one that is not understood gives way to a name that asks for as much.
  package func chosen(for narrative: Narrative, among others: [PageName]) -> Narrative {
    var own = narrative
    own.descriptor = nil
    if let descriptor = narrative.descriptor, !works(in: descriptor).isEmpty {
      if !reader.understands(narrative),
        let named = understood(own, among: [PageName(own.title)] + others, as: narrative)
      {
        return named
      }
      return titled(narrative, among: others)
    }
    if !PageName.namesCode(own.title), reader.understands(own) { return own }
    // What a sentence on other codes asks for is none of this one's.
    let tells = PageName.mayName(own.title) && !works(in: own.title).isEmpty
    if let named = understood(own, among: others, as: tells ? own : nil) { return named }
    if tells { return own }
    // One that is understood and leaves the way in open says too little of the page.
    let telling = others.lazy.map { own.named($0.text) }.first {
      !works(in: $0.title).isEmpty && !reader.understands($0)
    }
    return telling ?? own
  }

  /// The narrative under the first name that is understood and tells the way in, else under the first such name beside the
  /// code itself, which may leave that to the text; each asks for all that another name asks for.
  private func understood(
    _ own: Narrative, among names: [PageName], as other: Narrative?
  ) -> Narrative? {
    let asked = other.map { reader.read($0).criteria.filter { !$0.isApproach } } ?? []
    let known = names.lazy.map { (narrative: own.named($0.text), name: $0) }
      .filter { candidate in
        reader.understands(candidate.narrative)
          && (asks(for: asked, candidate.narrative)
            || candidate.name.isTitle && asksForAsMuch(as: asked, candidate.narrative))
      }
    return
      (known.first { reader.isWayNamed(inTitleOf: $0.narrative) }
      ?? known.first { $0.name.isEquated })?.narrative
  }

  /// A narrative with a descriptor under the first of its names that tells of work.
  private func titled(_ narrative: Narrative, among others: [PageName]) -> Narrative {
    guard works(in: narrative.title).isEmpty,
      let title = others.first(where: { !works(in: $0.text).isEmpty })?.text
    else { return narrative }
    return narrative.named(title)
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

  /// Whether the title of a page asks for as many things as a name that was not understood, and may have been misread.
  private func asksForAsMuch(as criteria: [Criterion], _ narrative: Narrative) -> Bool {
    reader.read(narrative).criteria.count { !$0.isApproach } >= criteria.count
  }

  /// Whether an act takes a whole organ, of which a structure is a part.
  private func takesAll(_ act: Act, around part: ConceptNumber) -> Bool {
    let lexicon = reader.lexicon
    return lexicon.isRemoval(act.action) && lexicon.breadth(of: act) == .total
      && lexicon[part].wholes.contains { lexicon.isKind($0, of: act.target) }
  }

  /// Whether a narrative asks for all that another name of it asks for: one that leaves out half of it is no better.
  private func asks(for criteria: [Criterion], _ narrative: Narrative) -> Bool {
    let own = reader.read(narrative).criteria
    let works = own.flatMap(\.works)
    let lexicon = reader.lexicon
    return criteria.allSatisfy { criterion in
      criterion.works.allSatisfy { act in
        works.contains {
          lexicon.family(of: $0.action) == lexicon.family(of: act.action)
            && (lexicon.areAkin($0.target, act.target) || takesAll($0, around: act.target))
        }
      } && (criterion.isComponent || own.contains { $0.content == criterion.content })
    }
  }
}

extension Narrative {
  /// The same text under another name.
  fileprivate func named(_ title: String) -> Narrative {
    var named = self
    named.title = title
    return named
  }
}
