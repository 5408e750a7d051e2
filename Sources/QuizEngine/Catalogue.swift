import Basics
package import Narratives
package import QuestionBanks

/// Everything that can be asked about some banks: their procedures, learning points and questions.
package struct Catalogue: Sendable {
  package let lexicon: Lexicon
  package let prover: Prover
  /// All learning points: contrasts first within a family, nearest first.
  package let points: [LearningPoint]
  let writer: NoteWriter
  /// For each code, whether notes on it can be told.
  let trials: Memo<ProcedureCode, Bool>
  /// For each code that was asked about, whether notes on it can leave out what goes without saying.
  let condensable = Memo<ProcedureCode, Bool>()
  /// For each code that was asked for them, its steps in the order that its text fixes.
  let chains = Memo<ProcedureCode, [OperationSteps.Step]>()
  /// The same for what it takes out and what it leaves.
  let removals = Memo<ProcedureCode, [RemovedOrPreserved.Item]?>()
  /// For each code that was asked for it, what it reports, in the words of its own text.
  let descriptions = Memo<ProcedureCode, String?>()
  /// What codes require beyond one another, as far as it was asked for.
  let differences: Differences
  /// For each code that was the key of a note, the code that has most in common with it.
  private let nearestCodes = Memo<ProcedureCode, Procedure?>()
  /// The descriptions that more than one code has, looked for once among all codes.
  let sharedDescriptions = Once<Set<String>>()
  let proofreader: Proofreader
  private let families: [FamilyTable]
  private let authored: AuthoredPoints
  private let banks: [ProcedureCode: String]
  private let procedures: [ProcedureCode: Procedure]
  private let places: [LearningPointID: (point: LearningPoint, family: Int)]

  /// Reads all narratives of some banks; a bank's own lexicon is added to the standard one.
  package init(banks: [Bank]) throws(LexiconErrors) {
    let reader = ProcedureReader(lexicon: try banks.lexicon())
    self.init(
      banks: banks, lexicon: reader.lexicon,
      procedures: Parallel.map(banks.flatMap(\.narratives), reader.read))
  }

  /// Takes the procedures of some banks from elsewhere, for example from a cache, and what trials on these codes
  /// found at an earlier start.
  package init(
    banks: [Bank], lexicon: Lexicon, procedures: [Procedure],
    tellable: [ProcedureCode: Bool] = [:]
  ) {
    trials = Memo(tellable)
    self.lexicon = lexicon
    var seen: Set<ProcedureCode> = []
    let procedures = procedures.filter { seen.insert($0.code).inserted }
    prover = Prover(Solver(procedures: procedures, lexicon: lexicon))
    differences = Differences(lexicon)
    proofreader = Proofreader(prover)
    self.procedures = Dictionary(procedures.map { ($0.code, $0) }) { first, _ in first }
    writer = NoteWriter(lexicon: lexicon, procedures: procedures)
    authored = AuthoredPoints(banks: banks)
    let (writer, prover) = (writer, prover)
    let groups = Families.groups(of: banks, procedures, lexicon) { writer.places(of: $0) }
    var families: [FamilyTable] = []
    var places: [LearningPointID: (LearningPoint, Int)] = [:]
    var points: [LearningPoint] = []
    for (number, members) in groups.enumerated() {
      let family = FamilyTable(
        members, asked: Set(places.keys), lexicon, places: { writer.places(of: $0) },
        canTell: { writer.canTell($0) && prover.twin(of: $0) == nil })
      families.append(family)
      for point in family.points where !point.kinds.isEmpty {
        places[point.id] = (point, number)
        points.append(point)
      }
    }
    self.families = families
    self.points = points + authored.points
    self.places = places
    self.banks = Dictionary(
      banks.flatMap { bank in bank.narratives.map { ($0.code, bank.name) } }
    ) { first, _ in first }
  }

  package var solver: Solver { prover.solver }

  /// The procedure of a code.
  package func procedure(_ code: ProcedureCode) -> Procedure? {
    procedures[code]
  }

  /// The code that another one is most easily taken for, of all that a coder could take for it.
  func nearest(to procedure: Procedure) -> Procedure? {
    nearestCodes.value(of: procedure.code) {
      families.compactMap { $0.nearest(to: procedure, lexicon) }
        .min { $0.distance < $1.distance }?.member
    }
  }

  /// The same of some codes to choose from: nobody is warned of a code that is not offered, nor of one by another way in
  /// where one by the same is hardly farther.
  func nearest(to procedure: Procedure, among offered: [Procedure]) -> Procedure? {
    let others = offered.filter { $0.code != procedure.code }
    if let nearest = nearest(to: procedure), others.contains(where: { $0.code == nearest.code }) {
      return nearest
    }
    return others.filter(\.isUnderstood)
      .map { other in
        let isOtherWay = other.approach != procedure.approach
        return (
          code: other,
          distance: FamilyTable.distance(other, procedure, lexicon)
            + (isOtherWay ? Self.otherWay : 0)
        )
      }
      .min { ($0.distance, $0.code.code) < ($1.distance, $1.code.code) }?.code
  }

  /// By so many differences a code by another way in is farther.
  private static let otherWay = 1.5

  /// A question on a learning point: the same for the same seed, proven, or `nil` if this seed gives none.
  package func question(
    point id: LearningPointID, seed: UInt64, kind: QuestionKind? = nil
  ) -> Question? {
    if let written = authored.question(point: id, seed: seed, kind: kind) { return written }
    guard let (point, family) = places[id] else { return nil }
    var generator = SplitMix64(point: id, seed: seed)
    let chance = families[family].chance(of: point, seed: seed)
    var request = QuestionRequest(
      catalogue: self, point: point, seed: seed, codes: point.codes.compactMap(procedure),
      family: families[family], ticket: chance.first, otherTicket: chance.second)
    if let kind {
      guard point.kinds.contains(kind) else { return nil }
      return make(kind, request, using: &generator)?.withKey(at: chance)
    }
    let kinds = families[family].kinds(of: point, in: self)
    let (chosen, rest) = Self.draw(from: kinds, at: chance.first)
    request.ticket = rest
    if let question = make(chosen, request, using: &generator) {
      return question.withKey(at: chance)
    }
    // Sets of codes are drawn so that they stay balanced, and some draws give none: then a kind is
    // asked that needs no set.
    var others = families[family].kindsWithoutSets(of: point, in: self).filter { $0 != chosen }
    while !others.isEmpty {
      let (other, rest) = Self.draw(
        from: others, at: Double.random(in: 0..<1, using: &generator))
      request.ticket = rest
      if let question = make(other, request, using: &generator) {
        return question.withKey(at: chance)
      }
      others.removeAll { $0 == other }
    }
    return nil
  }

  /// One of some kinds, by their weights, and the chance that is left to decide what is asked in it.
  private static func draw(
    from kinds: [QuestionKind], at chance: Double
  ) -> (kind: QuestionKind, rest: Double) {
    EvenChance.choice(at: chance, among: kinds.map { Double($0.weight) })
      .map { (kinds[$0.place], $0.rest) } ?? (.typeTheCode, chance)
  }

  /// The kinds in which the points of the banks can be asked, now that it is known of which codes cases can be told.
  var askableKinds: Set<QuestionKind> {
    points.reduce(into: []) { kinds, point in
      kinds.formUnion(
        places[point.id].map { families[$0.family].askableKinds(of: $0.point, in: self) }
          ?? point.kinds)
    }
  }

  /// Whether any of the points that may be asked in a kind gives a question in it: what the texts promise may hold in no note.
  func gives(_ kind: QuestionKind) -> Bool {
    points.lazy.filter { $0.kinds.contains(kind) }.prefix(Self.pointsTried).contains { point in
      (0..<Self.seedsTried).contains { question(point: point.id, seed: $0, kind: kind) != nil }
    }
  }

  /// So many points and seeds are tried; what they do not give, a learner will hardly be asked.
  private static let pointsTried = 40
  private static let seedsTried: UInt64 = 12

  private func make(
    _ kind: QuestionKind, _ request: QuestionRequest, using generator: inout SplitMix64
  ) -> Question? {
    guard let maker = QuestionKind.makers[kind] else { return nil }
    var request = request
    for _ in 0..<Self.attempts {
      guard let question = maker(request, &generator) else { return nil }
      let isFair = kind.isFairByItself || question.isFair
      let isBorneOut = !kind.isOnTexts || !AnswerProver(catalogue: self).refutes(question)
      proofreader.count(question: isFair, isBorneOut: isBorneOut)
      if isFair, isBorneOut { return question }
      request.ticket = Double.random(in: 0..<1, using: &generator)
    }
    return nil
  }

  /// How often a question is drawn anew when one of its options would stand out as the key.
  private static let attempts = 8

  /// What has become of all that was composed since the catalogue was made.
  package var discards: Discards { proofreader.discards }

  /// The folder name of the bank that a code comes from.
  func bank(of code: ProcedureCode) -> String { banks[code] ?? "" }
}
