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
}
