import Narratives

/// What a maker of questions is asked for.
struct QuestionRequest {
  let catalogue: Catalogue
  let point: LearningPoint
  let kind: QuestionKind
  let seed: UInt64
  /// The procedures of the point's codes.
  let codes: [Procedure]
}

/// Makes a question, or `nil` where this draw gives none that is proven.
typealias QuestionMaker = @Sendable (QuestionRequest, inout SplitMix64) -> Question?

extension QuestionKind {
  package static let codeTheCase = QuestionKind(rawValue: "code-the-case")
  package static let typeTheCode = QuestionKind(rawValue: "type-the-code")
  package static let decisiveDetail = QuestionKind(rawValue: "decisive-detail")
  package static let evidence = QuestionKind(rawValue: "evidence")
  package static let whatIsIncluded = QuestionKind(rawValue: "what-is-included")

  package static let auditTheClaim = QuestionKind(rawValue: "audit-the-claim")
  package static let codeOrQuery = QuestionKind(rawValue: "code-or-query")
  package static let compareTwoCodes = QuestionKind(rawValue: "compare-two-codes")
  package static let convertedCase = QuestionKind(rawValue: "converted-case")
  package static let removedOrPreserved = QuestionKind(rawValue: "removed-or-preserved")

  /// Whether its options are a balanced set of codes.
  var usesOptionSets: Bool {
    [.codeTheCase, .evidence, .auditTheClaim, .convertedCase].contains(self)
  }

  /// All kinds with their makers; a new kind is one line here and one file beside this one.
  static let makers: [QuestionKind: QuestionMaker] = [
    .codeTheCase: CodeTheCase.make,
    .typeTheCode: TypeTheCode.make,
    .decisiveDetail: DecisiveDetail.make,
    .evidence: EvidenceForCode.make,
    .whatIsIncluded: WhatIsIncluded.make,
    .auditTheClaim: AuditTheClaim.make,
    .codeOrQuery: CodeOrQuery.make,
    .compareTwoCodes: CompareTwoCodes.make,
    .convertedCase: ConvertedCase.make,
    .removedOrPreserved: RemovedOrPreserved.make,
  ]

  /// The kinds in the order in which help lists them.
  package static var all: [QuestionKind] {
    makers.keys.sorted { $0.rawValue < $1.rawValue }
  }
}
