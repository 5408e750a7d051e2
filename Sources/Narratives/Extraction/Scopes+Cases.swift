/// Cases that a sentence opens with and for which alone it tells what is done.
extension ScopeReader {
  /// "In cancer, the omentum goes too", "for a perforated ulcer, a patch is sewn on": not every patient has the disease.
  ///
  /// "For the cancer" of the text is no case, nor is what a code is defined for.
  func leadsCase(_ index: Int) -> Bool {
    guard !definesCode, elements[index].tokens.count == 1,
      Self.openings.contains(words.first(elements[index])),
      index == 0 || breaks[index] == .strong || breaks[index - 1] == .strong
    else { return false }
    var isNamed = false
    for next in (index + 1)..<elements.count {
      switch elements[next].content {
      case .mark(.comma): return isNamed
      case .word(.plain), .word(.adverb), .word(.participle): continue
      case .concept(let number, _) where lexicon[number].kind == .condition: isNamed = true
      // "For an umbilical hernia the skin is freed": the article begins what is done.
      case .concept where function(next) == .determiner && next > index + 1:
        return (isNamed || isDisease(next - 1)) && words.first(elements[next]) == Self.the
      case .concept(let number, _) where [.structure, .extent].contains(lexicon[number].kind):
        continue
      case .concept where function(next) == .determiner:
        if !Self.articles.contains(words.first(elements[next])) { return false }
      default: return false
      }
    }
    return false
  }

  /// "For removal of the ovary, the ligament is divided": work of which the text tells one kind, at the head of a clause.
  func leadsVariantOfWork(_ index: Int) -> Bool {
    guard !definesCode, words.first(elements[index]) == Self.for, elements[index].tokens.count == 1,
      index == 0 || breaks[index] == .strong || breaks[index - 1] == .strong
        || words.tokens[elements[index].tokens.lowerBound].isCapital
    else { return false }
    var namesWork = false
    for next in (index + 1)..<max(index + 1, elements.count) {
      if elements[next].isMark(.comma) { return namesWork }
      switch function(next) {
      case .be, .have, .verb, .light, .include, .relative, .subordinate, .pronoun: return false
      default: break
      }
      // "For a tube alone, …"
      if kind(next) == .structure, words.first(elements, next + 1) == Self.alone {
        namesWork = true
      }
      if kind(next) == .procedure { namesWork = true }
      if kind(next) == .action {
        guard elements[next].form == .noun else { return false }
        namesWork = true
      }
      if case .mark = elements[next].content { return false }
    }
    return false
  }

  /// "Depending upon the plan": a plan that decides, and nothing that is planned.
  func isNamedPlan(_ index: Int) -> Bool {
    words.first(elements[index]) == Self.plan && elements[index].tokens.count == 1
      && function(index - 1) == .determiner
      && [.conditional, .preposition].contains(function(index - 2))
  }

  /// "Is considered part of the service": what it counts as.
  func isCountedAsPart(_ index: Int) -> Bool {
    guard words.first(elements[index]) == Self.considered else { return false }
    let next = elements[index].tokens.upperBound
    return words.tokens[next..<min(next + 3, words.tokens.count)].contains {
      Self.counted.contains($0.word)
    }
  }

  /// "Either to tell how far it has spread or to clear the nodes": of two aims, and not of two works.
  func isEitherAim(_ index: Int) -> Bool {
    isEither(index) && words.first(elements, index + 1) == PhraseReader.Words.to
  }

  /// "An umbilical hernia": a disease that is a thing.
  private func isDisease(_ index: Int) -> Bool {
    elements[index].concept.map { lexicon.isLesion($0) || lexicon.isA("hernia", $0) } ?? false
  }

  /// "The liver is examined in cases of cancer", "kept or divided according to the implant": said behind the act that
  /// depends on it.
  func isCase(_ index: Int) -> Bool {
    guard index > 0, breaks[index] == .none, followsAct(index) else { return false }
    let first = words.first(elements[index])
    if first == Self.within {
      return words.tokens[elements[index].tokens].contains { $0.word == Self.case }
    }
    guard Self.deciding.contains(first) else { return false }
    return (0..<index).last { function($0) == .or || breaks[$0] == .strong }
      .map { words.isPlainOr(elements[$0]) } ?? false
  }

  /// ", unlike the radical operation, ": what something is compared with, between commas.
  func opensComparison(_ index: Int) -> Bool {
    guard index > 0, Self.comparing.contains(words.first(elements[index])),
      elements[index - 1].isMark(.comma) || isAnd(index - 1)
    else { return false }
    return elements[index...].contains { $0.isMark(.comma) }
  }

  /// Whether an "in" tells wherein a thing differs from another: "in the removal", and not "in which".
  func namesDifference(_ index: Int) -> Bool {
    words.first(elements[index]) == Self.within && function(index + 1) == .determiner
      && (0..<index).contains { Self.differing.contains(words.first(elements[$0])) }
  }

  private static let differing: WordSet = "differs differ different"

  /// "In the chemical technique, talc is sprayed", "in a robotic repair, the mesh is sewn": one of several ways to do the
  /// work, told at the head of a clause.
  func opensVariant(_ index: Int) -> Bool {
    guard words.first(elements[index]) == Self.within, elements[index].tokens.count == 1,
      index == 0 || breaks[index] == .strong || breaks[index - 1] == .strong,
      elements.indices.contains(index + 3), function(index + 1) == .determiner
    else { return false }
    let isDefinite = words.first(elements[index + 1]) == Self.the
    guard isDefinite || Self.articles.contains(words.first(elements[index + 1])) else {
      return false
    }
    let named = (index + 3..<min(index + 9, elements.count)).first { next in
      let word = words.first(elements[next])
      return Self.variants.contains(word) || !isDefinite && Self.works.contains(word)
    }
    guard let named, !(index + 2..<named).contains(where: endsVariant) else { return false }
    // "In the open technique" of a code for open work, "in the usual technique".
    if named == index + 3, kind(index + 2) == .approach { return false }
    return !(index + 2..<named).contains { position in
      Self.ownWays.contains(words.first(elements[position]))
    }
  }

  /// Whether a name of a way of working cannot go on: "in the groin the nerve is …".
  private func endsVariant(_ index: Int) -> Bool {
    [.determiner, .be, .have, .verb, .preposition, .of, .relative].contains(function(index))
      || kind(index) == .structure && !isBeforeGerund(index)
  }

  /// "Nerve-sparing".
  private func isBeforeGerund(_ index: Int) -> Bool {
    guard elements.indices.contains(index + 1) else { return false }
    if case .word(.gerund) = elements[index + 1].content { return true }
    return elements[index + 1].form == .gerund || function(index + 1) == .preserve
  }

  /// "An indirect sac is opened, whereas a direct sac is pushed back": two kinds of a thing, of which a patient has
  /// one.
  func contrastedKinds() -> Range<Int>? {
    guard
      let contrast = elements.indices.first(where: {
        function($0) == .contrast && Self.opposing.contains(words.first(elements[$0]))
      }), let second = indefiniteThing(at: contrast + 1)
    else { return nil }
    let strong = elements[..<contrast].indices.last { breaks[$0] == .strong }
    let start = strong.map { $0 + 1 } ?? 0
    guard let first = indefiniteThing(at: start), first == second else { return nil }
    let end = elements.indices.dropFirst(contrast + 1).first { breaks[$0] == .strong }
    return start..<(end ?? elements.count)
  }

  /// The structure after "a" or "an" and the words that describe it.
  private func indefiniteThing(at start: Int) -> ConceptNumber? {
    guard elements.indices.contains(start), function(start) == .determiner,
      Self.articles.contains(words.first(elements[start]))
    else { return nil }
    for index in start + 1..<max(start + 1, min(start + 4, elements.count)) {
      if kind(index) == .structure { return elements[index].concept }
      if function(index) != nil { return nil }
    }
    return nil
  }

  private static let the = Word("the")
  private static let alone = Word("alone")
  private static let `for` = Word("for")
  private static let plan = Word("plan")
  private static let considered = Word("considered")
  private static let counted: WordSet = "part integral included inherent incidental component"
  private static let variants: WordSet =
    "technique method variant version modification approach variation"
  private static let works: WordSet = "repair operation dissection procedure resection"
  private static let deciding: WordSet = "according depending"
  private static let comparing: WordSet = "unlike contrast compared opposed in as"
  private static let `case` = Word("case")
  private static let ownWays: WordSet =
    "usual standard typical common present described same following original basic customary"
  private static let opposing: WordSet = "whereas while"

  /// Whether a phrase that says of whom something is told stands within a clause.
  func isAmongOthers(_ index: Int) -> Bool {
    index > 0 && breaks[index] == .none && breaks[index - 1] != .strong
      && !elements[index - 1].isMark(.comma)
      && words.first(elements[index]) == Self.within
  }

  private static let within = Word("in")
  private static let openings: WordSet = "in for"
  private static let articles: WordSet = "a an any such"
}
