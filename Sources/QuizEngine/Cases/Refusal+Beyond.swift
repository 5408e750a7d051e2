import Narratives

/// What a text documents beyond a code.
extension Refusal {
  /// All that the code requires is documented: what the key requires beside it.
  var more: String {
    guard let key else {
      return "\(candidate.code) is not the only code that the \(text) supports."
    }
    let silence = differences.silence(of: candidate.procedure)
    let beyondAll = documentedBeyond
    // A size that the page of the code tells as well, in whatever part of it, sets nothing apart.
    let own = beyondAll.filter { !($0.criterion.measure.map(silence.tells) ?? false) }
    let told = own.isEmpty ? beyondAll : own
    // A code that leaves open which way in it is by is not told from the other by the way in.
    let beyond = told.filter { !$0.criterion.isApproach }
    // Of several works the code may hold one: "with or without the isthmus".
    let left = beyond.filter { !isCovered($0, by: candidate.procedure.components) }
    let works = left.isEmpty ? beyond : left
    guard !told.isEmpty else {
      return "\(key.code) says more exactly what the \(text) documents than \(candidate.code) does."
    }
    let words = Self.told(
      works.isEmpty ? told : works, lexicon, from: self.told, besides: explained)
    if told.allSatisfy({ isExcluded($0.criterion) }) {
      return
        "The \(text) documents \(words), which \(key.code) requires and \(candidate.code) does not include."
    }
    return works.isEmpty
      || !works.allSatisfy { isLeftOut($0) && !isCovered($0, by: mentioned) }
      ? "The \(text) documents \(words), which \(key.code) requires and \(candidate.code) does not."
      : "\(candidate.code) would leave \(words) unreported; \(key.code) covers all that was done."
  }

  /// What the key requires beyond the code, and the text documents.
  private var documentedBeyond: [Judgement] {
    guard let key else { return [] }
    let beyond = differences.required(by: key.procedure, beyond: candidate.procedure)
    return key.judgements.filter { beyond.contains($0.criterion) && $0.status == .supported }
  }

  /// What the key requires besides and a code against which something else speaks does not, and that it does not; nothing
  /// where not all that this asks for is known.
  var unreported: String? {
    guard let key, key.procedure.isUnderstood, candidate.procedure.isUnderstood else { return nil }
    let left = documentedBeyond.filter(isLeftOut)
    guard !left.isEmpty else { return nil }
    let told = lexicon.withoutImplied(key.procedure.components)
    // What was set against the code already is not told once more.
    let opposed = candidate.judgements(.missing)
      .map { (broader($0) ?? elsewhere($0) ?? otherwise($0))?.done.evidence }
    let quoted =
      toldAgainst + opposed.filter { $0 != nil }
    let silence = differences.silence(of: candidate.procedure)
    let works = left.filter { judgement in
      !isCovered(judgement, by: candidate.procedure.components + performed)
        && !quoted.contains(judgement.evidence) && silence.covers(judgement.criterion)
        && judgement.criterion.component.map(told.contains) ?? false
    }
    let words = WorkList.joined(
      zip(works, lexicon.words(forAll: works.map(\.criterion))).map { judgement, words in
        // Of several works that will do the text documents one.
        guard !words.isEmpty, judgement.criterion.works.count > 1,
          let done = keyWork(told: judgement.evidence)
        else { return words }
        return self.words(for: done, against: [judgement.criterion])
      }.filter { !$0.isEmpty })
    guard !words.isEmpty else { return nil }
    let named =
      words.count > Self.most
      ? words.prefix(Self.most - 1).joined(separator: ", ") + " and more" : WorkList.words(words)
    // What the page has done now and then is not left out.
    guard !works.contains(where: { isCovered($0, by: mentioned) }) else {
      return "\(named), which \(candidate.code) does not require"
    }
    return words.count == 1
      ? "\(named), which \(candidate.code) does not include"
      : "\(named), none of which \(candidate.code) includes"
  }

  /// Whether a judgement is on work of which the code asks for none: of work on both sides it may ask for one.
  private func isLeftOut(_ judgement: Judgement) -> Bool {
    guard let act = judgement.criterion.component else { return false }
    return !candidate.procedure.components.contains { lexicon.isSameWork($0, act) }
  }

  /// Whether some works may hold what a judgement is on.
  private func isCovered(_ judgement: Judgement, by own: [Act]) -> Bool {
    // Where any of several works will do, who takes the uterus has taken a tube perhaps, and no ovary.
    judgement.criterion.works.allSatisfy { work in
      own.contains { other in
        guard lexicon.family(of: other.action) == lexicon.family(of: work.action) else {
          return false
        }
        // Nodes go by several names: who samples the retroperitoneal ones may have sampled those of the pelvis; who clears
        // those of one region has not cleared those of another.
        let areNodes = lexicon.isNodeGroup(work.target) && lexicon.isNodeGroup(other.target)
        // Who takes a tumor out of an organ has not taken the organ.
        let isOfLess = lexicon.isLesion(other.target) && !lexicon.isLesion(work.target)
        return !lexicon.isRemoval(work.action)
          || lexicon.areAkin(other.target, work.target) && !isOfLess
          || areNodes && lexicon.isSampling(other.action) && lexicon.isSampling(work.action)
      }
    }
  }

  /// What the text of the code speaks of without denying it, be it no more than in passing.
  private var mentioned: [Act] {
    candidate.procedure.provisions.filter { $0.modality != .excluded }.compactMap(\.act)
      + told { ![.excluded, .elsewhere].contains($0) }
  }

  /// What the text of the code has done in every case.
  private var performed: [Act] { told { $0 == .performed } }

  private func told(in counts: (Scope) -> Bool) -> [Act] {
    candidate.procedure.reading.statements.compactMap { statement in
      guard case .act(let act) = statement.content, counts(statement.scope) else { return nil }
      return act
    }
  }

  /// So many works are named of those that a code does not ask for.
  private static let most = 4

  /// Whether the text of the code says that some work is no part of it.
  private func isExcluded(_ criterion: Criterion) -> Bool {
    let excluded = candidate.procedure.provisions.filter { $0.modality == .excluded }
      .compactMap(\.act)
    return !criterion.works.isEmpty
      && criterion.works.allSatisfy { work in
        // Whose ends of bowel are not joined has no join of the rectum either.
        excluded.contains { other in
          lexicon.isSameWork(other, work)
            || other.action == work.action && !lexicon.isRemoval(work.action)
              && lexicon.areAkin(other.target, work.target)
        }
      }
  }
}
