import Narratives

/// A disease as a surgeon names it, with the organs it sits in and the ages at which it is seen.
struct Disease: Sendable {
  let name: String
  /// What is to follow on the operation, as a sentence; empty where nothing is said of it.
  var plan = ""
  /// Where it is operated on.
  let place: Int
  /// Empty for a disease of the whole place.
  let organs: [ConceptNumber]
  let ages: ClosedRange<Int>
  let isMalignant: Bool
  /// Where the organs do not say it already: the only sex that is asked about.
  let sex: Anatomy.Sex?
  /// The kinds of work that it is a reason for; empty for any.
  var works: [ConceptNumber] = []

  /// Whether it is seen at ages that a code is for; a code that names none is not for children alone.
  func isUsual(in span: AgeSpan?) -> Bool {
    guard let span else { return ages.upperBound >= 18 }
    let isOfInfants = ages.lowerBound <= 2
    return ages.contains { span.contains(Age($0, .year)) }
      || isOfInfants && (1..<12).contains { span.contains(Age($0, .month)) }
  }

  /// Whether it is a reason for some work: what is not known yet is biopsied, what is known is treated.
  func isReason(for act: Act, _ lexicon: Lexicon) -> Bool {
    works.isEmpty
      || works.contains { work in
        lexicon.isSampling(work) == lexicon.isSampling(act.action)
          && lexicon.isKind(act.action, of: work)
      }
  }

  /// Whether work on a structure is work on one of its organs, on a kind or on a part of one.
  func sits(in structure: ConceptNumber, _ lexicon: Lexicon) -> Bool {
    organs.contains { organ in
      lexicon.isKind(structure, of: organ) || lexicon.isKind(organ, of: structure)
        || lexicon[structure].wholes.contains(organ)
    }
  }

  /// Whether some work is done where it sits: a disease of an organ that the body has once is not treated on one side of it.
  func isReached(by act: Act, _ lexicon: Lexicon) -> Bool {
    guard !organs.isEmpty else { return true }
    return ([act.target] + act.sites).contains { sits(in: $0, lexicon) }
      && !(act.laterality == .unilateral && organs.allSatisfy(lexicon.isMidline))
  }

  /// Whether some work lies wholly within its organs.
  func covers(_ act: Act, _ lexicon: Lexicon) -> Bool {
    organs.contains { Self.covers($0, act, lexicon) }
  }

  /// Whether some work lies in the first of its organs, for which the operation is done.
  func isLed(by act: Act, _ lexicon: Lexicon) -> Bool {
    organs.first.map { Self.covers($0, act, lexicon) } ?? false
  }

  private static func covers(_ organ: ConceptNumber, _ act: Act, _ lexicon: Lexicon) -> Bool {
    lexicon.isKind(act.target, of: organ) || lexicon[organ].parts.contains(act.target)
      || lexicon[act.target].wholes.contains(organ)
  }
}

/// A disease that is a reason for one sort of work on its organs, and leaves no other reason for that.
struct WorkReason: Sendable {
  /// The action or the family of it.
  let action: ConceptNumber
  /// `*` or a breadth.
  let extent: String
  let disease: Disease

  /// Whether it is a reason for the same work as another one.
  func isOfSameWork(as other: WorkReason) -> Bool {
    action == other.action && extent == other.extent && disease.organs == other.disease.organs
  }

  /// Whether some work is of that sort.
  func fits(_ act: Act, _ lexicon: Lexicon) -> Bool {
    (action == act.action
      || action == lexicon.family(of: act.action) && !lexicon.isSampling(act.action))
      && (extent == "*" || extent == "\(lexicon.breadth(of: act))")
      && disease.organs.contains { lexicon.isKind(act.target, of: $0) }
  }
}
