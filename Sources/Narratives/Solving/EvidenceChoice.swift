/// Which sentence of a narrative is quoted for something that its code requires.
///
/// A sentence of the prose is quoted where it states just that, plainly and as done; else the title or the descriptor
/// from which the requirement was read. A sentence that rules the thing out, defines a word, gives an indication or
/// tells of a plan does not bear it, whatever it names.
struct EvidenceChoice {
  typealias Stated = ProcedureReader.Stated

  private let names: [String]
  private let all: [Stated]
  private let lexicon: Lexicon

  init(_ narrative: Narrative, _ all: [Stated], _ lexicon: Lexicon) {
    names = [narrative.title, narrative.descriptor ?? ""]
    self.all = all
    self.lexicon = lexicon
  }

  /// The sentence for some work.
  func sentence(for act: Act, else source: Evidence) -> Evidence {
    best(else: source, bears: { names(act.target, $0) }) { content in
      guard case .act(let told) = content, lexicon.isSameWork(told, act) else { return nil }
      return (told.extent == act.extent ? 2 : 0) + (told.laterality == act.laterality ? 1 : 0)
    }
  }

  /// Whether a sentence names a structure, or work on it, by a word of its own: "the torn portion is excised" points back
  /// to what was told before.
  private func names(_ structure: ConceptNumber, _ sentence: String) -> Bool {
    let words = Array(sentence.utf8).split { !ByteSearch.isLetter($0) }.map { word in
      word.prefix(Self.stem).map(ByteSearch.lower)
    }
    let works = lexicon.wordsForWork(on: structure).map { lexicon[$0] }
    return ([lexicon[structure]] + works).flatMap(\.synonyms).contains { name in
      guard let last = name.utf8.split(separator: UInt8(ascii: " ")).last else { return false }
      return words.contains(last.prefix(Self.stem).map(ByteSearch.lower))
    }
  }

  /// So many letters of a word are those of its plural and of the words made of it.
  private static let stem = 5

  /// The sentence for a way in: the name that tells it, for a sentence of the prose on it may tell of anything else besides.
  func sentence(forWay way: ConceptNumber, else source: Evidence) -> Evidence {
    isNamed(source) ? source : sentence(for: .approach(way), else: source)
  }

  private func isNamed(_ source: Evidence) -> Bool {
    names.contains { $0.utf8.holds(source.sentence.utf8) }
  }

  /// The sentence for a state of the disease: the name that says it, else one of the prose.
  func sentence(forState state: ConceptNumber, else source: Evidence) -> Evidence {
    let found = sentence(for: .circumstance(state), else: source)
    guard !names.contains(found.sentence),
      let name = names.first(where: { name in
        lexicon[state].synonyms.contains { name.utf8.holds($0.utf8) }
      })
    else { return found }
    return Evidence(sentence: name, range: 0..<name.unicodeScalars.count)
  }

  /// The sentence for what a statement says just so.
  func sentence(for content: Reading.Statement.Content, else source: Evidence) -> Evidence {
    best(else: source) { $0 == content ? Self.full : nil }
  }

  private func best(
    else source: Evidence, bears: (String) -> Bool = { _ in true },
    fit: (Reading.Statement.Content) -> Int?
  ) -> Evidence {
    let speaking = all.filter { fit($0.statement.content) != nil }
    // What a sentence leaves open or rules out, it does not also bear out.
    let open = Set(speaking.filter { $0.statement.scope != .performed }.map(\.evidence))
    var best: (fit: Int, evidence: Evidence)?
    for (statement, evidence) in speaking where !open.contains(evidence) {
      guard let fit = fit(statement.content), best.map({ fit > $0.fit }) ?? true,
        Self.isPlain(evidence.sentence), bears(evidence.sentence)
      else { continue }
      best = (fit, evidence)
    }
    guard let best else { return source }
    guard best.fit != Self.full else { return best.evidence }
    return isNamed(source) ? source : best.evidence
  }

  /// Whether a sentence tells what is done, and not what a word means, for whom it is, or what is left out.
  static func isPlain(_ sentence: String) -> Bool {
    let bytes = Array(sentence.utf8)
    guard bytes.contains(where: { $0 >= 0x80 }) else { return isPlain(ascii: bytes) }
    let words = sentence.lowercased().split { !$0.isLetter && $0 != "’" && $0 != "'" }
    return !words.contains {
      other.contains(String($0)) || $0.hasSuffix("n't") || $0.hasSuffix("n’t")
    }
  }

  /// The same for a sentence of plain letters, byte by byte: every sentence with work in it is asked.
  private static func isPlain(ascii bytes: [UInt8]) -> Bool {
    !bytes.split { !ByteSearch.isLetter($0) && $0 != UInt8(ascii: "'") }.contains { word in
      let word = word.map(ByteSearch.lower)
      return otherWords[Word(exactly: word)] != nil || word.suffix(3).elementsEqual("n't".utf8)
    }
  }

  private static let full = 3

  private static let otherWords = WordTable(other.map { (Word(exactly: $0.utf8), ()) })
  private static let other: Set = [
    "not", "no", "never", "without", "neither", "nor", "cannot", "except", "unless", "than",
    "instead", "means", "meaning", "refers", "called", "named", "term", "abbreviated", "shortened",
    "compared", "comparison", "unlike", "rather", "tends", "advantage", "indicated", "indication",
    "indications", "planned", "plans", "before", "may", "might", "could",
    "included", "my", "me", "he", "she", "coder", "coders", "because", "circumstances",
    "situations",
  ]
}
