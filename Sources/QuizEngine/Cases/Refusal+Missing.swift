import Narratives

/// What a text lacks of what a code requires.
extension Refusal {
  /// What the text lacks; of what it tells in part, how much.
  ///
  /// Where it is `sure` that other facts decide too, what proves nothing beside them is left out as it is behind them; where
  /// `enough` was told, what is told in part is left out as well.
  func missing(
    after contradiction: Bool, isSure: Bool = false, isEnough: Bool = false
  ) -> String? {
    var missing = candidate.judgements(.missing).filter { judgement in
      // Where other facts decide, a text that is silent on the patient, on the state of the disease or on a size proves
      // nothing.
      !isImplied(judgement) && !isOtherWayIn(judgement)
        && !((contradiction || isSure) && (judgement.isOfNoWork || isMoreExact(judgement)))
    }
    // A text that lacks the work says nothing of how many there are of it.
    let works = missing.filter { !$0.isOfNumber }
    if !works.isEmpty { missing = works }
    // A text that tells a thing less exactly than a code asks for it is not silent on it.
    var silent = missing.filter { $0.evidence == nil && !isOpposed($0) }
    let apart = silent.filter { !isOfKeyToo($0) }
    if !apart.isEmpty { silent = apart }
    let partial = missing.filter { $0.evidence != nil }
    let opening = "\(candidate.code) \(contradiction ? "also " : "")requires "
    if silent.isEmpty, isEnough { return nil }
    if silent.isEmpty { return partial.first.map { opening + self.partial($0) } }
    // That just one side was done, or a part, may be what tells the codes apart.
    let sides =
      contradiction || isSure
      ? nil
      : partial.first { [.sideUnknown, .oneSideOnly].contains($0.ground) || otherWork($0) != nil }
    return
      ([wanting(silent, opening)]
      + [sides].compactMap { $0 }.map { "It also requires " + self.partial($0) })
      .joined(separator: " ")
  }

  /// What the text is silent on, the same work on other structures set against it.
  private func wanting(_ silent: [Judgement], _ opening: String) -> String {
    let instead = silent.compactMap { broader($0) ?? elsewhere($0) ?? otherwise($0) }
    if let (_, done) = instead.first {
      // What was done instead of several things is told once.
      let asked = instead.filter { $0.done == done }.map(\.asked.criterion)
      let wanted = WorkList.words(lexicon.words(forAll: asked))
      // Of two like things, both of which it asks for, one was done: that is met and not enough.
      if let met = met(by: done.works, done.evidence) {
        return self.missing(besides: asked, among: silent, opening) + "\(wanted) as well; the "
          + "\(text) documents \(lexicon.words(for: met.criterion))" + quoted(done.evidence)
      }
      return self.missing(besides: asked, among: silent, opening)
        + "\(wanted); the \(text) "
        + found(done.works, insteadOf: asked) + quoted(done.evidence)
    }
    let words = lexicon.words(forAll: silent.map(\.criterion)).filter { !$0.isEmpty }
    if silent.count == candidate.judgements.count, silent.count > 1 {
      return
        "\(candidate.code) requires \(WorkList.words(words)), and the \(text) documents none of it."
    }
    return opening + "\(WorkList.words(words)), which the \(text) does not document."
  }

  /// What the code asks for that some work meets which a sentence tells.
  private func met(by done: [Act], _ evidence: Evidence) -> Judgement? {
    candidate.judgements(.supported).first { judgement in
      judgement.evidence == evidence
        && judgement.criterion.works.contains { own in
          done.contains {
            lexicon.family(of: $0.action) == lexicon.family(of: own.action)
              && lexicon.areAkin($0.target, own.target)
          }
        }
    }
  }

  /// Whether the text of the key speaks of a state of the disease too: then it sets nothing apart.
  private func isOfKeyToo(_ judgement: Judgement) -> Bool {
    guard case .state(let state) = judgement.criterion.content, let key else { return false }
    let reading = key.procedure.reading
    return reading.statements.contains { statement in
      guard case .circumstance(let told) = statement.content else { return false }
      return lexicon.isKind(told, of: state) && ![.excluded, .elsewhere].contains(statement.scope)
        && !reading.sentences[statement.sentence].isAboutOtherCode
    }
  }

  /// What a text says of other work; who cleared a region did more than to leave open which of its nodes went.
  private func found(_ done: [Act], insteadOf asked: [Criterion]) -> String {
    guard let act = done.first, done.count == 1 else {
      return "documents \(lexicon.words(forAny: done))"
    }
    // What is asked for of an organ the text may have told by its name; of nodes it names the groups or none.
    let works = asked.flatMap(\.works)
    let isVague =
      lexicon.isNodeGroup(act.target)
      && works.contains { lexicon.isKind($0.target, of: act.target) }
    // "Removal of the axillary nodes" clears them.
    if isVague || works.contains(where: { lexicon.isSampling($0.action) }),
      lexicon.isClearance(act)
    {
      return "documents \(lexicon.amountWords(forAny: [act]))"
    }
    // Who takes single ones has not cleared any of them, whichever they are.
    let isLess =
      lexicon.breadth(of: act) == .selective
      && works.allSatisfy { lexicon.breadth(of: $0) == .total }
    return isVague && !isLess && ![.total, .implied].contains(lexicon.breadth(of: act))
      ? "speaks of \(lexicon.words(for: act.target)) and does not say which"
      : "documents \(words(for: act, against: asked))"
  }

  /// Whether the text documents other work instead that was set against the code already.
  private func isOpposed(_ judgement: Judgement) -> Bool {
    let quoted = toldAgainst
    return elsewhere(judgement).map { quoted.contains($0.done.evidence) } ?? false
  }

  /// What else is missing, which decides more than how exactly something is told, and the opening of what follows on it.
  private func missing(
    besides asked: [Criterion], among silent: [Judgement], _ opening: String
  ) -> String {
    let rest = lexicon.words(forAll: silent.map(\.criterion).filter { !asked.contains($0) })
      .filter { !$0.isEmpty }
    return rest.isEmpty
      ? opening
      : opening + "\(WorkList.words(rest)), which the \(text) does not document. It also requires "
  }

  /// The same sort of work, which the text documents on another structure: a join to the rectum, where one of the colon
  /// is asked for, or a clearance of nodes instead of samples.
  func elsewhere(_ judgement: Judgement) -> (
    asked: Judgement, done: (works: [Act], evidence: Evidence)
  )? {
    let own = candidate.procedure.components
    for told in key?.judgements ?? [] where told.status == .supported {
      guard told.criterion.works.count == 1, let act = told.criterion.component,
        let evidence = told.evidence, !judgement.criterion.works.isEmpty,
        judgement.criterion.works.allSatisfy({ isAkin($0, to: act) }),
        !own.contains(where: { lexicon.isSameWork($0, act) })
      else { continue }
      return (judgement, (keyWorks(told: evidence) ?? [act], evidence))
    }
    return nil
  }

  /// Another sort of work, which the text documents on the same structure and the code does not ask for: a repair, where an
  /// excision is asked for.
  func otherwise(_ judgement: Judgement) -> (
    asked: Judgement, done: (works: [Act], evidence: Evidence)
  )? {
    guard judgement.criterion.works.count == 1, let asked = judgement.criterion.component,
      !lexicon.isLesion(asked.target), !lexicon.isNodeGroup(asked.target)
    else { return nil }
    let own = candidate.procedure.components
    for told in key?.judgements ?? [] where told.status == .supported {
      guard told.criterion.works.count == 1, let act = told.criterion.component,
        let evidence = told.evidence, act.target == asked.target,
        !own.contains(where: { lexicon.isSameWork($0, act) })
      else { continue }
      return (judgement, ([act], evidence))
    }
    return nil
  }

  private func isAkin(_ asked: Act, to done: Act) -> Bool {
    guard asked.target != done.target else { return false }
    if lexicon.isNodeGroup(asked.target), lexicon.isNodeGroup(done.target) {
      return lexicon.isSampling(asked.action) && !lexicon.isSampling(done.action)
    }
    guard lexicon.isRemoval(asked.action) else { return asked.action == done.action }
    return lexicon.isRemoval(done.action) && !lexicon.isNodeGroup(asked.target)
      && lexicon.isSampling(asked.action) == lexicon.isSampling(done.action)
      && lexicon.areAkin(asked.target, done.target)
      && !lexicon.isLesion(done.target) && !lexicon.isLesion(asked.target)
  }

  /// What the text documents of the same work on more than a code asks for: all nodes of a region, where it asks for the
  /// deep ones.
  func broader(_ judgement: Judgement) -> (
    asked: Judgement, done: (works: [Act], evidence: Evidence)
  )? {
    for told in key?.judgements ?? [] where told.status == .supported {
      guard let act = told.criterion.component, let evidence = told.evidence,
        judgement.criterion.works.contains(where: { asked in
          asked.target != act.target && lexicon.isKind(asked.target, of: act.target)
            && lexicon.family(of: asked.action) == lexicon.family(of: act.action)
        })
      else { continue }
      return (judgement, (keyWorks(told: evidence) ?? told.criterion.works, evidence))
    }
    return nil
  }

  /// That the code asks for a kind of what the text tells as a whole, where nothing else speaks against it: the substernal
  /// thyroid, where all of the thyroid is told of.
  var exact: String? {
    candidate.judgements(.missing).lazy.compactMap(broader).first { !$0.done.works.isEmpty }
      .map { asked, done in
        "\(candidate.code) requires \(lexicon.words(for: asked.criterion)); the \(text) documents "
          + lexicon.words(forAny: done.works) + quoted(done.evidence)
      }
  }

  /// Whether the code asks more exactly for what the text may well tell, the common bile duct for the bile duct; of nodes
  /// the region is the work itself.
  private func isMoreExact(_ judgement: Judgement) -> Bool {
    !judgement.criterion.works.contains { lexicon.isNodeGroup($0.target) }
      && broader(judgement) != nil
  }

  /// Whether what is missing goes without saying beside what the text tells, or beside what else is missing.
  private func isImplied(_ judgement: Judgement) -> Bool {
    guard let act = judgement.criterion.component else { return false }
    // A text that tells work on a part is not silent on the whole: who removes an ovary has removed adnexa.
    let isTold = documentation.acts.contains { item in
      lexicon[act.target].parts.contains(item.value.target) && !lexicon.isNodeGroup(act.target)
        && lexicon.family(of: item.value.action) == lexicon.family(of: act.action)
    }
    if isTold { return true }
    func covers(_ other: Judgement) -> Bool {
      other.criterion.component.map { $0 != act && lexicon.isImplied(act, by: $0) } ?? false
    }
    return candidate.judgements.contains { other in
      switch other.status {
      case .supported: covers(other)
      case .missing: other.criterion != judgement.criterion && covers(other)
      case .contradicted: false
      }
    } || (key?.judgements.contains { $0.status == .supported && covers($0) } ?? false)
  }

  private func partial(_ judgement: Judgement) -> String {
    let asked = lexicon.words(for: judgement.criterion)
    return switch judgement.ground {
    case .sideUnknown:
      "\(asked); the \(text) does not say that both sides were done\(quoted(judgement.evidence))"
    case .oneSideOnly:
      "\(asked); the \(text) documents it on one side alone\(quoted(judgement.evidence))"
    default:
      "\(asked); \(share(judgement))"
        + (otherWork(judgement) == nil
          ? judgement.evidence.map { ": “\($0.sentence)”" } ?? "."
          : quoted(judgement.evidence))
    }
  }

  /// What the text documents instead of what is asked for.
  private func share(_ judgement: Judgement) -> String {
    otherWork(judgement).map { "the \(text) documents \($0)" }
      ?? "the \(text) says no more of it than this"
  }

  /// The work that the text documents in the place of what is asked for, where its words are others.
  private func otherWork(_ judgement: Judgement) -> String? {
    let words = keyWork(told: judgement.evidence).map {
      self.words(for: $0, against: [judgement.criterion])
    }
    return words.flatMap { $0 == lexicon.words(for: judgement.criterion) ? nil : $0 }
  }
}

extension Judgement {
  /// Whether it is on how many there are of a thing.
  fileprivate var isOfNumber: Bool {
    if case .measure(let measured) = criterion.content {
      measured.span.dimension == .count
    } else {
      false
    }
  }

  /// Whether it is on the patient, on the state of the disease or on a size, and on no work.
  fileprivate var isOfNoWork: Bool {
    switch criterion.content {
    case .state, .ages, .measure: true
    default: false
    }
  }
}
