import Narratives

/// A disease as a surgeon names it, with the organs it sits in and the ages at which it is seen.
struct Disease: Sendable {
  let name: String
  /// Where it is operated on.
  let place: Int
  /// Empty for a disease of the whole place.
  let organs: [ConceptNumber]
  let ages: ClosedRange<Int>
  let isMalignant: Bool
  /// Where the organs do not say it already: the only sex that is asked about.
  let sex: Anatomy.Sex?

  /// Whether it is seen at ages that a code is for; a code that names none is not for children alone.
  func isUsual(in span: AgeSpan?) -> Bool {
    guard let span else { return ages.upperBound >= 18 }
    let isOfInfants = ages.lowerBound <= 2
    return ages.contains { span.contains(Age($0, .year)) }
      || isOfInfants && (1..<12).contains { span.contains(Age($0, .month)) }
  }
}

/// A disease that is a reason for one sort of work on its organs, and leaves no other reason for that.
struct WorkReason: Sendable {
  /// The action or the family of it.
  let action: ConceptNumber
  /// `*` or a breadth.
  let extent: String
  let disease: Disease

  /// Whether some work is of that sort.
  func fits(_ act: Act, _ lexicon: Lexicon) -> Bool {
    (action == act.action || action == lexicon.family(of: act.action))
      && (extent == "*" || extent == "\(lexicon.breadth(of: act))")
      && disease.organs.contains { lexicon.isKind(act.target, of: $0) }
  }
}
