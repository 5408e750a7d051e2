import Narratives

/// What can be said not to be asked for by a code: that nothing of it was read proves nothing where the name of the code has a
/// word of it.
struct Silence {
  private let procedure: Procedure
  /// What the name says without what it says is not done.
  private let name: String
  private let denies: Bool
  private let lexicon: Lexicon

  /// The silence of a code.
  init(of procedure: Procedure, _ lexicon: Lexicon) {
    (self.procedure, self.lexicon) = (procedure, lexicon)
    let narrative = procedure.narrative
    let whole = ((narrative.descriptor ?? "") + ", " + narrative.title).lowercased()
    name = Self.withoutDenied(whole)
    denies = name.utf8.count < whole.utf8.count
  }

  /// "Removal of the gallbladder" of "removal of the gallbladder without imaging of the ducts"; what is done with or without
  /// something may be done with it.
  private static func withoutDenied(_ name: String) -> String {
    // Most names deny nothing, and to look for the words is many times as fast as to part a name into clauses.
    guard denials.union(spared).contains(where: { name.holds(String($0)) }) else { return name }
    return name.split(whereSeparator: { ",;".contains($0) }).map { clause in
      let words = clause.split(separator: " ")
      // "Tubes and ovaries kept"
      if let last = words.last, spared.contains(last) { return "" }
      let end = words.indices.first { index in
        denials.contains(words[index]) && !(index > 0 && words[index - 1] == "or")
      }
      return words[..<(end ?? words.count)].joined(separator: " ")
    }.joined(separator: ", ")
  }

  private static let denials: Set<Substring> = [
    "without", "not", "no", "excluding", "except", "leaving", "sparing",
  ]

  private static let spared: Set<Substring> = ["kept", "preserved", "spared", "retained", "intact"]

  /// Whether the name has no word of what another code asks for, save such as it was read to ask for itself.
  ///
  /// A way in is never left open: a code of which none was read has one all the same.
  func covers(_ criterion: Criterion) -> Bool {
    switch criterion.content {
    case .approach: false
    case .component:
      criterion.works.allSatisfy { !mayHold($0) && !names($0.target) && !performs($0) }
    case .state(let state):
      !(lexicon.id(state).spaced.split(separator: " ") + lexicon[state].label.split(separator: " "))
        .contains { $0.count > 3 && name.holds(String($0)) }
    case .ages: !name.contains(where: \.isNumber)
    case .measure(let measured):
      !measured.span.words.split(separator: " ").contains { word in
        word.allSatisfy(\.isNumber) && name.holds(String(word))
      } && !tells(measured)
    }
  }

  /// Whether the text of the code has such work done, be it as a step: it is not silent on that.
  ///
  /// A ligament that is divided may be released by it.
  private func performs(_ work: Act) -> Bool {
    procedure.reading.statements.contains { statement in
      guard case .act(let act) = statement.content, statement.scope == .performed else {
        return false
      }
      return !lexicon.isNodeGroup(act.target) && act.target == work.target
        && (act.action == work.action
          || lexicon[work.action].comesBeforehand && !lexicon.isRemoval(act.action))
    }
  }

  /// Whether the text of the code tells a size that another code asks for: "a womb of 250 grams or less".
  func tells(_ measured: Measured) -> Bool {
    procedure.reading.statements.contains { statement in
      guard case .measure(let told) = statement.content else { return false }
      return told.span == measured.span
    }
  }

  /// Whether the code asks for like work on a structure of which that of another code is a kind or a part: the one name says
  /// more exactly than the other what may be the same.
  private func mayHold(_ work: Act) -> Bool {
    procedure.components.contains { own in
      own.target != work.target && lexicon.family(of: own.action) == lexicon.family(of: work.action)
        && lexicon.isKind(work.target, of: own.target) && !lexicon.isNodeGroup(own.target)
    }
  }

  /// Whether the name has a structure, by any of its names or by the noun of the plainest one: "one segment of the lung".
  private func names(_ structure: ConceptNumber) -> Bool {
    let concept = lexicon[structure]
    let noun = Self.noun(of: concept.label)
    let isRead = procedure.components.contains { act in
      lexicon.isKind(act.target, of: structure) || Self.noun(of: lexicon[act.target].label) == noun
    }
    guard !isRead else { return false }
    let isTermed = procedure.named.contains { term in
      switch term {
      case .concept(let number): lexicon.isKind(number, of: structure)
      case .work(_, let target): lexicon.isKind(target, of: structure)
      case .word: false
      }
    }
    if isTermed, !denies { return true }
    guard !lexicon.isNodeGroup(structure) else { return false }
    return noun.utf8.count > 3 && name.holds(noun)
      || concept.synonyms.contains { name.holds($0) }
  }

  /// The last word of a name in the singular.
  private static func noun(of label: String) -> String {
    let last = label.split(separator: " ").last.map(String.init) ?? label
    return last.hasSuffix("s") && !last.hasSuffix("us") && !last.hasSuffix("ss")
      ? String(last.dropLast()) : last
  }
}
