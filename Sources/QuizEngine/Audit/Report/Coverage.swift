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
  /// The codes of the banks that no item is about, and why.
  package let missingCodes: [MissingCode]

  /// A code that is not asked about.
  package struct MissingCode: Equatable, Sendable {
    package let code: ProcedureCode
    package let reason: String?
  }

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
    missingKinds = catalogue.askableKinds.filter { kinds[$0.rawValue] == nil }
      .filter(catalogue.gives).map(\.rawValue).sorted()
    missingCodes = catalogue.solver.procedures.map(\.code).filter { codes[$0.rawValue] == nil }
      .sorted().enumerated().map { place, code in
        // To find a reason takes trials; nobody reads more than so many.
        MissingCode(code: code, reason: place < Self.most ? catalogue.whyUnasked(code) : nil)
      }
  }

  private static let most = 100
}
