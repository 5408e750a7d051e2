import Narratives

extension LearningPoint {
  /// The learning points of a family: every pair of it, and what belongs to each code.
  ///
  /// Ids name codes only, so they survive rewording, added codes and reordering.
  static func all(
    in family: [Procedure], _ lexicon: Lexicon, isNear: (Int, Int) -> Bool,
    isBeside: (Int, Int) -> Bool
  ) -> [LearningPoint] {
    let contrasts = contrasts(in: family, lexicon, isNear, isBeside)
    let compared = Set(contrasts.filter { !$0.kinds.isEmpty }.flatMap(\.codes))
    return contrasts + contents(of: family, lexicon)
      + family.filter { !$0.components.isEmpty && $0.isUnderstood && !compared.contains($0.code) }
      .map(alone)
  }

  /// A code that is near to no other of its bank is still to be found for a note.
  private static func alone(_ procedure: Procedure) -> LearningPoint {
    LearningPoint(
      id: LearningPointID(rawValue: "code:\(procedure.code)"),
      title: "recognize \(procedure.code)", codes: [procedure.code], kinds: [.typeTheCode])
  }

  /// The pairs of a family, those with the fewest differences first.
  private static func contrasts(
    in family: [Procedure], _ lexicon: Lexicon, _ isNear: (Int, Int) -> Bool,
    _ isBeside: (Int, Int) -> Bool
  ) -> [LearningPoint] {
    var found: [(differences: Int, point: LearningPoint)] = []
    // What does not depend on the other code of a pair is worked out once for each.
    let sides = family.map { Contrast.Side($0, lexicon) }
    let gaps = family.map { Gap.possible(in: $0, among: family, lexicon) }
    func tells(_ one: Int, _ other: Int) -> Bool {
      gaps[one].contains { $0.telling(from: family[other], lexicon) != nil }
    }
    for (index, one) in family.enumerated() {
      // To hold a biopsy of nodes against a removal of the thyroid asks nobody anything.
      for place in family.indices.dropFirst(index + 1)
      where isBeside(index, place) {
        let other = family[place]
        let contrast = Contrast(sides[index], sides[place])
        guard !contrast.differences.isEmpty else { continue }
        let pair = [one.code, other.code].sorted()
        let words = contrast.differences.prefix(2).map { lexicon.words(for: $0.criterion) }
        found.append(
          (
            contrast.differences.count,
            LearningPoint(
              id: LearningPointID(rawValue: "contrast:\(pair[0])~\(pair[1])"),
              title: "tell \(pair[0]) from \(pair[1]): \(words.joined(separator: "; "))",
              codes: pair,
              kinds: kinds(
                for: one, other, contrast, size: family.count,
                isNear: isNear(index, place),
                isGapped: isNear(index, place) && (tells(index, place) || tells(place, index)),
                lexicon))
          ))
      }
    }
    return found.sorted {
      ($0.differences, $0.point.id) < ($1.differences, $1.point.id)
    }.map(\.point)
  }

  private static func kinds(
    for one: Procedure, _ other: Procedure, _ contrast: Contrast, size: Int, isNear: Bool,
    isGapped: Bool, _ lexicon: Lexicon
  ) -> [QuestionKind] {
    // A code whose text names no work cannot be told as a case.
    guard !one.components.isEmpty, !other.components.isEmpty else {
      return CompareTwoCodes.canAsk(one, other, contrast, lexicon) ? [.compareTwoCodes] : []
    }
    let description: [QuestionKind] = size > 2 ? [.describeTheCode] : []
    // No case is told of a code that was not wholly understood, and nothing but its own words says what it is.
    guard one.isUnderstood, other.isUnderstood else {
      return (one.isUnderstood || other.isUnderstood ? [.typeTheCode] : []) + description
    }
    var kinds: [QuestionKind] = [.typeTheCode] + description
    if isNear { kinds.append(.codeTwoNotes) }
    if size > 2 { kinds = [.codeTheCase, .evidence, .auditTheClaim] + kinds }
    if DecisiveDetail.canAsk(one, other, contrast, lexicon) { kinds.append(.decisiveDetail) }
    if isGapped { kinds.append(.codeOrQuery) }
    if CompareTwoCodes.canAsk(one, other, contrast, lexicon) { kinds.append(.compareTwoCodes) }
    if size > 3, ConvertedCase.canAsk(one, other, lexicon) { kinds.append(.convertedCase) }
    return kinds
  }

  /// What is always part of each code, where its text also says what is not.
  private static func contents(of family: [Procedure], _ lexicon: Lexicon) -> [LearningPoint] {
    family.flatMap { procedure -> [LearningPoint] in
      var points: [LearningPoint] = []
      if WhatIsIncluded.items(of: procedure, among: family, lexicon) != nil {
        points.append(
          LearningPoint(
            id: LearningPointID(rawValue: "contents:\(procedure.code)"),
            title: "what is always part of \(procedure.code)", codes: [procedure.code],
            kinds: [.whatIsIncluded]))
      }
      if RemovedOrPreserved.items(of: procedure, among: family, lexicon) != nil {
        points.append(
          LearningPoint(
            id: LearningPointID(rawValue: "anatomy:\(procedure.code)"),
            title: "what \(procedure.code) removes and what it preserves",
            codes: [procedure.code], kinds: [.removedOrPreserved]))
      }
      if OrderTheSteps.canAsk(procedure, lexicon) {
        points.append(
          LearningPoint(
            id: LearningPointID(rawValue: "steps:\(procedure.code)"),
            title: "the order of the steps of \(procedure.code)", codes: [procedure.code],
            kinds: [.orderTheSteps]))
      }
      return points
    }
  }
}
