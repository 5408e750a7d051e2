/// Reads narratives into procedures: what the title, the descriptor or the defining sentences require.
package struct ProcedureReader: Sendable {
  let reader: Reader

  package var lexicon: Lexicon { reader.lexicon }

  package init(lexicon: Lexicon) { reader = Reader(lexicon: lexicon) }

  /// The procedure that a narrative describes.
  package func read(_ narrative: Narrative) -> Procedure {
    var prose = reader.read(narrative.prose, about: narrative.code)
    let all = statements(of: prose)
    let names = [narrative.title, narrative.descriptor ?? ""].filter { !$0.isEmpty }
      .map { reader.readName($0, about: narrative.code) }
    // Where the learner's own page has the descriptor and it is understood, no other wording adds to it.
    let descriptor = narrative.descriptor == nil ? [] : names.last.map(statements) ?? []
    let named =
      descriptor.contains { isPerformedAct($0.statement) } ? descriptor : names.flatMap(statements)
    var profile = TermProfile()
    profile.add(prose, lexicon)
    for name in names { profile.add(name, weight: 2, lexicon) }
    let definingSentences = defining(prose)
    let namedTerms = Self.named(names, else: prose, definingSentences)
    prose.dropWhatNotesAreAskedFor()
    let defining = all.filter { definingSentences.contains($0.statement.sentence) }
    // "The scope version is 12346, so 12345 means a thoracotomy": a sentence on two codes does not say whose way it names.
    let ownDefining = defining.filter { stated in
      prose.sentences[stated.statement.sentence].codes.allSatisfy { $0 == narrative.code }
    }
    let source = onSuperficialNodes(
      named.contains { isPerformedAct($0.statement) } ? named : named + defining)
    let stated = placed(
      specified(held(performedActs(source)), by: defining + all),
      by: narrative.descriptor ?? narrative.title)
    let components = merged(stated).filter { component in
      // What is one of several works that will do elsewhere is not asked for by itself.
      !source.contains { stated in
        guard case .act(let act) = stated.statement.content,
          stated.statement.choice.map({ $0.option > 0 }) ?? false
        else { return false }
        return lexicon.isSameWork(act, component.act)
          && !source.contains {
            $0.statement.choice?.option == 0 && $0.statement.content == .act(component.act)
          }
      }
    }
    let choice = EvidenceChoice(narrative, all, lexicon)
    let asked = withoutMereLooks(components)
    let name = narrative.descriptor ?? narrative.title
    let isAnyWay = leavesWayOpen(name, source, all)
    let approach =
      isAnyWay
      ? []
      : approach(in: source, names.flatMap(statements), ownDefining, else: all, choice).map { [$0] }
        ?? []
    let works = asked.map { work in
      let criterion = Criterion(
        content: .component(work.act),
        evidence: choice.sentence(for: work.act, else: work.evidence),
        alternatives: alternatives(to: work.act, in: source).map { .component($0) })
      return onlyOne(onAnyOfSeveral(criterion, in: source), of: narrative)
    }
    let criteria =
      approach + works + states(in: source, named: names, else: defining, choice)
      + reasons(in: narrative.descriptor ?? narrative.title)
      + ages(in: named + defining + all.filter { $0.statement.sentence == 0 })
      + measures(
        in: narrative, defining,
        of: components.map(\.act),
        or: components.flatMap { alternatives(to: $0.act, in: source) })
    let provisions = provisions(in: named + all, besides: criteria.flatMap(\.works))
    return Procedure(
      narrative: narrative, criteria: criteria, provisions: provisions,
      exclusions: exclusions(criteria, provisions, named: names.flatMap(statements), told: all)
        + (narrative.descriptor == nil ? statesOfOthers(prose, criteria) : []),
      told: prose.told, said: .read(prose), profile: profile, named: namedTerms,
      leftOver: leftOver(of: narrative, names, prose, criteria, provisions))
  }

  /// What is named as done, each thing once.
  private static func named(_ names: [Reading], else prose: Reading, _ defining: Set<Int>) -> [Term]
  {
    let uses =
      names.isEmpty ? prose.terms.filter { defining.contains($0.sentence) } : names.flatMap(\.terms)
    var named: [Term] = []
    for use in uses where !use.term.isWord && !named.contains(use.term) {
      if use.scope == .performed || use.scope == .preserved { named.append(use.term) }
    }
    return named
  }

  // MARK: - Statements with their sentences

  typealias Stated = (statement: Reading.Statement, evidence: Evidence)

  private func statements(of reading: Reading) -> [Stated] {
    reading.statements.map { ($0, reading.sentences[$0.sentence].evidence) }
  }

  private func isPerformedAct(_ statement: Reading.Statement) -> Bool {
    if case .act = statement.content { statement.scope == .performed } else { false }
  }

  /// The sentences that name the code, else the first one, and the first that states an act.
  func defining(_ reading: Reading) -> Set<Int> {
    let naming = reading.sentences.indices.filter { index in
      reading.code.map { reading.sentences[index].codes.contains($0) } ?? false
    }
    let acts = reading.statements.filter(isPerformedAct).map(\.sentence)
    var found = Set(naming.isEmpty ? Array(reading.sentences.indices.prefix(1)) : naming)
    if found.isDisjoint(with: acts) {
      // What stands before the code is named leads up to it: how the disease comes, how it was treated in former times.
      let first = acts.first { act in naming.first.map { act > $0 } ?? true }
      if let first = first ?? acts.first { found.insert(first) }
    }
    return found
  }

  func performedActs(_ statements: [Stated]) -> [(act: Act, evidence: Evidence)] {
    statements.flatMap { stated -> [(act: Act, evidence: Evidence)] in
      guard stated.statement.scope == .performed, case .act(var act) = stated.statement.content,
        stated.statement.choice?.option ?? 0 == 0
      else { return [] }
      // A narrative is open: it asks for all of a structure only where it says so.
      if act.extent == .implied { act.extent = nil }
      // The surfaces of a joint are replaced: that is no part of it, as it would be of what is taken out.
      if act.extent == .partial, lexicon.isA("replacement", act.action),
        stated.evidence.sentence.utf8Index(of: "part") == nil
      {
        act.extent = nil
      }
      return ([act] + fartherEnds(of: act)).map { ($0, stated.evidence) }
    }
  }

  /// "The stomach is joined to the jejunum": a join is one of both ends.
  private func fartherEnds(of act: Act) -> [Act] {
    guard lexicon.isA("anastomosis", act.action) else { return [] }
    return act.sites.filter { lexicon.isA("intestine", $0) || lexicon.isA("rectum", $0) }
      .filter { !lexicon.areAkin($0, act.target) }.map { end in
        var other = act
        other.target = end
        other.sites = []
        return other
      }
  }

  // MARK: - Criteria

  private func isSameDemand(_ one: Act, _ other: Act) -> Bool {
    lexicon.isSameWork(one, other) && lexicon.breadth(of: one) == lexicon.breadth(of: other)
  }

  /// The works that a name puts beside an act as another choice.
  private func alternatives(to act: Act, in source: [Stated]) -> [Act] {
    let choices = source.compactMap { stated -> (act: Act, choice: Reading.Choice)? in
      guard case .act(let act) = stated.statement.content, let choice = stated.statement.choice
      else { return nil }
      return (act, choice)
    }
    let own = choices.first { $0.choice.option == 0 && isSource($0.act, of: act) }
    guard let own else { return [] }
    let others = choices.filter { $0.choice.number == own.choice.number && $0.choice.option > 0 }
    var alternatives: [Act] = []
    for option in Set(others.map(\.choice.option)).sorted() {
      let acts = others.filter { $0.choice.option == option }.map(\.act)
      let sameTarget = acts.filter { $0.target == own.act.target }
      for other in sameTarget.isEmpty ? acts : sameTarget {
        var other = other
        if other.target == own.act.target { other.target = act.target }
        if !([act] + alternatives).contains(where: { isSameDemand($0, other) }),
          !isWithin(other, act)
        {
          alternatives.append(other)
        }
      }
    }
    return alternatives
  }

  /// Whether the same work is told of what a structure holds: a hernia is repaired, and its contents are not.
  private func isWithin(_ part: Act, _ whole: Act) -> Bool {
    part.action == whole.action && !lexicon.isRemoval(whole.action)
      && lexicon[part.target].wholes.contains { lexicon.isKind(whole.target, of: $0) }
  }

  /// Whether an act is the same work as another, or that work on a structure that was told only in general.
  private func isSource(_ stated: Act, of act: Act) -> Bool {
    lexicon.isSameWork(stated, act)
      || lexicon[stated.target].isGeneral && lexicon.isKind(act.target, of: stated.target)
        && lexicon.family(of: stated.action) == lexicon.family(of: act.action)
  }

  // MARK: - Provisions

  private func provisions(in all: [Stated], besides components: [Act]) -> [Provision] {
    var provisions: [Provision] = []
    for (statement, evidence) in all
    where [.optional, .conditional, .excluded].contains(statement.scope) {
      let content: Provision.Content
      switch statement.content {
      case .act(let act):
        guard
          !components.contains(where: { lexicon.isSameWork($0, act) && $0.extent == act.extent }),
          !provisions.contains(where: { $0.act.map { lexicon.isSameWork($0, act) } ?? false })
        else { continue }
        content = .act(act)
      case .approach(let named):
        let number = lexicon.meant(by: named)
        // What the text says elsewhere is the way of this operation is neither optional nor ruled out.
        guard !provisions.contains(where: { $0.content == .approach(number) }),
          !all.contains(where: {
            $0.statement.scope == .performed
              && [.approach(number), .approach(named)].contains($0.statement.content)
          })
        else { continue }
        content = .approach(number)
      default: continue
      }
      provisions.append(
        Provision(content: content, modality: statement.scope.modality, evidence: evidence))
    }
    return provisions
  }
}
