/// The repair of a hernia as surgeons tell it: "a sheet of mesh was sewn to the ligament", "the gap was closed".
///
/// Who lays a mesh where the hernia lies, or closes its gap, has repaired the hernia that the note names, else the one that
/// lies where the note works.
struct RepairBySteps {
  typealias Item = Documentation.Item<Act>

  private let lexicon: Lexicon
  private let acts: [Item]
  /// The hernias that the note names, else those of the places that it speaks of; the most exact ones.
  private let hernias: [ConceptNumber]

  init(_ reading: Reading, _ acts: [Item], _ lexicon: Lexicon) {
    self.lexicon = lexicon
    self.acts = acts
    let mends = acts.contains { item in Self.ways.contains { lexicon.isA($0, item.value.action) } }
    guard mends, let hernia = lexicon.concept("hernia") else {
      hernias = []
      return
    }
    let spoken = reading.terms.compactMap { use -> ConceptNumber? in
      guard case .concept(let number) = use.term, Self.counted.contains(use.scope) else {
        return nil
      }
      return number
    }
    let named = spoken.filter {
      lexicon.isKind($0, of: hernia) && $0 != hernia && !lexicon[$0].isGeneral
    }
    let placed = lexicon.kinds(of: hernia).filter { kind in
      lexicon[kind].wholes.contains { whole in spoken.contains { lexicon.isKind($0, of: whole) } }
    }
    let all = Set(named.isEmpty ? placed : named)
    hernias = all.filter { one in !all.contains { $0 != one && lexicon.isKind($0, of: one) } }
  }

  /// The repair, resting on the step that tells it; none where the note says in its own words what was repaired, or leaves
  /// open which hernia it was.
  var repairs: [Item] {
    guard let repair = lexicon.concept("repair") else { return [] }
    let told = acts.filter { isRepair($0.value, by: repair) }
    guard told.isEmpty else { return told.flatMap(withContents) }
    guard hernias.count == 1, let hernia = hernias.first else { return [] }
    let menders = lexicon.ancestors(of: hernia).flatMap { lexicon[$0].mendedBy }
    let step = acts.first { item in
      menders.contains { lexicon.isKind(item.value.target, of: $0) }
        && Self.ways.contains { lexicon.isA($0, item.value.action) }
    }
    return step.map { step in
      let act = Act(action: repair, target: hernia, laterality: step.value.laterality)
      return [Item(value: act, evidence: step.evidence)]
    } ?? []
  }

  /// A hiatal hernia of which the stomach is brought back is a paraesophageal one: the kind of a hernia that holds what is
  /// reduced was repaired.
  private func withContents(_ repair: Item) -> [Item] {
    lexicon.kinds(of: repair.value.target).filter { kind in
      kind != repair.value.target
        && lexicon[kind].holds.contains { contents in
          acts.contains {
            lexicon.isA("reduction", $0.value.action)
              && lexicon.isKind($0.value.target, of: contents)
          }
        }
    }.map { kind in
      var act = repair.value
      act.target = kind
      return Item(value: act, evidence: repair.evidence)
    }
  }

  private func isRepair(_ act: Act, by repair: ConceptNumber) -> Bool {
    lexicon.family(of: act.action) == lexicon.family(of: repair)
      && lexicon.isA("hernia", act.target)
  }

  /// A plan for a hernia that is given up, or one of years ago, is not repaired today.
  private static let counted: Set<Scope> = [.performed, .preserved, .optional, .conditional]
  private static let ways = ["implantation", "fixation", "closure", "reinforcement", "repair"]
}
