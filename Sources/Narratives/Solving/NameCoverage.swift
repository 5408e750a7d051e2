/// Whether the name of a code was understood: whether all that it names became something that the code requires, allows
/// or rules out.
///
/// A structure that no work was read of, a number, or a word of a descriptor that no entry knows mean that the code asks
/// for more than was made of its name. What is optional, examples, what brackets explain, and words that every name may
/// have decide nothing.
struct NameCoverage {
  let lexicon: Lexicon
  let criteria: [Criterion]
  /// The works that the code requires, allows or rules out.
  let acts: [Act]
  /// Whether the name leaves some work to the surgeon, or rules some out.
  let hasOptions: Bool
  let spared: [ConceptNumber]
  /// Whether the name puts its words as descriptors do; a plain title is a sentence, and has more words that only join it.
  private let isDescriptor: Bool
  /// Whether the name tells what is included besides.
  var hasInclusion = false
  /// The words that alone stand behind a semicolon: "atrial and ventricular".
  private var specific: Set<Word> = []

  init(
    _ criteria: [Criterion], _ provisions: [Provision], spared: [ConceptNumber],
    isDescriptor: Bool, hasOptions: Bool, _ lexicon: Lexicon
  ) {
    self.lexicon = lexicon
    self.criteria = criteria
    self.spared = spared
    self.isDescriptor = isDescriptor
    // Where the name leaves nothing open, what the text only allows is not what the name asks for: "with adnexa".
    acts =
      criteria.flatMap(\.works)
      + provisions.filter { hasOptions || $0.modality == .excluded }.compactMap(\.act)
    self.hasOptions = hasOptions
  }

  /// The words of a name that nothing was made of.
  func leftOver(of name: String) -> [String] {
    var coverage = self
    coverage.specific = specificWords(of: name)
    coverage.hasInclusion = name.utf8Index(of: "including ") != nil
    let cut = name.hasSuffix("…") ? ["…"] : []
    return coverage.allLeftOver(of: PlainTitle(name).text) + cut
  }

  private func allLeftOver(of name: String) -> [String] {
    let words = DescriptorWords(lexicon: lexicon)
    var parts = DescriptorParts(name).parts.map(\.text)
    while let end = parts.firstIndex(where: { words.sign(of: $0) == .whenPerformed }) {
      parts.removeSubrange(max(0, end - 1)...end)
    }
    var kept: [String] = []
    var explained: [String] = []
    for part in parts where words.sign(of: part) != .idle && !words.isEitherSide(part) {
      let (outer, asides) = words.asides(of: part)
      for text in words.split(outer).map({ words.withoutJoint($0) })
      where !words.isStanding(text) && !Self.isOptional(text) {
        kept.append(Self.present(text))
      }
      explained += asides
    }
    // "(corpus and cervix)" explains the word before it, "(medial or lateral)" says something of its own.
    kept += explained.filter { aside in
      !words.hasStructure(aside) && !words.hasAct(aside) && !words.isReason(aside)
        || aside.contains { $0.isNumber }
        || PhraseTree.words(aside).contains(where: TellingWords.contains)
          && !words.endsInName(aside)
    }
    let left = leftOver(ofText: kept.joined(separator: ", "))
    return left + placesLeftOver(of: name).filter { !left.contains($0) }
  }

  private static func isOptional(_ text: String) -> Bool {
    (DescriptorParts.ifDone + ["if placed", "when placed", "if used", "when used"])
      .contains { text.hasSuffix(" " + $0) }
  }

  private func leftOver(ofText text: String) -> [String] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    let elements = ElementReader(lexicon: lexicon, text: bytes).elements(tokens)
    let measured = told(elements, tokens, bytes)
    var left: [String] = []
    var known: Set<Word>?
    let said = saidWords
    func spelled(_ words: ArraySlice<Token>) -> String {
      String(decoding: bytes[(words.first?.start ?? 0)..<(words.last?.end ?? 0)], as: UTF8.self)
    }
    for (position, element) in elements.enumerated()
    where !element.tokens.allSatisfy(measured.contains) {
      if losesChoice(element, tokens) { left.append(spelled(tokens[element.tokens])) }
      let isCovered =
        isCovered(element, after: position > 0 ? elements[position - 1] : nil, tokens, said)
        && !isIncludedPart(element, tokens)
        || isSpared(element, with: elements[position...].dropFirst().prefix(2))
      guard !isCovered else {
        left += untold(element, tokens, said).map { spelled([$0]) }
        continue
      }
      // "Medial" is in the name of the medial meniscus.
      let names = known ?? namedWords()
      known = names
      let own = tokens[element.tokens]
      let isNamed = own.allSatisfy { token in
        names.contains(token.word)
          && (said.contains(token.word)
            || !Self.directions.contains(token.word) && !specific.contains(token.word))
      }
      guard isWork(element) || !isNamed else { continue }
      left.append(spelled(own))
    }
    return left + strangers(among: elements) + sharedChoices
      + amountsLeftOver(elements, tokens, besides: measured).map(spelled)
  }

  /// Whether an element says what is done.
  private func isWork(_ element: Element) -> Bool {
    element.concept.map { [.action, .procedure].contains(lexicon[$0].kind) } ?? false
  }

  /// All words for what is worked on.
  private func namedWords() -> Set<Word> {
    var words: Set<Word> = []
    for structure in Set(
      acts.flatMap { [$0.target] + $0.sites.filter { !lexicon.isA("flap", $0) } })
    {
      for phrase in lexicon[structure].synonyms {
        words.formUnion(PhraseTree.words(phrase))
      }
    }
    return words
  }

  // MARK: - What covers a word

  private func isCovered(
    _ element: Element, after before: Element?, _ tokens: [Token], _ said: Set<Word>
  ) -> Bool {
    if isByScope, tokens[element.tokens].allSatisfy({ Self.routes.contains($0.word) }) {
      return true
    }
    switch element.content {
    case .mark, .word(.adverb): return true
    // A code names no amount.
    case .number: return tokens[element.tokens].allSatisfy { $0.end - $0.start > 3 }
    case .word:
      // "Suprapubic prostatectomy" is an open one.
      let isOpen = approaches.contains(where: lexicon.isOpen)
      return tokens[element.tokens].allSatisfy { token in
        IdleWords.inNames.contains(token.word) || said.contains(token.word)
          || isOpen && token.word == Self.suprapubic
          || !isDescriptor && IdleWords.inSentences.contains(token.word)
      }
    case .concept(let number, _):
      // "A cyst, infected": what stands behind its noun in a descriptor limits the code.
      if isDescriptor, lexicon[number].kind == .condition, before?.isMark(.comma) ?? false,
        !lexicon.isDecidingState(number) || isDeciding(number)
      {
        return criteria.contains { $0.content == .state(number) }
      }
      let last = before.flatMap { tokens[$0.tokens].last?.word }
      // "A hernia whose contents slide back": what belongs to what was named is nothing else to work on.
      if lexicon[number].isGeneral, last.map(Self.possessive.contains) ?? false { return true }
      // "Cholangiography to examine the bile ducts": what a work is for is none of its own.
      if isWork(element), last == Self.to, !isDescriptor, isLook(number) { return true }
      // "Through an incision in the abdominal wall": a plain title tells how the body is entered.
      if !isDescriptor, isBodyWall(number), !approaches.isEmpty { return true }
      // "The cervix is left": it stays.
      if lexicon[number].id == "left", before?.concept.map(spared.contains) ?? false { return true }
      // "For diagnosis alone" says what the work is for, not how much it takes.
      if lexicon[number].kind == .extent, before.map(isPurpose) ?? false { return true }
      return isCovered(number, isReason: last == Self.reason)
    }
  }

  private func isLook(_ action: ConceptNumber) -> Bool {
    ["inspection", "exploration"].contains { lexicon.isA($0, action) }
  }

  private func isBodyWall(_ structure: ConceptNumber) -> Bool {
    ["abdominal-wall", "chest-wall", "rib", "abdomen"].contains { lexicon.isA($0, structure) }
  }

  private func isPurpose(_ element: Element) -> Bool {
    element.concept.map { lexicon[$0].kind == .purpose } ?? false
  }

  private func isCovered(_ number: ConceptNumber, isReason: Bool) -> Bool {
    let concept = lexicon[number]
    return switch concept.kind {
    case .cue, .grammar, .purpose, .specimen, .ending, .root, .adjective, .pathology: true
    case .structure: isCovered(structure: number)
    case .action: isCovered(action: number) || isOpenCut(number)
    case .procedure:
      // A name of two ways in asks for both; what is done through a scope is not open as well.
      (concept.approach.map { isByScope && lexicon.isOpen($0) || isCovered(approach: $0) } ?? true)
        && (concept.approach != nil && concept.targets.isEmpty
          || concept.action.map { action in
            isWayIn(action)
              // "Colonoscopy with biopsy": work through a scope includes the look.
              || isByScope && isLook(action) && !acts.isEmpty
                && concept.targets.allSatisfy(isCovered(structure:))
              // "Closure of a colostomy": what the word makes is there already.
              || concept.product.map { product in acts.contains { $0.target == product } } ?? false
              || concept.targets.allSatisfy(isCovered(structure:)) && isCovered(action: action)
          } ?? true)
    case .approach: isCovered(approach: number)
    case .extent: isCovered(extent: Extent(rawValue: concept.id))
    case .laterality: isCovered(Laterality(rawValue: concept.id))
    // "For malignancy" limits a code, and so does a state of the disease; other diseases say where the work is.
    case .condition:
      !isReason && !isDeciding(number) || criteria.contains { $0.content == .state(number) }
    }
  }

  /// Whether a disease is a state that decides between codes for what is worked on.
  private func isDeciding(_ condition: ConceptNumber) -> Bool {
    lexicon.isDecidingState(condition)
      && (lexicon[condition].bearer.map { bearer in
        acts.contains { lexicon.isKind($0.target, of: bearer) }
      } ?? true)
  }

  /// "Mastotomy with drainage": a cut is how other work begins.
  private func isWayIn(_ action: ConceptNumber) -> Bool {
    lexicon.concept("incision") == action && !acts.isEmpty
  }

  /// "Through an open incision of the chest": a plain title that asks for the open way has said so.
  private func isOpenCut(_ action: ConceptNumber) -> Bool {
    !isDescriptor && isWayIn(action) && approaches.contains(where: lexicon.isOpen)
  }

  /// The approaches that the code requires.
  var approaches: [ConceptNumber] {
    criteria.flatMap(\.approaches)
  }

  private var isByScope: Bool { approaches.contains(where: lexicon.isScoped) }

  private func isCovered(action: ConceptNumber) -> Bool {
    // "The ducts are examined by X-ray": the pictures.
    if !isDescriptor, isLook(action), isOfPictures { return true }
    // "A hernia that has returned"
    if isRecurrent, lexicon.isA("returning", action) { return true }
    // "Revision, including incision and repair"
    if lexicon.isA("revision", action), !acts.isEmpty { return true }
    return acts.contains { act in
      lexicon.family(of: lexicon.action(action, on: act.target)) == lexicon.family(of: act.action)
        || lexicon.family(of: action) == lexicon.family(of: act.action)
        || lexicon[action].specialActions.contains(act.action)
    }
  }

  private func isCovered(structure: ConceptNumber) -> Bool {
    lexicon[structure].isUnlisted || lexicon[structure].isVague && !acts.isEmpty
      || isOnlyPlace(structure) || spared.contains(structure)
      // "Knee arthroscopy with drilling of a lesion"
      || isByScope && lexicon.isA("joint", structure) && !acts.isEmpty
      || criteria.contains { $0.measure?.thing == structure }
      // "Whose contents can be returned to the abdomen": the state of the hernia.
      || isContents(structure) && isOfState
      || isOfPictures && lexicon.isA("contrast-medium", structure)
      // A flap is brought to where the work is: it says how that is done, and not where.
      || acts.contains { act in
        ([act.target] + (lexicon.isA("flap", structure) ? [] : act.sites)).contains {
          lexicon.areAkin($0, structure) || lexicon[structure].holds.contains($0)
        }
      }
  }

  /// Whether a structure says no more than where the work is; of nodes it says which.
  private func isOnlyPlace(_ structure: ConceptNumber) -> Bool {
    lexicon.isRegion(structure)
      && !criteria.contains { $0.component.map { $0.target == lexicon.lymphNode } ?? false }
  }

  private func isCovered(approach: ConceptNumber) -> Bool {
    lexicon[approach].isAssisting || lexicon[approach].isAside
      // "Laparoscopy, with combined abdominoperineal proctectomy": the scope is the way into the abdomen.
      || isByScope && lexicon.isA("abdominoperineal", approach)
      || approaches.contains { own in
        let meant = lexicon.meant(by: approach)
        // To open the body is not yet to go in by the way that is named.
        return lexicon.isKind(own, of: meant)
      }
  }

  /// Where an open operation goes; through a scope, no more than where the work is.
  private static let routes: WordSet = "retropubic suprapubic route approach"

  private static let suprapubic = Word("suprapubic")
  private static let to = Word("to")
  private static let possessive: WordSet = "whose its their"

  /// The word before a disease that a code is limited to.
  static let reason = Word("for")
}
