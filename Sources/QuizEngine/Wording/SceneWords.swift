import Narratives

/// The words for scenes: places of the body, diseases, and what is said around the work itself.
///
/// They are data (`scenes.wording`); nothing here knows an organ or an approach by name.
struct SceneWords: Sendable {
  /// A part of the body that is operated on as one.
  struct Place: Sendable {
    let name: String
    /// The place that it lies in.
    let parent: Int?
  }

  /// What phrases are about.
  enum Topic: String, Sendable {
    case access, nearly, converted, heading, side, opening, look, progress, turning, loss, ending
    case brief, frame, unsaid, wayout, undone
  }

  /// Phrases that fit some places and approaches.
  private struct Line: Sendable {
    let places: UInt64
    /// Empty where any approach fits.
    let approaches: [ConceptNumber]
    /// Whether it fits the open approach and several others.
    let isBroad: Bool
    /// Structures and kinds of work that the phrases have nothing to do with.
    ///
    /// Of headings, the kinds of work that they may stand over.
    let untouched: [ConceptNumber]
    /// Whether they are said of no child.
    let isOfGrown: Bool
    let phrases: [String]

    func fits(_ approach: ConceptNumber?) -> Bool {
      // What is said of many approaches gives none away.
      approaches.isEmpty || approach.map(approaches.contains) ?? isBroad
    }

    func fits(_ work: Work) -> Bool {
      !(isOfGrown && work.isOnChild) && !untouched.contains(where: work.known.contains)
    }
  }

  /// What is known of a case when a phrase is chosen for it.
  struct Work: Sendable {
    /// The structures that are worked on, the kinds of what is done, and all that is broader than these.
    var known: [ConceptNumber] = []
    /// Whether the patient is a child.
    var isOnChild = false
  }

  /// How some work is dictated.
  struct ActLine: Sendable {
    let action: ConceptNumber
    /// Empty where any structure fits.
    let structures: [ConceptNumber]
    /// `*`, `unstated`, `partial` or `total`.
    let extent: String
    let phrases: [String]
  }

  private(set) var places: [Place] = []
  private(set) var diseases: [Disease] = []
  /// Diseases for which just one sort of work is done.
  private(set) var reasons: [WorkReason] = []
  /// How surgeons call structures that the lexicon calls otherwise.
  private(set) var names: [ConceptNumber: [String]] = [:]
  /// Structures of which the body has one on each side.
  private(set) var paired: Set<ConceptNumber> = []
  private(set) var acts: [ActLine] = []
  /// The place that each root of a place belongs to.
  private(set) var roots: [ConceptNumber: Int] = [:]
  private var lines: [Topic: [Line]] = [:]
  private var states: [ConceptNumber: [String]] = [:]
  /// Structures that hold nodes and have no length for nodes to lie along.
  private(set) var spaces: Set<ConceptNumber> = []
  /// How work that joins two structures is dictated, for the actions that do.
  private(set) var joints: [ConceptNumber: [String]] = [:]
  /// What is done on the way to the work, and alone makes no operation out of a text that does more.
  private(set) var preludes: Set<ConceptNumber> = []
  /// Work that nobody does: to tell of it would tell a misreading.
  private var impossible: [(action: ConceptNumber, structures: [ConceptNumber])] = []
  /// Work that comes before all other; of any structure where none is named.
  private var early: [(action: ConceptNumber, structures: [ConceptNumber])] = []
  /// Work that comes before the way in.
  private var ahead: [(action: ConceptNumber, structures: [ConceptNumber])] = []
  /// The ids in the file that no entry of the lexicon has; a test wants none.
  private(set) var unknown: [String] = []

  init(lexicon: Lexicon, bytes: [UInt8] = PackageResources.scenes_wording) {
    for line in SceneFile.lines(bytes) { add(line, lexicon) }
  }

  // MARK: - Reading the data

  private mutating func add(_ line: SceneFile.Line, _ lexicon: Lexicon) {
    let keys = line.keys
    switch line.topic {
    case "place":
      let number = places.count
      // A place may lie in one that is declared after it.
      if keys.count > 2 { pendingParents.append((number, keys[2])) }
      places.append(Place(name: keys.first.map(SceneFile.text) ?? "", parent: nil))
      for concept in concepts(line.ids, lexicon) where roots[concept] == nil {
        roots[concept] = number
      }
    case "within": spaces.formUnion(concepts(line.ids, lexicon))
    case "name":
      let phrases = line.phrases
      for structure in concepts(keys, lexicon) { names[structure] = phrases }
    case "paired": paired.formUnion(concepts(line.ids, lexicon))
    case "joint":
      let phrases = line.phrases
      for action in concepts(keys, lexicon) { joints[action] = phrases }
    case "prelude": preludes.formUnion(concepts(line.ids, lexicon))
    case "never":
      for action in concepts(keys, lexicon) {
        impossible.append((action, concepts(line.ids, lexicon)))
      }
    case "early":
      for action in concepts(keys, lexicon) {
        early.append((action, concepts(line.ids, lexicon)))
      }
    case "ahead":
      for action in concepts(keys, lexicon) {
        ahead.append((action, concepts(line.ids, lexicon)))
      }
    case "state":
      let phrases = line.phrases
      for state in concepts(keys, lexicon) { states[state] = phrases }
    case "disease" where keys.count > 4:
      settleParents()
      diseases += diseases(
        of: line, at: placeNumbers(keys[0]).first ?? 0, keys[1...3].map(SceneFile.text),
        in: Array(keys[4...]), lexicon)
    case "reason" where keys.count > 5:
      guard let action = concepts([keys[0]], lexicon).first else { return }
      let extent = SceneFile.text(keys[1])
      let patient = keys[2...4].map(SceneFile.text)
      reasons += diseases(of: line, at: 0, patient, in: Array(keys[5...]), lexicon)
        .map { WorkReason(action: action, extent: extent, disease: $0) }
    case "act" where keys.count == 3:
      let structures = concepts(SceneFile.split(keys[1]), lexicon)
      let (extent, phrases) = (SceneFile.text(keys[2]), line.phrases)
      for action in concepts(SceneFile.split(keys[0]), lexicon) {
        acts.append(
          ActLine(action: action, structures: structures, extent: extent, phrases: phrases))
      }
    default:
      guard let topic = Topic(rawValue: line.topic), let place = keys.first else {
        return unknown.append(line.topic)
      }
      settleParents()
      let mask = placeNumbers(place).reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      let approaches = keys.count > 1 ? concepts(SceneFile.split(keys[1]), lexicon) : []
      lines[topic, default: []].append(
        Line(
          places: Self.isAny(place) ? .max : mask, approaches: approaches,
          isBroad: approaches.count > 2 && approaches.contains(where: lexicon.isOpen),
          untouched: keys.count > 2 ? concepts(SceneFile.split(keys[2]), lexicon) : [],
          isOfGrown: keys.count > 3 && keys[3].elementsEqual("grown".utf8),
          phrases: line.phrases))
    }
  }

  /// The diseases of a line: sex, ages and whether they are malignant, then the organs that they sit in.
  private mutating func diseases(
    of line: SceneFile.Line, at place: Int, _ patient: [String],
    in organs: [ArraySlice<UInt8>],
    _ lexicon: Lexicon
  ) -> [Disease] {
    let ages = patient[1].split(separator: "-").compactMap { Int($0) }
    guard ages.count == 2, ages[0] <= ages[1] else {
      unknown.append(patient[1])
      return []
    }
    let organs = concepts(organs, lexicon)
    return line.phrases.map { name in
      Disease(
        name: name, place: place, organs: organs, ages: ages[0]...ages[1],
        isMalignant: patient[2] == "malignant",
        sex: patient[0] == "female" ? .female : patient[0] == "male" ? .male : nil)
    }
  }

  private var pendingParents: [(place: Int, parent: ArraySlice<UInt8>)] = []

  private mutating func settleParents() {
    for (place, parent) in pendingParents {
      places[place] = Place(name: places[place].name, parent: placeNumbers(parent).first)
    }
    pendingParents = []
  }

  private mutating func placeNumbers(_ names: ArraySlice<UInt8>) -> [Int] {
    guard !Self.isAny(names) else { return [] }
    return SceneFile.split(names).compactMap { name in
      let number = place(SceneFile.text(name))
      if number == nil { unknown.append(SceneFile.text(name)) }
      return number
    }
  }

  private mutating func concepts(
    _ ids: [ArraySlice<UInt8>], _ lexicon: Lexicon
  ) -> [ConceptNumber] {
    ids.compactMap { id in
      if Self.isAny(id) { return nil }
      let concept = lexicon.concept(id: id)
      if concept == nil { unknown.append(SceneFile.text(id)) }
      return concept
    }
  }

  /// Whether a key stands for anything.
  private static func isAny(_ key: ArraySlice<UInt8>) -> Bool {
    key.count == 1 && key.first == UInt8(ascii: "*")
  }

  // MARK: - Choosing

  /// Whether some work is such as nobody does ("removal of the groin").
  func isImpossible(_ act: Act, _ lexicon: Lexicon) -> Bool {
    impossible.contains { entry in
      lexicon.family(of: act.action) == entry.action
        && entry.structures.contains { lexicon.isKind(act.target, of: $0) }
    }
  }

  /// Whether some work is done before all other.
  func isEarly(_ act: Act, _ lexicon: Lexicon) -> Bool { holds(act, early, lexicon) }

  /// Whether some work is done before the way in.
  func isAhead(_ act: Act, _ lexicon: Lexicon) -> Bool { holds(act, ahead, lexicon) }

  private func holds(
    _ act: Act, _ entries: [(action: ConceptNumber, structures: [ConceptNumber])],
    _ lexicon: Lexicon
  ) -> Bool {
    entries.contains { entry in
      lexicon.isKind(act.action, of: entry.action)
        && (entry.structures.isEmpty
          || entry.structures.contains { lexicon.isKind(act.target, of: $0) })
    }
  }

  /// The place of a name.
  func place(_ name: String) -> Int? { places.firstIndex { $0.name == name } }

  /// Whether anything can be said about a topic where an approach is used.
  func speaks(of topic: Topic, for approach: ConceptNumber) -> Bool {
    lines[topic]?.contains { $0.fits(approach) } ?? false
  }

  /// A phrase for any of some places, which fits the work.
  func phrase(
    _ topic: Topic, at mask: UInt64, _ approach: ConceptNumber?, for work: Work = Work(),
    using generator: inout some RandomNumberGenerator
  ) -> String? {
    pick(lines[topic] ?? [], using: &generator) { line in
      (line.places == .max || line.places & mask != 0) && line.fits(approach) && line.fits(work)
    }
  }

  /// An operation of just one place that may have been booked where work of some kinds was done.
  func booking(
    at place: Int?, _ approach: ConceptNumber?, for work: Set<ConceptNumber>,
    using generator: inout some RandomNumberGenerator
  ) -> String? {
    guard let place else { return nil }
    return pick(lines[.heading] ?? [], using: &generator) { line in
      line.places != .max && line.places & (1 << UInt64(place)) != 0 && line.fits(approach)
        && (line.untouched.isEmpty || line.untouched.contains(where: work.contains))
    }
  }

  /// A phrase for a place, else for the place it lies in, else for any.
  func nearestPhrase(
    _ topic: Topic, at place: Int?, _ approach: ConceptNumber?, for work: Work = Work(),
    using generator: inout some RandomNumberGenerator
  ) -> String? {
    let all = lines[topic] ?? []
    var next = place
    while let here = next {
      let found = pick(all, using: &generator) {
        $0.places != .max && $0.places & (1 << UInt64(here)) != 0 && $0.fits(approach)
          && $0.fits(work)
      }
      if let found { return found }
      next = places[here].parent
    }
    return pick(all, using: &generator) {
      $0.places == .max && $0.fits(approach) && $0.fits(work)
    }
  }

  private func pick(
    _ lines: [Line], using generator: inout some RandomNumberGenerator, where fits: (Line) -> Bool
  ) -> String? {
    let count = lines.reduce(0) { $0 + (fits($1) ? $1.phrases.count : 0) }
    guard count > 0 else { return nil }
    var index = Int.random(in: 0..<count, using: &generator)
    for line in lines where fits(line) {
      if index < line.phrases.count { return line.phrases[index] }
      index -= line.phrases.count
    }
    return nil
  }

  /// A diagnosis with the states of the disease that a code asks for; a state that is a disease of its own is the
  /// diagnosis, unless the disease is one of that sort already.
  func diagnosis(
    _ disease: String, isMalignant: Bool, _ states: [ConceptNumber], _ lexicon: Lexicon,
    using generator: inout some RandomNumberGenerator
  ) -> String {
    let malignancy = lexicon.concept("malignancy")
    return states.reversed().reduce(disease) { told, state in
      if let ways = self.states[state] {
        return generator.pick(ways, else: "%").with("%", replacedBy: told)
      }
      let isSaid = isMalignant && malignancy.map { lexicon.isKind($0, of: state) } ?? false
      return isSaid ? told : lexicon[state].label
    }
  }

  /// A state that is a disease of its own, for which no words are needed but its name.
  func disease(amongStates states: [ConceptNumber], _ lexicon: Lexicon) -> String? {
    states.first { self.states[$0] == nil }.map { lexicon[$0].label }
  }

  /// A place and all that it lies in.
  func enclosing(_ place: Int) -> [Int] {
    var found = [place]
    while let parent = places[found[found.count - 1]].parent { found.append(parent) }
    return found
  }
}
