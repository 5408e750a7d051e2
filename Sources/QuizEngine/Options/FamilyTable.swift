import Basics
import Narratives

/// A family with the learning points of its pairs and, for each kind that needs some, its option sets.
struct FamilyTable: Sendable {
  let members: [Procedure]
  /// The learning points of the family's pairs and codes.
  private(set) var points: [LearningPoint]
  // What is found out when a family is first asked about: most families of a large bank never are.
  private let sets = Memo<QuestionKind, OptionSets>()
  private let gaps = Memo<ProcedureCode, [Gap]>()
  private let contents = Memo<ProcedureCode, [WhatIsIncluded.Item]?>()
  private let decided = Memo<OptionSets.Pair, Bool>()
  private let differences = Once<[[Int]]>()
  private let places: [ProcedureCode: Int]
  private let nearness: Nearness

  /// A table without the points that another family asks already; where a structure lies is told by `places`, and whether
  /// a case may be told of a code by `canTell`.
  init(
    _ members: [Procedure], asked: Set<LearningPointID>, _ lexicon: Lexicon,
    places whereabouts: Nearness.Places, canTell: (Procedure) -> Bool
  ) {
    self.members = members
    nearness = Nearness(members, lexicon, places: whereabouts)
    places = Dictionary(members.enumerated().map { ($1.code, $0) }) { first, _ in first }
    let nearness = nearness
    points = LearningPoint.all(
      in: members, lexicon, isNear: nearness.isNear, isBeside: nearness.isBeside)
    let all = Array(members.indices)
    let told = CandidateSets(of: all, in: members, near: nearness)
    let worded = CandidateSets(of: all, in: members, near: nearness.trustful)
    for (kind, condition) in QuestionKind.setConditions {
      let possible = (kind.tellsCases ? told : worded).sets(where: condition(members, lexicon))
      drop(kind, unlessIn: Set(possible.flatMap(OptionSets.pairs)))
    }
    points = LearningPoint.withoutFarPairs(
      points, of: members, lexicon, isNear: nearness.isNear)
    let named = members.filter { CodeDescription($0, lexicon) != nil }
    points = LearningPoint.named(points, named.filter(canTell).map(\.code))
    points += named.filter { !canTell($0) }.map(NameTheCode.point)
    points.removeAll { asked.contains($0.id) }
  }

  /// What decides how a point of the family is asked.
  func chance(of point: LearningPoint, seed: UInt64) -> EvenChance {
    let number =
      pair(point.codes).map { pair in
        // The pairs are numbered row by row, so that those of one code follow one another.
        pair.one * (2 * members.count - pair.one - 1) / 2 + pair.other - pair.one - 1
      } ?? point.codes.first.flatMap { places[$0] }
    return EvenChance(
      family: FNV1a.hash((members.first?.code.rawValue ?? "").utf8), number: number ?? 0, seed: seed
    )
  }

  /// A set that holds both codes of a point, and the one of them that is right.
  func draw(_ kind: QuestionKind, for request: QuestionRequest) -> OptionSets.Draw? {
    guard let pair = pair(request.codes.map(\.code)) else { return nil }
    guard let condition = QuestionKind.setConditions[kind] else { return nil }
    // No set holds a code that cannot be told, and to find that out for the whole family takes long.
    guard request.codes.allSatisfy({ kind.allows($0, in: request.catalogue) }) else { return nil }
    return sets.value(of: kind) { weighed(kind, condition, in: request.catalogue) }
      .draw(pair, at: request.ticket)
  }

  /// The facts of a code that a note can lack so that the solver asks for them.
  func gaps(of procedure: Procedure, in catalogue: Catalogue) -> [Gap] {
    gaps.value(of: procedure.code) {
      CodeOrQuery.gaps(of: procedure, among: members, in: catalogue)
    }
  }

  /// What the text of a code decides, as far as other codes of the family ask for it.
  func contents(of procedure: Procedure, _ lexicon: Lexicon) -> [WhatIsIncluded.Item]? {
    contents.value(of: procedure.code) {
      WhatIsIncluded.items(of: procedure, among: members, lexicon)
    }
  }

  /// In how many things two members differ.
  func differences(_ one: ProcedureCode, _ other: ProcedureCode, _ lexicon: Lexicon) -> Int {
    pair([one, other]).map { table(lexicon)[$0.one][$0.other] } ?? 0
  }

  private func table(_ lexicon: Lexicon) -> [[Int]] {
    differences.value { Self.differences(between: members, lexicon) }
  }

  /// Whether a coder could take one member for the other.
  func isNear(_ one: ProcedureCode, _ other: ProcedureCode) -> Bool {
    pair([one, other]).map { nearness.isNear($0.one, $0.other) } ?? false
  }

  /// The member that a code is most easily taken for, of those that a coder could take for it and that were understood,
  /// with how far it is; `nil` where there is none.
  func nearest(
    to procedure: Procedure, _ lexicon: Lexicon
  ) -> (member: Procedure, distance: Double)? {
    guard places[procedure.code] != nil else { return nil }
    return members.filter {
      $0.isUnderstood && $0.code != procedure.code && isNear($0.code, procedure.code)
    }
    .map { ($0, Self.distance($0, procedure, lexicon)) }
    .min { $0.1 < $1.1 }
  }

  /// How much one of two codes asks for and the other does not.
  ///
  /// What both ask for in other ways, another approach or amount, counts once; and codes of which a page speaks beside the
  /// other's are nearer.
  static func distance(
    _ one: Procedure, _ other: Procedure, _ lexicon: Lexicon
  ) -> Double {
    let differing = Contrast(one, other, lexicon: lexicon).differences
      .reduce(0) { $0 + ($1.isContradicted ? 0.5 : 1) }
    let isNamed =
      one.narrative.prose.holds(other.code.rawValue)
      || other.narrative.prose.holds(one.code.rawValue)
    return isNamed ? 0.75 * differing : differing
  }

  private func pair(_ codes: [ProcedureCode]) -> OptionSets.Pair? {
    guard codes.count == 2, let one = places[codes[0]], let other = places[codes[1]] else {
      return nil
    }
    return OptionSets.Pair(one, other)
  }

  /// The weighed sets of a kind, made of codes that it allows.
  private func weighed(
    _ kind: QuestionKind, _ condition: CandidateSets.Condition, in catalogue: Catalogue
  ) -> OptionSets {
    let allowed = members.indices.filter { kind.allows(members[$0], in: catalogue) }
    let possible = CandidateSets(
      of: allowed, in: members, near: kind.tellsCases ? nearness : nearness.trustful
    ).sets(where: condition(members, catalogue.lexicon))
    let differences = table(catalogue.lexicon)
    return OptionSets(members, sets: possible, shares: shares(of: kind, in: catalogue)) {
      differences[$0][$1]
    }
  }

  /// In how many things each two members differ.
  private static func differences(
    between members: [Procedure], _ lexicon: Lexicon
  ) -> [[Int]] {
    let sides = members.map { Contrast.Side($0, lexicon) }
    var counts = members.map { _ in members.map { _ in 0 } }
    for one in members.indices {
      for other in members.indices.prefix(one) {
        counts[one][other] = Contrast(sides[one], sides[other]).differences.count
        counts[other][one] = counts[one][other]
      }
    }
    return counts
  }

  /// The kinds that can ask a point now that it is known of which codes cases can be told.
  ///
  /// Two notes are asked about where no set holds both codes to choose from.
  func kinds(of point: LearningPoint, in catalogue: Catalogue) -> [QuestionKind] {
    let kinds = allKinds(of: point, in: catalogue)
    return kinds.contains(.codeTheCase) ? kinds.filter { $0 != .codeTwoNotes } : kinds
  }

  /// The kinds in which a point can be asked, those that need sets only where one holds its codes.
  func askableKinds(of point: LearningPoint, in catalogue: Catalogue) -> [QuestionKind] {
    allKinds(of: point, in: catalogue).filter { kind in
      guard let pair = pair(point.codes), let condition = QuestionKind.setConditions[kind] else {
        return true
      }
      return sets.value(of: kind) { weighed(kind, condition, in: catalogue) }
        .coverage(of: pair) > 0
    }
  }

  /// The kinds that need no set, for a point of which a draw of sets gave none.
  func kindsWithoutSets(of point: LearningPoint, in catalogue: Catalogue) -> [QuestionKind] {
    allKinds(of: point, in: catalogue).filter { !$0.usesOptionSets }
  }

  private func allKinds(of point: LearningPoint, in catalogue: Catalogue) -> [QuestionKind] {
    guard point.kinds.count > 1 else { return point.kinds }
    let codes = point.codes.compactMap { places[$0].map { members[$0] } }
    return point.kinds.filter { kind in
      if kind == .decisiveDetail { return decides(codes, in: catalogue) }
      return !kind.needsAllCodes || codes.allSatisfy { kind.allows($0, in: catalogue) }
    }
  }

  /// Whether notes on two codes can tell what decides between them beside what both ask for.
  private func decides(_ codes: [Procedure], in catalogue: Catalogue) -> Bool {
    guard let pair = pair(codes.map(\.code)) else { return false }
    return decided.value(of: pair) { DecisiveDetail.canBeTold(of: codes, catalogue) }
  }

  /// How much of what is asked about each pair is of a kind.
  private func shares(
    of kind: QuestionKind, in catalogue: Catalogue
  ) -> [OptionSets.Pair: Double] {
    var shares: [OptionSets.Pair: Double] = [:]
    for point in points where point.kinds.contains(kind) {
      let kinds = kinds(of: point, in: catalogue)
      guard let pair = pair(point.codes), kinds.contains(kind) else { continue }
      let all = kinds.reduce(0) { $0 + $1.weight }
      shares[pair] = Double(kind.weight) / Double(max(1, all))
    }
    return shares
  }

  /// A pair that no set holds loses the kind.
  private mutating func drop(_ kind: QuestionKind, unlessIn covered: Set<OptionSets.Pair>) {
    points = points.map { point in
      guard let pair = pair(point.codes), point.kinds.contains(kind), !covered.contains(pair) else {
        return point
      }
      return point.asked(in: point.kinds.filter { $0 != kind })
    }
  }
}
