/// A code with its narrative and what the text makes of it.
///
/// It never changes; it is a class because a note is held against thousands of them, each kept with what was found.
package final class Procedure: Sendable {
  package let narrative: Narrative
  /// What the code stands or falls with.
  package let criteria: [Criterion]
  /// What the text expressly allows or rules out, beside the criteria.
  package let provisions: [Provision]
  /// Works that are another code's: where one of them is documented, the code does not stand.
  package let exclusions: [Criterion]
  /// The works that the prose speaks of as done or possible, each once.
  let told: [Act]
  private let said: Said
  /// What its texts speak of.
  package let profile: TermProfile
  /// What the title names, or the sentence that defines the code.
  package let named: [Term]
  /// The words of its name that nothing it requires was made of.
  package let leftOver: [String]

  /// A reading that is at hand, or one that a cache holds.
  enum Said: Sendable {
    case read(Reading)
    case kept(KeptReading)
  }

  init(
    narrative: Narrative, criteria: [Criterion], provisions: [Provision], exclusions: [Criterion],
    told: [Act], said: Said, profile: TermProfile, named: [Term], leftOver: [String]
  ) {
    self.narrative = narrative
    self.criteria = criteria
    self.provisions = provisions
    self.exclusions = exclusions
    self.told = told
    self.said = said
    self.profile = profile
    self.named = named
    self.leftOver = leftOver
    approach = criteria.lazy.compactMap(\.content.approach).first
    components = criteria.compactMap(\.component)
  }

  /// Whether all that its name asks for was understood: no other code is ever the right answer with confidence.
  package var isUnderstood: Bool { leftOver.isEmpty }

  /// What the prose says, statement by statement.
  package var reading: Reading {
    switch said {
    case .read(let reading): reading
    case .kept(let kept): kept.reading
    }
  }

  package var code: ProcedureCode { narrative.code }

  /// The approach that the code requires, where it requires one.
  package let approach: ConceptNumber?

  /// The acts that the code requires.
  package let components: [Act]

  /// The states of the disease that the code requires.
  package var states: [ConceptNumber] {
    criteria.compactMap { criterion in
      if case .state(let number) = criterion.content { number } else { nil }
    }
  }

  /// The sizes and weights that the code requires.
  package var measures: [Measured] { criteria.compactMap(\.measure) }

  /// The ages of the patients that the code is for, where it names any.
  package var ages: AgeSpan? {
    criteria.lazy.compactMap { criterion in
      if case .ages(let span) = criterion.content { span } else { nil }
    }.first
  }
}

/// One thing a code stands or falls with.
package struct Criterion: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case approach(ConceptNumber)
    case component(Act)
    /// A state of the disease ("recurrent").
    case state(ConceptNumber)
    /// The ages of the patients.
    case ages(AgeSpan)
    /// The size or the weight of something.
    case measure(Measured)

    var component: Act? { if case .component(let act) = self { act } else { nil } }

    var approach: ConceptNumber? { if case .approach(let number) = self { number } else { nil } }
  }

  package let content: Content
  /// The sentence of the narrative that says so; the title where the prose has none.
  package let evidence: Evidence
  /// What meets the criterion as well: of "total or subtotal", the second.
  package var alternatives: [Content] = []
  /// Whether only one of them is meant: of "either the medial or the lateral meniscus, but not both".
  package var isExclusive = false

  package init(
    content: Content, evidence: Evidence, alternatives: [Content] = [], isExclusive: Bool = false
  ) {
    (self.content, self.evidence) = (content, evidence)
    (self.alternatives, self.isExclusive) = (alternatives, isExclusive)
  }

  package var component: Act? { content.component }

  package var measure: Measured? {
    if case .measure(let measured) = content { measured } else { nil }
  }

  package var isApproach: Bool { if case .approach = content { true } else { false } }

  /// All works of which any one meets it.
  package var works: [Act] {
    guard alternatives.isEmpty else { return ([content] + alternatives).compactMap(\.component) }
    return content.component.map { [$0] } ?? []
  }

  /// Does something with each of these works, in their order.
  func forEachWork(_ body: (Act) -> Void) {
    if let work = content.component { body(work) }
    for alternative in alternatives {
      if let work = alternative.component { body(work) }
    }
  }

  /// All approaches of which any one meets it.
  package var approaches: [ConceptNumber] {
    guard alternatives.isEmpty else { return ([content] + alternatives).compactMap(\.approach) }
    return content.approach.map { [$0] } ?? []
  }

  var isComponent: Bool { component != nil }

  var isState: Bool { if case .state = content { true } else { false } }

  /// Whether it limits the age of the patient.
  var isAge: Bool { if case .ages = content { true } else { false } }
}

/// Something a text decides without requiring it: it may be done, or it is not part of the code.
package struct Provision: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case act(Act)
    case approach(ConceptNumber)
  }

  package let content: Content
  /// `optional`, `conditional` or `excluded`.
  package let modality: Modality
  package let evidence: Evidence

  package var act: Act? { if case .act(let act) = content { act } else { nil } }
}
