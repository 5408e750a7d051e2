/// What of a code was not understood.
extension ProcedureReader {
  /// The words of the descriptor, else of the title, that nothing was made of; what is asked for without being understood.
  func leftOver(
    of narrative: Narrative, _ names: [Reading], _ prose: Reading, _ criteria: [Criterion],
    _ provisions: [Provision]
  ) -> [String] {
    let spared = names.flatMap(\.statements).compactMap(\.spared)
    let name = narrative.descriptor ?? narrative.title
    guard !name.isEmpty else { return workLeftOver(prose, criteria) }
    // "Code for the operation when an incision is made" names no work, whatever the prose goes on to tell.
    guard names.flatMap(\.statements).contains(where: \.isWork) else { return [name] }
    // "Excision of myomas where": what a list below it goes on to ask for is lost.
    let bytes = Array(name.utf8)
    if PageLines.breaksOff(bytes, bytes.indices) { return [name] }
    let isDescriptor =
      name.contains(";") || narrative.descriptor != nil && !ProseClauses.isPlain(name)
    // What is told further down explains a descriptor, but a title says itself what it means.
    let own = Set(names.flatMap(\.sentences).map(\.evidence.sentence))
    let left = NameCoverage(
      criteria, provisions.filter { isDescriptor || own.contains($0.evidence.sentence) },
      spared: spared, isDescriptor: isDescriptor,
      hasOptions: provisions.contains { own.contains($0.evidence.sentence) }, lexicon
    ).leftOver(of: name)
    guard left.isEmpty else { return left }
    guard criteria.contains(where: \.isComponent) else { return [name] }
    let places =
      placesLeftOver(criteria) + choiceLeftOver(names, criteria)
      + devicesLeftOver(prose, criteria, provisions)
    guard places.isEmpty, narrative.descriptor == nil else { return places }
    let limits = limitsLeftOver(prose, criteria)
    return limits.isEmpty && !isDescriptor ? worksLeftOver(prose, criteria, provisions) : limits
  }

  /// "Explored and, as the case requires, a biopsy is taken or loose bodies are removed": where a name tells of several
  /// works that may be done beside a look, one of them is what the code is for.
  private func choiceLeftOver(_ names: [Reading], _ criteria: [Criterion]) -> [String] {
    guard criteria.flatMap(\.works).allSatisfy(lexicon.isLook) else { return [] }
    var works: [Act] = []
    for statement in names.flatMap(\.statements) where statement.scope == .optional {
      guard case .act(let act) = statement.content, !lexicon.isLook(act),
        !works.contains(where: { lexicon.isSameWork($0, act) })
      else { continue }
      works.append(act)
    }
    return works.count > 1 ? works.map { lexicon.words(for: $0) } : []
  }

  /// Where a code was read to ask only for a look at what its name leaves open, that look.
  private func placesLeftOver(_ criteria: [Criterion]) -> [String] {
    let work = criteria.flatMap(\.works)
    let isOpen = work.allSatisfy { act in
      lexicon.isLook(act) && lexicon[act.target].isGeneral && !lexicon.isNodeGroup(act.target)
    }
    // "The nodes above the hyoid bone": at a place, and of no group that has a name.
    let unplaced = work.filter { act in
      act.target == lexicon.lymphNode && act.sites.contains { !lexicon.isDevice($0) }
    }
    return (isOpen ? work : unplaced).map { lexicon.words(for: $0) }
  }

  /// Where a text without a name was read to ask for no more than a look, the first work that it tells.
  private func workLeftOver(_ prose: Reading, _ criteria: [Criterion]) -> [String] {
    guard criteria.compactMap(\.component).allSatisfy(lexicon.isLook) else { return [] }
    let work = prose.statements.lazy.compactMap { statement -> Act? in
      guard case .act(let act) = statement.content, statement.scope == .performed else {
        return nil
      }
      return lexicon.isRemoval(act.action) ? act : nil
    }.first
    return work.map { [lexicon.words(for: $0)] } ?? []
  }
}

extension Reading.Statement {
  /// Whether it tells of work that is done or may be.
  fileprivate var isWork: Bool {
    if case .act = content { [.performed, .optional].contains(scope) } else { false }
  }
}
