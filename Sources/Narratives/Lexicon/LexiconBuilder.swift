/// Puts lexicon files together and checks them: duplicates, two meanings, unknown names, circles.
struct LexiconBuilder {
  /// A lexicon file, as it was read.
  enum Source {
    case text(name: String, bytes: [UInt8])
    case json(name: String, bytes: [UInt8])

    var bytes: [UInt8] {
      switch self {
      case .text(_, let bytes), .json(_, let bytes): bytes
      }
    }
  }

  /// The lexicon of some files, or everything that is wrong in them.
  static func build(_ sources: [Source]) throws(LexiconErrors) -> Lexicon {
    Lexicon(try tables(sources))
  }

  /// One hash for the content of all files, in their order.
  static func stamp(_ sources: [Source]) -> UInt64 {
    sources.reduce(0) { $0 &* 31 &+ ContentHash($1.bytes).value }
  }

  /// What a lexicon is made of, or everything that is wrong in its files.
  static func tables(_ sources: [Source]) throws(LexiconErrors) -> LexiconTables {
    var builder = LexiconBuilder(byteCount: sources.reduce(0) { $0 + $1.bytes.count })
    var entries: [LexiconEntry] = []
    for source in sources {
      let (more, wrong) =
        switch source {
        case .text(let name, let bytes): LexiconFile.read(LexiconSource(name: name, bytes: bytes))
        case .json(let name, let bytes): LexiconFile.readJSON(bytes, file: name)
        }
      entries += more
      builder.problems += wrong
    }
    builder.lexicon.stamp = stamp(sources)
    for entry in entries { builder.declare(entry) }
    for entry in entries where entry.kind == .structure { builder.nameLymphNodes(entry) }
    for entry in entries { builder.relate(entry) }
    builder.finish()
    guard builder.problems.isEmpty else { throw LexiconErrors(builder.problems) }
    return builder.lexicon.tables
  }

  var lexicon: LexiconDraft
  var problems: [LexiconProblem] = []
  /// The first phrases of each structure, word by word.
  private var tokens: [Token] = []

  private init(byteCount: Int) { lexicon = LexiconDraft(byteCount: byteCount) }

  // MARK: - Declaring

  private mutating func declare(_ entry: LexiconEntry) {
    let number = ConceptNumber(lexicon.concepts.count)
    let known = lexicon.numbers.number(of: entry.id.utf8, orNew: number)
    guard known == number else {
      problems.append(
        LexiconProblem(
          origin: entry.origin, fact: .duplicateID(entry.id, first: lexicon[known].origin)))
      return
    }
    lexicon.concepts.append(ConceptDraft(entry))
    switch entry.kind {
    case .ending, .root: return
    case .cue, .grammar:
      guard let function = FunctionWord(rawValue: entry.id) else {
        problems.append(LexiconProblem(origin: entry.origin, fact: .unknownFunction(entry.id)))
        return
      }
      lexicon[number].function = function
    default: break
    }
    entry.forEachPhrase { phrase in
      if entry.source.hasStar(phrase) {
        addForms(of: entry.source.withoutStar(phrase), number, entry)
      } else {
        let form = PhraseForms.form(of: phrase, in: entry.source.bytes)
        add(entry.source.bytes, phrase, form, number, entry)
      }
    }
  }

  /// "Obturator node" is "obturator lymph node" as well, where no entry names that.
  private mutating func nameLymphNodes(_ entry: LexiconEntry) {
    guard let number = lexicon.concept(entry.id) else { return }
    entry.forEachPhrase { addLymphNode($0, number, entry) }
  }

  private mutating func addLymphNode(
    _ phrase: Range<Int>, _ number: ConceptNumber, _ entry: LexiconEntry
  ) {
    let bytes = entry.source.bytes[phrase]
    let node = Array(" node".utf8)
    guard bytes.suffix(node.count).elementsEqual(node),
      !bytes.dropLast(node.count).suffix(5).elementsEqual("lymph".utf8)
    else { return }
    tokens.removeAll(keepingCapacity: true)
    let full = Array(bytes.dropLast(node.count)) + Array(" lymph node".utf8)
    Tokenizer.read(full, in: full.indices, into: &tokens)
    let words = tokens.map(\.word)
    guard lexicon.phrases.exact(words) == nil else { return }
    _ = lexicon.phrases.add(words, PhraseTree.Meaning(concept: number, form: .noun))
  }

  /// Adds the forms of a verb; of several words the last one is the verb.
  private mutating func addForms(
    of base: Range<Int>, _ number: ConceptNumber, _ entry: LexiconEntry
  ) {
    let bytes = entry.source.bytes
    let space = bytes[base].lastIndex(of: 0x20)
    let verb = (space.map { $0 + 1 } ?? base.lowerBound)..<base.upperBound
    let head = bytes[base.lowerBound..<verb.lowerBound]
    let forms: [PhraseTree.Form] = [.finite, .participle, .gerund]
    for (inflected, form) in zip(VerbForms.forms(Array(bytes[verb])), forms) {
      let phrase = head + inflected
      add(Array(phrase), 0..<phrase.count, form, number, entry)
    }
  }

  private mutating func add(
    _ bytes: [UInt8], _ phrase: Range<Int>, _ form: PhraseTree.Form, _ number: ConceptNumber,
    _ entry: LexiconEntry
  ) {
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.read(bytes, in: phrase, into: &tokens)
    let words = tokens.lazy.map(\.word)
    guard
      let earlier = lexicon.phrases.add(words, PhraseTree.Meaning(concept: number, form: form)),
      earlier.concept != number
    else { return }
    let first = lexicon[earlier.concept]
    let isVerb = first.kind == .action || first.function == .verb
    let function = lexicon[number].function
    if entry.kind == .structure || function == .adjective, isVerb, earlier.form == .finite,
      earlier.noun == nil
    {
      lexicon.phrases.addNoun(words, number)
      return
    }
    problems.append(
      LexiconProblem(
        origin: entry.origin,
        fact: .twoMeanings(
          phrase: String(decoding: bytes[phrase], as: UTF8.self), first: first.id,
          firstAt: first.origin, second: entry.id)))
  }

  // MARK: - Relating

  private mutating func relate(_ entry: LexiconEntry) {
    guard let number = lexicon.concept(entry.id) else { return }
    entry.forEachRelation { name, ids in
      let found = ids.compactMap { id -> ConceptNumber? in
        if let other = lexicon.numbers[entry.source.bytes[id]] { return other }
        problems.append(
          LexiconProblem(
            origin: entry.origin,
            fact: .unknownConcept(entry.source.text(id), relation: name)))
        return nil
      }
      if let relation = ConceptRelation(word: name) {
        return lexicon[number].add(found, as: relation)
      }
      if let trait = ConceptTraits(relation: name) {
        lexicon[number].traits.insert(trait)
        return
      }
      switch name {
      case "does": lexicon[number].action = found.first
      case "by": lexicon[number].approach = found.first
      case "with":
        guard found.count == 2 else { return }
        lexicon[number].add([found[0]], as: .specialStructures)
        lexicon[number].add([found[1]], as: .specialActions)
      case "leaves": lexicon[number].set(found.first, as: .product)
      case "taken-by": lexicon[number].set(found.first, as: .takenBy)
      case "said-of": lexicon[number].set(found.first, as: .bearer)
      default:
        problems.append(LexiconProblem(origin: entry.origin, fact: .unknownRelation(name)))
      }
    }
    if entry.kind == .ending, let action = lexicon[number].action {
      entry.forEachPhrase { phrase in
        lexicon.endings.append(
          WordEnding(letters: Array(entry.source.bytes[phrase]), action: action))
      }
    } else if entry.kind == .root, let structure = lexicon[number].list(.targets).first {
      entry.forEachPhrase { phrase in
        lexicon.roots[Array(entry.source.bytes[phrase])] = structure
      }
    }
  }
}
