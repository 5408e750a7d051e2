/// What a word of scope or grammar does in a sentence; the ids of the lexicon's `cue` and `grammar` entries.
enum FunctionWord: String, CaseIterable, Sendable, BitwiseCopyable {
  // Scope: what is said of the acts around it.
  case optional, conditional, negation
  /// A condition that reaches back to the act before it ("excised if involved").
  case proviso
  /// A phrase that looks like scope or side and is none ("without difficulty", "or both").
  case inert
  /// A remark on how often it is so, of what is done all the same ("as a rule").
  case usual
  /// A word of goals, benefits and reasons ("the aim", "indicated for"): what it speaks of is not done.
  case remark
  case background, planned, forgone, history, past, converted, preserve, definition
  /// A way in that only an open operation has ("skin flaps are raised").
  case cutaneous
  /// A cavity of the body that is laid open ("the abdomen is opened").
  case opening = "laid-open"
  /// What only an operation with a scope has: ports and gas, or the portals of a joint.
  case ports, portals
  /// What work through a needle has: the needle goes in, or things go over its wire.
  case needled
  /// What only an operation through the vagina has.
  case vaginal
  /// What tells in a note that a scope is in use, or that the body lies open; texts about a code have other words.
  case scopeSign = "scope-sign", openSign = "open-sign"
  /// The end of work with a scope.
  case scopeOut = "scope-out"
  case repetition = "repeat"
  case otherCode = "other-code"
  case contrastCode = "contrast-code"
  case diagnosisHeading = "diagnosis-heading"
  case procedureHeading = "procedure-heading"
  case bodyHeading = "body-heading"
  // Grammar: how the words hang together.
  case be, have, of, and, or, relative, subordinate, preposition, determiner, pronoun, include
  /// A word that is an adjective where it is no verb ("the liver is clear").
  case adjective
  /// Words that open a list of examples ("such as").
  case example
  /// Words that add a second act to the first ("along with the sampling of …").
  case addition
  /// A conjunction that sets a clause against another ("but"): nothing said before it reaches over it.
  case contrast
  /// A verb that only carries a noun of action ("a biopsy was taken").
  case light
  /// A verb that is no surgical act ("lies", "retracted"); it ends the noun phrase before it.
  case verb

  /// Whether a line of a note may begin with it to say what follows.
  var isHeading: Bool {
    switch self {
    case .diagnosisHeading, .procedureHeading, .planned, .forgone, .bodyHeading: true
    default: false
    }
  }
}
