import Narratives

/// A fact that a note may lack, with the codes that it would decide between.
struct Gap: Equatable {
  /// What is lacking.
  enum Fact: Equatable {
    case approach
    case otherSide(Act)
    case amount(Act)
    case state(ConceptNumber)
    case measure(Measured)
  }

  /// What a code of the family wants the fact to be.
  struct Side: Equatable {
    let code: ProcedureCode
    /// The criterion as a noun phrase: "an open approach".
    let wanted: String
    /// The same as an answer of the surgeon: "open".
    let answer: String
  }

  let fact: Fact
  /// The code whose note lacks it first, then those for which another answer would speak.
  let sides: [Side]

  /// The gap as far as it tells its own code from another one; `nil` where it does not.
  func telling(from other: Procedure, _ lexicon: Lexicon) -> Gap? {
    if case .otherSide(let act) = fact {
      return other.components.contains { lexicon.isAlikeWork($0, act) } ? self : nil
    }
    let its = sides.dropFirst().filter { $0.code == other.code }
    return its.isEmpty ? nil : Gap(fact: fact, sides: sides.prefix(1) + its)
  }

  /// What a note on a code may lack so that other answers would speak for other codes of its family.
  static func possible(
    in procedure: Procedure, among family: [Procedure], _ lexicon: Lexicon
  ) -> [Gap] {
    let rivals = family.filter { $0.code != procedure.code }
    var gaps = approach(of: procedure, among: rivals, lexicon).map { [$0] } ?? []
    // What is documented of the way in rules out the codes that are by another one: no answer speaks for them.
    let open = rivals.filter { other in
      guard let way = other.approach, let own = procedure.approach else { return true }
      return lexicon.isKind(way, of: own) || lexicon.isKind(own, of: way)
    }
    // What is left of a code that holds another one would support that other.
    let holdsOther = rivals.contains { other in
      other.approach == procedure.approach && Solver.contains(procedure, other, lexicon)
    }
    guard !holdsOther else { return gaps }
    for act in procedure.components where lexicon.isRemoval(act.action) {
      let own = Side(code: procedure.code, wanted: lexicon.words(for: act), answer: "")
      if act.laterality == .bilateral { gaps.append(Gap(fact: .otherSide(act), sides: [own])) }
      let others = open.filter { isOpenAlone(procedure, $0, lexicon) { isAlike($0, act, lexicon) } }
        .compactMap { other in
          other.components.first { lexicon.isAllOrPart($0, of: act) }.map {
            Side(code: other.code, wanted: lexicon.words(for: $0), answer: "")
          }
        }
      if !others.isEmpty {
        gaps.append(Gap(fact: .amount(act), sides: [own] + others))
      }
    }
    return gaps + states(of: procedure, among: open, lexicon)
      + measures(of: procedure, among: open)
  }

  /// Whether two codes differ in nothing but what is asked: what else a note tells of one of them would answer it.
  private static func isOpenAlone(
    _ one: Procedure, _ other: Procedure, _ lexicon: Lexicon, isAsked: (Criterion) -> Bool
  ) -> Bool {
    Contrast(one, other, lexicon: lexicon).differences.map(\.criterion).allSatisfy(isAsked)
  }

  private static func isAlike(_ criterion: Criterion, _ act: Act, _ lexicon: Lexicon) -> Bool {
    criterion.component.map { lexicon.isAlikeWork($0, act) } ?? false
  }

  /// A size or a weight is worth a question where another code asks for another one of the same thing.
  private static func measures(of procedure: Procedure, among rivals: [Procedure]) -> [Gap] {
    func side(_ code: Procedure, _ measured: Measured) -> Side {
      Side(code: code.code, wanted: measured.span.words, answer: measured.span.words)
    }
    return procedure.measures.compactMap { own in
      let others = rivals.flatMap { other in
        other.measures.filter { $0.thing == own.thing && $0.span.isDisjoint(from: own.span) }
          .map { side(other, $0) }
      }
      return others.isEmpty
        ? nil : Gap(fact: .measure(own), sides: [side(procedure, own)] + others)
    }
  }

  /// An approach is worth a question where another code for the same work is done by another one.
  private static func approach(
    of procedure: Procedure, among rivals: [Procedure], _ lexicon: Lexicon
  ) -> Gap? {
    func side(_ code: Procedure) -> Side? {
      code.approach.map {
        Side(code: code.code, wanted: lexicon.approachWords($0), answer: lexicon.approachName($0))
      }
    }
    guard let own = side(procedure) else { return nil }
    let met = Contrast.Side(procedure, lexicon)
    let others = rivals.filter { other in
      guard other.approach != nil, other.approach != procedure.approach else { return false }
      let contrast = Contrast(met, Contrast.Side(other, lexicon))
      // A code that asks for more than another approach falls whatever the surgeon answers, and one that asks for less
      // leaves out work of the note: neither is what the other answer would lead to.
      return contrast.required(by: other.code).contains {
        $0.criterion.isApproach && $0.isContradicted
      } && contrast.differences.allSatisfy(\.criterion.isApproach)
    }.compactMap(side)
    return others.isEmpty ? nil : Gap(fact: .approach, sides: [own] + others)
  }

  private static func states(
    of procedure: Procedure, among rivals: [Procedure], _ lexicon: Lexicon
  ) -> [Gap] {
    func side(_ code: Procedure, _ state: ConceptNumber) -> Side {
      Side(code: code.code, wanted: lexicon.stateWords(state), answer: lexicon.id(state))
    }
    return procedure.states.compactMap { state in
      let others = rivals.flatMap { other in
        other.states.filter(lexicon[state].opposites.contains).map { side(other, $0) }
      }
      return others.isEmpty
        ? nil : Gap(fact: .state(state), sides: [side(procedure, state)] + others)
    }
  }

  /// Leaves the fact out of a case.
  func open(
    _ facts: inout CaseFacts, _ lexicon: Lexicon, using generator: inout some RandomNumberGenerator
  ) {
    switch fact {
    case .approach: facts.approach = nil
    case .state(let state): facts.states.removeAll { $0 == state }
    case .measure(let measured): facts.measures.removeAll { $0 == measured }
    case .otherSide(let act):
      guard let index = facts.acts.firstIndex(of: act) else { return }
      let side = generator.happens(0.5) ? Laterality.right : .left
      facts.acts[index].laterality = side
      facts.turnsTo = side == .right ? .left : .right
    case .amount(let act):
      guard let index = facts.acts.firstIndex(of: act) else { return }
      facts.acts[index].extent = nil
      facts.leavesAmountOpen = true
    }
  }

  // MARK: - Words

  /// What to ask the surgeon.
  func question(about procedure: Procedure, _ lexicon: Lexicon) -> String {
    switch fact {
    case .approach: "Ask the surgeon which approach was used: \(answers)."
    case .otherSide(let act):
      "Ask the surgeon whether the \(removed(act, lexicon)) on both sides or on one."
    case .amount(let act):
      "Ask the surgeon whether all of the \(removed(act, lexicon)) or only \(share(act, lexicon))."
    case .state: "Ask the surgeon whether the \(disease(of: procedure, lexicon)) was \(answers)."
    case .measure(let measured): "Ask for the \(lexicon.name(of: measured)): \(answers)."
    }
  }

  /// What the note does not say, with the sentence on the work that leaves it open, and for which code each answer would
  /// speak.
  func explanation(
    _ procedure: Procedure, in note: Solution.Candidate, of documentation: Documentation,
    _ lexicon: Lexicon
  ) -> String {
    let open =
      switch fact {
      case .approach: "which approach was used"
      case .otherSide(let act): "whether the \(removed(act, lexicon)) on both sides"
      case .amount(let act):
        "how \(lexicon.isNodeGroup(act.target) ? "many" : "much") of the \(removed(act, lexicon))"
      case .state: "whether the \(disease(of: procedure, lexicon)) was \(answers)"
      case .measure(let measured): "what the \(lexicon.name(of: measured)) was"
      }
    let quote = evidence(in: note, of: documentation, lexicon).map { "(“\($0.sentence)”)" }
    let telling =
      switch (fact, quote) {
      case (_, nil): "does not say \(open)"
      case (.otherSide, let quote?): "does not say \(open), and tells of one \(quote)"
      case (.amount, let quote?): "does not say \(open) \(quote)"
      case (_, let quote?): "tells of the work \(quote) and does not say \(open)"
      }
    let wants = sides.prefix(3).map { "\($0.code) requires \($0.wanted)" }
    return "The note \(telling). \(English.sentence(English.list(wants)))."
  }

  /// The sentence of a note that tells of the work and leaves the fact open.
  private func evidence(
    in note: Solution.Candidate, of documentation: Documentation, _ lexicon: Lexicon
  ) -> Evidence? {
    switch fact {
    case .otherSide, .amount:
      note.judgements(.missing).lazy.compactMap(\.evidence).first
        ?? documentation.acts.first { item in
          if case .amount(let act) = fact { lexicon.isAlikeWork(item.value, act) } else { false }
        }?.evidence
    case .approach, .state, .measure:
      note.judgements(.supported).first { $0.criterion.component != nil }?.evidence
    }
  }

  /// Why there is no need to ask: the sentence of the note that answers, where there is one.
  func refusal(
    in note: Documentation, told sentences: [String], of key: ProcedureCode?, _ lexicon: Lexicon
  ) -> String {
    let told: (words: String, sentence: String)? =
      switch fact {
      case .approach:
        note.approach.map {
          (
            "names the approach",
            Refusal.wayIn($0.evidence, from: sentences) ?? $0.evidence.sentence
          )
        }
      case .otherSide(let act), .amount(let act):
        note.acts.first { lexicon.isAlikeWork($0.value, act) && answers($0.value) }
          .map { ("tells of \(lexicon.words(for: $0.value))", $0.evidence.sentence) }
      case .state:
        note.states.first.map { ("names the state of the disease", $0.evidence.sentence) }
      case .measure(let measured):
        note.measures.first { $0.value.span.dimension == measured.span.dimension }
          .map { ("tells the \(lexicon.name(of: $0.value))", $0.evidence.sentence) }
      }
    if let told { return "The note \(told.words): “\(told.sentence)”" }
    return key.map {
      "\($0) does not depend on it, and the note documents all that \($0) requires."
    }
      ?? "No code that the rest of the note leaves depends on it."
  }

  /// Whether work is told with what is asked of it: how much was removed says nothing of the sides.
  private func answers(_ act: Act) -> Bool {
    if case .otherSide = fact { act.laterality != nil } else { true }
  }

  /// The possible answers, each once, in an order that tells nothing: "laparoscopic or open".
  private var answers: String {
    English.list(Set(sides.map(\.answer)).sorted(), joint: "or")
  }

  private func removed(_ act: Act, _ lexicon: Lexicon) -> String {
    let structure = lexicon.words(for: act.target)
    return "\(structure) \(English.was(structure)) removed"
  }

  /// Less than all: some nodes, a part of an organ.
  private func share(_ act: Act, _ lexicon: Lexicon) -> String {
    lexicon.isNodeGroup(act.target) ? "some" : "a part of it"
  }

  /// The lesion that is operated on, else "the disease".
  private func disease(of procedure: Procedure, _ lexicon: Lexicon) -> String {
    procedure.components.lazy.map(\.target).first(where: lexicon.isDiseased)
      .map { lexicon[$0].label } ?? "disease"
  }
}

extension Lexicon {
  /// Whether a structure is something that is diseased itself: a hernia, a stone.
  func isDiseased(_ structure: ConceptNumber) -> Bool {
    ["lesion", "hernia", "stone", "sac", "fistula", "hematoma"].contains { isA($0, structure) }
  }

  /// Whether two acts are work of one family on the same structure, or on a kind or a part of it.
  fileprivate func isAlikeWork(_ one: Act, _ other: Act) -> Bool {
    family(of: one.action) == family(of: other.action)
      && (isKind(one.target, of: other.target) || isKind(other.target, of: one.target)
        || self[other.target].parts.contains { isKind(one.target, of: $0) })
  }

  /// Whether two acts are the same work, and one of them takes all and the other one not all.
  fileprivate func isAllOrPart(_ one: Act, of other: Act) -> Bool {
    let breadths = [breadth(of: one), breadth(of: other)]
    return isAlikeWork(one, other) && breadths.allSatisfy(\.isStated)
      && breadths.count { $0 == .total } == 1
  }
}
