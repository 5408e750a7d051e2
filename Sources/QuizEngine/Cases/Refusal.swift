import Narratives

/// Why a text does not support a code, drawn from how the text stands to each criterion of that code.
struct Refusal {
  /// The code, held against the text.
  let candidate: Solution.Candidate
  /// The code that the text supports, held against it too; `nil` where it supports none.
  let key: Solution.Candidate?
  let lexicon: Lexicon
  /// What the text is called: "note", "excerpt".
  var text = "note"
  /// What documents the approach and each act of the text, where it is known, a sentence or two each.
  var told: [String] = []
  /// What was said of the key before, whose quotes are not given again.
  var explained = ""

  /// The reason; the fact that `sentence` tells comes first where it is one.
  func words(by sentence: String = "") -> String {
    var parts = contradictions(of: "\(candidate.code)", by: sentence)
    if let missing = missing(after: !parts.isEmpty) { parts.append(missing) }
    guard !parts.isEmpty else { return more }
    return (parts + [unreported].compactMap { $0 }).joined(separator: " ")
  }

  // MARK: - What speaks against it

  /// What of the text speaks against the code, a sentence for each fact, the first of them about the subject.
  func contradictions(
    of subject: String, by sentence: String = "", where counts: (Judgement) -> Bool = { _ in true }
  ) -> [String] {
    let contradicted = candidate.judgements.filter {
      ($0.status == .contradicted || isOtherWayIn($0)) && counts($0)
    }
    let told = contradicted.first { $0.evidence.map { sentence.holds($0.sentence) } ?? false }
    // The first is the one that is asked about.
    let against = ([told].compactMap { $0 } + contradicted).unique.prefix(Self.mostTold)
    return against.enumerated().map { place, judgement in
      let isFirst = place == 0
      guard judgement.ground == .ruledOut else {
        let asks = !isFirst && against[0].ground != .ruledOut ? " also requires " : " requires "
        return (isFirst ? subject : "It") + asks + clause(judgement)
      }
      let opening =
        isFirst
        ? "\(subject) does not include "
        : against[0].ground == .ruledOut ? "Nor does it include " : "It does not include "
      return opening + ruledOut(judgement) + ", which the \(text) documents"
        + quoted(judgement.evidence)
    }
  }

  /// What a code leaves out: as the key asks for it, where the text of the rival only names the whole class of it.
  private func ruledOut(_ judgement: Judgement) -> String {
    let own = judgement.criterion.works
    guard let done = keyWork(told: judgement.evidence),
      own.contains(where: {
        lexicon.family(of: $0.action) == lexicon.family(of: done.action)
          && lexicon.isKind(done.target, of: $0.target)
      })
    else { return lexicon.words(for: judgement.criterion) }
    return words(for: done, against: judgement.criterion)
  }

  /// Two facts are enough to learn from.
  static let mostTold = 2

  /// Whether the note names a way in that the code might have too, for a cut may lead anywhere, and the key settles that it
  /// was another one.
  private func isOtherWayIn(_ judgement: Judgement) -> Bool {
    guard judgement.status == .missing, let asked = judgement.criterion.approaches.first,
      let told = wayIn, let own = told.criterion.approaches.first
    else { return false }
    return judgement.criterion.alternatives.isEmpty && !lexicon.isKind(own, of: asked)
      && !lexicon.isKind(asked, of: own)
  }

  /// What documents the way in of the key.
  private var wayIn: Judgement? {
    key?.judgements(.supported).first {
      $0.criterion.isApproach && $0.criterion.alternatives.isEmpty
    }
  }

  private func clause(_ judgement: Judgement) -> String {
    if isOtherWayIn(judgement), let told = wayIn {
      return "\(lexicon.words(for: judgement.criterion)); the \(text) documents "
        + lexicon.words(for: told.criterion) + quoted(told.evidence)
    }
    var asked = lexicon.words(for: judgement.criterion)
    if case .otherWork = judgement.ground {
      asked = lexicon.amountWords(forAny: judgement.criterion.works)
    }
    let found: String? =
      switch judgement.ground {
      case .otherApproach(let number): lexicon.approachWords(number)
      case .otherState(let number): lexicon.stateWords(number)
      case .otherWork(let act):
        lexicon.amountWords(forAny: keyWorks(told: judgement.evidence) ?? [act])
      case .otherAge(let age): "an age of \(age.words)"
      case .otherMeasure(let measured): measured.span.words
      case .moreThanOne: "both"
      case .plain, .headed, .denied, .sideUnknown, .oneSideOnly, .ruledOut, .apart: nil
      }
    guard let found else {
      return judgement.ground == .denied
        ? "\(asked); the \(text) says that this was not done\(quoted(judgement.evidence))"
        : "\(asked), against which the \(text) speaks\(quoted(judgement.evidence))"
    }
    return "\(asked); the \(text) documents \(found)\(quoted(judgement.evidence))"
  }

  /// What the key asks for that a sentence documents: of a region told by its parts, the region.
  private func keyWork(told evidence: Evidence?) -> Act? {
    keyWorks(told: evidence).flatMap { $0.count == 1 ? $0.first : nil }
  }

  /// The same where any of several works will do.
  private func keyWorks(told evidence: Evidence?) -> [Act]? {
    key?.judgements(.supported).first {
      $0.evidence == evidence && $0.criterion.component != nil
    }?.criterion.works
  }

  /// Work that the text tells, with its side only where the code asks for one.
  private func words(for act: Act, against criterion: Criterion) -> String {
    var act = act
    if criterion.works.allSatisfy({ $0.laterality == nil }) { act.laterality = nil }
    return lexicon.words(for: act)
  }

  // MARK: - What is missing

  /// What the text lacks; of what it tells in part, how much.
  private func missing(after contradiction: Bool) -> String? {
    let missing = candidate.judgements(.missing).filter { judgement in
      // Where other facts decide, a text that is silent on the patient, on the state of the disease or on a size proves
      // nothing.
      !isImplied(judgement) && !isOtherWayIn(judgement)
        && !(contradiction && judgement.isOfNoWork)
    }
    // A text that tells a thing less exactly than a code asks for it is not silent on it.
    var silent = missing.filter { $0.evidence == nil }
    let apart = silent.filter { !isOfKeyToo($0) }
    if !apart.isEmpty { silent = apart }
    let partial = missing.filter { $0.evidence != nil }
    let opening = contradiction ? "It also requires " : "\(candidate.code) requires "
    if silent.isEmpty {
      guard let first = partial.first else { return nil }
      return opening + self.partial(first)
    }
    if let (asked, done) = silent.lazy.compactMap({ broader($0) ?? elsewhere($0) }).first {
      return self.missing(besides: asked, among: silent, opening)
        + "\(lexicon.words(for: asked.criterion)); the \(text) "
        + found(done.works, insteadOf: asked.criterion) + quoted(done.evidence)
    }
    let words = lexicon.words(forAll: silent.map(\.criterion)).filter { !$0.isEmpty }
    if silent.count == candidate.judgements.count, silent.count > 1 {
      return
        "\(candidate.code) requires \(English.list(words)), and the \(text) documents none of it."
    }
    return opening + "\(English.list(words)), which the \(text) does not document."
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
  private func found(_ done: [Act], insteadOf asked: Criterion) -> String {
    guard let act = done.first, done.count == 1 else {
      return "documents \(lexicon.words(forAny: done))"
    }
    let isVague = asked.works.contains { lexicon.isKind($0.target, of: act.target) }
    return isVague && ![.total, .implied].contains(lexicon.breadth(of: act))
      ? "speaks of \(lexicon.words(for: act.target)) and does not say which"
      : "documents \(words(for: act, against: asked))"
  }

  /// What else is missing, which decides more than how exactly something is told, and the opening of what follows on it.
  private func missing(
    besides asked: Judgement, among silent: [Judgement], _ opening: String
  ) -> String {
    let rest = lexicon.words(forAll: silent.map(\.criterion).filter { $0 != asked.criterion })
      .filter { !$0.isEmpty }
    return rest.isEmpty
      ? opening
      : opening + "\(English.list(rest)), which the \(text) does not document. It also requires "
  }

  /// The same sort of work, which the text documents on another structure: a join to the rectum, where one of the colon
  /// is asked for, or a clearance of nodes instead of samples.
  func elsewhere(_ judgement: Judgement) -> (
    asked: Judgement, done: (works: [Act], evidence: Evidence)
  )? {
    let own = candidate.procedure.components
    for told in key?.judgements(.supported) ?? [] {
      guard told.criterion.works.count == 1, let act = told.criterion.component,
        let evidence = told.evidence, !judgement.criterion.works.isEmpty,
        judgement.criterion.works.allSatisfy({ isAkin($0, to: act) }),
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
      && lexicon.areAkin(asked.target, done.target) && !lexicon.isLesion(done.target)
  }

  /// What the text documents of the same work on more than a code asks for: all nodes of a region, where it asks for the
  /// deep ones.
  func broader(_ judgement: Judgement) -> (
    asked: Judgement, done: (works: [Act], evidence: Evidence)
  )? {
    for told in key?.judgements(.supported) ?? [] {
      guard let act = told.criterion.component, let evidence = told.evidence,
        judgement.criterion.works.contains(where: { asked in
          asked.target != act.target && lexicon.isKind(asked.target, of: act.target)
            && lexicon.family(of: asked.action) == lexicon.family(of: act.action)
        })
      else { continue }
      return (judgement, (told.criterion.works, evidence))
    }
    return nil
  }

  /// Whether what is missing goes without saying beside what the text tells, or beside what else is missing.
  private func isImplied(_ judgement: Judgement) -> Bool {
    guard let act = judgement.criterion.component else { return false }
    let told = candidate.judgements(.supported) + (key?.judgements(.supported) ?? [])
    let others =
      told + candidate.judgements(.missing).filter { $0.criterion != judgement.criterion }
    return others.compactMap(\.criterion.component).contains { other in
      other != act && lexicon.withoutImplied([other, act]) == [other]
    }
  }

  private func partial(_ judgement: Judgement) -> String {
    let asked = lexicon.words(for: judgement.criterion)
    return switch judgement.ground {
    case .sideUnknown:
      "\(asked); the \(text) does not say that both sides were done\(quoted(judgement.evidence))"
    case .oneSideOnly:
      "\(asked); the \(text) documents it on one side alone\(quoted(judgement.evidence))"
    default: "\(asked); \(share(judgement))\(quoted(judgement.evidence))"
    }
  }

  /// What the text documents instead of what is asked for.
  private func share(_ judgement: Judgement) -> String {
    let words = keyWork(told: judgement.evidence).map {
      self.words(for: $0, against: judgement.criterion)
    }
    return words.flatMap { words in
      words == lexicon.words(for: judgement.criterion) ? nil : "the \(text) documents \(words)"
    } ?? "what the \(text) documents is this"
  }

  // MARK: - Words

  private func quoted(_ evidence: Evidence?) -> String {
    evidence.map { ": “\(Self.quote($0.sentence, from: told))”" } ?? "."
  }

  /// A sentence with the one beside it that tells the same work: of work on both sides, the other side.
  private static func quote(_ sentence: String, from told: [String]) -> String {
    told.first { $0.holds(sentence) } ?? sentence
  }

  /// What some judgements ask for, each with the sentence that documents it unless `quoted` holds that already.
  static func told(
    _ judgements: [Judgement], _ lexicon: Lexicon, from told: [String] = [],
    besides quoted: String = ""
  ) -> String {
    var groups: [(words: [String], sentence: String?)] = []
    let all = lexicon.words(forAll: judgements.map(\.criterion))
    for (judgement, words) in zip(judgements, all) where !words.isEmpty {
      // The way in is the better proof of the approach than a later sentence that only fits it.
      let wayIn =
        judgement.criterion.isApproach ? told.first.flatMap { $0.isEmpty ? nil : $0 } : nil
      let sentence = wayIn ?? judgement.evidence.map { quote($0.sentence, from: told) }
      if let index = groups.firstIndex(where: { $0.sentence == sentence }) {
        groups[index].words.append(words)
      } else {
        groups.append(([words], sentence))
      }
    }
    return English.list(
      groups.map { group in
        English.list(group.words)
          + (group.sentence.map { quoted.holds($0) ? "" : " (“\($0)”)" } ?? "")
      })
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in its first place.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Judgement {
  /// Whether it is on the patient, on the state of the disease or on a size, and on no work.
  fileprivate var isOfNoWork: Bool {
    switch criterion.content {
    case .state, .ages, .measure: true
    default: false
    }
  }
}
