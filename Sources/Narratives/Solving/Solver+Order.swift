/// In which order codes are put.
extension Solver {
  /// Supported codes first, the more complete ones before the ones they contain; then by score.
  func ranksBefore(_ one: Solution.Candidate, _ other: Solution.Candidate) -> Bool {
    if one.clues != nil {
      return (one.score, other.code) > (other.score, one.code)
    }
    if one.isSupported != other.isSupported { return one.isSupported }
    if one.isSupported, one.judgements.count != other.judgements.count {
      return one.judgements.count > other.judgements.count
    }
    if one.isContradicted != other.isContradicted { return other.isContradicted }
    if one.score != other.score { return one.score > other.score }
    return one.code < other.code
  }

  /// Where all that a code requires is documented, the codes that it contains are not reported: what the words of the
  /// note speak for them speaks for it.
  func preferComplete(_ candidates: inout [Solution.Candidate]) {
    let supported = candidates.indices.filter {
      candidates[$0].isSupported && !candidates[$0].procedure.components.isEmpty
    }
    let containment = Containment(supported.map { candidates[$0].procedure }, lexicon)
    let complete = supported.indices.filter { !containment.isPartOfAny($0) }
    for (place, part) in supported.enumerated() where containment.isPartOfAny(place) {
      let whole = complete.filter { containment.isPart(place, of: $0) }.map { supported[$0] }
      guard let likeliest = whole.max(by: { candidates[$0].score < candidates[$1].score })
      else { continue }
      candidates[likeliest].score += candidates[part].score
      candidates[part].score = 0
    }
  }

  /// What the words of a note speak for cannot be right where its facts speak against it and another code, which is
  /// hardly less likely, is documented in all its parts.
  func putCompleteFirst(_ candidates: inout [Solution.Candidate]) {
    guard let first = candidates.first, first.isContradicted else { return }
    let complete = maximal(
      candidates.filter {
        $0.isSupported && $0.procedure.isUnderstood && !$0.procedure.components.isEmpty
          && $0.score >= first.score * Self.hardlyLess
      })
    guard complete.count == 1,
      let index = candidates.firstIndex(where: { $0.code == complete[0].code })
    else { return }
    candidates.insert(candidates.remove(at: index), at: 0)
  }

  private static let hardlyLess = 0.03

  /// Of two codes for the same work that the words of a note speak for alike, one for children and one for others, the
  /// one comes first that nothing in the note speaks against.
  func putUncontradictedFirst(_ candidates: inout [Solution.Candidate], _ judge: Judge) {
    guard let first = candidates.first, first.isContradicted else { return }
    let side = Contrast.Side(first.procedure, lexicon)
    let likely = candidates.prefix { $0.score >= first.score * Self.hardlyLess }.prefix(Self.few)
    let place = likely.indices.dropFirst().first { place in
      let other = candidates[place].procedure
      let contrast = Contrast(side, Contrast.Side(other, lexicon))
      func statuses(_ code: ProcedureCode) -> Set<Judgement.Status> {
        Set(contrast.required(by: code).map { judge.judge($0.criterion).status })
      }
      let own = statuses(first.code)
      return !contrast.differences.contains { $0.criterion.isComponent }
        && own.contains(.contradicted) && !own.contains(.supported)
        && !statuses(other.code).contains(.contradicted)
    }
    if let place { candidates.insert(candidates.remove(at: place), at: 0) }
  }

  /// How many of the first codes are held against the first.
  private static let few = 6
}
