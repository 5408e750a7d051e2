import Narratives

/// Why a text does not support a code, drawn from how the text stands to each criterion of that code.
struct Refusal {
  /// The code, held against the text.
  let candidate: Solution.Candidate
  /// The code that the text supports, held against it too; `nil` where it supports none.
  let key: Solution.Candidate?
  /// What the text documents.
  let documentation: Documentation
  let lexicon: Lexicon
  /// What codes require beyond one another.
  let differences: Differences
  /// What the text is called: "note", "excerpt".
  var text = "note"
  /// What documents the approach and each act of the text, where it is known, a sentence or two each.
  var told: [String] = []
  /// What was said before, whose quotes are not given again.
  var explained = ""

  /// The reason; the fact that `sentence` tells comes first where it is one.
  func words(by sentence: String = "") -> String {
    StatementWords.ofHernias(
      Self.quotedOnce(reason(by: sentence)),
      on: [candidate.procedure] + (key.map { [$0.procedure] } ?? []), lexicon)
  }

  private func reason(by sentence: String) -> String {
    guard sentence.isEmpty, isOtherWork else {
      var parts = contradictions(of: "\(candidate.code)", by: sentence)
      if let missing = missing(after: !parts.isEmpty, isEnough: parts.count >= Self.mostTold) {
        parts.append(missing)
      }
      return parts.isEmpty ? exact ?? more : complete(parts)
    }
    // Of other work altogether the work is the nearest reason, and the way in comes behind it.
    var parts = contradictions(of: "\(candidate.code)") { !$0.criterion.isApproach }
    if let missing = missing(after: !parts.isEmpty, isSure: true) { parts.append(missing) }
    parts += contradictions(
      of: parts.isEmpty ? "\(candidate.code)" : "It", isLater: !parts.isEmpty,
      where: \.criterion.isApproach)
    return complete(parts)
  }

  /// Some reasons with what the code would leave out besides.
  private func complete(_ parts: [String]) -> String {
    // Three reasons are enough.
    guard parts.count < Self.mostTold + 1, let named = unreported else {
      return parts.joined(separator: " ")
    }
    let isMore = parts.contains { $0.holds("the \(text) documents") }
    return (parts + ["The \(text)\(isMore ? " also" : "") documents \(named)."])
      .joined(separator: " ")
  }

  /// Whether the text documents nothing of the work that the code asks for, and another way in as well.
  var isOtherWork: Bool {
    let works = candidate.judgements.filter { $0.criterion.component != nil }
    return !works.isEmpty
      && works.allSatisfy {
        $0.status == .contradicted || $0.status == .missing && $0.evidence == nil
      }
      && candidate.judgements.contains {
        $0.criterion.isApproach && ($0.status == .contradicted || isOtherWayIn($0))
      }
  }

  // MARK: - What speaks against it

  /// What of the text speaks against the code, a sentence for each fact, the first of them about the subject.
  func contradictions(
    of subject: String, by sentence: String = "", isLater: Bool = false,
    where counts: (Judgement) -> Bool = { _ in true }
  ) -> [String] {
    let contradicted = candidate.judgements.filter {
      ($0.status == .contradicted || isOtherWayIn($0)) && counts($0)
        // What the name has a word of is not left out, whatever a sentence of the page was read to say.
        && ($0.ground != .ruledOut
          || differences.silence(of: candidate.procedure).covers($0.criterion))
    }
    let told = contradicted.first { $0.evidence.map { sentence.holds($0.sentence) } ?? false }
    let isOfOneAlone = contradicted.contains {
      $0.ground == .moreThanOne && $0.criterion.component != nil
    }
    // The first is the one that is asked about.
    var said: Set<String> = []
    let against = ([told].compactMap { $0 } + contradicted).unique
      // That there is one is said with the work on it.
      .filter { !(isOfOneAlone && $0.ground == .moreThanOne && $0.criterion.component == nil) }
      .filter { said.insert(clause($0)).inserted }.prefix(Self.mostTold)
    return against.enumerated().map { place, judgement in
      let isFirst = place == 0
      guard judgement.ground == .ruledOut else {
        let asks =
          isLater || !isFirst && against[0].ground != .ruledOut ? " also requires " : " requires "
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

  /// What a code leaves out: as the key asks for it, where the text of the rival only names the whole class of it, but all
  /// work on these nodes, where it leaves out all of it.
  private func ruledOut(_ judgement: Judgement) -> String {
    let own = judgement.criterion.works
    if own.count == 1, var work = own.first, lexicon.isNodeGroup(work.target), work.extent == nil,
      lexicon.isRemoval(work.action), !lexicon.isSampling(work.action)
    {
      (work.action, work.laterality) = (lexicon.family(of: work.action), nil)
      if let done = keyWork(told: judgement.evidence), !lexicon.isSampling(done.action),
        lexicon.isRemoval(done.action), lexicon.isKind(done.target, of: work.target)
      {
        work.target = done.target
        return lexicon.words(for: work)
      }
    }
    guard let done = keyWork(told: judgement.evidence),
      own.contains(where: {
        lexicon.family(of: $0.action) == lexicon.family(of: done.action)
          && lexicon.isKind(done.target, of: $0.target)
      })
    else { return lexicon.words(for: judgement.criterion) }
    return words(for: done, against: [judgement.criterion])
  }

  /// The sentences of those that are told; of other work altogether the works are told first.
  var toldAgainst: [Evidence?] {
    let all = candidate.judgements(.contradicted)
    return (isOtherWork ? all.filter { !$0.criterion.isApproach } : all).prefix(Self.mostTold)
      .map(\.evidence)
  }

  /// Two facts are enough to learn from.
  static let mostTold = 2

  /// Whether the note names a way in that the code might have too, for a cut may lead anywhere, and the key settles that it
  /// was another one.
  func isOtherWayIn(_ judgement: Judgement) -> Bool {
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
        + lexicon.words(for: told.criterion) + quoted(wayIn: told.evidence)
    }
    var asked = lexicon.words(for: judgement.criterion)
    if case .otherWork = judgement.ground {
      asked = lexicon.amountWords(forAny: judgement.criterion.works)
    }
    if case .moreThanOne = judgement.ground {
      return "\(asked); the \(text) documents both" + quoted(allOf: judgement.criterion)
    }
    let found: String? =
      switch judgement.ground {
      // A kind of what the key asks for is called as the key calls it.
      case .otherApproach(let way):
        lexicon.approachWords(
          wayIn?.criterion.approaches.first { lexicon.isKind(way, of: $0) } ?? way)
      case .otherState(let number): lexicon.stateWords(number)
      case .otherWork(let act):
        lexicon.amountWords(forAny: keyWorks(told: judgement.evidence) ?? [act])
      case .otherAge(let age): "an age of \(age.words)"
      case .otherMeasure(let measured): measured.span.words
      case .plain, .headed, .denied, .sideUnknown, .oneSideOnly, .ruledOut, .apart, .moreThanOne:
        nil
      }
    guard let found else {
      return judgement.ground == .denied
        ? "\(asked); the \(text) says that this was not done\(quoted(judgement.evidence))"
        : "\(asked), against which the \(text) speaks\(quoted(judgement.evidence))"
    }
    return "\(asked); the \(text) documents \(found)"
      + (judgement.criterion.isApproach
        ? quoted(wayIn: judgement.evidence) : quoted(judgement.evidence))
  }

  /// What the key asks for that a sentence documents: of a region told by its parts, the region.
  func keyWork(told evidence: Evidence?) -> Act? {
    keyWorks(told: evidence).flatMap { $0.count == 1 ? $0.first : nil }
  }

  /// The same where any of several works will do: that which was done, as far as the text tells it more exactly.
  func keyWorks(told evidence: Evidence?) -> [Act]? {
    let asked = key?.judgements(.supported).first {
      $0.evidence == evidence && $0.criterion.component != nil
    }?.criterion.works
    return asked.map { done(of: $0, told: evidence) ?? $0 }
  }

  /// The one of several works that a sentence tells, or the one kind of a work.
  private func done(of asked: [Act], told evidence: Evidence?) -> [Act]? {
    let told = documentation.acts.filter { $0.evidence == evidence }.map(\.value).filter { act in
      asked.contains { work in
        lexicon.family(of: act.action) == lexicon.family(of: work.action)
          && (act.target == work.target
            ? asked.count > 1
              // A region of nodes that is told by its parts is named itself.
            : !lexicon.isNodeGroup(act.target) && lexicon.isKind(act.target, of: work.target))
      }
    }
    return told.count == 1 ? told : nil
  }

  /// Work that the text tells, with its side only where the code asks for one.
  func words(for act: Act, against asked: [Criterion]) -> String {
    var act = act
    if asked.flatMap(\.works).allSatisfy({ $0.laterality == nil }) { act.laterality = nil }
    return lexicon.words(for: act)
  }

  // MARK: - Words

  func quoted(_ evidence: Evidence?) -> String {
    quoted(evidence.map { Self.quote($0.sentence, from: told) })
  }

  /// The sentence on the way in, where what documents the approach only fits it: "the skin flaps were even".
  private func quoted(wayIn evidence: Evidence?) -> String {
    quoted(Self.wayIn(evidence, from: told))
  }

  private func quoted(_ sentence: String?) -> String {
    sentence.flatMap { explained.holds("“\($0)”") ? nil : ": “\($0)”" } ?? "."
  }

  /// The way in is the better proof of the approach than a later sentence that only fits it.
  static func wayIn(_ evidence: Evidence?, from told: [String]) -> String? {
    let proof = evidence.map { quote($0.sentence, from: told) }
    guard let wayIn = told.first, !wayIn.isEmpty else { return proof }
    return proof.flatMap { wayIn.holds($0) ? $0 : nil } ?? wayIn
  }

  /// All sentences that tell any of the works of a criterion.
  private func quoted(allOf criterion: Criterion) -> String {
    let sentences = documentation.acts.filter { item in
      criterion.works.contains { work in
        lexicon.family(of: item.value.action) == lexicon.family(of: work.action)
          && lexicon.isKind(item.value.target, of: work.target)
      }
    }.map { Self.quote($0.evidence.sentence, from: told) }
    let quotes = sentences.unique.map { "“\($0)”" }.filter { !explained.holds($0) }
    return quotes.isEmpty ? "." : ": " + English.list(quotes)
  }

  /// A sentence with the one beside it that tells the same work: of work on both sides, the other side.
  private static func quote(_ sentence: String, from told: [String]) -> String {
    // What comes before a conversion, or is only considered, would speak for the contrary: the way in is told alone.
    told.first?.holds(sentence) ?? false ? sentence : told.first { $0.holds(sentence) } ?? sentence
  }

  /// What some judgements ask for, each with the sentence that documents it unless `quoted` holds that already.
  static func told(
    _ judgements: [Judgement], _ lexicon: Lexicon, from told: [String] = [],
    besides quoted: String = ""
  ) -> String {
    var groups: [(words: [String], sentence: String?)] = []
    let all = lexicon.words(forAll: judgements.map(\.criterion))
    for (judgement, words) in zip(judgements, all) where !words.isEmpty {
      let sentence =
        judgement.criterion.isApproach
        ? wayIn(judgement.evidence, from: told)
        : judgement.evidence.map { quote($0.sentence, from: told) }
      if let index = groups.firstIndex(where: { $0.sentence == sentence }) {
        groups[index].words.append(words)
      } else {
        groups.append(([words], sentence))
      }
    }
    return English.list(
      groups.map { group in
        WorkList.words(group.words)
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
