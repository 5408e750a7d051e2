import Narratives

/// A case with what its telling must fit: where the work is, and in which order it is told.
struct Scene {
  private let anatomy: Anatomy
  private let facts: CaseFacts
  /// The acts in the order in which a surgeon does them: what is disturbed by other work comes first.
  let acts: [Act]
  /// How many of them come before the way in.
  let ahead: Int
  /// The place in which all of the work is done.
  private let place: Int?
  /// All places of the work, as bits.
  private let mask: UInt64
  private let magnitude: Magnitude
  /// What is worked on and done, with everything broader and the wholes it is part of, and on whom.
  private var work: SceneWords.Work
  /// How much blood the patient has, as a share of what a grown one has.
  private var bloodShare = 1.0
  /// The side, where all paired work is on one.
  let onlySide: String?
  /// Whether nodes were cleared on both sides.
  let clearsBothSides: Bool

  /// How large an operation is.
  private enum Magnitude {
    /// Single pieces are taken.
    case small
    case usual
    /// Tumor is debulked, or more than one region is cleared.
    case large
  }

  /// A scene; the organ is what a text is about that names structures only in general.
  init(_ facts: CaseFacts, _ anatomy: Anatomy, organ: ConceptNumber?) {
    let lexicon = anatomy.lexicon
    self.anatomy = anatomy
    self.facts = facts
    func isEarly(_ act: Act) -> Bool { anatomy.words.manners.isEarly(act, lexicon) }
    func isAhead(_ act: Act) -> Bool { anatomy.words.manners.isAhead(act, lexicon) }
    func isLate(_ act: Act) -> Bool { anatomy.words.manners.isLate(act, lexicon) }
    let early = facts.acts.filter(isEarly)
    let others = facts.acts.filter { !isEarly($0) }
    acts =
      early.filter(isAhead) + early.filter { !isAhead($0) }
      + others.filter { !isLate($0) } + others.filter(isLate)
    // What is joined to other work in one sentence cannot be told apart from it.
    ahead = acts.prefix(while: isAhead).count
    let targets = facts.acts.flatMap { act -> [ConceptNumber] in
      guard lexicon[act.target].isGeneral else { return [act.target] }
      return act.sites.isEmpty ? [organ].compactMap { $0 } : act.sites
    }
    work = SceneWords.Work(
      known: targets.flatMap { lexicon.ancestors(of: $0) + lexicon[$0].wholes }
        + facts.acts.flatMap { lexicon.ancestors(of: $0.action) })
    place = anatomy.place(of: targets)
    mask = anatomy.mask(of: targets)
    let removals = facts.acts.filter { lexicon.isRemoval($0.action) }
    let isLarge =
      removals.contains { lexicon.id($0.action) == "debulking" || $0.extent == .extensive }
    magnitude =
      isLarge
      ? .large : removals.allSatisfy { lexicon.breadth(of: $0) == .selective } ? .small : .usual
    let sides = Set(facts.acts.compactMap(\.laterality))
    clearsBothSides = sides.contains(.bilateral) && facts.turnsTo == nil
    onlySide =
      facts.turnsTo == nil && (sides == [.right] || sides == [.left])
      ? sides.first?.rawValue : nil
  }

  /// The same scene with a patient of an age.
  func with(_ age: Age) -> Scene {
    var scene = self
    scene.work.isOnChild = age.days < Age(18, .year).days
    // About 75 mL for each kilogram, and 70 kg in those who are grown.
    scene.bloodShare =
      switch age.days {
      case ..<Age(1, .year).days: 0.1
      case ..<Age(6, .year).days: 0.2
      case ..<Age(13, .year).days: 0.4
      default: 1
      }
    return scene
  }

  // MARK: - The way in

  /// What documents the approach; nothing where the case leaves it open.
  func entrance(using generator: inout some RandomNumberGenerator) -> String {
    guard let approach = facts.approach else { return "" }
    switch facts.course {
    case .straight: return access(approach, using: &generator)
    case .converted(let scoped):
      let reason = anatomy.words.nearestPhrase(.converted, at: place, scoped, using: &generator)
      let given = access(scoped, using: &generator) + " " + (reason ?? "")
      // "Converted to open" does not say that it was by the retropubic way.
      return anatomy.lexicon.id(approach) == "open"
        ? given : given + " " + access(approach, using: &generator)
    case .nearlyConverted:
      return access(approach, using: &generator) + " " + near(.nearly, using: &generator)
    }
  }

  private func access(
    _ approach: ConceptNumber, using generator: inout some RandomNumberGenerator
  ) -> String {
    if let found = anatomy.words.nearestPhrase(
      .access, at: place, approach, for: work, using: &generator)
    {
      return found
    }
    let name = anatomy.lexicon.id(approach)
    let article = English.article(name)
    return generator.pick(
      [
        "\(English.sentence(article)) \(name) approach was used.",
        "The operation was done by \(article) \(name) approach.",
      ], else: "")
  }

  // MARK: - What decides nothing

  /// A phrase for the place of the work, else for what it lies in; empty where there is none.
  func near(
    _ topic: SceneWords.Topic, using generator: inout some RandomNumberGenerator
  ) -> String {
    anatomy.words.nearestPhrase(
      topic, at: place, facts.approach, for: work, using: &generator) ?? ""
  }

  /// What a line over the note says of the operation that was booked.
  struct Heading {
    var line = ""
    /// What is said where it names another approach than the one that was begun with.
    var change = ""
    var booking: Booking?
  }

  /// A line over the note with an operation of this very place, which need not be the one that was done; empty where
  /// none is known.
  func heading(using generator: inout some RandomNumberGenerator) -> Heading {
    guard
      let booked = anatomy.words.booking(
        at: place, facts.approach, for: facts.acts, anatomy.lexicon, using: &generator)
    else { return Heading() }
    var begun = facts.approach
    if case .converted(let scoped) = facts.course { begun = scoped }
    let isOther = booked.approach.map { $0 != begun } ?? false
    // A booked approach that the note says nothing of until its end reads as the one that was used.
    if booked.approach != nil, facts.tellsApproachLast { return Heading() }
    return Heading(
      line: near(.frame, using: &generator).with("%", replacedBy: booked.words),
      change: isOther ? near(.replanned, using: &generator) : "",
      booking: Booking(
        words: booked.words, isOtherWay: booked.approach.map { $0 != facts.approach } ?? false))
  }

  /// Whether an act opens something, or any of those told before it has.
  func isOpened(by position: Int) -> Bool {
    acts.prefix(position + 1).contains { !anatomy.words.manners.isQuiet($0, anatomy.lexicon) }
  }

  /// The way out where it documents the approach; empty where no words for it are known.
  func wayOut(using generator: inout some RandomNumberGenerator) -> String {
    facts.approach == nil ? "" : near(.wayout, using: &generator)
  }

  /// What happens behind one of the acts, where that was done; empty where there is no phrase for it.
  func progress(
    behind act: Act?, using generator: inout some RandomNumberGenerator
  ) -> String {
    let target = act.map(\.target).flatMap { anatomy.lexicon[$0].isGeneral ? nil : $0 }
    guard let target else { return about(.progress, using: &generator) }
    return anatomy.words.phrase(
      .progress, at: anatomy.mask(of: [target]), facts.approach, for: work, using: &generator)
      ?? ""
  }

  /// A phrase that fits any of the places of the work; empty where there is none.
  func about(
    _ topic: SceneWords.Topic, using generator: inout some RandomNumberGenerator
  ) -> String {
    let own: UInt64 = place.map { 1 << UInt64($0) } ?? 0
    let places = topic == .look ? own : mask | own
    let found =
      anatomy.words.phrase(topic, at: places, facts.approach, for: work, using: &generator) ?? ""
    return found.utf8.contains(UInt8(ascii: "~"))
      ? found.with("~", replacedBy: "\(loss(using: &generator))") : found
  }

  private func loss(using generator: inout some RandomNumberGenerator) -> Int {
    max(5, 5 * Int((Double(lossOfGrown(using: &generator)) * bloodShare / 5).rounded()))
  }

  /// The blood that a grown patient would lose, in mL.
  private func lossOfGrown(using generator: inout some RandomNumberGenerator) -> Int {
    let own: UInt64 = place.map { 1 << UInt64($0) } ?? 0
    let range = anatomy.words.phrase(.loss, at: own, facts.approach, using: &generator)?
      .split(separator: "-").compactMap { Int($0) }
    let known = range.flatMap { $0.count == 2 && $0[0] <= $0[1] ? $0[0]...$0[1] : nil }
    let loss = 5 * Int.random(in: known ?? usualLoss, using: &generator)
    // Nobody estimates 405 mL.
    return loss > 100 ? (loss + 25) / 50 * 50 : loss
  }

  /// Blood loss in units of 5 mL that fits the size of the operation.
  private var usualLoss: ClosedRange<Int> {
    let isScoped = facts.approach.map { !anatomy.lexicon.isOpen($0) } ?? true
    return switch (magnitude, isScoped) {
    case (.small, true): 2...10
    case (.small, false): 10...40
    case (.usual, true): 4...24
    case (.usual, false): 30...90
    case (.large, true): 10...40
    case (.large, false): 60...200
    }
  }
}
