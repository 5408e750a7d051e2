/// How criteria are said.
extension Lexicon {
  /// A criterion as a noun phrase: "a laparoscopic approach", "recurrent disease".
  package func words(for criterion: Criterion) -> String {
    switch criterion.content {
    case .approach(let number): approachWords(number)
    case .component(let act):
      ([act] + criterion.alternatives).map { words(for: $0) }.joined(separator: " or ")
    case .state(let number): stateWords(number)
    case .ages(let span): span.words
    case .measure(let measured): words(for: measured)
    }
  }

  /// A state of the disease, or the disease, as a noun phrase: "recurrent disease", "malignancy".
  package func stateWords(_ state: ConceptNumber) -> String {
    isDecidingState(state) ? "\(id(state)) disease" : id(state).replacing("-", with: " ")
  }

  /// A measure as a noun phrase: "a weight of the uterus of 250 g or less".
  package func words(for measured: Measured) -> String {
    "a \(name(of: measured)) of \(measured.span.words)"
  }

  /// What is measured: "weight of the uterus".
  package func name(of measured: Measured) -> String {
    let dimension = measured.span.dimension == .weight ? "weight" : "size"
    return dimension + (measured.thing.map { " of the \(words(for: $0))" } ?? "")
  }

  /// What a provision speaks of, as a noun phrase.
  package func words(for provision: Provision) -> String {
    switch provision.content {
    case .approach(let number): approachWords(number)
    case .act(let act): words(for: act)
    }
  }

  /// An approach as a noun phrase: "an open approach".
  package func approachWords(_ approach: ConceptNumber) -> String {
    // "Transcervical" is said of the womb; the first phrase of an entry may be the whole name.
    let label = self[approach].label
    let name = label.hasSuffix(" approach") ? label : "\(id(approach)) approach"
    let isVowel = name.utf8.first.map("aeio".utf8.contains) ?? true
    return "\(isVowel ? "an" : "a") \(name)"
  }
}
