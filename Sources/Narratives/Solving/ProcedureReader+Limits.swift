/// What limits a code beside its work: states of the disease, diseases, ages, sizes and weights.
extension ProcedureReader {
  /// The states of the disease that the source names; of a name, those under which the code applies as well.
  func states(
    in named: [Stated], named names: [Reading], else defining: [Stated], _ choice: EvidenceChoice
  ) -> [Criterion] {
    let own = Set(names.flatMap(\.sentences).map(\.evidence.sentence))
    let source = named + defining.filter { $0.statement.scope == .performed }
    var found: [Criterion] = []
    for (statement, evidence) in source
    where statement.scope == .performed
      || statement.scope == .conditional && own.contains(evidence.sentence)
    {
      guard case .circumstance(let number) = statement.content, lexicon.isDecidingState(number),
        isBorne(number, in: source), !found.contains(where: { $0.content == .state(number) }),
        own.contains(evidence.sentence) || !isOneOfSeveral(number, in: evidence.sentence)
      else { continue }
      found.append(
        Criterion(
          content: .state(number),
          evidence: choice.sentence(forState: number, else: evidence)))
    }
    // "Initial or recurrent": in either state.
    let named = found.compactMap { criterion in
      if case .state(let number) = criterion.content { number } else { nil }
    }
    found.removeAll { criterion in
      guard case .state(let number) = criterion.content else { return false }
      return named.contains { lexicon.areOpposite($0, number) }
    }
    return found
  }

  /// Whether a sentence tells a state as one occasion of several: "for a melanoma of the arm, a nodal recurrence, or a later
  /// date".
  private func isOneOfSeveral(_ state: ConceptNumber, in sentence: String) -> Bool {
    let bytes = Array(sentence.utf8)
    let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    let elements = ElementReader(lexicon: lexicon, text: bytes).elements(tokens)
    func isOr(_ element: Element) -> Bool { tokens[element.tokens].first?.word == Self.either }
    return elements.indices.contains { index in
      guard elements[index].concept == state else { return false }
      let rest = elements[(index + 1)...]
      // "A recurrent cancer of the ovary or the tube" is one thing that the state is said of.
      guard rest.first.map({ isOr($0) || $0.isMark(.comma) || $0.isMark(.stop) }) ?? true else {
        return false
      }
      return rest.contains(where: isOr)
        || elements[..<index].suffix(Self.nearOr).contains(where: isOr)
    }
  }

  private static let either = Word("or")
  private static let nearOr = 4

  /// The diseases that a name limits its code to: "for malignancy".
  func reasons(in name: String) -> [Criterion] {
    guard name.utf8Index(of: "for ") != nil else { return [] }
    // "(eg, for trigger finger)" is one of several reasons.
    let bytes = Array(DescriptorParts(name).parts.map(\.text).joined(separator: "; ").utf8)
    let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    let elements = ElementReader(lexicon: lexicon, text: bytes).elements(tokens)
    return elements.indices.dropFirst().compactMap { index in
      guard let number = elements[index].concept, lexicon[number].kind == .condition,
        tokens[reason(before: index, in: elements).tokens].last?.word == NameCoverage.reason
      else { return nil }
      let evidence = Evidence(sentence: name, range: 0..<name.unicodeScalars.count)
      return Criterion(content: .state(number), evidence: evidence)
    }
  }

  /// What stands before a disease and the organ it is of: "for thyroid malignancy".
  private func reason(before index: Int, in elements: [Element]) -> Element {
    let before = elements[index - 1]
    let isOrgan = before.concept.map { lexicon[$0].kind == .structure } ?? false
    return isOrgan && index > 1 ? elements[index - 2] : before
  }

  /// Whether a state can be said of anything that is named: the "initial" wedge of a lung is the first of several.
  private func isBorne(_ state: ConceptNumber, in source: [Stated]) -> Bool {
    guard let bearer = lexicon[state].bearer else { return true }
    return source.contains { stated in
      guard case .act(let act) = stated.statement.content else { return false }
      return ([act.target] + act.sites).contains { lexicon.isKind($0, of: bearer) }
    }
  }

  /// The ages that the title, a defining sentence or the first one limits the code to.
  func ages(in stated: [Stated]) -> [Criterion] {
    let first = stated.lazy.compactMap { statement, evidence -> Criterion? in
      guard statement.scope == .performed, case .ages(let span) = statement.content else {
        return nil
      }
      return Criterion(content: .ages(span), evidence: evidence)
    }.first
    return first.map { [$0] } ?? []
  }

  /// The sizes and weights that the name limits the code to; those of the defining sentences, as far as they are of what
  /// is worked on.
  func measures(
    in narrative: Narrative, _ defining: [Stated], of work: [Act], or others: [Act]
  ) -> [Criterion] {
    // Kept as measures and not as criteria: with those, the optimizer of Swift 6.3 stops with an error of its own.
    var found: [(measured: Measured, evidence: Evidence)] = []
    func add(_ measured: Measured, _ evidence: Evidence) {
      let isKnown = found.contains { known in
        known.measured.span.dimension == measured.span.dimension
          && isSameThing(known.measured.thing, measured.thing)
      }
      // One measure of something is what it happened to be, but a code for one thing is for one.
      let isLimit = measured.span.exact == nil || measured.span.dimension == .count
      if isLimit, !isKnown { found.append((measured, evidence)) }
    }
    for name in [narrative.descriptor ?? "", narrative.title] where !name.isEmpty {
      let parts = DescriptorParts(name).parts.map(\.text)
      let plain = parts.joined(separator: "; ")
      let reading = reader.read(plain, about: narrative.code)
      for statement in reading.statements {
        guard case .measure(let measured) = statement.content else { continue }
        let thing = thing(of: measured, work, others)
        // "A meniscus is trimmed in one compartment": where it lies.
        guard !isOnePlace(measured, besides: work) else { continue }
        let evidence = Evidence(sentence: name, range: 0..<name.unicodeScalars.count)
        add(Measured(measured.span, of: thing), evidence)
      }
      for span in parts.flatMap(sizes) where !work.isEmpty {
        let evidence = Evidence(sentence: name, range: 0..<name.unicodeScalars.count)
        add(Measured(span, of: work.first?.target), evidence)
      }
    }
    for (statement, evidence) in defining where statement.scope == .performed {
      guard case .measure(let measured) = statement.content, let thing = measured.thing,
        work.contains(where: { lexicon.isKind(thing, of: $0.target) })
          || (lexicon.isLesion(thing) || lexicon[thing].isGeneral) && measured.span.exact == nil
      else { continue }
      add(measured, evidence)
    }
    if let either = eitherLimit(of: found, in: narrative) { return [either] }
    return found.map { Criterion(content: .measure($0.measured), evidence: $0.evidence) }
  }

  /// The sizes of a part that tells nothing else: "2.6 cm to 7.5 cm", "3 to 10 cm across".
  private func sizes(in part: String) -> [MeasureSpan] {
    guard DescriptorWords(lexicon: lexicon).isAmount(part) else { return [] }
    let bytes = Array(part.utf8)
    let found = MeasureReader(Tokenizer.tokens(bytes, in: bytes.indices), in: bytes)?.measures()
    return (found ?? []).map(\.span).filter { $0.dimension == .length }
  }

  /// "Five or more myomas, or myomas that weigh more than 250 g": either limit will do.
  private func eitherLimit(
    of found: [(measured: Measured, evidence: Evidence)], in narrative: Narrative
  ) -> Criterion? {
    guard found.count == 2, found[0].measured.span.dimension != found[1].measured.span.dimension,
      found.allSatisfy({ $0.measured.span.isOpenAbove }),
      found[0].evidence == found[1].evidence,
      found[0].evidence.sentence.lowercased().dropBound.utf8Index(of: "or ") != nil
    else { return nil }
    return Criterion(
      content: .measure(found[0].measured), evidence: found[0].evidence,
      alternatives: [.measure(found[1].measured)])
  }

  /// Whether a name only says that what is worked on lies in one of several like places.
  private func isOnePlace(_ measured: Measured, besides work: [Act]) -> Bool {
    let done = work.filter { !lexicon.isLook($0) }
    guard measured.span.dimension == .count, measured.span.exact?.size == 1, !done.isEmpty,
      let place = measured.thing
    else { return false }
    return !done.contains { act in
      lexicon.isKind(act.target, of: place) || lexicon.isKind(place, of: act.target)
    }
  }

  /// What a measure of a name is of: what is worked on, where the text says no more than where that lies; of several
  /// things of which any one is worked on, whichever it is.
  private func thing(of measured: Measured, _ work: [Act], _ others: [Act]) -> ConceptNumber? {
    guard let thing = measured.thing, measured.span.dimension != .count else {
      return measured.thing ?? work.first?.target
    }
    if others.contains(where: { $0.target == thing }) { return nil }
    let isPlace = (work + others).contains { $0.target != thing && $0.sites.contains(thing) }
    return isPlace ? work.first?.target : thing
  }

  /// "The defect" is the hernia that the name speaks of.
  private func isSameThing(_ one: ConceptNumber?, _ other: ConceptNumber?) -> Bool {
    guard let one, let other, !lexicon[one].isGeneral, !lexicon[other].isGeneral else {
      return true
    }
    return lexicon.isKind(one, of: other) || lexicon.isKind(other, of: one)
  }
}

extension String {
  /// Without the "or" of bounds such as "five or more".
  fileprivate var dropBound: String {
    [" or more", " or heavier", " or larger", " or greater", " or over"].reduce(self) {
      $0.replacing($1, with: "")
    }
  }
}
