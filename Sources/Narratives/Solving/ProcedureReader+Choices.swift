/// Choices of which only one is meant.
extension ProcedureReader {
  /// A criterion, said of whether both of its works go beyond the code: "either the medial or the lateral meniscus, but not
  /// both".
  func onlyOne(_ criterion: Criterion, of narrative: Narrative) -> Criterion {
    let name = Array((narrative.descriptor ?? narrative.title).utf8)
    let words = Tokenizer.tokens(name, in: name.indices)
    guard areHalves(criterion.works) || isNamedByKinds(criterion, words), tellsChoice(words, name)
    else { return criterion }
    return Criterion(
      content: criterion.content, evidence: criterion.evidence,
      alternatives: criterion.alternatives, isExclusive: true)
  }

  /// A criterion that was read to ask for work on the last of several things of which one is worked on, said of any of
  /// them: "treatment of a fracture or a separation, with fixation".
  func onAnyOfSeveral(_ criterion: Criterion, in source: [Stated]) -> Criterion {
    guard let work = criterion.component, criterion.alternatives.isEmpty else { return criterion }
    let choices = source.compactMap { stated -> (target: ConceptNumber, choice: Reading.Choice)? in
      guard case .act(let act) = stated.statement.content, let choice = stated.statement.choice
      else { return nil }
      return (act.target, choice)
    }
    guard let own = choices.last(where: { $0.target == work.target }), own.choice.option > 0,
      // What the others are worked on for has been told of each.
      !source.contains(where: { stated in
        guard case .act(let act) = stated.statement.content else { return false }
        return act.target != work.target
          && lexicon.family(of: act.action) == lexicon.family(of: work.action)
      })
    else { return criterion }
    var targets: [ConceptNumber] = []
    for (target, choice) in choices where choice.number == own.choice.number {
      if !targets.contains(target) { targets.append(target) }
    }
    let works = targets.map { target in
      var other = work
      other.target = target
      return Criterion.Content.component(other)
    }
    guard let first = works.first, targets.first != work.target else { return criterion }
    return Criterion(
      content: first, evidence: criterion.evidence, alternatives: Array(works.dropFirst()))
  }

  /// Whether works are of one sort, each on another structure of one kind; tumors and cysts are often there together.
  private func areHalves(_ works: [Act]) -> Bool {
    guard let first = works.first, works.count > 1, !lexicon.isLesion(first.target) else {
      return false
    }
    let parents = Set(lexicon[first.target].parents)
    return works.dropFirst().allSatisfy { work in
      work.target != first.target
        && lexicon.family(of: work.action) == lexicon.family(of: first.action)
        && !parents.isDisjoint(with: lexicon[work.target].parents)
    }
  }

  /// Whether the name tells of a structure by its kinds, any one of which will do: "the medial or the lateral meniscus".
  private func isNamedByKinds(_ criterion: Criterion, _ name: [Token]) -> Bool {
    guard let work = criterion.component, criterion.alternatives.isEmpty,
      !lexicon.isLesion(work.target)
    else { return false }
    let kinds = lexicon.kinds(of: work.target).compactMap { kind in
      lexicon[kind].label.split(separator: " ").first.map { Word(String($0)) }
    }
    return Set(kinds.filter { kind in name.contains { $0.word == kind } }).count > 1
  }

  /// "Either … or", "OR" in capitals, "but not both".
  private func tellsChoice(_ words: [Token], _ bytes: [UInt8]) -> Bool {
    words.indices.contains { index in
      let word = words[index]
      return switch word.word {
      case Self.either: !(words.indices.contains(index + 2) && words[index + 2].word == Self.both)
      case Self.or: bytes[word.start..<word.end].elementsEqual("OR".utf8)
      case Self.both: words[..<index].suffix(3).contains { $0.word == Self.not }
      default: false
      }
    }
  }

  private static let either = Word("either")
  private static let or = Word("or")
  private static let both = Word("both")
  private static let not = Word("not")
}
