import Narratives

/// A family with the learning points of its pairs and, for each kind that needs some, its option sets.
struct FamilyTable: Sendable {
  let members: [Procedure]
  /// The learning points of the family's pairs and codes.
  private(set) var points: [LearningPoint]
  private var sets: [QuestionKind: OptionSets] = [:]
  private let places: [ProcedureCode: Int]

  /// A table without the points that another family asks already.
  init(_ members: [Procedure], asked: Set<LearningPointID>, _ lexicon: Lexicon) {
    self.members = members
    places = Dictionary(members.enumerated().map { ($1.code, $0) }) { first, _ in first }
    points = LearningPoint.all(in: members, lexicon).filter { !asked.contains($0.id) }
    addSets(lexicon)
  }

  /// A set that holds both codes of a point, and the one of them that is right.
  func draw(_ kind: QuestionKind, for request: QuestionRequest) -> OptionSets.Draw? {
    pair(request.codes.map(\.code)).flatMap { sets[kind]?.draw($0, at: request.ticket) }
  }

  private func pair(_ codes: [ProcedureCode]) -> OptionSets.Pair? {
    guard codes.count == 2, let one = places[codes[0]], let other = places[codes[1]] else {
      return nil
    }
    return OptionSets.Pair(one, other)
  }

  /// Weighs the sets of each kind that needs some; a pair that no set holds loses the kind.
  private mutating func addSets(_ lexicon: Lexicon) {
    var found: [(kind: QuestionKind, sets: [[Int]])] = []
    for (kind, isAllowed) in QuestionKind.setConditions {
      let possible = OptionSets.sets(in: members) { isAllowed($0, lexicon) }
      let covered = Set(possible.flatMap(OptionSets.pairs))
      drop(kind) { !covered.contains($0) }
      found.append((kind, possible))
    }
    for (kind, possible) in found {
      let made = OptionSets(members, sets: possible, shares: shares(of: kind))
      drop(kind) { made.coverage(of: $0) == 0 }
      sets[kind] = made
    }
  }

  /// How much of what is asked about each pair is of a kind.
  private func shares(of kind: QuestionKind) -> [OptionSets.Pair: Double] {
    var shares: [OptionSets.Pair: Double] = [:]
    for point in points where point.kinds.contains(kind) {
      guard let pair = pair(point.codes) else { continue }
      let all = point.kinds.reduce(0) { $0 + $1.weight }
      shares[pair] = Double(kind.weight) / Double(max(1, all))
    }
    return shares
  }

  private mutating func drop(_ kind: QuestionKind, where isLost: (OptionSets.Pair) -> Bool) {
    points = points.map { point in
      guard let pair = pair(point.codes), point.kinds.contains(kind), isLost(pair) else {
        return point
      }
      return LearningPoint(
        id: point.id, title: point.title, codes: point.codes,
        kinds: point.kinds.filter { $0 != kind })
    }
  }
}
