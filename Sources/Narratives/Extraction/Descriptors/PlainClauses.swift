/// What a descriptor names, in clauses that can be read like prose.
///
/// Descriptors put the head first and its adjectives behind it ("colectomy, partial; with anastomosis"), leave out the
/// preposition ("biopsy, thyroid"), and say before a semicolon what all that follows have in common. A descriptor in
/// plain words comes out as it was.
struct PlainClauses {
  /// One clause, or several of which one is done.
  struct Clause: Equatable {
    var alternatives: [String]
  }

  private let words: DescriptorWords
  /// What the scope that the name begins with looks at.
  private let views: [ConceptNumber]
  private(set) var clauses: [Clause] = []
  /// The joint that the scope of the name was put into.
  private var place = ""
  private var current = Building()
  /// Where the list of acts that is being read begins: "exploration, biopsy, or removal of stones".
  private var listStart = 0
  /// For whom the procedure is.
  private var ages: [String] = []

  /// A clause as far as its parts are known.
  private struct Building {
    var adjectives: [String] = []
    /// Where one of several adjectives holds: "total or subtotal".
    var choices: [String] = []
    /// Where each of several adjectives makes a clause of its own: "medial and lateral".
    var each: [String] = []
    var core = ""
    var tail = ""
    var hasAct = false
    var hasObject = false
    /// Whether adjectives may still be put before the core.
    var isOpen = true
    /// What brackets leave open or rule out beside it: "(with or without transection)".
    var standing: [String] = []
    /// The list that "including" began.
    var included: [String] = []
    /// Whether it was told what is included besides: an amount that stands behind that is not said of the structure.
    var hasInclusion: Bool { (core + tail).contains("including ") }
  }

  init(_ descriptor: String, lexicon: Lexicon) {
    words = DescriptorWords(lexicon: lexicon)
    views = words.views(in: descriptor)
    for part in withWholeLists(withWholeExclusions(DescriptorParts(descriptor).parts)) {
      for (index, text) in words.split(part.text).enumerated() {
        let (outer, asides) = words.asides(of: words.withoutAnyNumber(text))
        if !outer.isEmpty { add(outer, part.opensSpecific && index == 0) }
        for aside in asides { add(aside: aside) }
      }
    }
    end()
    clauses += ages.map { Clause(alternatives: ["The patient is \($0)"]) }
    // An endoscopy with no other work is a look.
    if let look = words.look(at: views),
      !clauses.contains(where: { $0.alternatives.contains(where: isWork) })
    {
      clauses.append(Clause(alternatives: [look]))
    }
  }

  private func isWork(_ clause: String) -> Bool {
    words.hasAct(clause) && !words.isStanding(clause)
  }

  private mutating func add(_ text: String, _ opensSpecific: Bool) {
    if let (adjectives, reason) = words.reason(in: text) {
      add(adjectives, opensSpecific)
      current.tail += " " + reason
      return
    }
    if opensSpecific { listStart = clauses.count + (current.core.isEmpty ? 0 : 1) }
    let sign = words.sign(of: text)
    if !current.included.isEmpty, !opensSpecific,
      sign == .adjectives || sign == .structures || sign == .last
    {
      current.included.append(text)
      return
    }
    switch sign {
    case .idle, .amount: break
    case .age: ages.append(text)
    case .whenPerformed: makeOptional()
    case .adjectives:
      if opensSpecific, words.isExtent(text), !clauses.isEmpty {
        specifyHead(with: text)
      } else {
        addAdjectives(text)
      }
    case .structures: addStructures(text, opensSpecific)
    case .act: start(with: text)
    case .added(let rest):
      start(with: rest)
      listStart = clauses.count
    case .included(let rest): include(rest)
    case .standing: start(with: text)
    case .otherAct(let rest): addChoice(rest)
    case .last, .other: append(text, opensSpecific)
    }
  }

  /// "Without clamp, device or slit": what is ruled out goes on to the end of the list.
  private func withWholeExclusions(_ parts: [DescriptorParts.Part]) -> [DescriptorParts.Part] {
    var whole: [DescriptorParts.Part] = []
    for (index, part) in parts.enumerated() {
      guard let last = whole.last, !part.opensSpecific, words.endsInExclusion(last.text),
        let end = parts[index...].dropFirst(part.opensSpecific ? 1 : 0).firstIndex(where: {
          words.endsList($0.text)
        }),
        parts[index...end].allSatisfy({ !$0.opensSpecific && words.mayBeMember($0.text) })
      else {
        whole.append(part)
        continue
      }
      whole[whole.count - 1].text += ", " + part.text
    }
    return whole
  }

  /// "Renal, aortic, and pelvic nodes" is one part, whatever its commas.
  private func withWholeLists(_ parts: [DescriptorParts.Part]) -> [DescriptorParts.Part] {
    var whole: [DescriptorParts.Part] = []
    for part in parts {
      guard !part.opensSpecific, !whole.isEmpty, words.sign(of: part.text) == .last,
        whole.last.map({ words.sign(of: $0.text) }) != .whenPerformed
      else {
        whole.append(part)
        continue
      }
      var text = part.text
      while let last = whole.popLast() {
        text = "\(last.text), \(text)"
        let isMember =
          words.sign(of: last.text) == .structures
          || words.sign(of: last.text) == .adjectives && words.isPlain(last.text)
        if isMember, !last.opensSpecific, !whole.isEmpty { continue }
        whole.append(DescriptorParts.Part(text: text, opensSpecific: last.opensSpecific))
        break
      }
    }
    return whole
  }

  private mutating func append(_ text: String, _ opensSpecific: Bool) {
    guard !current.core.isEmpty else { return start(with: text) }
    if let organs = words.organs(removedWith: text, current.core) {
      start(with: "removal of")
      return current.included = [organs]
    }
    current.tail += (opensSpecific || words.isPreposition(text) ? " " : ", ") + text
    current.hasObject = current.hasObject || words.hasStructure(text)
  }

  /// "(complete)", "(medial and lateral)" qualify what stands before; others stay where they are.
  private mutating func add(aside: String) {
    if words.sign(of: aside) == .adjectives {
      addAdjectives(aside)
    } else if words.isStanding(aside) {
      current.standing.append(aside)
    } else if !words.isName(aside, of: current.core + current.tail) {
      current.tail += " (\(aside))"
    }
  }

  private mutating func start(with text: String) {
    let waiting = current.core.isEmpty ? current.adjectives : []
    if !current.core.isEmpty, !current.hasAct, words.isBareAct(text),
      words.hasStructure(current.core)
    {
      // "Cervical stump, vaginal removal"
      current = Building(core: "\(text) of the \(current.core)", hasAct: true, hasObject: true)
      return
    }
    if current.hasObject, words.isRemovalOfOrgan(current.core + current.tail),
      let others = words.bareActs(in: text, besides: current.core)
    {
      for act in others { start(with: act) }
      return
    }
    end()
    let (choices, rest) = words.leadingChoices(text) ?? ([], text)
    let core = words.onViews(words.withPreposition(rest), views)
    current = Building(
      adjectives: waiting, choices: choices, core: core, hasAct: words.hasAct(core),
      hasObject: words.hasStructure(core), isOpen: !words.isStanding(core))
  }

  /// "Including the muscles": what is taken out with an organ; the groups of nodes that a clearance takes stay with it.
  private mutating func include(_ text: String) {
    if words.isRemovalOfOrgan(current.core), words.hasStructure(text) {
      start(with: "removal of")
    } else {
      current.tail += " including"
    }
    current.included = [text]
  }

  /// "…, or transection of the isthmus": of the acts of the list one is done.
  private mutating func addChoice(_ text: String) {
    end()
    guard listStart < clauses.count else { return start(with: text) }
    let earlier = clauses[listStart...].flatMap(\.alternatives)
    clauses.removeSubrange(listStart...)
    let placed = text + inPlace(hasObject: words.hasStructure(text))
    clauses.append(Clause(alternatives: earlier + words.alternatives(placed)))
  }

  /// Where work is done that a name tells behind the joint it enters.
  private func inPlace(hasObject: Bool) -> String {
    place.isEmpty ? "" : (hasObject ? " in the " : " of the ") + place
  }

  private mutating func addAdjectives(_ text: String) {
    guard current.isOpen else {
      // Behind "when performed" they qualify the act before.
      if let index = clauses.lastIndex(where: { !words.isStanding($0.alternatives[0]) }) {
        clauses[index].alternatives = clauses[index].alternatives.map { text + " " + $0 }
      }
      return
    }
    if current.hasInclusion, words.isExtent(text) { return }
    if let choices = words.choices(text) {
      current.choices = choices
    } else if words.isPlain(text), let named = words.inserting(text, beforeActOf: current.core) {
      current.core = named
    } else if let each = words.each(text) {
      current.each = each
    } else if !words.isEitherSide(text) {
      current.adjectives.append(text)
    }
  }

  /// "Nephrectomy, including rib resection; radical": how much of the head is taken.
  private mutating func specifyHead(with extent: String) {
    end()
    clauses[0].alternatives = clauses[0].alternatives.map { extent + " " + $0 }
  }

  private mutating func addStructures(_ text: String, _ opensSpecific: Bool) {
    guard current.hasAct, current.isOpen else {
      if current.core.isEmpty { current.core = text } else { current.tail += ", " + text }
      return
    }
    if !current.hasObject {
      current.tail += " of " + text
      current.hasObject = true
    } else if opensSpecific, let refined = words.refining(current.core + current.tail, with: text) {
      (current.core, current.tail) = (refined, "")
    } else if words.isGrowth(in: current.core + current.tail, at: text) {
      current.tail += " of the " + text
    } else if words.endsInAdjective(text) {
      addAdjectives(text)
    } else if opensSpecific || current.tail.isEmpty, let action = words.action(of: current.core),
      words.namesSame(current.core, text)
    {
      // "Biopsy of lymph nodes; open, deep axillary nodes"
      current.core = "\(action) of \(text)"
    } else {
      current.tail += ", " + text
    }
  }

  /// "…, when performed" speaks of the last thing alone.
  private mutating func makeOptional() {
    current = Building(core: "with or without \(current.core)\(current.tail)", isOpen: false)
  }

  private mutating func end() {
    defer { current = Building() }
    guard !current.core.isEmpty else { return }
    if let found = words.place(entered: current.core + current.tail), !current.hasAct {
      place = found
    } else if !place.isEmpty, current.hasAct, current.isOpen {
      current.tail += inPlace(hasObject: current.hasObject)
    }
    if let last = current.included.popLast() {
      let joint = current.included.isEmpty ? "" : last.contains(" and ") ? ", " : " and "
      current.tail += " \(current.included.joined(separator: ", "))\(joint)\(last)"
    }
    let cores = words.alternatives(current.core)
    let front = current.adjectives.joined(separator: " ")
    func clause(_ choices: [String]) -> Clause {
      Clause(
        alternatives: choices.flatMap { choice in
          cores.map { core in
            [choice, front, core + current.tail].filter { !$0.isEmpty }.joined(separator: " ")
          }
        })
    }
    if current.each.isEmpty {
      clauses.append(clause(current.choices.isEmpty ? [""] : current.choices))
    } else {
      clauses += current.each.map { clause([$0]) }
    }
    clauses += current.standing.map { Clause(alternatives: [$0]) }
  }
}
