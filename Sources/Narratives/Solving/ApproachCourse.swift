/// The ways into the body that a note tells of, in their order: which one the work was finished in.
struct ApproachCourse {
  typealias Item = Documentation.Item<ConceptNumber>

  /// Where a note says something: the sentence, and the place in it.
  private struct Place: Comparable {
    let sentence: Int
    let sign: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.sentence, left.sign) < (right.sentence, right.sign)
    }

    /// Whether it is told behind another; an approach that a sentence names, which has no place in it, is what the rest
    /// of the sentence led to: "the port was removed, and I made a groin incision".
    func isAfterAll(_ other: Self) -> Bool {
      other < self || sign == 0 && sentence == other.sentence
    }
  }

  private let lexicon: Lexicon
  /// What the operation is said to have gone over to.
  private var converted: Item?
  /// The first approach with a scope, the most exactly named.
  private var scoped: Item?
  /// Where the scope was first taken away.
  private var scopeOut: Place?
  private var lastScope = Place(sentence: -1, sign: 0)
  /// The last approach that opens the body.
  private var opened: Item?
  private var firstOpening = -1
  private var lastOpening = Place(sentence: -1, sign: 0)
  private var lastRemoval = -1
  /// The sentences in which something is done.
  private var busy: [Int] = []
  /// A cut of which nothing says that the body was opened by it.
  private var cut: Item?
  /// Approaches through a natural passage or the skin.
  private var passage: Item?
  private var aside: Item?
  private var asideSentence = -1
  private var robot: Item?
  /// What the heading over the note calls it; it is asked only where the body tells of no way in at all.
  private var headed: Item?

  init(_ reading: Reading, _ counted: [Reading.Statement], _ lexicon: Lexicon) {
    self.lexicon = lexicon
    headed =
      reading.statements.lazy.compactMap { statement in
        guard case .approach(let number) = statement.content, statement.section == .heading,
          statement.scope == .performed, !lexicon[number].isAside
        else { return nil }
        return Item(
          value: lexicon.meant(by: number), evidence: reading.sentences[statement.sentence].evidence
        )
      }.first
    for statement in counted where statement.scope == .performed {
      let evidence = reading.sentences[statement.sentence].evidence
      switch statement.content {
      case .conversion(let number):
        converted = converted ?? Item(value: number, evidence: evidence)
      case .approach(let number):
        name(number, evidence, at: Place(sentence: statement.sentence, sign: 0))
      case .act(let act):
        busy.append(statement.sentence)
        if lexicon.isRemoval(act.action) { lastRemoval = max(lastRemoval, statement.sentence) }
      default: break
      }
    }
    for (index, sentence) in reading.sentences.enumerated() where sentence.section == .body {
      for (place, sign) in sentence.signs.enumerated() {
        guard let told = lexicon.approach(told: sign.way, in: reading) else { continue }
        let approach = headedScope(like: told) ?? told
        take(
          sign, Item(value: approach, evidence: sentence.evidence),
          at: Place(sentence: index, sign: place + 1))
      }
    }
  }

  /// The scope that the heading names, where the body tells of ports for one of its kind: which it was, the organs that are
  /// spoken of only make likely.
  private func headedScope(like told: ConceptNumber) -> ConceptNumber? {
    guard let headed = headed?.value, headed != told, lexicon.isScoped(headed),
      lexicon[headed].parents == lexicon[told].parents
    else { return nil }
    return headed
  }

  private mutating func name(_ named: ConceptNumber, _ evidence: Evidence, at place: Place) {
    let meant = lexicon.meant(by: named)
    // "A collar incision": what an open operation went through is kept, and so is a resectoscope, which is a cystoscope too.
    let isExact = lexicon.isKind(named, of: meant) && !lexicon[named].isAside
    let approach = Item(value: isExact ? named : meant, evidence: evidence)
    if lexicon[named].isAssisting {
      robot = robot ?? approach
    } else if lexicon[named].isAside {
      if aside == nil { (aside, asideSentence) = (approach, place.sentence) }
    } else if lexicon.isOpen(approach.value) {
      open(approach, at: place)
    } else if lexicon.isScoped(approach.value) {
      scope(approach, at: place)
    } else {
      passage = passage ?? approach
    }
  }

  private mutating func take(_ sign: EntrySign, _ approach: Item, at place: Place) {
    switch sign {
    case .scope:
      if scoped == nil { scoped = approach }
      lastScope = max(lastScope, place)
    case .scopeOut:
      scopeOut = scopeOut ?? place
      // "The colonoscope was passed … The scope was withdrawn": the one that was named, where it was the only one.
      let named = aside.flatMap { lexicon.isScoped($0.value) ? $0 : nil }
      if scoped == nil { scoped = named ?? approach }
    case .portals: scope(approach, at: place)
    case .opened, .converted: open(approach, at: place)
    case .cut:
      // A cut after the scope is out, before more is done, is the way in to what follows.
      if scopeOut.map({ $0 < place }) ?? false { open(approach, at: place) }
      cut = cut ?? approach
    case .vagina: passage = passage ?? approach
    }
  }

  private mutating func scope(_ approach: Item, at place: Place) {
    lastScope = max(lastScope, place)
    if scoped.map({ lexicon.isKind(approach.value, of: $0.value) }) ?? true { scoped = approach }
  }

  private mutating func open(_ approach: Item, at place: Place) {
    if firstOpening < 0 { firstOpening = place.sentence }
    lastOpening = max(lastOpening, place)
    if opened.map({ isMoreExact(approach.value, than: $0.value) }) ?? true { opened = approach }
  }

  /// Whether an open approach says more than another, of which a cut alone may speak.
  private func isMoreExact(_ approach: ConceptNumber, than other: ConceptNumber) -> Bool {
    let meant = lexicon.meant(by: other)
    return lexicon.isKind(approach, of: other)
      || meant != other && approach != meant && lexicon.isKind(approach, of: meant)
  }

  /// Whether nothing but a cut speaks for the final approach.
  var restsOnCut: Bool {
    converted == nil && opened == nil && scoped == nil && robot == nil && passage == nil
      && cut != nil
  }

  /// The final approach, and the one that was given up.
  var outcome: (Item?, Item?) {
    if let converted { return (converted, scoped) }
    guard let opened else {
      return (scoped ?? robot ?? passage ?? cut ?? headed ?? wayAside, nil)
    }
    guard let scoped else { return (opened, nil) }
    if let scopeOut, lastOpening.isAfterAll(scopeOut),
      busy.contains(where: { $0 > lastOpening.sentence })
    {
      return (opened, scoped)
    }
    // A scope that comes last, or an opening after which nothing is taken out, leaves the work to the scope.
    let isWorkDone =
      lastRemoval >= firstOpening || busy.count { $0 > firstOpening } > Self.leastActs
    return lastOpening > lastScope && isWorkDone ? (opened, scoped) : (scoped, nil)
  }

  /// What is only named in passing, where it is not a last look after the work: "cystoscopy: good jets on both sides".
  private var wayAside: Item? {
    lastRemoval >= 0 && asideSentence > lastRemoval ? nil : aside
  }

  /// More than this is done after an opening that is not only the way out for a specimen.
  private static let leastActs = 2
}

extension Lexicon {
  /// Whether an approach works with a scope through small openings.
  func isScoped(_ approach: ConceptNumber) -> Bool {
    isA("endoscopic", approach)
  }

  /// Whether some ways in leave the choice between opening the body and a scope.
  func offersOpenAndScoped(_ ways: [ConceptNumber]) -> Bool {
    ways.contains(where: isOpen) && ways.contains(where: isScoped)
  }
}
