/// What tells of the way into the body without naming an approach: signs of it in a sentence, and what a whole text implies.
enum WayIn {
  /// The sign of a way in that a sentence tells; "no incision is made" tells of none.
  static func way(
    _ elements: [Element], _ scopes: [Scope], _ lexicon: Lexicon,
    isForSpecimen: (Int) -> Bool = { _ in false }, isOther: (Int) -> Bool = { _ in false }
  ) -> Reading.Way? {
    var way: Reading.Way?
    for (position, (element, scope)) in zip(elements, scopes).enumerated() {
      guard let number = element.concept, ![.excluded, .background].contains(scope),
        tellsWay(number, lexicon), !isOther(position)
      else { continue }
      switch lexicon[number].function {
      // A scope of years ago is none of today; the cut of years ago may be opened again.
      case .ports where scope != .history, .scopeSign where scope != .history: return .ports
      case .portals where scope != .history: return .portals
      case .vaginal where scope != .history: way = .vagina
      // "A nick is made to admit the needle": the cut is the smaller part of it.
      case .needled where scope != .history: way = way == .vagina ? way : .needle
      case .opening where scope == .performed: way = way ?? .opening
      case .cutaneous, .opening: way = way ?? (isForSpecimen(position) ? nil : .incision)
      default:
        // "The skin is cut".
        let isCutSkin =
          lexicon.isA("division", number) && element.form == .participle
          && place(ofCutAt: position, elements, lexicon) == .incision
        if isCutSkin { way = way ?? .incision }
        guard lexicon.isCut(number), !isForSpecimen(position) else { continue }
        switch place(ofCutAt: position, elements, lexicon) {
        case .vagina?: way = way ?? .vagina
        case .opening? where scope == .performed && element.form != .noun: way = way ?? .opening
        default:
          if element.form == .noun || opens(elements, number, lexicon) { way = way ?? .incision }
        }
      }
    }
    return way
  }

  /// Whether a word can tell of the way in at all.
  private static func tellsWay(_ number: ConceptNumber, _ lexicon: Lexicon) -> Bool {
    switch lexicon[number].function {
    case .ports, .scopeSign, .portals, .vaginal, .needled, .opening, .cutaneous: true
    default: lexicon[number].kind == .action
    }
  }

  /// The way in that is told by what is cut: "the flank is opened", "an incision in the wall of the vagina".
  private static func place(ofCutAt cut: Int, _ elements: [Element], _ lexicon: Lexicon)
    -> Reading.Way?
  {
    let isNoun = elements[cut].form == .noun
    let near =
      isNoun
      ? elements[min(cut + 1, elements.count)..<min(cut + reach, elements.count)]
      : elements[max(0, cut - reach)..<cut]
    let structures = near.compactMap(\.concept).filter { lexicon[$0].kind == .structure }
    guard let place = isNoun ? structures.first : structures.last else { return nil }
    if lexicon.isA("vagina", place) { return .vagina }
    if lexicon.id(place) == skin { return .incision }
    return walls.contains(lexicon.id(place)) ? .opening : nil
  }

  private static let reach = 6
  private static let skin = "skin"
  private static let walls: Set<String> = [
    "abdomen", "thorax", "flank", "groin", "neck", "chest-wall", "abdominal-wall", "inguinal-canal",
    "canal",
  ]

  /// "The groin is incised": a cut into what is only the way in.
  private static func opens(_ elements: [Element], _ cut: ConceptNumber, _ lexicon: Lexicon)
    -> Bool
  {
    elements.contains { element in
      element.concept.map {
        lexicon[$0].kind == .structure && !lexicon.isDevice($0) && !lexicon.isDone(cut, to: $0)
      } ?? false
    }
  }

  /// The sentences of a text that tell of its own operation.
  static func own(_ reading: Reading) -> [Int] {
    reading.sentences.indices.filter {
      !reading.sentences[$0].isAboutOtherCode && reading.sentences[$0].section == .body
    }
  }

  /// Adds the approach that a text without one implies.
  static func implyApproach(in reading: inout Reading, _ lexicon: Lexicon) {
    guard !isNamed(in: reading, lexicon) else { return }
    // A text that leaves the choice of the approach open has named it, too.
    let choices = reading.statements.count { statement in
      if case .approach = statement.content { statement.scope == .optional } else { false }
    }
    guard reading.code == nil || choices < 2,
      let (sentence, approach) = implied(in: reading, lexicon)
    else { return }
    reading.statements.append(
      Reading.Statement(
        content: .approach(approach), scope: .performed, sentence: sentence, section: .body))
  }

  /// Whether the body names an approach as its own; an instrument in passing is one where it defines the code, and so is a
  /// robot in a text about a code, which may cut the bone in an open operation.
  private static func isNamed(in reading: Reading, _ lexicon: Lexicon) -> Bool {
    reading.statements.contains { statement in
      guard statement.scope == .performed, statement.section == .body else { return false }
      switch statement.content {
      case .approach(let number):
        guard lexicon[number].isAside || lexicon[number].isAssisting && reading.code != nil else {
          return true
        }
        return reading.code.map {
          statement.sentence == 0 || reading.sentences[statement.sentence].codes.contains($0)
        } ?? false
      case .conversion: return true
      default: return false
      }
    }
  }

  private static func implied(in reading: Reading, _ lexicon: Lexicon)
    -> (sentence: Int, approach: ConceptNumber)?
  {
    let told = own(reading)
    let signs = Set(told.compactMap { reading.sentences[$0].way })
    // What is opened wide and entered with ports as well is read wrongly somewhere.
    if signs.contains(.opening), !signs.isDisjoint(with: [.ports, .portals]) { return nil }
    let work = workByHand(in: reading, lexicon)
    let firstCut = told.first { reading.sentences[$0].way == .incision }
    let firstVagina = told.first { reading.sentences[$0].way == .vagina }
    for way in Reading.Way.firmestFirst where way != .needle || work == nil {
      // "A cut is made above the pubis … The vagina is opened": the way in comes first.
      if way == .vagina, let firstCut, let firstVagina, firstCut < firstVagina { continue }
      if let sentence = told.first(where: { reading.sentences[$0].way == way }),
        let approach = lexicon.approach(told: way, in: reading)
      {
        return (sentence, approach)
      }
    }
    return byHand(work, in: reading, lexicon)
  }

  /// What is cut out, divided or dissected in a text about a code that tells of no way in was open to the hands.
  private static func byHand(_ work: Int?, in reading: Reading, _ lexicon: Lexicon)
    -> (sentence: Int, approach: ConceptNumber)?
  {
    let namesAny = reading.statements.contains { statement in
      if case .approach = statement.content { statement.scope == .performed } else { false }
    }
    // A title alone tells no way in.
    guard reading.code != nil, reading.sentences.count > 1, !namesAny, let work,
      let open = lexicon.openApproach
    else { return nil }
    return (work, open)
  }

  /// The first sentence that tells of work for which the hands need room.
  private static func workByHand(in reading: Reading, _ lexicon: Lexicon) -> Int? {
    reading.statements.first { statement in
      guard case .act(let act) = statement.content, statement.scope == .performed else {
        return false
      }
      return lexicon.ancestors(of: act.action).contains { lexicon[$0].isByHand }
    }?.sentence
  }
}

extension Reading.Way {
  /// The signs of a scope say more than those of a cut, which scopes need as well, and so do needles.
  fileprivate static let firmestFirst: [Self] = [
    .portals, .ports, .opening, .vagina, .needle, .incision,
  ]

  /// The word of the lexicon whose approach the sign implies.
  fileprivate var function: FunctionWord {
    switch self {
    case .portals: .portals
    case .ports: .ports
    case .vagina: .vaginal
    case .needle: .needled
    case .opening: .opening
    case .incision: .cutaneous
    }
  }
}

extension Lexicon {
  /// Whether an action is the cut that opens a way in.
  func isCut(_ number: ConceptNumber) -> Bool {
    self[number].kind == .action && self[number].approach != nil
  }

  /// The approach that a name of one means: an instrument is named for the way it goes.
  package func meant(by approach: ConceptNumber) -> ConceptNumber {
    self[approach].approach ?? approach
  }

  /// The approach that a sign of the way in implies where a text's work is done.
  func approach(told way: Reading.Way, in reading: Reading) -> ConceptNumber? {
    guard let sign = concept(way.function.rawValue), let usual = self[sign].approach else {
      return nil
    }
    return approach(
      like: usual,
      in: reading.statements.lazy.compactMap { statement in
        if case .act(let act) = statement.content { act } else { nil }
      })
  }

  /// The approach that goes by another name where the work is: a scope in the chest is a thoracoscope.
  func approach(like usual: ConceptNumber, in acts: some Sequence<Act>) -> ConceptNumber {
    let siblings = placedApproaches.filter {
      $0 != usual && self[$0].parents == self[usual].parents
    }
    guard !siblings.isEmpty else { return usual }
    for act in acts {
      let own = siblings.first { sibling in
        self[sibling].places.contains { place in
          isKind(act.target, of: place) || self[act.target].wholes.contains(place)
        }
      }
      if let own { return own }
    }
    return usual
  }
}
