/// Things that a sentence names without saying in a verb of action what is done with them.
extension ActReader {
  /// "No mesh", "no tube is needed", "Chest tube.": a device that is denied, or that is all a sentence names, is
  /// what is not put in or is.
  mutating func readDevicesWithoutVerb() {
    guard let insertion = lexicon.insertion, let device = lexicon.device else { return }
    let isAlone =
      elements.count <= Self.longestFragment && drafts.isEmpty
      && !phrases.classes.contains(where: Self.verbs.contains)
    for index in elements.indices {
      guard let number = structure(index), lexicon.isKind(number, of: device),
        isAlone || isNeeded(index) || isLeftOpen(index) || isListed(index)
          || choiceBehindList(of: index) != nil,
        !drafts.contains(where: { $0.mentions.contains { $0.position == index } })
      else { continue }
      var draft = Draft(
        deed: .act(insertion), position: index, form: .participle,
        mentions: [Mention(structure: number, position: index)])
      // "A drain is optional": what is said of it stands after it.
      if let choice = choiceBehindList(of: index) {
        draft.repeatedAt = choice
      } else if function(index + 2) == .optional, scopes[index + 2] != .performed {
        draft.repeatedAt = index + 2
      }
      drafts.append(draft)
    }
  }

  /// "Nodes are not included", "nodes may be included", in a clause of their own: what is not taken, or may be.
  mutating func readUncountedStructures(before end: Int) {
    guard !subject.isEmpty else { return }
    let clause = (breaks[..<end].lastIndex(of: .strong) ?? 0)..<end
    guard !drafts.contains(where: { clause.contains($0.position) }),
      let removal = lexicon.taking(subject.compactMap(\.structure)) ?? lexicon.removal,
      let denial = clause.first(where: { deniesInclusion($0) || mayInclude($0) }),
      subject.contains(where: { $0.structure != nil }),
      subject.allSatisfy({ $0.position < denial && $0.structure.map(isOrgan) ?? true })
    else { return }
    drafts.append(
      Draft(deed: .act(removal), position: denial, form: .participle, mentions: subject))
  }

  /// "The bowel went to pathology", "left obturator nodes, sent frozen": what is sent away was taken out.
  mutating func readSentStructures() {
    guard drafts.isEmpty, let removal = lexicon.removal,
      let sent = elements.indices.first(where: { isSending($0) && scopes[$0] == .performed })
    else { return }
    let start = (0..<sent).last { breaks[$0] == .strong } ?? 0
    let named = (start..<sent).compactMap { index in
      structure(index).map { Mention(structure: $0, position: index) }
    }
    // "The fluid in the pelvis went to the laboratory": where it was did not go with it.
    guard !named.isEmpty, named.allSatisfy({ $0.structure.map(isOrgan) ?? true }),
      !(start..<sent).contains(where: { [.preposition, .be].contains(phrases.classes[$0]) })
    else { return }
    drafts.append(Draft(deed: .act(removal), position: sent, form: .participle, mentions: named))
  }

  /// Whether an element says that something goes to the laboratory.
  private func isSending(_ index: Int) -> Bool {
    elements[index].concept.map { [.specimen, .pathology].contains(lexicon[$0].kind) } ?? false
      && [index, index - 1].contains { place in
        place >= 0 && Self.sending.contains(phrases.text.first(elements[place]))
      }
  }

  private static let sending: WordSet = "sent went submitted goes going"

  /// "A segment of skin may be included".
  private func mayInclude(_ index: Int) -> Bool {
    function(index) == .optional && function(index + 1) == .be && index + 2 < elements.count
      && PhraseReader.Words.counted.contains(phrases.text.first(elements[index + 2]))
      // "The stump may be covered with a flap": no word on what goes with the operation.
      && !(index + 3 < elements.count && phrases.classes[index + 3] == .preposition)
  }

  private func isOrgan(_ structure: ConceptNumber) -> Bool {
    !lexicon.isDevice(structure) && !lexicon.isLesion(structure)
  }

  /// "Is not included", "are no part of".
  private func deniesInclusion(_ index: Int) -> Bool {
    guard function(index) == .negation, scopes[index] == .excluded else { return false }
    let isOneWord = elements[index].tokens.count == 1
    guard function(index - 1) == .be || !isOneWord && phrases.text.beginsWithBe(elements[index])
    else { return false }
    return elements[index].tokens.contains { token in
      PhraseReader.Words.counted.contains(phrases.text.tokens[token].word)
    }
      || isOneWord && index + 1 < elements.count
        && PhraseReader.Words.counted.contains(phrases.text.first(elements[index + 1]))
  }

  private static let longestFragment = 5
  static let verbs: Set<WordClass> = [.verb, .participle, .gerund, .be]

  /// Whether the clause of a device says no more than that it is or is not needed or used.
  private func isNeeded(_ index: Int) -> Bool {
    let end =
      elements.indices.dropFirst(index + 1).first { breaks[$0] == .strong } ?? elements.count
    let start = (0..<index).last { breaks[$0] == .strong } ?? 0
    guard
      !(start..<end).contains(where: { position in
        elements[position].concept.map { [.action, .procedure].contains(lexicon[$0].kind) } ?? false
      })
    else { return false }
    // "No mesh", "without a mesh", "mesh not used", "a mesh is not needed".
    let isBefore =
      function(index - 1) == .negation || function(index - 2) == .negation
    let isAfter =
      function(index + 1) == .negation
      || endsWithChoice(index + 1)
      || function(index + 1) == .be && [.negation, .optional].contains(function(index + 2))
    return isBefore || isAfter
  }

  /// "A drain and a biopsy of the liver are optional": the end of a clause that says no more of several things and works.
  private func choiceBehindList(of index: Int) -> Int? {
    let end =
      elements.indices.dropFirst(index + 1).first { breaks[$0] == .strong } ?? elements.count
    let start = (0..<index).last { breaks[$0] == .strong } ?? 0
    guard let be = (index..<end).last(where: { phrases.classes[$0] == .be }),
      function(be + 1) == .optional, endsWithChoice(be + 1), scopes[be + 1] != .performed,
      !(start..<be).contains(where: {
        [.verb, .participle, .relative].contains(phrases.classes[$0])
      })
    else { return nil }
    return be + 1
  }

  /// "Closure, with or without a little drain".
  private func isLeftOpen(_ index: Int) -> Bool {
    for before in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      if function(before) == .optional {
        return phrases.text.first(elements[before]) == PhraseReader.Words.with
      }
      guard [.determiner, .modifier, .nominal].contains(phrases.classes[before]) else {
        return false
      }
    }
    return false
  }

  /// "Drains, closure.": a member of a list of works in a sentence without a verb.
  private func isListed(_ index: Int) -> Bool {
    guard elements.count > 1, !phrases.classes.contains(where: Self.verbs.contains),
      drafts.contains(where: { $0.form == .noun }),
      !drafts.contains(where: { $0.mentions.contains { $0.position == index } })
    else { return false }
    func isEdge(_ place: Int) -> Bool {
      !elements.indices.contains(place) || phrases.classes[place] == .joint
        || elements[place].isMark(.semicolon)
    }
    let start = function(index - 1) == .determiner ? index - 2 : index - 1
    return isEdge(start) && isEdge(index + 1)
  }

  /// "Drain optional": what is said of the device stands after it.
  private func endsWithChoice(_ index: Int) -> Bool {
    guard function(index) == .optional else { return false }
    return index + 1 == elements.count || phrases.classes[index + 1] == .stop
      || phrases.classes[index + 1] == .joint
  }
}
