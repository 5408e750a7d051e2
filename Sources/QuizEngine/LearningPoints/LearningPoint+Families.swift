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
    return contrasts + contents(of: family, lexicon)
  }

  /// Some points of a family without those of pairs that nobody takes for one another and that no set of options holds:
  /// such a case asks for one code alone, and is asked of it once where no other point has cases of it.
  ///
  /// A code that was not wholly understood is held against the nearest one alone, if its own words say what it is.
  static func withoutFarPairs(
    _ points: [LearningPoint], of family: [Procedure], _ lexicon: Lexicon,
    isNear: (Int, Int) -> Bool
  ) -> [LearningPoint] {
    let places = Dictionary(family.enumerated().map { ($1.code, $0) }) { first, _ in first }
    var held: Set<ProcedureCode> = []
    let kept = points.compactMap { point -> LearningPoint? in
      let members = point.codes.compactMap { places[$0] }
      guard members.count == 2, point.kinds.contains(.typeTheCode),
        !point.kinds.contains(.codeTheCase)
      else { return point }
      let pairIsNear = isNear(members[0], members[1])
      if let unknown = members.lazy.map({ family[$0] }).first(where: { !$0.isUnderstood }) {
        let isWorded = pairIsNear && CodeDescription(unknown, lexicon) != nil
        return isWorded && held.insert(unknown.code).inserted ? point : nil
      }
      guard !pairIsNear else { return point }
      let kinds = point.kinds.filter { ![.typeTheCode, .describeTheCode].contains($0) }
      return kinds.isEmpty ? nil : point.asked(in: kinds)
    }
    let cased = Set(kept.filter { $0.kinds.contains(.typeTheCode) }.flatMap(\.codes))
    return kept
      + family.filter { !$0.components.isEmpty && $0.isUnderstood && !cased.contains($0.code) }
      .map(alone)
  }

  /// Some points in which codes are asked for by their description as well: each in the first of its points that has cases.
  static func named(_ points: [LearningPoint], _ codes: [ProcedureCode]) -> [LearningPoint] {
    var left = Set(codes)
    return points.map { point in
      guard point.kinds.contains(.typeTheCode), let code = point.codes.first(where: left.contains)
      else { return point }
      left.remove(code)
      return point.asked(in: point.kinds + [.nameTheCode])
    }
  }

  /// The point in other kinds.
  func asked(in kinds: [QuestionKind]) -> LearningPoint {
    LearningPoint(id: id, title: title, codes: codes, kinds: kinds)
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
