/// Answers questions about one code alone, without ranking all others: where many codes are loaded, most of them share
/// work with a note, and the first that stands against the code ends the matter.
package struct Prover: Sendable {
  package let solver: Solver
  private let table: DemandTable

  package init(_ solver: Solver) {
    self.solver = solver
    table = DemandTable(solver.procedures, solver.lexicon)
  }

  private var lexicon: Lexicon { solver.lexicon }

  /// Whether a note supports a code and no other: what `solve` would find.
  package func supports(_ note: Documentation, only key: Procedure) -> Bool {
    let judge = Judge(lexicon: lexicon, note: note)
    var explained: [Evidence] = []
    for criterion in key.criteria {
      let finding = judge.finding(on: criterion)
      guard finding.status == .supported, finding.ground != .headed else { return false }
      if criterion.isComponent, let evidence = finding.evidence { explained.append(evidence) }
    }
    guard judge.objections(to: key).isEmpty else { return false }
    var verdicts = Verdicts(table, judge)
    var whole: Whole?
    var isRelated = false
    for number in verdicts.codes(toldIn: note) {
      let row = table.rows[number]
      guard let isSupported = verdicts.support(row),
        isSupported || !verdicts.work(row).allSatisfy(explained.contains)
      else { continue }
      let other = solver.procedures[number]
      // The key is held by its own note.
      if other.code == key.code {
        isRelated = true
        continue
      }
      guard judge.objections(to: other).isEmpty else { continue }
      let own = whole ?? Whole(key, lexicon)
      whole = own
      // A code that asks for less is contained; one that asks for the same, or for more, stands beside the key.
      guard own.contains(other), !(isSupported && Whole(other, lexicon).contains(key)) else {
        return false
      }
    }
    return isRelated
  }

  /// Whether a note documents all that any code requires.
  package func supportsAny(_ note: Documentation) -> Bool {
    let judge = Judge(lexicon: lexicon, note: note)
    var verdicts = Verdicts(table, judge)
    for number in verdicts.codes(toldIn: note)
    where verdicts.support(table.rows[number]) ?? false {
      if judge.objections(to: solver.procedures[number]).isEmpty { return true }
    }
    return false
  }

  /// A code that every case of another one supports as well, and the other way round; `nil` where there is none.
  package func rival(of key: Procedure) -> ProcedureCode? {
    guard let act = key.components.first else { return nil }
    let whole = Whole(key, lexicon)
    return table.codes(workingOn: act.target).lazy.map { solver.procedures[$0] }.first { other in
      other.code != key.code && other.approach == key.approach && whole.contains(other)
        && Whole(other, lexicon).contains(key)
    }?.code
  }

  /// Another code that asks for just the same, so that no note supports one of them alone; `nil` where there is none.
  package func twin(of key: Procedure) -> ProcedureCode? {
    guard let act = key.components.first, let row = table.row(of: key) else { return nil }
    return table.codes(workingOn: act.target).first { number in
      table.rows[number] == row && solver.procedures[number].code != key.code
    }.map { solver.procedures[$0].code }
  }
}

/// How one note stands to the demands of many codes: each demand is judged once, when the first code makes it.
private struct Verdicts {
  private struct Verdict {
    let status: Judgement.Status
    /// The place of the sentence that tells of the work.
    let work: Int?
  }

  private let table: DemandTable
  private let judge: Judge
  private var known: [Verdict?]
  private var sentences: [Evidence] = []

  init(_ table: DemandTable, _ judge: Judge) {
    self.table = table
    self.judge = judge
    known = Array(repeating: nil, count: table.criteria.count)
  }

  /// The codes for some of whose work a sentence of the note speaks, and against none of which that sentence does.
  mutating func codes(toldIn note: Documentation) -> [Int] {
    var isFound = [Bool](repeating: false, count: table.rows.count)
    var codes: [Int] = []
    for demand in table.related(to: note) {
      let verdict = verdict(on: demand)
      guard verdict.work != nil, verdict.status != .contradicted else { continue }
      for code in table.makers[demand] where !isFound[code] {
        isFound[code] = true
        codes.append(code)
      }
    }
    return codes
  }

  /// Whether all demands of a code are met; `nil` where something speaks against it.
  mutating func support(_ demands: [Int]) -> Bool? {
    var isSupported = true
    for demand in demands {
      switch verdict(on: demand).status {
      case .contradicted: return nil
      case .missing: isSupported = false
      case .supported: break
      }
    }
    return isSupported
  }

  /// What the note tells of the work that a code asks for.
  mutating func work(_ demands: [Int]) -> [Evidence] {
    demands.compactMap { verdict(on: $0).work.map { sentences[$0] } }
  }

  private mutating func verdict(on demand: Int) -> Verdict {
    if let verdict = known[demand] { return verdict }
    let finding = judge.finding(on: table.criteria[demand])
    var work: Int?
    if table.criteria[demand].isComponent, let found = finding.evidence {
      work = sentences.count
      sentences.append(found)
    }
    let verdict = Verdict(status: finding.status, work: work)
    known[demand] = verdict
    return verdict
  }
}
