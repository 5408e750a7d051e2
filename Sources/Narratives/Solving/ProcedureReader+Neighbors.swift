/// What of a page without a descriptor limits its code beyond its title: what the sentences that open it say, and what
/// it says of other codes.
extension ProcedureReader {
  /// The limits that the opening of a page, or what it says of its neighbors, tells of and the code was not read to ask
  /// for: where another code begins at 5 cm or is for a recurrence, the size or the state decides this one too.
  func limitsLeftOver(_ prose: Reading, _ criteria: [Criterion]) -> [String] {
    let defining = defining(prose)
    let own = prose.statements.filter { statement in
      guard statement.sentence < Self.opening,
        [.performed, .conditional, .optional].contains(statement.scope)
      else { return false }
      // Later sentences tell of whom it is done for.
      return statement.isMeasure || defining.contains(statement.sentence)
    }
    let others = prose.sentences.filter { !$0.codes.isEmpty && $0.isAboutOtherCode }
      .flatMap { reader.read($0.evidence.sentence).statements }
    var left: [String] = []
    for statement in own + others.filter(\.isMeasure) {
      guard let limit = limit(in: statement, criteria), !left.contains(limit) else { continue }
      left.append(limit)
    }
    return left
  }

  /// The states that make another code apply, where the code itself is for none of them: what is explored once more is
  /// not explored for the first time.
  func statesOfOthers(_ prose: Reading, _ criteria: [Criterion]) -> [Criterion] {
    let own = Set(
      prose.statements.filter { !prose.sentences[$0.sentence].isAboutOtherCode }
        .compactMap(\.circumstance))
    var found: [Criterion] = []
    for sentence in prose.sentences where !sentence.codes.isEmpty && sentence.isAboutOtherCode {
      let statements = reader.read(sentence.evidence.sentence).statements
      // "Laparoscopic repair of an initial hernia is another code": the way in may be all that tells them apart.
      guard !statements.contains(where: { hasOtherApproach($0, criteria) }) else { continue }
      for statement in statements {
        guard let state = statement.circumstance, !own.contains(state),
          limit(in: statement, criteria) != nil,
          !found.contains(where: { $0.content == .state(state) })
        else { continue }
        found.append(Criterion(content: .state(state), evidence: sentence.evidence))
      }
    }
    // Where one code is for the first repair and another for a repeated one, the code itself is for either.
    return found.filter { state in !found.contains { areOpposite($0, state) } }
  }

  private func areOpposite(_ one: Criterion, _ other: Criterion) -> Bool {
    guard case .state(let one) = one.content, case .state(let other) = other.content else {
      return false
    }
    return lexicon.areOpposite(one, other)
  }

  /// Whether a statement names a way in that is not the code's own.
  func hasOtherApproach(_ statement: Reading.Statement, _ criteria: [Criterion]) -> Bool {
    guard case .approach(let told) = statement.content else { return false }
    return criteria.contains { criterion in
      guard case .approach(let own) = criterion.content else { return false }
      return !lexicon.isKind(told, of: own) && !lexicon.isKind(own, of: told)
    }
  }

  /// The devices that another code leaves in the body and this one may put there: what stays decides between them.
  func devicesLeftOver(
    _ prose: Reading, _ criteria: [Criterion], _ provisions: [Provision]
  ) -> [String] {
    let optional = provisions.filter { $0.modality != .excluded }.compactMap { $0.act?.target }
    let required = criteria.flatMap(\.works).map(\.target)
    var left: [String] = []
    for sentence in prose.sentences where !sentence.codes.isEmpty && sentence.isAboutOtherCode {
      let bytes = Array(sentence.evidence.sentence.utf8)
      let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
      guard tokens.contains(where: { Self.staying.contains($0.word) }) else { continue }
      for element in ElementReader(lexicon: lexicon, text: bytes).elements(tokens) {
        guard let device = element.concept, lexicon.isDevice(device),
          optional.contains(where: { lexicon.areAkin($0, device) }),
          !required.contains(where: { lexicon.areAkin($0, device) })
        else { continue }
        left.append(lexicon[device].label)
      }
    }
    return left
  }

  private static let staying: WordSet = "remain remaining stay staying left indwelling"

  /// In how many sentences a page without a descriptor says what its code is.
  static let opening = 3

  /// What a statement limits a code by that nothing which the code asks for answers to.
  private func limit(in statement: Reading.Statement, _ criteria: [Criterion]) -> String? {
    switch statement.content {
    case .measure(let measured):
      guard measured.span.exact == nil, isOfWork(measured, criteria),
        !criteria.contains(where: { $0.measure?.span.dimension == measured.span.dimension })
      else { return nil }
      return lexicon.words(for: measured)
    case .circumstance(let state):
      guard lexicon.isDecidingState(state), isBorne(state, by: criteria),
        !criteria.contains(where: { isAnswer($0, to: state) })
      else { return nil }
      return lexicon.stateWords(state)
    default: return nil
    }
  }

  /// Whether a state can be said of what is worked on.
  private func isBorne(_ state: ConceptNumber, by criteria: [Criterion]) -> Bool {
    guard let bearer = lexicon[state].bearer else { return true }
    return criteria.flatMap(\.works).contains { act in
      ([act.target] + act.sites).contains { lexicon.isKind($0, of: bearer) }
    }
  }

  /// Whether a criterion asks for a state, or for one that cannot be true beside it.
  private func isAnswer(_ criterion: Criterion, to state: ConceptNumber) -> Bool {
    guard case .state(let own) = criterion.content else { return false }
    return lexicon.isKind(own, of: state) || lexicon.isKind(state, of: own)
      || lexicon.areOpposite(own, state)
  }

  /// Whether a measure is one of what is worked on, and not of an instrument or a cut.
  private func isOfWork(_ measured: Measured, _ criteria: [Criterion]) -> Bool {
    guard let thing = measured.thing else { return measured.span.dimension == .weight }
    return lexicon.isLesion(thing) || lexicon[thing].isGeneral && !lexicon.isDevice(thing)
      || criteria.flatMap(\.works).contains { lexicon.areAkin($0.target, thing) }
  }
}

extension Reading.Statement {
  fileprivate var isMeasure: Bool { if case .measure = content { true } else { false } }

  /// The state of the disease that it tells of.
  fileprivate var circumstance: ConceptNumber? {
    if case .circumstance(let state) = content { state } else { nil }
  }
}
