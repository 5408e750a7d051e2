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
    case brief, frame, unsaid, wayout, undone, replanned
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
    /// Of headings, the structures that one of these kinds of work must be done to, where any are named.
    let structures: [ConceptNumber]
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

  private(set) var places: [Place] = []
  /// Why patients are operated on.
  private(set) var reasons = Reasons()
  /// How surgeons call structures that the lexicon calls otherwise.
  private(set) var names: [ConceptNumber: [String]] = [:]
  /// Structures of which the body has one on each side.
  private(set) var paired: Set<ConceptNumber> = []
  /// How each kind of work is dictated, line by line as in the file.
  private(set) var acts: [ConceptNumber: [ActLine]] = [:]
  /// When and whether kinds of work are done.
  private(set) var manners = WorkManners()
  /// The place that each root of a place belongs to.
  private(set) var roots: [ConceptNumber: Int] = [:]
  private var lines: [Topic: [Line]] = [:]
  /// How a diagnosis says a state of the disease, in one place of the body or in any.
  private(set) var states: [ConceptNumber: [(place: Int?, phrases: [String])]] = [:]
  /// What a surgeon finds and dictates of a state of the disease that only the operation shows.
  private(set) var findings: [ConceptNumber: [String]] = [:]
  /// The kinds of a structure one of which a note names, where it is worked on at all.
  private(set) var eithers: [ConceptNumber: [ConceptNumber]] = [:]
  /// Structures that hold nodes and have no length for nodes to lie along.
  private(set) var spaces: Set<ConceptNumber> = []
  /// The groups of nodes that lie in a region that has nodes of its own.
  private(set) var held: [ConceptNumber: [ConceptNumber]] = [:]
  /// How a whole and a part of it are told that come out in one piece, for each extent of the whole.
  private(set) var together: [String: [String]] = [:]
  /// How work that joins two structures is dictated, for the actions that do.
  ///
  /// Lines for an end that they name come before those for any.
  private var joints: [ConceptNumber: [(ends: [ConceptNumber], phrases: [String])]] = [:]
  /// The ids in the file that no entry of the lexicon has; a test wants none.
  private(set) var unknown: [String] = []

  init(lexicon: Lexicon, bytes: [UInt8] = PackageResources.scenes_wording) {
    for line in SceneFile.lines(bytes) { add(line, lexicon) }
    unknown += reasons.unknown
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
    case "either" where !keys.isEmpty:
      let kinds = concepts(line.ids, lexicon)
      for structure in concepts([keys[0]], lexicon) { eithers[structure] = kinds }
    case "finding" where !keys.isEmpty:
      let phrases = line.phrases
      for state in concepts([keys[0]], lexicon) { findings[state] = phrases }
    case "holds" where !keys.isEmpty:
      let parts = concepts(line.ids, lexicon)
      for region in concepts([keys[0]], lexicon) { held[region] = parts }
    case "together" where !keys.isEmpty: together[SceneFile.text(keys[0])] = line.phrases
    case "within": spaces.formUnion(concepts(line.ids, lexicon))
    case "name":
      let phrases = line.phrases
      for structure in concepts(keys, lexicon) { names[structure] = phrases }
    case "paired": paired.formUnion(concepts(line.ids, lexicon))
    case "joint" where !keys.isEmpty:
      let ends = keys.count > 1 ? concepts(SceneFile.split(keys[1]), lexicon) : []
      for action in concepts([keys[0]], lexicon) {
        joints[action, default: []].append((ends, line.phrases))
      }
    case "prelude", "never", "early", "late", "main", "complete", "ahead", "both", "quiet", "right":
      manners.add(
        line.topic, keys: concepts(keys, lexicon), structures: concepts(line.ids, lexicon))
    case "state" where !keys.isEmpty:
      settleParents()
      for state in concepts([keys[0]], lexicon) {
        states[state, default: []].append(
          (keys.count > 1 ? placeNumbers(keys[1]).first : nil, line.phrases))
      }
    case "disease", "reason", "told", "drains", "treats":
      settleParents()
      let places = line.topic == "disease" ? keys.first.map { placeNumbers($0) } ?? [] : []
      if !reasons.add(line, at: places, lexicon) { unknown.append(line.topic) }
    case "act" where keys.count == 3:
      let structures = concepts(SceneFile.split(keys[1]), lexicon)
      let (extent, phrases) = (SceneFile.text(keys[2]), line.phrases)
      for action in concepts(SceneFile.split(keys[0]), lexicon) {
        acts[action, default: []].append(
          ActLine(structures: structures, extent: extent, phrases: phrases))
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
          structures: topic == .heading && keys.count > 3
            ? concepts(SceneFile.split(keys[3]), lexicon) : [],
          isOfGrown: keys.count > 3 && keys[3].elementsEqual("grown".utf8),
          phrases: line.phrases))
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

  /// How work that joins two structures is dictated; `nil` where it joins none.
  func joint(_ action: ConceptNumber, of ends: [ConceptNumber], _ lexicon: Lexicon) -> [String]? {
    joints[action]?.first { line in
      line.ends.isEmpty
        || line.ends.contains { end in ends.contains { lexicon.isKind($0, of: end) } }
    }?.phrases
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

  /// An operation of just one place that may have been booked where some work was done, and the approach that it names.
  func booking(
    at place: Int?, _ approach: ConceptNumber?, for acts: [Act], _ lexicon: Lexicon,
    using generator: inout some RandomNumberGenerator
  ) -> (words: String, approach: ConceptNumber?)? {
    guard let place else { return nil }
    let found = pick(lines[.heading] ?? [], using: &generator) { line in
      guard line.places != .max, line.places & (1 << UInt64(place)) != 0, line.fits(approach)
      else { return false }
      return line.untouched.isEmpty
        || acts.contains { act in
          line.untouched.contains { lexicon.isKind(act.action, of: $0) }
            && (line.structures.isEmpty
              || line.structures.contains { lexicon.isKind(act.target, of: $0) })
        }
    }
    // "open staging ~open": what stands behind the mark is the approach.
    guard let parts = found?.split(separator: "~", maxSplits: 1), let words = parts.first else {
      return nil
    }
    return (
      words.hasSuffix(" ") ? String(words.dropLast()) : String(words),
      parts.count > 1 ? lexicon.concept(String(parts[1])) : nil
    )
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

  /// A place and all that it lies in.
  func enclosing(_ place: Int) -> [Int] {
    var found = [place]
    while let parent = places[found[found.count - 1]].parent { found.append(parent) }
    return found
  }
}
