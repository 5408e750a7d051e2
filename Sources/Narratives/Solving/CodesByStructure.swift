/// For each structure, the codes that ask for work on it, on a kind of it or on what it is one of the parts of.
struct CodesByStructure: Sendable {
  /// Where the codes of each structure begin; the last entry is where those of the last one end.
  private let starts: [Int32]
  /// The places of the codes, those of one structure after those of another, the lowest first.
  private let codes: [Int32]
  private let codeCount: Int

  init(_ procedures: [Procedure], _ lexicon: Lexicon) {
    let count = lexicon.concepts.count
    codeCount = procedures.count
    // The code that was last noted for each structure, so that none is noted twice.
    var last = [Int32](repeating: -1, count: count)
    var starts = [Int32](repeating: 0, count: count + 1)
    var noted: [(structure: Int32, code: Int32)] = []
    for (code, procedure) in procedures.enumerated() {
      let code = Int32(code)
      func note(_ structure: ConceptNumber) {
        let place = Int(structure.rawValue)
        guard last[place] != code else { return }
        last[place] = code
        starts[place + 1] += 1
        noted.append((structure.rawValue, code))
      }
      for criterion in procedure.criteria {
        criterion.forEachWork { act in
          for broader in lexicon.ancestors(of: act.target) { note(broader) }
          for part in lexicon[act.target].parts { note(part) }
        }
      }
    }
    for place in 0..<count { starts[place + 1] += starts[place] }
    var next = starts
    var codes = [Int32](repeating: 0, count: noted.count)
    for (structure, code) in noted {
      codes[Int(next[Int(structure)])] = code
      next[Int(structure)] += 1
    }
    self.starts = starts
    self.codes = codes
  }

  /// The codes of any of some structures, each once, the lowest first.
  func codes(of structures: Set<ConceptNumber>) -> [Int] {
    var isFound = [Bool](repeating: false, count: codeCount)
    for structure in structures {
      let place = Int(structure.rawValue)
      for index in Int(starts[place])..<Int(starts[place + 1]) { isFound[Int(codes[index])] = true }
    }
    return isFound.indices.filter { isFound[$0] }
  }
}
