/// Puts lexicon files together and checks them: duplicates, two meanings, unknown names, circles.
enum LexiconBuilder {
  enum Source {
    case text(name: String, bytes: [UInt8])
    case json(name: String, bytes: [UInt8])
  }

  static func build(_ sources: [Source]) throws(LexiconErrors) -> Lexicon {
    var problems: [LexiconProblem] = []
    var entries: [LexiconEntry] = []
    for source in sources {
      let (more, wrong) =
        switch source {
        case .text(let name, let bytes): LexiconFile.read(bytes, file: name)
        case .json(let name, let bytes): LexiconFile.readJSON(bytes, file: name)
        }
      entries += more
      problems += wrong
    }
    var lexicon = Lexicon(
      concepts: [], numbers: [:], phrases: PhraseTree(), endings: [], roots: [:])
    for entry in entries { declare(entry, in: &lexicon, &problems) }
    for entry in entries { relate(entry, in: &lexicon, &problems) }
    findAncestors(&lexicon, &problems)
    compose(&lexicon)
    for index in lexicon.concepts.indices where lexicon.concepts[index].kind == .structure {
      let number = ConceptNumber(index)
      for broad in lexicon[number].ancestors where broad != number {
        lexicon.narrower[broad, default: []].append(number)
        if !lexicon[number].along.isEmpty || !lexicon[number].wholes.isEmpty {
          lexicon.placed[broad, default: []].append(number)
        }
      }
    }
    guard problems.isEmpty else { throw LexiconErrors(problems) }
    lexicon.removal = lexicon.concept("removal")
    lexicon.device = lexicon.concept("device")
    lexicon.lastLetters = Set(lexicon.endings.compactMap(\.letters.last))
    for index in lexicon.concepts.indices {
      lexicon.concepts[index].heads = lexicon.concepts[index].targets.flatMap { target in
        lexicon[target].synonyms.prefix(2).map(PhraseTree.words)
      }
    }
    return lexicon
  }

  private static func declare(
    _ entry: LexiconEntry, in lexicon: inout Lexicon, _ problems: inout [LexiconProblem]
  ) {
    if let first = lexicon.numbers[entry.id] {
      problems.append(
        LexiconProblem(
          origin: entry.origin, fact: .duplicateID(entry.id, first: lexicon[first].origin)))
      return
    }
    let number = ConceptNumber(lexicon.concepts.count)
    lexicon.numbers[entry.id] = number
    let plain = entry.phrases.map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 }
    lexicon.concepts.append(
      Concept(
        id: entry.id, kind: entry.kind, label: plain.first ?? entry.id, synonyms: plain,
        origin: entry.origin))
    switch entry.kind {
    case .ending, .root: return
    case .cue, .grammar:
      guard let function = FunctionWord(rawValue: entry.id) else {
        problems.append(LexiconProblem(origin: entry.origin, fact: .unknownFunction(entry.id)))
        return
      }
      lexicon.concepts[Int(number.rawValue)].function = function
    default: break
    }
    for phrase in entry.phrases {
      for (text, form) in forms(phrase) {
        add(text, form, number, entry, &lexicon, &problems)
      }
    }
  }

  private static func add(
    _ phrase: String, _ form: PhraseTree.Form, _ number: ConceptNumber, _ entry: LexiconEntry,
    _ lexicon: inout Lexicon, _ problems: inout [LexiconProblem]
  ) {
    let bytes = Array(phrase.utf8)
    let words = Tokenizer.tokens(bytes, in: bytes.indices).map(\.word)
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
          phrase: phrase, first: first.id, firstAt: first.origin, second: entry.id)))
  }

  /// The phrases an entry's phrase stands for, each with its grammatical form.
  private static func forms(_ phrase: String) -> [(String, PhraseTree.Form)] {
    guard phrase.hasSuffix("*") else { return [(phrase, form(of: phrase))] }
    let base = String(phrase.dropLast())
    let head = base.split(separator: " ").dropLast().joined(separator: " ")
    let verb = base.split(separator: " ").last.map(String.init) ?? base
    let forms: [PhraseTree.Form] = [.finite, .participle, .gerund]
    return zip(VerbForms.inflect(verb), forms).map { inflected, form in
      (head.isEmpty ? inflected : head + " " + inflected, form)
    }
  }

  private static let irregularParticiples: Set<String> = [
    "taken", "cut", "swept", "brought", "sewn", "laid", "severed", "come", "came", "reduced",
    "felt", "oversewn", "split", "slit", "drawn", "left", "fished", "kept", "shut", "sent", "lost",
  ]

  private static func form(of phrase: String) -> PhraseTree.Form {
    let words = phrase.split(separator: " ")
    guard let first = words.first else { return .noun }
    if first.hasSuffix("ed") || irregularParticiples.contains(String(first)) { return .participle }
    if first.hasSuffix("ing"), words.count == 1 { return .gerund }
    let verbs: Set<Substring> = [
      "take", "lift", "strip", "strips", "tie", "open", "restore", "form",
    ]
    return verbs.contains(first) ? .finite : .noun
  }

  private static func relate(
    _ entry: LexiconEntry, in lexicon: inout Lexicon, _ problems: inout [LexiconProblem]
  ) {
    guard let number = lexicon.numbers[entry.id] else { return }
    let index = Int(number.rawValue)
    for (name, ids) in entry.relations {
      let found = ids.compactMap { id -> ConceptNumber? in
        guard let other = lexicon.numbers[id] else {
          problems.append(
            LexiconProblem(origin: entry.origin, fact: .unknownConcept(id, relation: name)))
          return nil
        }
        return other
      }
      switch name {
      case "is": lexicon.concepts[index].parents += found
      case "part-of": lexicon.concepts[index].wholes += found
      case "parts": lexicon.concepts[index].parts += found
      case "along": lexicon.concepts[index].along += found
      case "opposes": lexicon.concepts[index].opposites += found
      case "does": lexicon.concepts[index].action = found.first
      case "with":
        guard found.count == 2 else { continue }
        lexicon.concepts[index].special.append(
          SpecialAction(structure: found[0], action: found[1]))
      case "by": lexicon.concepts[index].approach = found.first
      case "only": lexicon.concepts[index].only += found
      case "never": lexicon.concepts[index].never += found
      case "general": lexicon.concepts[index].isGeneral = true
      case "carried": lexicon.concepts[index].isCarried = true
      case "unlisted": lexicon.concepts[index].isUnlisted = true
      case "in-parts": lexicon.concepts[index].goesInParts = true
      case "to": lexicon.concepts[index].targets += found
      default:
        problems.append(LexiconProblem(origin: entry.origin, fact: .unknownRelation(name)))
      }
    }
    let letters = entry.phrases.map { Array($0.utf8) }
    if entry.kind == .ending, let action = lexicon[number].action {
      lexicon.endings += letters.map { ($0, action) }
      lexicon.endings.sort { $0.letters.count > $1.letters.count }
    } else if entry.kind == .root, let structure = lexicon[number].targets.first {
      for root in letters { lexicon.roots[root] = structure }
    }
  }

  /// Adds a procedure for every root and ending, so that a word of no list is still read.
  private static func compose(_ lexicon: inout Lexicon) {
    for action in Set(lexicon.endings.map(\.action)).sorted() {
      for structure in Set(lexicon.roots.values).sorted() {
        let number = ConceptNumber(lexicon.concepts.count)
        let words = "\(lexicon[action].label) of \(lexicon[structure].label)"
        lexicon.concepts.append(
          Concept(
            id: "\(lexicon[action].id).\(lexicon[structure].id)", kind: .procedure, label: words,
            synonyms: [words], origin: lexicon[action].origin))
        lexicon.concepts[Int(number.rawValue)].action = action
        lexicon.concepts[Int(number.rawValue)].targets = [structure]
        lexicon.concepts[Int(number.rawValue)].ancestors = [number]
        lexicon.composed[CompositionKey(action: action, structure: structure)] = number
      }
    }
  }

  private static func findAncestors(_ lexicon: inout Lexicon, _ problems: inout [LexiconProblem]) {
    for index in lexicon.concepts.indices {
      var path: [ConceptNumber] = []
      collect(ConceptNumber(index), into: index, &path, &lexicon, &problems)
    }
  }

  private static func collect(
    _ number: ConceptNumber, into index: Int, _ path: inout [ConceptNumber],
    _ lexicon: inout Lexicon, _ problems: inout [LexiconProblem]
  ) {
    if path.contains(number) {
      let start = ConceptNumber(index)
      if number == start, path.min() == start {
        problems.append(
          LexiconProblem(
            origin: lexicon[number].origin,
            fact: .cycle((path + [number]).map { lexicon[$0].id })))
      }
      return
    }
    path.append(number)
    lexicon.concepts[index].ancestors.insert(number)
    for parent in lexicon[number].parents {
      collect(parent, into: index, &path, &lexicon, &problems)
    }
    path.removeLast()
  }
}
