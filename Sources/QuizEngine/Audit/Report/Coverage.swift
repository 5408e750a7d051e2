package import Narratives

/// What the items are about, and what of the banks they leave out.
package struct Coverage: Equatable, Sendable {
  /// How many items there are of each kind.
  package let kinds: [String: Int]
  /// How many items there are on each code.
  package let codes: [String: Int]
  /// How many items there are of each difficulty.
  package let difficulties: [Int: Int]
  /// How many learning points are asked.
  package let points: Int
  /// How many learning points the banks have.
  package let allPoints: Int
  /// The kinds that the banks can be asked in and that no item has.
  package let missingKinds: [String]
  /// The codes that the banks can be asked about and that no item is about.
  package let missingCodes: [ProcedureCode]

  init(_ items: [AuditItem], _ catalogue: Catalogue) {
    var points: Set<LearningPointID> = []
    var codes: [String: Int] = [:]
    var difficulties: [Int: Int] = [:]
    for item in items {
      guard case .generated(let question) = item.source else { continue }
      points.insert(question.point)
      codes[question.code.rawValue, default: 0] += 1
      difficulties[question.difficulty, default: 0] += 1
    }
    let kinds = Dictionary(items.map { ($0.kind, 1) }, uniquingKeysWith: +)
    self.kinds = kinds
    self.codes = codes
    self.difficulties = difficulties
    self.points = points.count
    allPoints = catalogue.points.count
    missingKinds = Set(catalogue.points.flatMap(\.kinds).map(\.rawValue))
      .filter { kinds[$0] == nil }.sorted()
    missingCodes = Set(catalogue.points.flatMap(\.codes)).filter { codes[$0.rawValue] == nil }
      .sorted()
  }
}
