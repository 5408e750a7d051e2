/// What a criterion asks for, wherever it is said.
struct Demand: Hashable {
  let content: Criterion.Content
  let alternatives: [Criterion.Content]

  init(_ criterion: Criterion) {
    (content, alternatives) = (criterion.content, criterion.alternatives)
  }
}

/// What many codes ask for, each demand once: ten thousand codes make a few thousand demands.
struct DemandTable: Sendable {
  /// Each demand, as the first code that makes it says it.
  private(set) var criteria: [Criterion] = []
  /// For each code, its demands, the lowest first.
  private(set) var rows: [[Int]] = []
  /// For each demand, the codes that make it.
  private(set) var makers: [[Int]] = []
  private var numbers: [Demand: Int] = [:]
  /// For each structure, the demands for work on it, or on what it is one of the parts of.
  private var onIt: [[Int]]
  /// For each structure, the demands for work on it or on a kind of it.
  private var onKinds: [[Int]]
  private let lexicon: Lexicon

  init(_ procedures: [Procedure], _ lexicon: Lexicon) {
    self.lexicon = lexicon
    onIt = Array(repeating: [], count: lexicon.concepts.count)
    onKinds = onIt
    rows.reserveCapacity(procedures.count)
    for (code, procedure) in procedures.enumerated() {
      let row = Set(procedure.criteria.map { number(of: $0) }).sorted()
      for demand in row { makers[demand].append(code) }
      rows.append(row)
    }
  }

  /// The demands of a code; `nil` where it makes one that no code of the table makes.
  func row(of procedure: Procedure) -> [Int]? {
    var row: Set<Int> = []
    for criterion in procedure.criteria {
      guard let number = numbers[Demand(criterion)] else { return nil }
      row.insert(number)
    }
    return row.sorted()
  }

  /// The codes that ask for work on a structure or on a kind of it.
  func codes(workingOn structure: ConceptNumber) -> [Int] {
    Set(onKinds[Int(structure.rawValue)].flatMap { makers[$0] }).sorted()
  }

  /// The demands for work that a documented act may speak for, or against.
  func related(to note: Documentation) -> Set<Int> {
    var found: Set<Int> = []
    for target in Set((note.acts + note.denied + note.borneOut).map(\.value.target)) {
      for structure in [target] + lexicon[target].parts {
        found.formUnion(onKinds[Int(structure.rawValue)])
        for broader in lexicon.ancestors(of: structure) {
          found.formUnion(onIt[Int(broader.rawValue)])
        }
      }
    }
    return found
  }

  private mutating func number(of criterion: Criterion) -> Int {
    let demand = Demand(criterion)
    if let known = numbers[demand] { return known }
    let number = criteria.count
    numbers[demand] = number
    criteria.append(criterion)
    makers.append([])
    for target in criterion.works.map(\.target) {
      for structure in [target] + lexicon[target].parts { onIt.note(number, structure) }
      for structure in lexicon.ancestors(of: target) { onKinds.note(number, structure) }
    }
    return number
  }
}

extension [[Int]] {
  /// Adds a demand to those of a structure; demands come in their order.
  fileprivate mutating func note(_ demand: Int, _ structure: ConceptNumber) {
    let place = Int(structure.rawValue)
    if self[place].last != demand { self[place].append(demand) }
  }
}
