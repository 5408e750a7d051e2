/// Finds the code for a note among the procedures of the loaded banks.
package struct Solver: Sendable {
  package let procedures: [Procedure]
  private let reader: Reader
  /// For each structure, the procedures that a documented act on it may belong to.
  private var index: [[Int]]
  private let resemblance: ResemblanceIndex

  package var lexicon: Lexicon { reader.lexicon }

  package init(procedures: [Procedure], lexicon: Lexicon) {
    self.procedures = procedures
    reader = Reader(lexicon: lexicon)
    resemblance = ResemblanceIndex(procedures.map(\.profile))
    index = Array(repeating: [], count: lexicon.concepts.count)
    for (number, procedure) in procedures.enumerated() {
      for act in procedure.components {
        for key in lexicon.ancestors(of: act.target) + lexicon[act.target].parts {
          let key = Int(key.rawValue)
          if index[key].last != number { index[key].append(number) }
        }
      }
    }
  }

  /// What a note supports.
  package func solve(_ note: String) -> Solution {
    solve(Documentation(reader.read(note), lexicon: lexicon))
  }

  /// What a note supports, with the codes that it resembles ranked behind.
  package func rank(_ note: String) -> Solution {
    let reading = reader.read(note)
    var profile = TermProfile()
    profile.add(reading, lexicon)
    return solve(
      Documentation(reading, lexicon: lexicon), likeness: resemblance.scores(for: profile))
  }

  /// What the documented work supports.
  package func solve(_ note: Documentation) -> Solution { solve(note, likeness: []) }

  private func solve(_ note: Documentation, likeness: [Float]) -> Solution {
    let judge = Judge(lexicon: lexicon, note: note)
    let alike = mostAlike(likeness)
    let most = likeness.max() ?? 0
    let candidates = Set(related(to: note) + alike).sorted().map { number in
      candidate(
        procedures[number], judge,
        likeness: most > 0 ? Double(likeness[number] / most) : nil)
    }.sorted(by: ranksBefore)
    let best = maximal(candidates.filter(\.isSupported))
    let rivals = best.count == 1 ? rivals(of: best[0], among: candidates) : candidates
    // A note that resembles other codes far more than the one it supports has not been understood.
    let isDoubtful = best.first?.likeness.map { $0 < Self.leastLikeness } ?? false
    let isDecided = best.count == 1 && rivals.isEmpty && !isDoubtful
    return Solution(
      candidates: candidates, code: isDecided ? best[0].code : nil, codes: best.map(\.code),
      query: isDecided ? [] : questions(about: rivals), documentation: note)
  }

  /// Codes that nothing speaks against and that would explain documented work which the best leaves over.
  private func rivals(of best: Solution.Candidate, among candidates: [Solution.Candidate])
    -> [Solution.Candidate]
  {
    let explained = best.work
    return candidates.filter { candidate in
      candidate.code != best.code && !candidate.isContradicted
        && !candidate.work.subtracting(explained).isEmpty
        && !contains(best.procedure, candidate.procedure)
    }
  }

  /// The procedures that a note resembles most.
  private func mostAlike(_ likeness: [Float]) -> [Int] {
    let found = likeness.indices.filter { likeness[$0] > 0 }
    return Array(found.sorted { (likeness[$0], $1) > (likeness[$1], $0) }.prefix(Self.alikeCount))
  }

  private static let alikeCount = 12
  /// The share of the greatest likeness below which a supported code is not named.
  private static let leastLikeness = 0.25

  private func related(to note: Documentation) -> [Int] {
    var found: Set<Int> = []
    for act in (note.acts + note.denied).map(\.value) + note.headed {
      for structure in lexicon.ancestors(of: act.target) {
        found.formUnion(index[Int(structure.rawValue)])
      }
    }
    return found.sorted()
  }

  private func candidate(_ procedure: Procedure, _ judge: Judge, likeness: Double?)
    -> Solution.Candidate
  {
    let judgements = procedure.criteria.map(judge.judge)
    let total = Double(max(1, judgements.count))
    let supported = Double(judgements.count { $0.status == .supported })
    let contradicted = Double(judgements.count { $0.status == .contradicted })
    let headed = Double(
      judgements.count { $0.status == .missing && judge.isHeaded($0.criterion) })
    let isOtherApproach = judgements.contains {
      $0.status == .contradicted && $0.criterion.isApproach
    }
    // The weights were chosen on the two parts of the gold corpus that rules are made from.
    let score = likeness.map { likeness in
      (likeness + 0.3 * (supported + 0.5 * headed) / total - 0.1 * contradicted
        - (isOtherApproach ? 0.2 : 0)) / 1.3
    }
    return Solution.Candidate(
      procedure: procedure, judgements: judgements,
      score: max(0, score ?? (supported + 0.5 * headed - 0.5 * contradicted) / total),
      likeness: likeness)
  }

  /// Supported codes first, the more complete ones before the ones they contain; then by score.
  private func ranksBefore(_ one: Solution.Candidate, _ other: Solution.Candidate) -> Bool {
    if one.likeness != nil {
      return (one.score, other.code) > (other.score, one.code)
    }
    if one.isSupported != other.isSupported { return one.isSupported }
    if one.isSupported, one.judgements.count != other.judgements.count {
      return one.judgements.count > other.judgements.count
    }
    if one.isContradicted != other.isContradicted { return other.isContradicted }
    if one.score != other.score { return one.score > other.score }
    return one.code < other.code
  }

  /// The supported codes that no other supported code contains.
  private func maximal(_ supported: [Solution.Candidate]) -> [Solution.Candidate] {
    let wholes = supported.map { Whole($0.procedure, lexicon) }
    func holds(_ whole: Int, _ part: Int) -> Bool {
      wholes[whole].contains(supported[part].procedure)
    }
    return supported.indices.filter { one in
      !supported.indices.contains { other in
        supported[other].code != supported[one].code && holds(other, one)
          && !(supported[one].code < supported[other].code && holds(one, other))
      }
    }.map { supported[$0] }
  }

  /// Whether everything that one code requires is part of what another requires, whatever the sides.
  package func contains(_ whole: Procedure, _ part: Procedure) -> Bool {
    Whole(whole, lexicon).contains(part)
  }

  /// A code that may contain others.
  private struct Whole {
    private let judge: Judge
    private let count: Int

    init(_ procedure: Procedure, _ lexicon: Lexicon) {
      judge = Judge(lexicon: lexicon, note: Documentation(meeting: procedure))
      count = procedure.components.count
    }

    func contains(_ part: Procedure) -> Bool {
      let required = part.components.count
      guard required > 0, count >= required else { return false }
      return part.criteria.allSatisfy { criterion in
        switch criterion.content {
        case .approach: return true
        // To ask for a recurrence is more than not to ask for it.
        case .state: return judge.judge(criterion).status == .supported
        case .component(var component):
          component.laterality = nil
          let sideless = Criterion(content: .component(component), evidence: criterion.evidence)
          return judge.judge(sideless).status == .supported
        }
      }
    }
  }

  /// What is missing for the codes that nothing speaks against, nearest first.
  private func questions(about candidates: [Solution.Candidate]) -> [String] {
    var questions: [String] = []
    for candidate in candidates where !candidate.isContradicted && candidate.score > 0 {
      for judgement in candidate.judgements(.missing) {
        questions.append("\(judgement.words) (needed for \(candidate.code))")
      }
    }
    return Array(questions.prefix(4))
  }
}
