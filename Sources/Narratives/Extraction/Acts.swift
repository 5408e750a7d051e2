/// An act as one sentence states it; what it is done to may stand in the sentence before.
struct SentenceAct {
  var act: Act
  var scope: Scope
  /// The element that names the act.
  let position: Int
}

/// Finds who does what to what: joins the words for acts of a sentence with their structures.
struct ActReader {
  let lexicon: Lexicon
  let elements: [Element]
  let breaks: [ClauseBreak]
  let scopes: [Scope]
  /// What the sentence before was about, for "they" and for verbs without an object.
  let antecedents: [ConceptNumber]

  /// The acts of the sentence in order.
  func acts() -> [SentenceAct] {
    var acts: [SentenceAct] = []
    var latest = antecedents
    for index in elements.indices {
      guard let number = elements[index].concept, let form = elements[index].form else { continue }
      let concept = lexicon[number]
      let found: Objects
      let action: ConceptNumber
      switch concept.kind {
      case .procedure:
        guard let act = concept.action else { continue }
        action = act
        found = objects(ofProcedure: index, concept)
      case .action:
        action = number
        found = objects(ofAction: index, form)
      default: continue
      }
      var targets = found.targets
      if targets.isEmpty, found.inherits {
        targets = latest.map { (structure: $0, position: index) }
      }
      guard !targets.isEmpty else { continue }
      let sites = found.sites + sites(after: index, besides: targets.map(\.position))
      for (structure, position) in targets {
        let scope = scope(ofActAt: index, targetAt: position, form: form)
        for target in specialised(structure, by: sites, from: index) {
          acts.append(
            SentenceAct(
              act: Act(
                action: action, target: target, sites: sites,
                extent: extent(actAt: index, targetAt: position),
                laterality: laterality(actAt: index, targetAt: position)),
              scope: scope, position: index))
        }
      }
      latest = targets.map(\.structure)
    }
    return acts
  }

  /// What an act is done to, and whether it takes that from what was said before.
  private struct Objects {
    var targets: [(structure: ConceptNumber, position: Int)] = []
    var sites: [ConceptNumber] = []
    var inherits = false
  }

  // MARK: - Looking at elements

  private func concept(_ index: Int) -> Concept? {
    elements.indices.contains(index) ? elements[index].concept.map { lexicon[$0] } : nil
  }

  private func function(_ index: Int) -> FunctionWord? { concept(index)?.function }

  private func structure(_ index: Int) -> ConceptNumber? {
    concept(index)?.kind == .structure ? elements[index].concept : nil
  }

  private func isJoint(_ concept: Concept) -> Bool {
    concept.function == .and || concept.function == .or
  }

  private func isVerb(_ index: Int) -> Bool {
    guard let concept = concept(index) else { return false }
    if [.be, .have, .include].contains(concept.function) { return true }
    return concept.kind == .action && elements[index].form != .noun
  }

  // MARK: - Objects

  private func objects(ofProcedure index: Int, _ concept: Concept) -> Objects {
    let own = concept.targets
    func related(_ list: [(structure: ConceptNumber, position: Int)])
      -> [(structure: ConceptNumber, position: Int)]
    {
      list.filter { found in own.contains { isRelated(found.structure, $0) } }
    }
    let fragment = related(fragment(after: index))
    let before = related(compound(before: index))
    if !before.isEmpty { return Objects(targets: before + fragment) }
    let after = related(list(afterOf: index))
    if !after.isEmpty { return Objects(targets: after + fragment) }
    return Objects(targets: fragment.isEmpty ? own.map { ($0, index) } : fragment)
  }

  /// The structures of a fragment that closes a title: "… lymphadenectomy; pelvic and para-aortic".
  private func fragment(after index: Int) -> [(structure: ConceptNumber, position: Int)] {
    let marks = elements[index...].firstIndex { $0.isMark(.semicolon) || $0.isMark(.colon) }
    guard let semicolon = marks else { return [] }
    let rest = semicolon + 1..<elements.count
    guard !rest.contains(where: { isVerb($0) || concept($0)?.kind == .procedure }) else {
      return []
    }
    return rest.compactMap { position in structure(position).map { ($0, position) } }
  }

  /// Whether a structure is a kind or a part of another, either way round.
  private func isRelated(_ one: ConceptNumber, _ other: ConceptNumber) -> Bool {
    lexicon.isKind(one, of: other) || lexicon.isKind(other, of: one)
  }

  private func objects(ofAction index: Int, _ form: PhraseTree.Form) -> Objects {
    switch form {
    case .noun, .gerund:
      let of = list(afterOf: index)
      if !of.isEmpty { return Objects(targets: of) }
      if form == .gerund {
        let direct = list(from: index + 1)
        if !direct.isEmpty { return Objects(targets: direct) }
      }
      let before = compound(before: index)
      if !before.isEmpty { return Objects(targets: before) }
      if function(index - 1) == .preposition || elements[index].tokens.count > 1 {
        let subject = subject(before: index)
        return Objects(targets: subject.targets, inherits: subject.inherits)
      }
      return Objects(inherits: isCarried(index))
    case .finite:
      return Objects(targets: list(from: index + 1), inherits: function(index + 1) == .pronoun)
    case .participle:
      if !isPassive(index) {
        let direct = list(from: index + 1)
        if !direct.isEmpty { return Objects(targets: direct) }
      }
      return subject(before: index)
    }
  }

  /// "Biopsies are taken": a noun of action carried by a light verb.
  private func isCarried(_ index: Int) -> Bool {
    for next in index + 1..<max(index + 1, min(index + 6, elements.count)) {
      if function(next) == .light { return true }
      if structure(next) != nil || breaks[next] != .none { return false }
    }
    return false
  }

  private func isPassive(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, breaks[position] == .none {
      if function(position) == .be { return true }
      if concept(position)?.kind == .action, elements[position].form != .noun,
        elements[position].form != .participle
      {
        return false
      }
      if structure(position) != nil, !(concept(position + 1).map(isJoint) ?? false) { return false }
      position -= 1
    }
    return false
  }

  /// "X of A, B and C".
  private func list(afterOf index: Int) -> [(structure: ConceptNumber, position: Int)] {
    var position = index + 1
    var steps = 0
    while position < elements.count, steps < 4, function(position) != .of {
      guard
        breaks[position] == .none || elements[position].isMark(.openParenthesis)
          || elements[position].isMark(.closeParenthesis), !isVerb(position),
        structure(position) == nil, function(position) != .preposition
      else { return [] }
      position += 1
      steps += 1
    }
    guard function(position) == .of else { return [] }
    return list(from: position + 1)
  }

  /// The structures of a list that begins at an element.
  private func list(from start: Int) -> [(structure: ConceptNumber, position: Int)] {
    var found: [(structure: ConceptNumber, position: Int)] = []
    var position = start
    var unknown = 0
    while position < elements.count {
      if breaks[position] != .none { break }
      if let structure = structure(position) {
        found.append((structure, position))
      } else if isVerb(position) || concept(position)?.kind == .procedure {
        // "excision and biopsy of X": the next noun of action shares the list.
        guard found.isEmpty, elements[position].form == .noun || elements[position].form == .gerund
        else { break }
      } else if function(position) == .preposition {
        break
      } else if case .word(false) = elements[position].content {
        unknown += 1
        if unknown > 5 { break }
      }
      position += 1
    }
    return found
  }

  /// The structures that stand right before a noun of action: "pelvic and obturator node sampling".
  private func compound(before index: Int) -> [(structure: ConceptNumber, position: Int)] {
    var found: [(structure: ConceptNumber, position: Int)] = []
    var position = index - 1
    while position >= 0, breaks[position] == .none || elements[position].isMark(.comma) {
      if let structure = structure(position) {
        found.insert((structure, position), at: 0)
      } else if let concept = concept(position) {
        let isQualifier = [.extent, .laterality].contains(concept.kind)
        guard isQualifier || (isJoint(concept) && !found.isEmpty) else { break }
      } else if elements[position].isMark(.comma) {
        guard !found.isEmpty else { break }
      } else {
        break
      }
      position -= 1
    }
    return found
  }

  /// The subject of a passive verb: the structures before it that hang on no preposition.
  private func subject(before index: Int) -> Objects {
    var start = index
    var isRelative = false
    while start > 0 {
      if breaks[start - 1] == .strong { break }
      if function(start - 1) == .relative {
        isRelative = true
        break
      }
      if isVerb(start - 1), function(start - 1) != .be, function(start - 1) != .have { break }
      if breaks[start - 1] == .weak, namesStructure(in: start..<index) { break }
      start -= 1
    }
    var objects = Objects()
    var hangs = false
    var sawOtherNoun = false
    var sawPronoun = false
    for position in start..<index {
      if let structure = structure(position) {
        if hangs {
          objects.sites.append(structure)
        } else {
          objects.targets.append((structure, position))
        }
      } else if function(position) == .preposition {
        hangs = true
      } else if [.be, .light].contains(function(position)) || breaks[position] != .none {
        hangs = false
      } else if function(position) == .pronoun {
        sawPronoun = true
      } else if concept(position)?.kind == .approach || concept(position)?.kind == .specimen {
        sawOtherNoun = true
      } else if case .word(false) = elements[position].content {
        sawOtherNoun = true
      }
    }
    if objects.targets.isEmpty, isRelative {
      objects.inherits = !sawOtherNoun
      if let antecedent = nearestStructure(before: start) {
        objects.targets = [antecedent]
      }
    }
    objects.inherits = objects.inherits || sawPronoun || !sawOtherNoun
    return objects
  }

  private func namesStructure(in range: Range<Int>) -> Bool {
    range.contains { structure($0) != nil }
  }

  private func nearestStructure(before index: Int)
    -> (structure: ConceptNumber, position: Int)?
  {
    for position in stride(from: index - 1, through: 0, by: -1) {
      if let structure = structure(position) { return (structure, position) }
    }
    return nil
  }

  // MARK: - Sites

  /// The structures that hang on prepositions after an act.
  private func sites(after index: Int, besides taken: [Int]) -> [ConceptNumber] {
    var sites: [ConceptNumber] = []
    var hangs = false
    for position in index + 1..<max(index + 1, elements.count) {
      if breaks[position] == .strong { break }
      if breaks[position] == .weak, hangs, !elements[position].isMark(.comma) { break }
      if isVerb(position), hangs { break }
      if [.preposition, .of].contains(function(position)) { hangs = true }
      if hangs, let structure = structure(position), !taken.contains(position) {
        sites.append(structure)
      }
    }
    return sites
  }

  /// A general structure named by its place: "tissue along the obturator nerve" is the obturator group.
  ///
  /// Places joined by "or" leave it general, for any of them will do.
  private func specialised(
    _ target: ConceptNumber, by sites: [ConceptNumber], from index: Int
  ) -> [ConceptNumber] {
    let narrower = lexicon.groups(of: target)
    guard !narrower.isEmpty else { return [target] }
    if sites.count > 1, elements[index...].indices.contains(where: { function($0) == .or }) {
      return [target]
    }
    var found = sites.filter { $0 != target && narrower.contains($0) }
    if !found.isEmpty { return found }
    for site in sites {
      let exact = narrower.filter { lexicon[$0].along.contains(site) }
      let near =
        exact.isEmpty
        ? narrower.filter { group in lexicon[group].along.contains { lexicon.isKind(site, of: $0) }
        }
        : exact
      for group in near where !found.contains(group) { found.append(group) }
    }
    return found.isEmpty ? [target] : found
  }

  // MARK: - Scope, extent and side

  private func scope(ofActAt index: Int, targetAt position: Int, form: PhraseTree.Form) -> Scope {
    let own = scopes[index]
    guard own == .performed, form == .noun || form == .gerund else { return own }
    return predicateScope(after: max(index, position)) ?? own
  }

  /// What the verb says of a noun of action: "omentectomy may be done", "sampling was deferred".
  private func predicateScope(after index: Int) -> Scope? {
    var sawVerb = false
    for next in index + 1..<max(index + 1, min(index + 14, elements.count)) {
      if breaks[next] == .strong { return nil }
      switch function(next) {
      case .be, .have, .include: sawVerb = true
      case .optional where !sawVerb: return scopes[next] == .optional ? .optional : nil
      case .negation where sawVerb: return .excluded
      case .planned where sawVerb: return .planned
      case .optional where sawVerb: return .optional
      case .light where sawVerb: return nil
      case .relative, .subordinate: return nil
      default: break
      }
      if concept(next)?.kind == .action, elements[next].form == .participle { return nil }
    }
    return nil
  }

  /// The extent that stands nearest before the target, or beside the verb.
  private func extent(actAt index: Int, targetAt target: Int) -> Extent? {
    for start in target == index ? [index] : [target, index] {
      var position = start - 1
      while position >= 0, breaks[position] != .strong {
        if let extent = extentWord(position) { return extent }
        if case .number = elements[position].content, countsNodes(target) { return .sampled }
        guard !isVerb(position) || [.be, .have].contains(function(position)),
          concept(position)?.kind != .procedure, concept(position)?.kind != .action,
          function(position) != .preposition || function(position) == .of,
          breaks[position] == .none || elements[position].isMark(.comma)
        else { break }
        position -= 1
      }
    }
    for position in index + 1..<max(index + 1, min(index + 4, elements.count)) {
      if breaks[position] != .none || structure(position) != nil { break }
      if concept(position).map(isJoint) ?? false { break }
      if let extent = extentWord(position) { return extent }
    }
    return nil
  }

  private func extentWord(_ index: Int) -> Extent? {
    guard let concept = concept(index), concept.kind == .extent else { return nil }
    return Extent(rawValue: concept.id)
  }

  private func countsNodes(_ index: Int) -> Bool {
    structure(index).map { !lexicon.groups(of: $0).isEmpty || !lexicon[$0].along.isEmpty } ?? false
  }

  /// The side of an act: all sides its clause names, save those of other structures ("left renal vein").
  private func laterality(actAt index: Int, targetAt target: Int) -> Laterality? {
    var sides: [Laterality] = []
    for position in clause(around: index) {
      guard let word = concept(position), word.kind == .laterality,
        let side = Laterality(rawValue: word.id), sidesWith(actAt: index, position)
      else { continue }
      let next = nextSubstantial(after: position)
      if let next, structure(next) != nil, next != target,
        !(target > position && next < target && concept(next + 1).map(isJoint) ?? false)
      {
        continue
      }
      sides.append(side)
    }
    guard var side = sides.first else { return nil }
    for other in sides.dropFirst() { side = side.joined(with: other) }
    return side
  }

  /// A side belongs to the act before it, or to the one after it where none stands before.
  private func sidesWith(actAt index: Int, _ position: Int) -> Bool {
    func isAct(_ position: Int) -> Bool {
      concept(position).map { [.action, .procedure].contains($0.kind) } ?? false
    }
    if position > index { return !(index + 1..<position).contains(where: isAct) }
    guard !(position + 1..<max(position + 1, index)).contains(where: isAct) else {
      return false
    }
    let hangs = function(position - 1) == .preposition || function(position - 1) == .determiner
    return !hangs || !clause(around: index).prefix(while: { $0 < position }).contains(where: isAct)
  }

  private func clause(around index: Int) -> Range<Int> {
    var start = index
    while start > 0, breaks[start] != .strong { start -= 1 }
    var end = index + 1
    while end < elements.count, breaks[end] != .strong { end += 1 }
    return start..<end
  }

  private func nextSubstantial(after index: Int) -> Int? {
    var position = index + 1
    while position < elements.count {
      if breaks[position] != .none { return nil }
      if let concept = concept(position), concept.kind == .extent { position += 1; continue }
      return position
    }
    return nil
  }
}
