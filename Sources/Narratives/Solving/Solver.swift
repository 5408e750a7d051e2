/// Finds the code for a note among the procedures of the loaded banks.
package struct Solver: Sendable {
  package let procedures: [Procedure]
  let reader: Reader
  private let codes: CodesByStructure
  private let resemblance: ResemblanceIndex

  package var lexicon: Lexicon { reader.lexicon }

  package init(procedures: [Procedure], lexicon: Lexicon) {
    self.procedures = procedures
    reader = Reader(lexicon: lexicon, known: KnownSentences())
    resemblance = ResemblanceIndex(procedures.map(\.profile))
    codes = CodesByStructure(procedures, lexicon)
  }

  /// What a note documents.
  package func documentation(of note: String) -> Documentation {
    Documentation(reader.readNote(note, keepsTerms: false), lexicon: lexicon)
  }

  /// What a note supports.
  package func solve(_ note: String) -> Solution { solve(documentation(of: note)) }

  /// What a note supports, with the codes that it resembles ranked behind.
  package func rank(_ note: String) -> Solution {
    let reading = reader.readNote(note, keepsTerms: true)
    return solve(
      Documentation(reading, lexicon: lexicon),
      among: Ranking(reading, resemblance, lexicon))
  }

  /// One code held against what a note documents, whether or not they have anything to do with one another.
  package func judged(_ procedure: Procedure, by note: Documentation) -> Solution.Candidate {
    candidate(procedure, Judge(lexicon: lexicon, note: note), nil)
  }

  /// One code held against a case in which just what another code requires is met.
  package func judged(_ procedure: Procedure, byCaseOf other: Procedure) -> Solution.Candidate {
    judged(procedure, by: Documentation(meeting: other))
  }

  /// What the documented work supports.
  package func solve(_ note: Documentation) -> Solution { solve(note, among: nil) }

  private func solve(_ note: Documentation, among ranking: Ranking?) -> Solution {
    let judge = Judge(lexicon: lexicon, note: note)
    let related = related(to: note)
    let numbers = ranking.map { Set(related + $0.mostAlike).sorted() } ?? related
    var candidates = numbers.map { candidate(procedures[$0], judge, ranking?.likeness(of: $0)) }
    if ranking != nil {
      let likelihoods = Clues.likelihoods(candidates.map { $0.clues?.weight ?? 0 })
      for (index, likelihood) in likelihoods.enumerated() { candidates[index].score = likelihood }
      preferComplete(&candidates)
    }
    candidates.sort(by: ranksBefore)
    if ranking != nil {
      putCompleteFirst(&candidates)
      putUncontradictedFirst(&candidates, judge)
    }
    let least = ranking == nil ? 0 : (candidates.first?.score ?? 0) * Self.unlikely
    let likely = ranking == nil ? candidates : candidates.filter { $0.score >= least }
    let best = maximal(likely.filter(\.isSupported))
    let open = best.count == 1 ? rivals(of: best[0], among: likely, judge, ranking?.terms) : []
    let isDecided =
      best.count == 1 && open.isEmpty && isNameable(best[0], likely, ranking?.terms)
      && (ranking == nil || explainsAll(best[0], judge))
    let named =
      isDecided
      ? best[0].code : ranking == nil ? nil : sureFirst(candidates, likely, judge, ranking?.terms)
    let asked = open.isEmpty ? likely : best + open
    return Solution(
      candidates: candidates, code: named,
      codes: best.isEmpty ? named.map { [$0] } ?? [] : best.map(\.code),
      asked: named == nil ? asked : [], documentation: note)
  }

  /// The first code where the note as a whole leaves hardly a doubt: not every detail of it is documented in words that
  /// are understood, but all that tells it from every other likely code is.
  private func sureFirst(
    _ candidates: [Solution.Candidate], _ likely: [Solution.Candidate], _ judge: Judge,
    _ terms: NoteTerms?
  ) -> ProcedureCode? {
    guard let terms, let first = candidates.first, first.score >= Self.sureLikelihood,
      !first.isContradicted, !first.restsOnHeading, first.procedure.isUnderstood,
      explainsAll(first, judge)
    else { return nil }
    // A disease, an age or a size that the code is bound to is told in so many words, or not at all.
    guard
      first.judgements(.missing).allSatisfy({ $0.criterion.isComponent || $0.criterion.isApproach })
    else { return nil }
    let work = first.judgements.filter { $0.criterion.isComponent }
    guard work.count(where: { $0.evidence != nil }) * 2 >= max(1, work.count) else { return nil }
    let own = Contrast.Side(first.procedure, lexicon)
    let isTold = likely.allSatisfy { other in
      guard other.code != first.code else { return true }
      let contrast = Contrast(own, Contrast.Side(other.procedure, lexicon))
      return !contrast.differences.isEmpty
        && contrast.differences.allSatisfy { difference in
          let judgement = judge.judge(difference.criterion)
          if difference.code == first.code { return judgement.status == .supported }
          guard judgement.status == .missing, let work = difference.criterion.component else {
            return judgement.status != .supported
          }
          return judge.isSilent(on: work, terms, besides: first.work)
        }
    }
    return isTold ? first.code : nil
  }

  /// Where the first code was at least so likely and nothing spoke against it, it was the right one in all 41 such notes
  /// of the gold parts that the weights of the clues were not fitted on.
  private static let sureLikelihood = 0.95

  /// Whether a supported code may be named alone: its name was understood, and the note as a whole speaks for it too, beside the codes that are
  /// neither a part of it nor ruled out by what is documented.
  private func isNameable(
    _ best: Solution.Candidate, _ likely: [Solution.Candidate], _ terms: NoteTerms?
  ) -> Bool {
    guard let terms else { return true }
    let whole = Whole(best.procedure, lexicon)
    let others = likely.filter { other in
      other.code != best.code && !other.isContradicted
        && !whole.contains(other.procedure) && !isClearlyLacking(other, terms)
    }
    let likelihood = best.score / (best.score + others.reduce(0) { $0 + $1.score })
    return best.procedure.isUnderstood && !best.procedure.components.isEmpty
      && !best.restsOnHeading && likely.first?.code == best.code
      && likelihood >= Self.leastLikelihood
  }

  /// Whether a text speaks of all that a note tells of as removed: what it does not speak of may be the work of another
  /// code, which no bank at hand need hold.
  private func explainsAll(_ candidate: Solution.Candidate, _ judge: Judge) -> Bool {
    judge.unexplained(by: candidate.procedure) == 0
  }

  /// How likely a code has to be among all others before it is named alone.
  private static let leastLikelihood = 0.65
  /// A code with less than this share of the likelihood of the first needs no reason to be left out.
  private static let unlikely = 0.005

  /// Codes that nothing rules out beside the best: they would explain documented work which the best leaves over, or
  /// what they lack is spoken of in the note, so that it may have been done and not been understood.
  private func rivals(
    of best: Solution.Candidate, among candidates: [Solution.Candidate], _ judge: Judge,
    _ terms: NoteTerms?
  ) -> [Solution.Candidate] {
    let explained = best.work
    let possible = candidates.filter { candidate in
      candidate.code != best.code && !candidate.isContradicted
        && (terms != nil || !candidate.work.isSubset(of: explained))
    }
    guard !possible.isEmpty else { return [] }
    let whole = Whole(best.procedure, lexicon)
    return possible.filter { candidate in
      guard !whole.contains(candidate.procedure) else { return false }
      guard let terms else { return true }
      return !isClearlyLacking(candidate, terms)
        && !candidate.judgements(.missing).contains { judgement in
          judgement.criterion.component.map { judge.isSilent(on: $0, terms, besides: explained) }
            ?? false
        }
    }
  }

  /// Whether a code requires work of kinds that a note never speaks of, more than once.
  private func isClearlyLacking(_ candidate: Solution.Candidate, _ terms: NoteTerms) -> Bool {
    candidate.judgements(.missing).compactMap(\.criterion.component)
      .count { !terms.done.contains(.concept(lexicon.family(of: $0.action))) } > 1
  }

  /// The codes that ask for work on a structure that a note tells of work on, or on a kind or the whole of it.
  private func related(to note: Documentation) -> [Int] {
    var structures: Set<ConceptNumber> = []
    func add(_ act: Act) { structures.formUnion(lexicon.ancestors(of: act.target)) }
    for item in note.acts { add(item.value) }
    for item in note.denied + note.borneOut { add(item.value) }
    for act in note.headed { add(act) }
    return codes.codes(of: structures)
  }

  private func candidate(
    _ procedure: Procedure, _ judge: Judge,
    _ likeness: Ranking.Likeness?
  ) -> Solution.Candidate {
    let judgements = procedure.criteria.map(judge.judge) + judge.objections(to: procedure)
    let clues = likeness.map {
      Clues(procedure, judgements, judge, $0)
    }
    let total = Double(max(1, judgements.count))
    let supported = Double(judgements.count { $0.status == .supported })
    let contradicted = Double(judgements.count { $0.status == .contradicted })
    let headed = Double(
      judgements.count { $0.status == .missing && judge.isHeaded($0.criterion) })
    return Solution.Candidate(
      procedure: procedure, judgements: judgements,
      score: max(0, (supported + 0.5 * headed - 0.5 * contradicted) / total), clues: clues)
  }

  /// The supported codes that no other supported code contains.
  func maximal(_ supported: [Solution.Candidate]) -> [Solution.Candidate] {
    guard supported.count > 1 else { return supported }
    let containment = Containment(supported.map(\.procedure), lexicon)
    return supported.indices.filter { !containment.isPartOfAny($0) }.map { supported[$0] }
  }

  /// Whether everything that one code requires is part of what another requires, whatever the sides.
  package func contains(_ whole: Procedure, _ part: Procedure) -> Bool {
    Self.contains(whole, part, lexicon)
  }

  /// The same without a solver at hand.
  package static func contains(_ whole: Procedure, _ part: Procedure, _ lexicon: Lexicon) -> Bool {
    Whole(whole, lexicon).contains(part)
  }
}
