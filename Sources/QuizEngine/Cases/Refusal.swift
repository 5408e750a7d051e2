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
    let contradicted = candidate.judgements(.contradicted)
    if let missing = missing(after: !parts.isEmpty) {
      parts.append(missing)
    } else if !contradicted.isEmpty, contradicted.allSatisfy(\.criterion.isApproach),
      let unreported
    {
      parts.append(unreported)
    }
    return parts.isEmpty ? more : parts.joined(separator: " ")
  }

  // MARK: - What speaks against it

  /// What of the text speaks against the code, a sentence for each fact, the first of them about the subject.
  func contradictions(
    of subject: String, by sentence: String = "", where counts: (Judgement) -> Bool = { _ in true }
  ) -> [String] {
    let contradicted = candidate.judgements(.contradicted).filter(counts)
    let told = contradicted.first { $0.evidence.map { sentence.holds($0.sentence) } ?? false }
    // Two facts are enough to learn from, and the first is the one that is asked about.
    let against = ([told].compactMap { $0 } + contradicted).unique.prefix(2)
    return against.enumerated().map { place, judgement in
      guard judgement.ground == .ruledOut else {
        return (place == 0 ? subject : "It also") + " requires " + clause(judgement)
      }
      return (place == 0 ? subject + " does not include " : "Nor does it include ")
        + lexicon.words(for: judgement.criterion) + ", which the \(text) documents"
        + quoted(judgement.evidence)
    }
  }

  private func clause(_ judgement: Judgement) -> String {
    let asked = lexicon.words(for: judgement.criterion)
    let found: String? =
      switch judgement.ground {
      case .otherApproach(let number): lexicon.approachWords(number)
      case .otherState(let number): lexicon.stateWords(number)
      case .otherWork(let act):
        words(for: keyWork(told: judgement.evidence) ?? act, against: judgement.criterion)
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
    key?.judgements(.supported).first {
      $0.evidence == evidence && $0.criterion.works.count == 1 && $0.criterion.component != nil
    }?.criterion.component
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
    let missing = candidate.judgements(.missing).filter { !isImplied($0) }
    // A text that tells a thing less exactly than a code asks for it is not silent on it.
    let silent = missing.filter { $0.evidence == nil }
    let partial = missing.filter { $0.evidence != nil }
    let opening = contradiction ? "It also requires " : "\(candidate.code) requires "
    if silent.isEmpty {
      guard let first = partial.first else { return nil }
      return opening + self.partial(first)
    }
    if let (asked, done) = silent.lazy.compactMap({ broader($0) ?? elsewhere($0) }).first {
      return self.missing(besides: asked, among: silent, opening)
        + "\(lexicon.words(for: asked.criterion)); the \(text) "
        + found(done.act, insteadOf: asked.criterion) + quoted(done.evidence)
    }
    let words = lexicon.words(forAll: silent.map(\.criterion)).filter { !$0.isEmpty }
    if silent.count == candidate.judgements.count, silent.count > 1 {
      return
        "\(candidate.code) requires \(English.list(words)), and the \(text) documents none of it."
    }
    return opening + "\(English.list(words)), which the \(text) does not document."
  }

  /// What a text says of other work; who cleared a region did more than to leave open which of its nodes went.
  private func found(_ done: Act, insteadOf asked: Criterion) -> String {
    let isVague = asked.works.contains { lexicon.isKind($0.target, of: done.target) }
    return isVague && ![.total, .implied].contains(lexicon.breadth(of: done))
      ? "speaks of \(lexicon.words(for: done.target)) and does not say which"
      : "documents \(words(for: done, against: asked))"
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
  private func elsewhere(_ judgement: Judgement) -> (
    asked: Judgement, done: (act: Act, evidence: Evidence)
  )? {
    let own = candidate.procedure.components
    for told in key?.judgements(.supported) ?? [] {
      guard told.criterion.works.count == 1, let act = told.criterion.component,
        let evidence = told.evidence, !judgement.criterion.works.isEmpty,
        judgement.criterion.works.allSatisfy({ isAkin($0, to: act) }),
        !own.contains(where: { lexicon.isSameWork($0, act) })
      else { continue }
      return (judgement, (act, evidence))
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
  private func broader(_ judgement: Judgement) -> (
    asked: Judgement, done: (act: Act, evidence: Evidence)
  )? {
    for told in key?.judgements(.supported) ?? [] {
      guard let act = told.criterion.component, let evidence = told.evidence,
        judgement.criterion.works.contains(where: { asked in
          asked.target != act.target && lexicon.isKind(asked.target, of: act.target)
            && lexicon.family(of: asked.action) == lexicon.family(of: act.action)
        })
      else { continue }
      return (judgement, (act, evidence))
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
