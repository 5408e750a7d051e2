/// What follows from the entries of a lexicon taken together.
extension LexiconBuilder {
  /// Works out everything that is looked up rather than declared.
  mutating func finish() {
    lexicon.endings.sort { $0.letters.count > $1.letters.count }
    compose()
    findAncestors()
    findKinds()
    findNames()
    nameHeads()
  }

  /// Adds a procedure for every root and ending, so that a word of no list is still read.
  private mutating func compose() {
    let structures = Set(lexicon.roots.values).sorted()
    for action in Set(lexicon.endings.map(\.action)).sorted() {
      let (id, label, origin) = (lexicon[action].id, lexicon[action].label, lexicon[action].origin)
      for structure in structures {
        let number = ConceptNumber(lexicon.concepts.count)
        lexicon.concepts.append(
          ConceptDraft(
            id: "\(id).\(lexicon[structure].id)", words: "\(label) of \(lexicon[structure].label)",
            action: action, target: structure, origin: origin))
        lexicon.composed.add(number, for: action, on: structure)
      }
    }
  }

  /// The kinds of every structure, in the order of the lexicon.
  private mutating func findKinds() {
    typealias Pair = (row: ConceptNumber, value: ConceptNumber)
    var kinds: [Pair] = []
    var placed: [Pair] = []
    for index in lexicon.concepts.indices where lexicon.concepts[index].kind == .structure {
      let number = ConceptNumber(index)
      let hasPlace = lexicon[number].related.contains {
        $0.relation == .along || $0.relation == .wholes
      }
      for broad in lexicon.broader[number] where broad != number {
        kinds.append((broad, number))
        if hasPlace { placed.append((broad, number)) }
      }
    }
    lexicon.narrower = NumberRows(count: lexicon.concepts.count, pairs: kinds)
    lexicon.placed = NumberRows(count: lexicon.concepts.count, pairs: placed)
  }

  /// The procedure words that name work on just one structure and no way in, in the order of the lexicon.
  private mutating func findNames() {
    var names: [(row: ConceptNumber, value: ConceptNumber)] = []
    for (index, concept) in lexicon.concepts.enumerated()
    where concept.kind == .procedure && !concept.traits.contains(.composed) {
      let targets = concept.list(.targets)
      guard targets.count == 1, concept.action != nil, concept.approach == nil else { continue }
      names.append((targets[0], ConceptNumber(index)))
    }
    lexicon.named = NumberRows(count: lexicon.concepts.count, pairs: names)
  }

  /// The short names of the targets of every procedure.
  private mutating func nameHeads() {
    for index in lexicon.concepts.indices {
      for target in lexicon.concepts[index].list(.targets)
      where lexicon[target].shortNames.isEmpty {
        lexicon[target].shortNames = lexicon[target].synonyms.prefix(2).map(PhraseTree.words)
      }
    }
  }

  // MARK: - Ancestors

  private enum State { case unseen, open, settled }

  private mutating func findAncestors() {
    lexicon.broader = NumberRows(count: lexicon.concepts.count)
    var states = [State](repeating: .unseen, count: lexicon.concepts.count)
    var isCircular = false
    for index in lexicon.concepts.indices {
      settle(ConceptNumber(index), &states, &isCircular)
    }
    guard isCircular else { return }
    for index in lexicon.concepts.indices {
      var path: [ConceptNumber] = []
      reportCircles(from: ConceptNumber(index), ConceptNumber(index), &path)
    }
  }

  /// Joins the ancestors of a concept's parents, those of the parents first.
  private mutating func settle(
    _ number: ConceptNumber, _ states: inout [State], _ isCircular: inout Bool
  ) {
    let index = Int(number.rawValue)
    switch states[index] {
    case .settled: return
    case .open: isCircular = true
    case .unseen:
      states[index] = .open
      let parents = lexicon.concepts[index].list(.parents)
      for parent in parents { settle(parent, &states, &isCircular) }
      lexicon.broader.set(number, joining: parents)
      states[index] = .settled
    }
  }

  /// Reports every circle once, from its first concept.
  private mutating func reportCircles(
    from start: ConceptNumber, _ number: ConceptNumber, _ path: inout [ConceptNumber]
  ) {
    if path.contains(number) {
      if number == start, path.min() == start {
        problems.append(
          LexiconProblem(
            origin: lexicon[number].origin,
            fact: .cycle((path + [number]).map { lexicon[$0].id })))
      }
      return
    }
    path.append(number)
    for parent in lexicon[number].list(.parents) { reportCircles(from: start, parent, &path) }
    path.removeLast()
  }
}
