/// The concepts that texts are read with, and the phrases that name them.
///
/// It never changes; it is a class because every step of reading holds it, and a copy of its many tables would be
/// counted anew each time.
package final class Lexicon: Sendable {
  package let concepts: [Concept]
  /// A hash of the files it was made from; concept numbers mean the same as long as it is the same.
  package let stamp: UInt64
  let phrases: PhraseTree
  /// Word endings ("ectomy") with the action each names, longest first.
  let endings: [WordEnding]
  /// Word roots ("nephr") with the structure each names.
  let roots: IDTable
  /// The procedures that a root and an ending make up ("nephr" + "otomy"), where no entry names them.
  let composed: CompositionTable
  private let numbers: IDTable
  /// For each concept, itself and everything broader.
  private let broader: NumberRows
  /// For each structure, its kinds that follow a course or are a part of something.
  private let placed: NumberRows
  /// For each structure, its kinds.
  private let narrower: NumberRows
  /// For each structure, the procedure words that name work on it alone and no way in.
  private let named: NumberRows
  /// The concepts that are made up of parts.
  private let composites: [ConceptNumber]
  /// For each concept, the broadest that its first parents lead to.
  private let families: [ConceptNumber]

  /// The family of removals, which is asked for with every act.
  let removal: ConceptNumber?
  /// What is put in rather than taken out.
  let device: ConceptNumber?
  /// What is done to a device that is left in the body.
  let insertion: ConceptNumber?
  /// Concepts that every judgement asks for.
  let sampling: ConceptNumber?
  let decidingState: ConceptNumber?
  package let lymphNode: ConceptNumber?
  let openApproach: ConceptNumber?
  let sentinelNode: ConceptNumber?
  let imaging: ConceptNumber?
  let bypass: ConceptNumber?
  let anastomosis: ConceptNumber?
  let contrastMedium: ConceptNumber?
  let joint: ConceptNumber?
  /// Cutting, tying off and opening, and what is no more than a look.
  private let cutting: [ConceptNumber]
  private let looks: [ConceptNumber]
  private let lesion: ConceptNumber?
  private let bodySide: ConceptNumber?
  /// Words of scope and grammar that every sentence is looked through for.
  let preserve: ConceptNumber?
  let preposition: ConceptNumber?
  let determiner: ConceptNumber?
  /// The approaches that stand for a like one in certain places.
  let placedApproaches: [ConceptNumber]
  /// The lesions that vague words for a growth of their organ mean.
  private let usualLesions: [ConceptNumber]
  /// The letters that endings end in, so that other words are passed over at once.
  let lastLetters: Set<UInt8>

  /// The lexicon that a builder has put together.
  init(_ tables: LexiconTables) {
    let concepts = tables.records.map { Concept(tables.pool, $0) }
    self.concepts = concepts
    stamp = tables.stamp
    phrases = tables.phrases
    endings = tables.endings
    roots = tables.roots
    composed = tables.composed
    numbers = tables.numbers
    broader = tables.broader
    placed = tables.placed
    narrower = tables.narrower
    named = tables.named
    families = tables.families
    composites = concepts.indices.filter { !concepts[$0].parts.isEmpty }
      .map(ConceptNumber.init)
    removal = tables.concept("removal")
    device = tables.concept("device")
    insertion = tables.concept("insertion")
    sampling = tables.concept("sampling")
    decidingState = tables.concept("deciding-state")
    lymphNode = tables.concept("lymph-node")
    openApproach = tables.concept("open")
    sentinelNode = tables.concept("sentinel-lymph-node")
    imaging = tables.concept("imaging")
    bypass = tables.concept("bypass")
    anastomosis = tables.concept("anastomosis")
    contrastMedium = tables.concept("contrast-medium")
    joint = tables.concept("joint")
    cutting = ["division", "ligation", "incision"].compactMap(tables.concept)
    looks = ["inspection", "exploration"].compactMap(tables.concept)
    lesion = tables.concept("lesion")
    bodySide = tables.concept("body-side")
    preserve = tables.concept("preserve")
    preposition = tables.concept("preposition")
    determiner = tables.concept("determiner")
    placedApproaches = concepts.indices.filter { !concepts[$0].places.isEmpty }
      .map(ConceptNumber.init)
    usualLesions = concepts.indices.filter { concepts[$0].isUsual }
      .map(ConceptNumber.init)
    lastLetters = Set(tables.endings.compactMap(\.letters.last))
  }

  package subscript(number: ConceptNumber) -> Concept {
    // Read in place: a copy would count the pool anew for every word of a text, which took a third of all reading.
    _read { yield concepts[Int(number.rawValue)] }
  }

  /// The concept of an id.
  package func concept(_ id: String) -> ConceptNumber? { numbers[id.utf8] }

  /// The concept of an id that stands in a file.
  package func concept(id: ArraySlice<UInt8>) -> ConceptNumber? { numbers[id] }

  /// The id of a concept, which is stable across versions.
  package func id(_ number: ConceptNumber) -> String { self[number].id }

  /// Whether the first concept is the second or a kind of it.
  package func isKind(_ narrow: ConceptNumber, of broad: ConceptNumber) -> Bool {
    narrow == broad || broader.contains(broad, in: narrow)
  }

  /// The broadest kind of an action: excision, sampling and debulking are all removal.
  package func family(of action: ConceptNumber) -> ConceptNumber {
    families[Int(action.rawValue)]
  }

  /// A concept and everything broader.
  package func ancestors(of number: ConceptNumber) -> ArraySlice<ConceptNumber> { broader[number] }

  /// Whether the second structure is a kind of the first, or of what the first is a general word for.
  func shareKind(_ general: ConceptNumber, _ kind: ConceptNumber) -> Bool {
    isKind(kind, of: general)
      || self[general].parents.contains { parent in
        self[parent].isGeneral && isKind(kind, of: parent)
      }
  }

  /// What an action is called when it is done to a structure.
  package func action(_ action: ConceptNumber, on structure: ConceptNumber) -> ConceptNumber {
    let special = self[action].specialStructures
    guard let place = special.firstIndex(where: { isKind(structure, of: $0) }) else {
      return action
    }
    let names = self[action].specialActions
    return names[names.startIndex + place - special.startIndex]
  }

  /// Whether an action is done to a structure as more than the way in or out.
  func isDone(_ action: ConceptNumber, to structure: ConceptNumber) -> Bool {
    let (only, never) = (self[action].only, self[action].never)
    return (only.isEmpty || only.contains { isKind(structure, of: $0) })
      && !never.contains { isKind(structure, of: $0) }
  }

  /// The whole whose parts some structures are, or the kind that they share.
  func common(to structures: [ConceptNumber]) -> ConceptNumber? {
    guard let first = structures.first, structures.count > 1,
      !structures.contains(where: goesInParts)
    else { return nil }
    let whole = composites.first { whole in structures.allSatisfy(self[whole].parts.contains) }
    if let whole { return whole }
    let shared = self[first].parents.filter { parent in
      structures.allSatisfy { isKind($0, of: parent) } && self[parent].kind == .structure
        && !(self[parent].wholes.isEmpty && self[parent].along.isEmpty)
    }
    return shared.first
  }

  /// The narrowest structure that all of several are kinds of.
  func nearestKind(of structures: [ConceptNumber]) -> ConceptNumber? {
    guard let first = structures.first, structures.count > 1 else { return nil }
    let shared = ancestors(of: first).filter { broad in
      structures.allSatisfy { $0 != broad && isKind($0, of: broad) } && !self[broad].isUnlisted
    }
    return shared.first { kind in
      !shared.contains { $0 != kind && isKind($0, of: kind) }
    }
  }

  /// Whether a structure or a broader one goes in parts where no word says how much is removed.
  func goesInParts(_ structure: ConceptNumber) -> Bool {
    ancestors(of: structure).contains { self[$0].goesInParts }
  }

  /// Whether a structure is a growth or another thing that does not belong to the body.
  package func isLesion(_ structure: ConceptNumber) -> Bool {
    lesion.map { isKind(structure, of: $0) } ?? false
  }

  /// Whether a concept is a kind of the one with an id: for the few broad classes that rules ask for by it.
  package func isA(_ id: String, _ number: ConceptNumber) -> Bool {
    concept(id).map { isKind(number, of: $0) } ?? false
  }

  /// Whether a concept is there and another one is a kind of it.
  func isKind(_ narrow: ConceptNumber, of broad: ConceptNumber?) -> Bool {
    broad.map { isKind(narrow, of: $0) } ?? false
  }

  /// Whether an action cuts or ties off what it is done to.
  func isCutting(_ action: ConceptNumber) -> Bool { cutting.contains { isKind(action, of: $0) } }

  /// Whether an act is no more than a look.
  package func isLook(_ act: Act) -> Bool { looks.contains { isKind(act.action, of: $0) } }

  /// The lesion of the first of some organs that has one of its own for a vague word ("a mass in the lung").
  func usualLesion(called word: ConceptNumber, in organs: some Sequence<ConceptNumber>)
    -> ConceptNumber?
  {
    guard self[word].isVague else { return nil }
    for organ in organs {
      let own = usualLesions.first { lesion in
        lesion == organ || self[lesion].wholes.contains { isKind(organ, of: $0) }
      }
      if let own { return own }
    }
    return nil
  }

  /// What "take" means of some structures, if they all share a meaning of their own.
  func taking(_ structures: [ConceptNumber]) -> ConceptNumber? {
    let meanings = Set(
      structures.map { structure in
        ancestors(of: structure).lazy.compactMap { self[$0].takenBy }.first
      })
    return meanings.count == 1 ? meanings.first.flatMap { $0 } : nil
  }

  /// Whether a structure is a thing that is brought into the body.
  package func isDevice(_ structure: ConceptNumber) -> Bool {
    device.map { isKind(structure, of: $0) } ?? false
  }

  /// Whether a device is left in the body.
  func staysInside(_ structure: ConceptNumber) -> Bool {
    ancestors(of: structure).contains { self[$0].staysInside }
  }

  /// Whether codes depend on how many of a thing there are; a disease may be a thing, too.
  func isCounted(_ number: ConceptNumber) -> Bool {
    let thing = self[number].kind == .condition ? self[number].targets.first : number
    return thing.map { ancestors(of: $0).contains { self[$0].isCounted } } ?? false
  }

  /// The kinds of a structure that are told apart by the course they follow ("nodes along the aorta").
  func groups(of structure: ConceptNumber) -> [ConceptNumber] {
    kinds(of: structure).filter { !self[$0].along.isEmpty }
  }

  /// The kinds of a structure that its place tells: they follow a course or are a part of something.
  func placedKinds(of structure: ConceptNumber) -> ArraySlice<ConceptNumber> { placed[structure] }

  /// The kinds of a structure, in the order of the lexicon.
  func kinds(of structure: ConceptNumber) -> ArraySlice<ConceptNumber> { narrower[structure] }

  /// The procedure words that name work on a structure alone and no way in, in the order of the lexicon.
  package func wordsForWork(on structure: ConceptNumber) -> ArraySlice<ConceptNumber> {
    named[structure]
  }

  /// Whether a structure is a region of the body that a surgeon turns to, one side after the other.
  func isRegion(_ structure: ConceptNumber) -> Bool {
    bodySide.map { isKind(structure, of: $0) } ?? false
  }

  /// Whether a structure is no more than "a side" or "a half", to which nothing is done.
  func isSideOnly(_ structure: ConceptNumber) -> Bool { bodySide == structure }

  /// Whether a condition is a state of the disease that codes are decided by.
  package func isDecidingState(_ condition: ConceptNumber) -> Bool {
    decidingState.map { condition != $0 && isKind(condition, of: $0) } ?? false
  }

  /// Whether two states cannot be true at once.
  func areOpposite(_ one: ConceptNumber, _ other: ConceptNumber) -> Bool {
    self[one].opposites.contains(other) || self[other].opposites.contains(one)
  }

  /// What deciding states are said of.
  var bearerOfStates: ConceptNumber? { decidingState.flatMap { self[$0].bearer } }

  /// The concept that a phrase names, word for word; with `kind`, the one of that kind.
  package func meaning(of phrase: String, as kind: ConceptKind? = nil) -> ConceptNumber? {
    guard let meaning = phrases.exact(PhraseTree.words(phrase)) else { return nil }
    if let kind, self[meaning.concept].kind != kind {
      // A disease may be a thing, too.
      return meaning.noun ?? self[meaning.concept].targets.first { self[$0].kind == kind }
        ?? self[meaning.concept].product
    }
    return meaning.concept
  }
}
