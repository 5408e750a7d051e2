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
    let contradicted = candidate.judgements(.contradicted)
    let told = contradicted.first { $0.evidence.map { sentence.holds($0.sentence) } ?? false }
    // Two facts are enough to learn from, and the first is the one that is asked about.
    let against = ([told].compactMap { $0 } + contradicted).unique.prefix(2)
    var parts = against.enumerated().map { place, judgement in
      let subject = place == 0 ? "\(candidate.code)" : "It also"
      return judgement.ground == .ruledOut
        ? subject + " leaves out " + lexicon.words(for: judgement.criterion)
          + ", which the \(text) documents" + quoted(judgement.evidence)
        : subject + " requires " + clause(judgement)
    }
    if let missing = missing(after: !parts.isEmpty) { parts.append(missing) }
    return parts.isEmpty ? more : parts.joined(separator: " ")
  }

  // MARK: - What speaks against it

  private func clause(_ judgement: Judgement) -> String {
    let asked = lexicon.words(for: judgement.criterion)
    let found: String? =
      switch judgement.ground {
      case .otherApproach(let number): lexicon.approachWords(number)
      case .otherState(let number): lexicon.stateWords(number)
      case .otherWork(let act): words(for: act, against: judgement.criterion)
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
    if let (asked, done) = silent.lazy.compactMap(broader).first {
      let rest = lexicon.words(forAll: silent.map(\.criterion).filter { $0 != asked.criterion })
        .filter { !$0.isEmpty }
      return opening + lexicon.words(for: asked.criterion) + "; the \(text) documents "
        + words(for: done.act, against: asked.criterion) + quoted(done.evidence)
        + (rest.isEmpty
          ? "" : " It also requires \(English.list(rest)), which the \(text) does not document.")
    }
    let words = lexicon.words(forAll: silent.map(\.criterion)).filter { !$0.isEmpty }
    if silent.count == candidate.judgements.count, silent.count > 1 {
      return
        "\(candidate.code) requires \(English.list(words)), and the \(text) documents none of it."
    }
    return opening + "\(English.list(words)), which the \(text) does not document."
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
      "\(asked); the \(text) does not say on which side\(quoted(judgement.evidence))"
    case .oneSideOnly: "\(asked); the \(text) documents one side\(quoted(judgement.evidence))"
    default: "\(asked); the \(text) says less\(quoted(judgement.evidence))"
    }
  }

  // MARK: - What it leaves over

  /// All that the code requires is documented: what the key requires beside it.
  private var more: String {
    guard let key else {
      return "\(candidate.code) is not the only code that the \(text) supports."
    }
    let beyond = Contrast(key.procedure, candidate.procedure, lexicon: lexicon)
      .required(by: key.code).map(\.criterion)
    let told = key.judgements.filter { beyond.contains($0.criterion) && $0.status == .supported }
    // A code that leaves open which way in it is by is not told from the other by the way in.
    let works = told.filter { !$0.criterion.isApproach }
    guard !told.isEmpty else {
      return "\(key.code) says more exactly what the \(text) documents than \(candidate.code) does."
    }
    let words = Self.told(
      works.isEmpty ? told : works, lexicon, from: self.told, besides: explained)
    return told.allSatisfy { isExcluded($0.criterion) }
      ? "\(key.code) requires \(words), which \(candidate.code) does not include."
      : "\(key.code) requires \(words), and \(candidate.code) does not."
  }

  /// Whether the text of the code says that some work is no part of it.
  private func isExcluded(_ criterion: Criterion) -> Bool {
    let excluded = candidate.procedure.provisions.filter { $0.modality == .excluded }
      .compactMap(\.act)
    return !criterion.works.isEmpty
      && criterion.works.allSatisfy { work in excluded.contains { lexicon.isSameWork($0, work) } }
  }

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

/// What kind of mistake it is to report a code, in two words.
enum Mistake: String {
  case approach = "Wrong approach."
  case tooMuch = "Over-coded."
  case tooLittle = "Under-coded."
  case procedure = "Wrong procedure."

  /// The mistake of a code for a text that supports the key.
  init(_ candidate: Solution.Candidate, key: Solution.Candidate, _ solver: Solver) {
    let unmet = candidate.judgements.filter { $0.status != .supported }
    let beyond = Contrast(key.procedure, candidate.procedure, lexicon: solver.lexicon)
      .required(by: key.code).filter { !$0.criterion.isApproach }
    if unmet.isEmpty {
      self = .tooLittle
    } else if unmet.allSatisfy(\.criterion.isApproach), beyond.isEmpty,
      candidate.isContradicted
    {
      self = .approach
    } else if !candidate.isContradicted, solver.contains(candidate.procedure, key.procedure) {
      self = .tooMuch
    } else {
      self = .procedure
    }
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in its first place.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
