/// How criteria are said.
extension Lexicon {
  /// A criterion as a noun phrase: "a laparoscopic approach", "recurrent disease".
  package func words(for criterion: Criterion) -> String {
    switch criterion.content {
    case .approach: Self.joined(criterion.approaches.map(approachWords))
    case .component: only(criterion) ?? words(forAny: criterion.works)
    case .state(let number): stateWords(number)
    case .ages(let span): span.words
    case .measure(let measured):
      Self.listed(
        [words(for: measured)]
          + criterion.alternatives.compactMap { other in
            if case .measure(let measured) = other { words(for: measured) } else { nil }
          })
    }
  }

  /// Work on one of two like structures and not on both: "removal of one meniscus alone".
  private func only(_ criterion: Criterion) -> String? {
    guard criterion.isExclusive, criterion.works.count == 1, var act = criterion.component else {
      return nil
    }
    act.laterality = nil
    return words(for: act).replacing(
      "of \(named(of: act))", with: "of one \(self[act.target].label) alone")
  }

  /// Some criteria as noun phrases, in their order; a number of one is said with the work on the thing, and leaves an empty
  /// phrase: "removal of a single lung lobe".
  package func words(forAll criteria: [Criterion]) -> [String] {
    func isSingle(_ criterion: Criterion, _ structure: ConceptNumber) -> Bool {
      guard let measure = criterion.measure, measure.span.dimension == .count else { return false }
      return measure.span.exact?.size == 1 && measure.thing == structure
    }
    // Two ends that are joined are said once, with the first of them.
    func joined(to criterion: Criterion) -> [Criterion] {
      guard criterion.works.count == 1, let act = criterion.component,
        isKind(act.action, of: anastomosis)
      else { return [criterion] }
      return criteria.filter { other in
        guard other.works.count == 1, let end = other.component else { return false }
        return end.action == act.action && end.extent == act.extent
          && end.laterality == act.laterality
      }
    }
    return criteria.map { criterion in
      let ends = joined(to: criterion)
      if ends.count > 1 {
        guard ends[0] == criterion else { return "" }
        let others = ends.dropFirst().compactMap { $0.component.map { self.words(for: $0.target) } }
        return self.words(for: criterion) + others.map { " and the \($0)" }.joined()
      }
      if let thing = criterion.measure?.thing, isSingle(criterion, thing),
        criteria.contains(where: { $0.component?.target == thing })
      {
        return ""
      }
      // "A single lobe" alone would be said of the patient.
      if let thing = criterion.measure?.thing, isSingle(criterion, thing) {
        return "work on \(self.words(for: criterion)) alone"
      }
      let words = words(for: criterion)
      guard let act = criterion.component,
        criteria.contains(where: { isSingle($0, act.target) })
      else { return words }
      return words.replacing(
        "of \(named(of: act))", with: "of a single \(self[act.target].label)")
    }
  }

  /// Works of which any will do: "total or subtotal removal of the thyroid", "removal of the fallopian tube or the ovary".
  package func words(forAny acts: [Act]) -> String {
    let all: [String] = acts.map { words(for: $0) }
    guard let first = acts.first, all.count > 1 else { return all.first ?? "" }
    func isSameThing(_ act: Act) -> Bool {
      act.action == first.action && act.target == first.target
        && act.laterality == first.laterality
    }
    // Where any amount will do, none is said.
    if acts.allSatisfy(isSameThing),
      let broad = acts.firstIndex(where: { breadth(of: $0) == .unstated })
    {
      return all[broad]
    }
    return Self.joined(all)
  }

  /// Phrases joined by "or", with what all of them begin or end with said once.
  private static func joined(_ phrases: [String]) -> String {
    phrases.count > 1 ? joined(phrases.map { $0.split(separator: " ") }) : phrases.first ?? ""
  }

  /// The same for two or more phrases, word by word.
  private static func joined(_ phrases: [[Substring]]) -> String {
    let first = phrases[0]
    let fewest = phrases.map { $0.count }.min() ?? 0
    func isShared(_ place: Int) -> Bool { phrases.allSatisfy { $0[place] == first[place] } }
    func isSharedFromEnd(_ place: Int) -> Bool {
      phrases.allSatisfy { $0[$0.count - 1 - place] == first[first.count - 1 - place] }
    }
    var start = (0..<fewest).first { !isShared($0) } ?? fewest
    let end = (0..<fewest).first { !isSharedFromEnd($0) } ?? fewest
    // An article stays with its noun.
    if start > 0, first[start - 1] == "the" || start > 1 && ["a", "an"].contains(first[start - 1]) {
      start -= 1
    }
    let whole = listed(phrases.map { $0.joined(separator: " ") })
    guard start + end < fewest, start > 0 || end > 2 else { return whole }
    let middles = phrases.map { $0.dropFirst(start).dropLast(end) }
    // Of "removal of the breast" and "excision of a lump of the breast" only the second is of a lump.
    guard start > 0 || !middles.contains(where: { $0.contains("of") }) else { return whole }
    let parts = [
      first.prefix(start).joined(separator: " "),
      listed(middles.map { $0.joined(separator: " ") }),
      first.suffix(end).joined(separator: " "),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// "A, b or c"; phrases of several words are set off by "or" alone.
  private static func listed(_ phrases: [String]) -> String {
    guard let last = phrases.last, phrases.count > 2, !phrases.contains(where: { $0.contains(" ") })
    else { return phrases.joined(separator: " or ") }
    return phrases.dropLast().joined(separator: ", ") + " or " + last
  }

  /// A state of the disease, or the disease, as a noun phrase: "recurrent disease", "an incarcerated hernia",
  /// "malignancy".
  package func stateWords(_ state: ConceptNumber) -> String {
    guard isDecidingState(state) else { return id(state).replacing("-", with: " ") }
    let label = self[state].label
    // The first phrase of an entry may be a noun: "initial repair".
    if label.contains(" ") { return Self.withArticle(label) }
    return self[state].bearer.map { Self.withArticle("\(label) \(self[$0].label)") }
      ?? "\(label) disease"
  }

  /// A measure as a noun phrase: "a weight of the uterus of 250 g or less".
  package func words(for measured: Measured) -> String {
    measured.span.dimension == .count
      ? counted(measured, words: measured.span.exact?.size == 1 ? "a single" : measured.span.words)
      : "\(measured.span.dimension == .area ? "an" : "a") \(name(of: measured)) of \(measured.span.words)"
  }

  /// What is measured: "weight of the uterus".
  package func name(of measured: Measured) -> String {
    let dimension =
      switch measured.span.dimension {
      case .weight: "weight"
      case .length: "size"
      case .area: "area"
      case .count: "number"
      }
    guard let thing = measured.thing else { return dimension }
    return measured.span.dimension == .count
      ? "\(dimension) of \(plural(of: thing))" : "\(dimension) of the \(words(for: thing))"
  }

  /// A number with the things that it counts: "5 or more myomas", "1 rib".
  package func counted(_ measured: Measured, words number: String) -> String {
    guard let thing = measured.thing else { return number }
    let isOne = measured.span.exact?.size == 1
    return "\(number) \(isOne ? self[thing].label : plural(of: thing))"
  }

  /// A structure in the plural; of "muscle of the neck" the first noun.
  private func plural(of structure: ConceptNumber) -> String {
    let label = self[structure].label
    let end = label.utf8Index(of: " of ") ?? label.endIndex
    let noun = label[..<end]
    let isY = noun.hasSuffix("y") && !["ay", "ey", "oy"].contains { noun.hasSuffix($0) }
    if noun.hasSuffix("us") { return noun.dropLast(2) + "i" + label[end...] }
    return (isY ? noun.dropLast() + "ies" : noun + "s") + label[end...]
  }

  /// What a provision speaks of, as a noun phrase.
  package func words(for provision: Provision) -> String {
    switch provision.content {
    case .approach(let number): approachWords(number)
    case .act(let act): words(for: act)
    }
  }

  /// An approach as a noun phrase: "an open approach".
  package func approachWords(_ approach: ConceptNumber) -> String {
    // "An open approach by neck incision" is told by its cut.
    let label = self[approach].label
    if isOpen(approach), label.hasSuffix(" incision") { return "an open approach by \(label)" }
    let name = approachName(approach)
    return Self.withArticle(name.hasSuffix(" approach") ? name : "\(name) approach")
  }

  /// An approach as an adjective; of an open one that has a name of its own, that it is open: "open retropubic".
  package func approachName(_ approach: ConceptNumber) -> String {
    // "Transcervical" is said of the womb; the first phrase of an entry may be the whole name.
    let label = self[approach].label
    let name = label.hasSuffix(" approach") ? label : id(approach)
    return isOpen(approach) && name.utf8Index(of: "open") == nil ? "open \(name)" : name
  }

  static func withArticle(_ name: String) -> String {
    let isVowel = name.utf8.first.map("aeio".utf8.contains) ?? true
    return "\(isVowel ? "an" : "a") \(name)"
  }
}
