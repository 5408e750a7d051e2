/// The question that a fact answers about a procedure.
package enum Aspect: String, CaseIterable, Sendable {
  case approach, component, site, laterality, extent, purpose, indication, preserved, specimen
  case pathology
}

/// How firmly the text states a fact.
package enum Modality: String, CaseIterable, Sendable {
  /// It is done, always.
  case performed
  /// It may be done ("if performed", "may involve").
  case optional
  /// It is done under a stated condition ("if any are found to be involved").
  case conditional
  /// The text says that it is not done.
  case excluded
  /// The text says that the structure is spared.
  case preserved
  /// Said in passing: a comparison, a definition, a goal.
  case background
}

/// Whether a code stands or falls with a fact.
package enum Role: String, CaseIterable, Sendable {
  /// Named in the title, the descriptor or the defining sentences: the code stands or falls with it.
  case criterial
  /// How the procedure is usually done; decides no code.
  case technique
}

/// A sentence of a text, with its place in it.
package struct Evidence: Hashable, Sendable {
  /// The sentence exactly as it stands in the text.
  package let sentence: String
  /// Where it stands, in Unicode scalars from the start of the file's text.
  package let range: Range<Int>

  package init(sentence: String, range: Range<Int>) {
    self.sentence = sentence
    self.range = range
  }

  /// The place says nearly always whether two are the same; the sentences are compared only where it does not.
  package static func == (left: Self, right: Self) -> Bool {
    left.range == right.range && left.sentence == right.sentence
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(range) }
}

/// One thing a text says about a procedure, with the sentence it was read from.
package struct Fact: Hashable, Sendable {
  package let aspect: Aspect
  /// A stable id, for example `approach.laparoscopic` or `excision.pelvic-lymph-node`.
  package let value: String
  /// The value in plain words.
  package let label: String
  package let modality: Modality
  package let role: Role
  package let evidence: Evidence

  package init(
    aspect: Aspect, value: String, label: String, modality: Modality, role: Role,
    evidence: Evidence
  ) {
    self.aspect = aspect
    self.value = value
    self.label = label
    self.modality = modality
    self.role = role
    self.evidence = evidence
  }

  /// The same fact, stated less or more firmly.
  package func with(_ modality: Modality) -> Fact {
    Fact(
      aspect: aspect, value: value, label: label, modality: modality, role: role,
      evidence: evidence)
  }
}
