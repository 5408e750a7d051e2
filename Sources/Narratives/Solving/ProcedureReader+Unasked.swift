/// What the text of a page without a descriptor says is done, and its name does not ask for.
extension ProcedureReader {
  /// The works that the text says are done and that make another code of the one that the name asks for: a stoma or a join
  /// behind a removal of bowel, wherever it stands, and another organ in the sentences that say what the code is.
  func worksLeftOver(
    _ prose: Reading, _ criteria: [Criterion], _ provisions: [Provision]
  ) -> [String] {
    let required = criteria.flatMap(\.works)
    // What the text leaves open or rules out elsewhere is no part of the code that its name left out.
    let known = required + provisions.compactMap(\.act)
    let defining = defining(prose).union(saying(prose))
    var left: [String] = []
    // A name that leads bowel elsewhere, as "with ileocolostomy" does, has said what becomes of it.
    for statement in prose.statements
    where statement.scope == .performed && statement.choice == nil {
      guard case .act(let act) = statement.content else { continue }
      let isUnasked =
        isBowelEnd(act)
        ? required.contains(where: isBowelRemoval) && !required.contains(where: isDiversion)
          && !known.contains { isJoin($0) == isJoin(act) && isEnd($0) }
        : defining.contains(statement.sentence) && isOtherOrgan(act, besides: known)
      guard isUnasked else { continue }
      let words = lexicon.words(for: act)
      if !left.contains(words) { left.append(words) }
    }
    return left
  }

  /// The sentences of the opening that go on to say what the code is, beside the first: "this procedure involves …".
  private func saying(_ prose: Reading) -> Set<Int> {
    let opening = prose.sentences.indices.prefix(Self.opening).filter { index in
      let bytes = Array(prose.sentences[index].evidence.sentence.utf8)
      let words = Tokenizer.tokens(bytes, in: bytes.indices).map(\.word)
      guard let first = words.first, Self.pointers.contains(first) else { return index == 0 }
      return words.dropFirst().prefix(Self.verbReach).contains(where: Self.sayings.contains)
    }
    return Set(opening)
  }

  private static let verbReach = 3
  private static let pointers: WordSet = "this the it"
  private static let sayings: WordSet =
    """
    involves includes covers reports describes consists comprises entails combines represents \
    encompasses pairs removes takes
    """

  /// Whether an act says what becomes of cut bowel: it is joined, or led to the skin.
  private func isBowelEnd(_ act: Act) -> Bool { isBowel(act.target) && isEnd(act) }

  private func isEnd(_ act: Act) -> Bool { isJoin(act) || isDiversion(act) }

  private func isJoin(_ act: Act) -> Bool { lexicon.isA("anastomosis", act.action) }

  private func isDiversion(_ act: Act) -> Bool { lexicon.isA("bypass", act.action) }

  private func isBowelRemoval(_ act: Act) -> Bool {
    lexicon.isRemoval(act.action) && !lexicon.isSampling(act.action) && isBowel(act.target)
      && !lexicon.isLesion(act.target)
  }

  private func isBowel(_ structure: ConceptNumber) -> Bool {
    ["intestine", "rectum", "stomach", "stoma"].contains { lexicon.isA($0, structure) }
  }

  /// Whether work that tells codes apart is told on an organ that nothing which is known belongs to.
  private func isOtherOrgan(_ act: Act, besides known: [Act]) -> Bool {
    let target = act.target
    guard lexicon.isWorkOfCodes(act), lexicon[target].kind == .structure,
      !lexicon[target].isGeneral || lexicon.isNodeGroup(target),
      !lexicon[target].isVague, !lexicon[target].isUnlisted, !lexicon.isLesion(target),
      !lexicon.isDevice(target), !lexicon.isRegion(target), !isCover(target),
      // A cuff of the next organ goes with the one that is taken out.
      lexicon.breadth(of: act) != .partial
    else { return false }
    return !known.contains { work in
      // What is radical takes what lies around it.
      [.radical, .modifiedRadical].contains(work.extent)
        || lexicon.isNodeGroup(target) && lexicon.isNodeGroup(work.target)
        || ([work.target] + work.sites).contains { lexicon.areAkin($0, target) }
    }
  }

  /// Whether a structure only lies on the way or around others.
  private func isCover(_ structure: ConceptNumber) -> Bool {
    ["muscle", "fascia", "vessel", "nerve", "membrane", "skin", "abdominal-wall", "chest-wall"]
      .contains { lexicon.isA($0, structure) }
  }
}
