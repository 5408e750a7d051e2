/// What a sentence says of how much is taken, on which side, and where: what qualifies the operation as a whole.
struct Circumstance: Equatable {
  let aspect: Aspect
  /// The part of the fact's value after the aspect.
  let id: String
  let label: String
  var scope: Scope
  /// Whether it stands in the name of an operation ("total hysterectomy"), not in an account of its course.
  var isInName = false
}

/// Reads the circumstances of a sentence from its words, whatever acts they belong to.
struct CircumstanceReader {
  let lexicon: Lexicon
  let bytes: [UInt8]
  let tokens: [Token]
  let elements: [Element]
  let breaks: [ClauseBreak]
  let scopes: [Scope]
  /// The acts that the sentence says are done.
  let acts: [Act]

  init(_ sentence: String, acts: [Act], definesCode: Bool, lexicon: Lexicon) {
    self.lexicon = lexicon
    self.acts = acts
    bytes = Array(sentence.utf8)
    tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    elements = ElementReader(lexicon: lexicon, text: bytes).elements(tokens)
    (breaks, scopes) = Self.scopes(lexicon, elements, tokens, definesCode)
  }

  /// Of a sentence that was read.
  init(_ sentence: SentenceReader, definesCode: Bool) {
    lexicon = sentence.lexicon
    acts = sentence.statements.compactMap { statement in
      guard statement.scope == .performed, case .act(let act) = statement.content else {
        return nil
      }
      return act
    }
    bytes = sentence.text
    tokens = sentence.tokens
    elements = sentence.elements
    (breaks, scopes) = Self.scopes(lexicon, elements, tokens, definesCode)
  }

  private static func scopes(
    _ lexicon: Lexicon, _ elements: [Element], _ tokens: [Token], _ definesCode: Bool
  ) -> ([ClauseBreak], [Scope]) {
    let scopeReader = ScopeReader(
      lexicon: lexicon, elements: elements, tokens: tokens, definesCode: definesCode)
    return (scopeReader.breaks, scopeReader.scopes())
  }

  // MARK: - Extent

  /// How much is taken, as far as words for it stand with the operation or with what it is done to.
  func extents() -> [Circumstance] {
    var found: [Circumstance] = []
    // "Not part of the operation" says nothing of how much is taken.
    for index in elements.indices where kind(index) != .cue {
      for token in elements[index].tokens {
        guard let extent = extent(token), let holder = holder(of: index, token, extent) else {
          continue
        }
        let isNamed = holder == .operation
        // "A radical operation, in which the whole gland is removed": the name says how much.
        if !isNamed, extent == .total, found.contains(where: \.isInName) { continue }
        found.append(
          Circumstance(
            aspect: .extent, id: extent.rawValue, label: extent.words,
            scope: isAlternative(index) ? .optional : scopes[index],
            isInName: isNamed || extent == .superficial))
      }
    }
    return found + parts() + sizes(.performed)
  }

  /// A size without a bound is one of many things that are told, and one in millimeters is that of a tool.
  private func sizes(_ scope: Scope) -> [Circumstance] {
    (MeasureReader(tokens, in: bytes)?.measures() ?? []).map(\.span)
      .filter { $0.exact == nil && ($0.lower ?? $0.upper)?.measure.unit != .millimeter }
      .map {
        Circumstance(
          aspect: .extent, id: $0.words.replacing(" ", with: "-"), label: $0.words, scope: scope)
      }
  }

  /// The names of other operations in a sentence that compares ("in contrast to a radical dissection"), and the sizes
  /// in one about another code.
  func otherNames(ofCode: Bool) -> [Circumstance] {
    let sizes = ofCode ? sizes(.background) : []
    return sizes
      + extents().filter { $0.isInName && $0.id != Extent.simple.rawValue }.map { circumstance in
        var circumstance = circumstance
        if circumstance.scope != .excluded { circumstance.scope = .background }
        return circumstance
      }
  }

  /// Whether the operation as a whole is what the sentence is about: "The procedure is unilateral".
  var speaksOfOperation: Bool {
    let first = elements.indices.first { function($0) != .determiner } ?? 0
    return word(first).map(Self.subjects.contains) ?? false
  }

  /// "A single lobe of the lung": one of several parts that an organ has.
  private func parts() -> [Circumstance] {
    acts.compactMap { act in
      guard act.extent == .sampled, isPart(act.target) else { return nil }
      let part = lexicon[act.target].label.split(separator: " ").last.map(String.init) ?? ""
      return Circumstance(
        aspect: .extent, id: "single-\(part)", label: "single \(part)", scope: .performed)
    }
  }

  private func isPart(_ structure: ConceptNumber) -> Bool {
    // One lobe of the thyroid is one of its two sides.
    if lexicon.concept("paired").map(lexicon[structure].parents.contains) ?? false { return false }
    return lexicon.ancestors(of: structure).contains {
      ["lobe", "lung-segment", "knee-compartment"].contains(lexicon.id($0))
    }
  }

  private func extent(_ token: Int) -> Extent? {
    guard let meaning = lexicon.phrases.exact(CollectionOfOne(tokens[token].word)),
      lexicon[meaning.concept].kind == .extent,
      let extent = Extent(rawValue: lexicon.id(meaning.concept)), extent.isStatedOfOperations
    else { return nil }
    // "Every sample" counts pieces; the names of operations say "total" or "complete".
    if extent == .total, precedesWork(token), !Self.names.contains(tokens[token].word) {
      return nil
    }
    // "Modified radical" is one word for one extent.
    if extent == .radical, token > 0, tokens[token - 1].word == Self.modified {
      return .modifiedRadical
    }
    return extent
  }

  private func precedesWork(_ token: Int) -> Bool {
    elements.indices.first { elements[$0].tokens.lowerBound > token }
      .map { namesWork($0) } ?? false
  }

  private enum Holder: Equatable { case operation, structure }

  /// What a word of extent is said of: the operation, or a structure that is taken.
  private func holder(of index: Int, _ token: Int, _ extent: Extent) -> Holder? {
    if namesWork(index) || function(index - 1) == .be && namesWork(index - 2) { return .operation }
    var position = index
    var structure = structure(index)
    var isPartOf = false
    while position + 1 < elements.count,
      breaks[position + 1] == .none || isJoint(position + 1)
    {
      position += 1
      // "A part of the procedure" is no extent of it.
      if namesWork(position) { return isPartOf ? nil : .operation }
      if let named = self.structure(position) {
        structure = named
        continue
      }
      if function(position) == .of, structure == nil { isPartOf = true; continue }
      guard isDescription(position) || isPartOf && function(position) == .determiner else { break }
    }
    guard let structure, canBeTaken(structure, extent, isPartOf) else { return nil }
    return .structure
  }

  private func canBeTaken(_ structure: ConceptNumber, _ extent: Extent, _ isPartOf: Bool) -> Bool {
    let isTaken = acts.contains { act in
      lexicon.removal.map { lexicon.isKind(act.action, of: $0) } ?? false
        && (lexicon.isKind(act.target, of: structure) || lexicon.isKind(structure, of: act.target))
    }
    switch extent {
    case .total: return isTaken
    case .partial: return isTaken && isPartOf && !lexicon[structure].isGeneral
    case .superficial: return lexicon.lymphNode.map { lexicon.isKind(structure, of: $0) } ?? false
    default: return false
    }
  }

  /// "Total or subtotal": either will do; "total or complete" are two words for one.
  private func isAlternative(_ index: Int) -> Bool {
    func isOtherExtent(_ index: Int, _ other: Int) -> Bool {
      kind(other) == .extent && elements[index].concept != elements[other].concept
    }
    return function(index + 1) == .or && isOtherExtent(index, index + 2)
      || function(index - 1) == .or && isOtherExtent(index, index - 2)
  }

  // MARK: - Looking at elements

  func kind(_ index: Int) -> ConceptKind? {
    elements.indices.contains(index) ? elements[index].concept.map { lexicon[$0].kind } : nil
  }

  func function(_ index: Int) -> FunctionWord? {
    elements.indices.contains(index)
      ? elements[index].concept.flatMap { lexicon[$0].function } : nil
  }

  func structure(_ index: Int) -> ConceptNumber? {
    kind(index) == .structure ? elements[index].concept : nil
  }

  func word(_ index: Int) -> Word? {
    elements.indices.contains(index) ? tokens[elements[index].tokens.lowerBound].word : nil
  }

  /// Whether a structure is one of a pair, or a kind or a part of the pair's side.
  func isPaired(_ structure: ConceptNumber) -> Bool {
    !isPart(structure) && lexicon.isA("paired", structure)
  }

  /// Whether an element names an operation: "lymphadenectomy", "a dissection", "the operation".
  func namesWork(_ index: Int) -> Bool {
    if kind(index) == .procedure { return true }
    if kind(index) == .action { return elements[index].form == .noun }
    return word(index).map(Self.operations.contains) ?? false
  }

  func isJoint(_ index: Int) -> Bool { function(index) == .or || function(index) == .and }

  private func isDescription(_ index: Int) -> Bool {
    switch kind(index) {
    case .extent, .approach, .laterality, .condition, .purpose: return true
    case nil:
      if isJoint(index) { return kind(index + 1) == .extent }
      if case .word = elements[index].content { return true }
      return function(index) == .adjective
    default: return function(index) == .adjective || isJoint(index) && kind(index + 1) == .extent
    }
  }

  private static let modified = Word("modified")
  private static let names: WordSet = "total complete whole entire"
  private static let subjects: WordSet = "operation procedure code it"
  private static let operations: WordSet = "operation procedure surgery removal arthroplasty"
}

extension Extent {
  /// Whether it tells operations apart, and not how many pieces are taken in their course.
  fileprivate var isStatedOfOperations: Bool {
    switch self {
    case .total, .radical, .modifiedRadical, .subtotal, .partial, .limited, .simple, .superficial,
      .supracervical:
      true
    case .systematic, .extensive, .sampled, .selective, .complex, .multiple, .implied: false
    }
  }

  fileprivate var words: String { rawValue.replacing("-", with: " ") }
}
