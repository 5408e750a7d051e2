/// Which of the ways in that a text about a code names as done are its own; the others go into the background.
struct PageWays {
  private let lexicon: Lexicon
  private let reading: Reading
  /// The ways named in the body, by the numbers of their statements.
  private let named: [Int]
  /// Those that are named neither in passing nor as an instrument.
  private let firm: [Int]
  /// What the sentences tell of a way in without naming it.
  private let signs: Set<Reading.Way>

  /// Takes back what is named in passing where the text tells of another way in, and what the signs of the way in speak
  /// against.
  static func settle(_ reading: inout Reading, _ lexicon: Lexicon) {
    let ways = PageWays(reading, lexicon)
    guard !ways.named.isEmpty else { return }
    for index in ways.offered { reading.statements[index].scope = .optional }
    for index in ways.strangers { reading.statements[index].scope = .background }
  }

  private init(_ reading: Reading, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    self.reading = reading
    named = reading.statements.indices.filter { index in
      guard case .approach(let number) = reading.statements[index].content else { return false }
      return reading.statements[index].scope == .performed
        && reading.statements[index].section == .body && !lexicon[number].isAssisting
    }
    firm = named.filter { index in
      guard !reading.statements[index].isInPassing,
        case .approach(let number) = reading.statements[index].content
      else { return false }
      return !lexicon[number].isAside
    }
    signs = Set(WayIn.own(reading).compactMap { reading.sentences[$0].way })
  }

  private func way(_ index: Int) -> ConceptNumber? {
    guard case .approach(let number) = reading.statements[index].content else { return nil }
    return lexicon.meant(by: number)
  }

  private func isOpen(_ index: Int) -> Bool { way(index).map(lexicon.isOpen) ?? false }

  private func isScoped(_ index: Int) -> Bool { way(index).map(lexicon.isScoped) ?? false }

  /// Whether the sentence of a statement is the first one, or names the text's own code.
  private func defines(_ index: Int) -> Bool {
    let sentence = reading.statements[index].sentence
    return sentence == 0
      || reading.code.map(reading.sentences[sentence].codes.contains) ?? false
  }

  private var hasPorts: Bool { !signs.isDisjoint(with: [.ports, .portals]) }
  private var hasCut: Bool { !signs.isDisjoint(with: [.opening, .incision]) }

  /// The ways of a text that leaves the choice between an open way and a scope.
  private var offered: [Int] {
    var ways: [Int: [ConceptNumber]] = [:]
    for statement in reading.statements where statement.scope == .optional {
      guard case .approach(let number) = statement.content else { continue }
      ways[statement.sentence, default: []].append(lexicon.meant(by: number))
    }
    let isLeft = ways.values.contains(where: lexicon.offersOpenAndScoped)
    return isLeft ? firm.filter { !defines($0) } : []
  }

  private var strangers: [Int] { inPassing + againstPorts + loneScope }

  /// What is named in passing where another way in is told.
  private var inPassing: [Int] {
    named.filter { index in
      guard reading.statements[index].isInPassing, let own = way(index) else { return false }
      let others = firm.compactMap(way).contains {
        !lexicon.isKind($0, of: own) && !lexicon.isKind(own, of: $0)
      }
      return others || (isScoped(index) ? hasCut && !hasPorts : hasPorts)
    }
  }

  /// Ports are told as done, and so is a way without a scope by which the text is not defined: that is not sure.
  private var againstPorts: [Int] {
    guard hasPorts, !firm.contains(where: isScoped) else { return [] }
    return firm.filter { index in
      let isVaginal = way(index).map { lexicon.id($0) == Self.vaginal } ?? false
      return (isOpen(index) || isVaginal) && !defines(index)
    }
  }

  /// "Now the laparoscope has largely taken its place": a scope that one sentence names, in a text that is not defined by
  /// it and tells of a cut and of no ports.
  private var loneScope: [Int] {
    let scoped = firm.filter(isScoped)
    guard Set(scoped.map { reading.statements[$0].sentence }).count == 1, !hasPorts,
      let sentence = scoped.first.map({ reading.statements[$0].sentence }),
      !scoped.contains(where: defines), !entersBody(sentence)
    else { return [] }
    let isCut = WayIn.own(reading).contains { index in
      index != sentence && [.opening, .incision].contains(reading.sentences[index].way)
    }
    let others = firm.filter { isOpen($0) && reading.statements[$0].sentence != sentence }
    if isCut || others.contains(where: defines) { return scoped }
    // "A thoracotomy is made. VATS has become common": neither is sure.
    return others.isEmpty ? [] : scoped + others
  }

  /// "A thoracoscope is passed through one of them": the scope goes in, and is not only spoken of.
  private func entersBody(_ sentence: Int) -> Bool {
    let words = PhraseTree.words(reading.sentences[sentence].evidence.sentence)
    return words.contains(where: Self.entering.contains)
  }

  private static let vaginal = "transvaginal"
  private static let entering: WordSet =
    "passed inserted introduced advanced placed placing inserting passing introducing openings incisions cuts ports"
}
