import Basics
import Narratives

/// What a maker of questions is asked for.
struct QuestionRequest {
  let catalogue: Catalogue
  let point: LearningPoint
  let seed: UInt64
  /// The procedures of the point's codes.
  let codes: [Procedure]
  /// The codes that they are easily confused with, themselves among them.
  let family: FamilyTable
  /// What decides over the set of options and the key, from 0 up to 1.
  var ticket: Double
  /// A second even chance, from 0 up to 1.
  let otherTicket: Double

  /// One of so many places, evenly drawn, where there is no set of options to draw.
  func place(of count: Int) -> Int { min(count - 1, Int(ticket * Double(count))) }

  /// One of so many places, evenly drawn beside the set of options.
  func otherPlace(of count: Int) -> Int { min(count - 1, Int(otherTicket * Double(count))) }
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
  package static let codeTwoNotes = QuestionKind(rawValue: "code-two-notes")
  package static let codeOrQuery = QuestionKind(rawValue: "code-or-query")
  package static let compareTwoCodes = QuestionKind(rawValue: "compare-two-codes")
  package static let convertedCase = QuestionKind(rawValue: "converted-case")
  package static let orderTheSteps = QuestionKind(rawValue: "order-the-steps")
  package static let describeTheCode = QuestionKind(rawValue: "describe-the-code")
  package static let nameTheCode = QuestionKind(rawValue: "name-the-code")
  package static let removedOrPreserved = QuestionKind(rawValue: "removed-or-preserved")

  /// The kinds whose options are a set of codes, with the condition that such a set must meet.
  static let setConditions: [QuestionKind: CandidateSets.Condition] = [
    .codeTheCase: { all(isEven(in: $0), SizeDoubt.isAbsent(in: $0, $1)) },
    .auditTheClaim: { all(isEven(in: $0), SizeDoubt.isAbsent(in: $0, $1)) },
    .evidence: { all(EvidenceForCode.areAlike(in: $0), SizeDoubt.isAbsent(in: $0, $1)) },
    .convertedCase: {
      all(ConvertedCase.mixesApproaches(in: $0, $1), SizeDoubt.isAbsent(in: $0, $1))
    },
    .describeTheCode: { family, _ in DescribeTheCode.areAlike(in: family) },
  ]

  private static func all(
    _ one: @escaping ([Int]) -> Bool, _ other: @escaping ([Int]) -> Bool
  ) -> ([Int]) -> Bool {
    { one($0) && other($0) }
  }

  /// Whether no code of a set stands out by its way in.
  private static func isEven(in family: [Procedure]) -> ([Int]) -> Bool {
    let hasOdd = CandidateSets.hasOddApproach(in: family)
    return { !hasOdd($0) }
  }

  /// Whether its options are a balanced set of codes.
  var usesOptionSets: Bool { Self.setConditions[self] != nil }

  /// Whether cases must be tellable of all codes of the point that it asks.
  var needsAllCodes: Bool { usesOptionSets || self == .codeTwoNotes }

  /// Whether cases are told of the codes among its options, whose work must then be known.
  var tellsCases: Bool { self != .describeTheCode }

  /// Whether a code may stand among its options: where cases are told, only one of which a case can be told.
  func allows(_ procedure: Procedure, in catalogue: Catalogue) -> Bool {
    switch self {
    case .describeTheCode: DescribeTheCode.words(of: procedure, in: catalogue) != nil
    case .convertedCase:
      ConvertedCase.canBeTold(of: procedure, catalogue) && catalogue.isTellable(procedure)
    default: catalogue.isTellable(procedure)
    }
  }

  /// Whether its maker looks itself whether an option stands out, before it proves them.
  var isFairByItself: Bool { self == .evidence }

  /// Whether it is about what the texts of codes say and tells no case that could be read anew.
  var isOnTexts: Bool {
    [.compareTwoCodes, .whatIsIncluded, .removedOrPreserved].contains(self)
  }

  /// How often it is asked, compared with the other kinds that can ask the same point.
  var weight: Int {
    switch self {
    case .codeTheCase, .auditTheClaim, .evidence: 4
    case .convertedCase: 5
    // Many of its draws give none.
    case .codeOrQuery: 9
    // Where there is no set of options, little else has any.
    case .codeTwoNotes: 7
    // It stands in wherever no draw of a set serves a pair.
    case .typeTheCode: 2
    // What a code reports is learnt by heart; to use it on cases is more.
    case .describeTheCode: 3
    // One point alone asks for a code by its description.
    case .nameTheCode: 2
    // Few pairs of codes have enough in common for it.
    case .decisiveDetail: 10
    default: 5
    }
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
    .codeTwoNotes: CodeTwoNotes.make,
    .compareTwoCodes: CompareTwoCodes.make,
    .convertedCase: ConvertedCase.make,
    .describeTheCode: DescribeTheCode.make,
    .nameTheCode: NameTheCode.make,
    .orderTheSteps: OrderTheSteps.make,
    .removedOrPreserved: RemovedOrPreserved.make,
  ]

  /// The kinds in the order in which help lists them.
  package static var all: [QuestionKind] {
    makers.keys.sorted { $0.rawValue < $1.rawValue }
  }
}
