/// The works that are another code's: where one of them is documented, the code does not stand.
extension ProcedureReader {
  /// What a text rules out or gives to another code, as far as its own case, and what it allows, do without it.
  func exclusions(
    _ criteria: [Criterion], _ provisions: [Provision], named: [Stated], told: [Stated]
  ) -> [Criterion] {
    let own = Set(named.map(\.evidence))
    // "Laparoscopic resection with anastomosis is another code": the way in is what tells them apart.
    let otherWays = Set(
      told.filter { hasOtherApproach($0.statement, criteria) }.map(\.evidence))
    var ruled: [(act: Act, evidence: Evidence, isNamed: Bool, isGiven: Bool)] = []
    for (statement, evidence) in named + told {
      switch (statement.scope, statement.content) {
      case (.excluded, .act(let act)), (.elsewhere, .act(let act)):
        // "When no stoma is made, another code is used."
        if statement.scope == .excluded,
          isCondition(evidence.sentence) || tellsOfLesser(evidence.sentence)
        {
          continue
        }
        if statement.scope == .elsewhere, otherWays.contains(evidence) { continue }
        ruled.append((act, evidence, own.contains(evidence), statement.scope == .elsewhere))
      case (.preserved, .spared(let structure)) where own.contains(evidence):
        guard let removal = lexicon.removal else { continue }
        ruled.append((Act(action: removal, target: structure), evidence, true, false))
      default: continue
      }
    }
    // What the text does itself is no other code's alone; but what the name rules out is, whatever steps the text tells.
    let optional = provisions.compactMap { $0.modality == .excluded ? nil : $0.act }
    let allowed =
      optional
      + told.compactMap { stated in
        if case .act(let act) = stated.statement.content, stated.statement.scope == .performed {
          act
        } else {
          nil
        }
      }
    let cases = Self.cases(of: criteria).map { Judge(lexicon: lexicon, note: $0) }
    func judge(_ acts: [Act]) -> Judge {
      Judge(
        lexicon: lexicon,
        note: Documentation(acts: acts, at: Evidence(sentence: "", range: 0..<0)))
    }
    let (named, told) = (judge(optional), judge(allowed))
    var found: [Criterion] = []
    for (act, evidence, isNamed, isGiven) in ruled where isNamed || lexicon.isWorkOfCodes(act) {
      var act = act
      // Where a part is not to be taken, the whole is not either; nor is either side.
      act.laterality = nil
      if lexicon.isRemoval(act.action), lexicon.breadth(of: act) == .partial { act.extent = nil }
      let exclusion = Criterion(content: .component(act), evidence: evidence)
      guard
        !lexicon[act.target].isGeneral || lexicon.isNodeGroup(act.target)
          // "No screw stays behind": what is left in the body tells codes apart.
          || lexicon.id(act.target) == "implant",
        isNamed || !isOtherEnd(act, criteria), isNamed || isGiven || !leavesRoom(evidence.sentence),
        !criteria.flatMap(\.works).contains(where: { isWithin(act, $0) }),
        !found.contains(where: { $0.component.map { lexicon.isSameWork($0, act) } ?? false }),
        !(cases + [isNamed ? named : told]).contains(where: {
          $0.breach(of: exclusion, besides: []) != nil
        })
      else { continue }
      found.append(exclusion)
    }
    return found
  }

  /// Whether a join is told by another end than the one that the code asks for: "the low anastomosis without a stoma is
  /// code 44145" rules out no anastomosis of a code with one.
  private func isOtherEnd(_ act: Act, _ criteria: [Criterion]) -> Bool {
    lexicon.isA("anastomosis", act.action)
      && criteria.flatMap(\.works).contains {
        lexicon.family(of: $0.action) == lexicon.family(of: act.action)
          && (lexicon.isA("intestine", $0.target) || lexicon.isA("rectum", $0.target))
      }
  }

  /// Whether work is what the code asks for, or a kind of it: "the synovium of the front or the back, but not of both".
  private func isWithin(_ act: Act, _ required: Act) -> Bool {
    guard lexicon.family(of: required.action) == lexicon.family(of: act.action) else {
      return false
    }
    return act.target == required.target || isAllOf(act, on: required)
      || lexicon.isKind(act.target, of: required.target)
        && !lexicon.breadth(of: required).isStated
        && lexicon.breadth(of: act) == .unstated
  }

  /// Whether an organ goes where the code takes its half on either side: both lobes of a gland are the gland.
  private func isAllOf(_ act: Act, on required: Act) -> Bool {
    required.laterality == .bilateral
      && (lexicon.isKind(required.target, of: act.target) || lexicon[required.target].isGeneral)
      && ![.partial, .selective].contains(lexicon.breadth(of: required))
  }

  /// Whether a sentence says only that work is not needed, or has a code of its own, which is reported beside the text's: "a mesh
  /// is not required", "dissection of the nodes is not included", "is reported separately", "neither of them is billed".
  private func leavesRoom(_ sentence: String) -> Bool {
    let bytes = Array(sentence.utf8)
    let words = Tokenizer.tokens(bytes, in: bytes.indices).map(\.word)
    return words.contains(where: Self.beside.contains)
      || words.indices.contains { index in
        Self.reports.contains(words[index])
          && (words[..<index].suffix(3).contains(Self.not)
            // "Neither of them is removed; if one is taken, another code is reported": that is said of the code.
            || words[..<index].firstIndex(of: Self.neither).map { start in
              words[start..<index].count(where: Self.auxiliaries.contains) == 1
            } ?? false)
      }
  }

  /// Whether a sentence says under what denial another code applies: "when no anastomosis is made, 44143 is used".
  private func isCondition(_ sentence: String) -> Bool {
    let bytes = Array(sentence.utf8)
    let words = Tokenizer.tokens(bytes, in: bytes.indices).map(\.word)
    guard let first = words.first, Self.conditions.contains(first) else { return false }
    return words.dropFirst().prefix(Self.reach).contains(where: Self.denials.contains)
      && CodeMention.all(inSentence: sentence, isProse: true).isEmpty == false
  }

  /// Whether a sentence says what another code lacks beside this one: "the same operation without the tubes is code 58550".
  private func tellsOfLesser(_ sentence: String) -> Bool {
    let bytes = Array(sentence.utf8)
    let words = Tokenizer.tokens(bytes, in: bytes.indices).map(\.word)
    guard let place = words.firstIndex(of: Self.without) else { return false }
    return words[..<place].contains(Self.same)
      && !words[..<place].contains(where: Self.auxiliaries.contains)
      && !CodeMention.all(inSentence: sentence, isProse: true).isEmpty
  }

  private static let same = Word("same")
  private static let without = Word("without")
  private static let conditions: WordSet = "when where if should whenever"
  private static let denials: WordSet = "no not neither nor never without"
  /// How far behind the condition its denial stands.
  private static let reach = 5
  private static let beside: WordSet =
    "include includes included separately additionally addition required needed necessary"
  private static let not = Word("not")
  private static let neither = Word("neither")
  private static let auxiliaries: WordSet = "is are was were"
  private static let reports: WordSet = "reported billed coded charged"

  /// The case of a code, and one more for each other choice that it leaves.
  private static func cases(of criteria: [Criterion]) -> [Documentation] {
    let count = criteria.map(\.alternatives.count).max() ?? 0
    return (0...count).map { choice in
      Documentation(
        meeting: criteria.map { criterion in
          let all = [criterion.content] + criterion.alternatives
          return Criterion(content: all[min(choice, all.count - 1)], evidence: criterion.evidence)
        })
    }
  }
}

extension Lexicon {
  /// Whether codes are told apart by work of a sort; to close, to tie off, to lay bare or to drain is a step of any.
  func isWorkOfCodes(_ act: Act) -> Bool {
    let family = id(family(of: act.action))
    return Self.worksOfCodes.contains(family) || family == "division" && isA("bone", act.target)
  }

  private static let worksOfCodes: Set<String> = [
    "anastomosis", "bypass", "destruction", "fragmentation", "fusion", "imaging", "implantation",
    "reconstruction", "removal", "repair", "replacement", "transplantation",
  ]
}
