/// Which of some codes are parts of others; each sort of demand is looked at once, however many codes make it.
struct Containment {
  private let kinds: [Int]
  /// For each sort of demand, the sorts that hold more.
  private let wholes: [Set<Int>]

  init(_ procedures: [Procedure], _ lexicon: Lexicon) {
    var known: [Set<Demand>: Int] = [:]
    var models: [Procedure] = []
    kinds = procedures.map { procedure in
      let demands = Set(procedure.criteria.map(Demand.init))
      if let kind = known[demands] { return kind }
      known[demands] = models.count
      models.append(procedure)
      return models.count - 1
    }
    let holders = models.map { Whole($0, lexicon) }
    // Two codes that require the same are told apart by nothing here, and neither is a part of the other.
    wholes = models.indices.map { part in
      Set(
        models.indices.filter { whole in
          whole != part && holders[whole].contains(models[part])
            && !holders[part].contains(models[whole])
        })
    }
  }

  /// Whether all that one code requires is required by another, which requires more.
  func isPart(_ part: Int, of whole: Int) -> Bool { wholes[kinds[part]].contains(kinds[whole]) }

  /// Whether a code is a part of any of the others.
  func isPartOfAny(_ part: Int) -> Bool { !wholes[kinds[part]].isEmpty }
}

/// A code that may contain others.
struct Whole {
  private let procedure: Procedure
  private let judge: Judge
  private let count: Int
  /// Whether it is work through a scope.
  private let isWorkByScope: Bool

  init(_ procedure: Procedure, _ lexicon: Lexicon) {
    judge = Judge(lexicon: lexicon, note: Documentation(meeting: procedure))
    count = procedure.components.count
    self.procedure = procedure
    isWorkByScope =
      (procedure.approach.map(lexicon.isScoped) ?? false)
      && !procedure.components.allSatisfy(lexicon.isLook)
  }

  /// Whether everything that a code requires is part of what this one requires, whatever the sides.
  func contains(_ part: Procedure) -> Bool {
    if isOnlyLook(part) { return true }
    let required = part.components.count
    guard required > 0, count >= required else { return false }
    return part.criteria.allSatisfy { criterion in
      switch criterion.content {
      case .approach: return true
      // To ask for a recurrence is more than not to ask for it.
      case .state, .ages, .measure: return judge.judge(criterion).status == .supported
      case .component(var component):
        component.laterality = nil
        let sideless = Criterion(
          content: .component(component), evidence: criterion.evidence,
          alternatives: criterion.alternatives)
        return judge.judge(sideless).status == .supported
      }
    }
  }

  /// Whether a code is for a look by the scope through which this one's work is done: work by a scope always includes it.
  private func isOnlyLook(_ part: Procedure) -> Bool {
    let lexicon = judge.lexicon
    guard isWorkByScope, part.approach == procedure.approach, !part.components.isEmpty,
      part.components.allSatisfy(lexicon.isLook),
      part.criteria.allSatisfy({ $0.isComponent || $0.isApproach })
    else { return false }
    return part.components.allSatisfy { look in
      procedure.components.contains {
        !lexicon.isLook($0) && lexicon.areAkin($0.target, look.target)
      }
    }
  }
}
