import Basics
import Narratives

/// Writes operative notes: a case in a surgeon's words, different for every seed.
struct NoteWriter: Sendable {
  let anatomy: Anatomy
  private let names: ActNames
  private let nodes: NodeTable
  private let backgrounds = Memo<ProcedureCode, Background>()
  /// For codes whose work has to be said of what it is, the organ that their text names most.
  var organs: [ProcedureCode: ConceptNumber] = [:]
  /// The groups of nodes that codes are for.
  private let nodesOfCodes: Set<ConceptNumber>
  /// The codes that the case is to be told from: the patient could have had any of them.
  private var rivals: [Procedure] = []

  var lexicon: Lexicon { anatomy.lexicon }

  /// A writer for cases of some procedures.
  init(lexicon: Lexicon, procedures: [Procedure]) {
    let structures = procedures.flatMap { procedure in
      procedure.spokenOf
        + procedure.components.flatMap { act in
          [act.target] + act.sites + lexicon.commonKinds(of: act.target)
        }
    }
    anatomy = Anatomy(lexicon: lexicon, structures: structures)
    names = ActNames()
    nodesOfCodes = Set(procedures.flatMap(\.components).map(\.target).filter(lexicon.isNodeGroup))
    nodes = NodeTable(structures, spaces: anatomy.words.spaces, lexicon)
    for procedure in procedures
    where procedure.components.contains(where: { lexicon[$0.target].isGeneral }) {
      organs[procedure.code] = organ(of: procedure)
    }
  }

  private func organ(of procedure: Procedure) -> ConceptNumber? {
    var counts: [ConceptNumber: Int] = [:]
    for structure in procedure.worked where anatomy.words.roots[structure] != nil {
      // Nothing is a part of a node.
      if !lexicon[structure].isGeneral, !lexicon.isNodeGroup(structure) {
        counts[structure, default: 0] += 1
      }
    }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  /// The same writer for cases that are to be told from some codes.
  func among(_ rivals: [Procedure]) -> NoteWriter {
    var writer = self
    writer.rivals = rivals
    return writer
  }

  /// A note with the sentences that document each act.
  struct Note: Sendable {
    let text: String
    /// For each act of the case, in the order of the note, the sentences that document it; then those for its measures.
    let actSentences: [String]
    /// The sentence that documents the approach.
    let accessSentence: String
    /// The sentences that decide nothing.
    let asides: [String]
    /// The operation that a line over the note says was booked.
    var booking: Booking?
    /// Why that which could mislead in it decides nothing.
    var remarks: [String] = []

    /// What documents the approach and each act, as it stands in the note: a sentence or two each.
    var toldSentences: [String] { [accessSentence] + actSentences }
  }

  /// The note of a case at a level of difficulty from 1 (terms named) to 4 (parts, detours, headings).
  func note(
    of facts: CaseFacts, _ procedure: Procedure, difficulty: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Note {
    let facts = settled(facts, procedure, using: &generator)
    let patient = Patient.random(
      for: facts, background(of: procedure), among: rivals.map(background), anatomy,
      using: &generator)
    let scene = Scene(facts, anatomy, organ: organs[procedure.code]).with(patient.age)
    let (told, way) = (
      told(scene, facts, procedure, difficulty, using: &generator),
      way(scene, facts, using: &generator)
    )
    let title = difficulty == 4 ? scene.heading(using: &generator) : Scene.Heading()
    var body: [String] = [title.change]
    if difficulty >= 2, generator.happens(0.5) {
      body.append(scene.about(.opening, using: &generator))
    }
    body += told.prefix(scene.ahead)
    body.append(way.opening)
    // What was found at first is told where the operation went as it was begun.
    if difficulty >= 2, facts.course == .straight, way.opening == way.documenting,
      generator.happens(0.75)
    {
      body.append(scene.near(.look, using: &generator))
    }
    let findings = findings(facts, using: &generator)
    let sizes = measures(facts, [.length, .area], using: &generator)
    body += findings + sizes
    for (position, sentence) in told.enumerated().dropFirst(scene.ahead) {
      body.append(sentence)
      if difficulty >= 2, position < told.count - 1, generator.happens(0.2),
        scene.isOpened(by: position)
      {
        body.append(scene.progress(behind: scene.acts[position], using: &generator))
      }
    }
    if difficulty >= 2, generator.happens(0.4), scene.isOpened(by: scene.acts.count) {
      body.append(scene.progress(behind: scene.acts.last, using: &generator))
    }
    let weights = measures(facts, [.weight, .count], using: &generator)
    body += weights
    let notDone =
      difficulty >= 3 && generator.happens(0.25)
      ? self.notDone(scene, patient, procedure, using: &generator) : ""
    body.append(notDone)
    if let side = facts.turnsTo {
      body.append(
        scene.near(.turning, using: &generator).with("%", replacedBy: side.rawValue))
    }
    body.append(way.end)
    if way.end.isEmpty || generator.happens(0.5) {
      let isBrief = difficulty == 4 && generator.happens(0.5)
      body.append(scene.about(isBrief ? .brief : .ending, using: &generator))
    }
    let documenting = [way.documenting] + findings + told + sizes + weights + [notDone]
    let sentences = English.withoutEchoes(body, keeping: documenting)
    let head = head(patient, scene, using: &generator)
    var remarks: [String] = []
    if head.isImaged {
      remarks.append(
        "Imaging named one side; what is reported is the work that was done, on both sides.")
    }
    if patient.hasStrayRecurrence, rivals.contains(where: { !$0.states.isEmpty }) {
      remarks.append("That the tumor has come back decides nothing here; the work does.")
    }
    if !notDone.isEmpty { remarks.append("Work that was planned and left out is not reported.") }
    return Note(
      text: (title.line.isEmpty ? "" : title.line + "\n") + head.line + "\n"
        + sentences.joined(separator: " "),
      actSentences: told + findings + sizes + weights, accessSentence: way.documenting,
      asides: sentences.filter { !documenting.contains($0) }, booking: title.booking,
      remarks: remarks)
  }

  /// What is said of the way in and of the way out, and which of the two documents the approach.
  private func way(
    _ scene: Scene, _ facts: CaseFacts, using generator: inout some RandomNumberGenerator
  ) -> (opening: String, end: String, documenting: String) {
    guard facts.tellsApproachLast else {
      let entrance = scene.entrance(using: &generator)
      return (entrance, "", entrance)
    }
    let end = scene.wayOut(using: &generator)
    if end.isEmpty, facts.approach != nil {
      let entrance = scene.entrance(using: &generator)
      return (entrance, "", entrance)
    }
    return (scene.near(.unsaid, using: &generator), end, end)
  }

  /// The sentences on each act; of several acts, now and then with word that one came after another.
  private func told(
    _ scene: Scene, _ facts: CaseFacts, _ procedure: Procedure, _ difficulty: Int,
    using generator: inout some RandomNumberGenerator
  ) -> [String] {
    var acts = sentences(procedure, tellsByParts: difficulty >= 3)
    acts.isVague = facts.leavesAmountOpen
    acts.abbreviates = difficulty == 4
    let told = acts.sentences(for: scene.acts, using: &generator)
    let isTold = told.count == scene.acts.count
    return told.enumerated().map { position, told in
      let isStep = !isTold || !anatomy.words.manners.isQuiet(scene.acts[position], lexicon)
      return position > 0 && isStep && generator.happens(0.3)
        ? English.following(told, using: &generator) : told
    }
  }

  func settled(
    _ facts: CaseFacts, _ procedure: Procedure, using generator: inout some RandomNumberGenerator
  ) -> CaseFacts {
    let organ = organs[procedure.code]
    let worked = background(of: procedure).worked
    return facts.settled(
      lexicon, isPaired: { anatomy.isPaired($0, in: organ) },
      isOfBoth: { anatomy.words.manners.isOfBoth($0, lexicon) },
      isOfRight: { anatomy.words.manners.isOfRight($0, lexicon) },
      kinds: { anatomy.words.eithers[$0] ?? [] }, isNamed: { worked.contains($0) },
      isClaimed: { kind, act in
        nodesOfCodes.contains { group in
          group != act.target && !lexicon.isKind(act.target, of: group)
            && (lexicon.isKind(kind, of: group) || lexicon.isKind(group, of: kind))
        }
      }, using: &generator)
  }

  func background(of procedure: Procedure) -> Background {
    backgrounds.value(of: procedure.code) {
      Background(procedure, organ: organs[procedure.code], anatomy)
    }
  }

  func sentences(_ procedure: Procedure, tellsByParts: Bool) -> ActSentences {
    ActSentences(
      lexicon: lexicon, names: names, nodes: nodes, tellsByParts: tellsByParts,
      spokenOf: background(of: procedure).namedWords, organ: organs[procedure.code],
      words: anatomy.words)
  }

  /// That some work was planned and left undone, and why; nothing where there is no such work.
  private func notDone(
    _ scene: Scene, _ patient: Patient, _ procedure: Procedure,
    using generator: inout some RandomNumberGenerator
  ) -> String {
    guard let act = unneeded(in: scene.acts, patient, procedure, using: &generator) else {
      return ""
    }
    let action = lexicon.isSampling(act.action) ? act.action : lexicon.family(of: act.action)
    let work = "\(lexicon.id(action)) of the \(lexicon.words(for: act.target))"
    return scene.near(.undone, using: &generator).with("%", replacedBy: work)
  }

  /// Work that a rival asks for and that has nothing to do with what was done, nor with what the text of the code has done
  /// in passing: "modified radical" says what goes along.
  private func unneeded(
    in acts: [Act], _ patient: Patient, _ procedure: Procedure,
    using generator: inout some RandomNumberGenerator
  ) -> Act? {
    let along = background(of: procedure).worked
    // What a rival that was not understood seems to ask for, nobody may ever plan.
    return rivals.filter(\.isUnderstood).flatMap(\.components).filter { act in
      // Nobody plans to clear nodes for a benign disease.
      lexicon.isRemoval(act.action) && (patient.isMalignant || !lexicon.isNodeGroup(act.target))
        && !anatomy.words.manners.isImpossible(act, lexicon)
        && !anatomy.words.manners.isMain(act, lexicon)
        && !along.contains {
          lexicon.isKind($0, of: act.target) || lexicon.isKind(act.target, of: $0)
        }
        && !acts.contains { anatomy.areRelated($0.target, act.target) }
    }.randomElement(using: &generator)
  }

  /// Whether a note can be written about a code: its name was understood, and what it asks for is work that
  /// surgeons do, and not only what leads to other work that the text tells of.
  func canTell(_ procedure: Procedure) -> Bool {
    let preludes = anatomy.words.manners.preludes
    func isPrelude(_ act: Act) -> Bool { preludes.contains(lexicon.family(of: act.action)) }
    let acts = procedure.components
    guard procedure.isUnderstood, !acts.isEmpty,
      !acts.contains(where: { anatomy.words.manners.isImpossible($0, lexicon) }),
      // "A lymphadenectomy" of no region could be that of any code for a region.
      !acts.contains(where: { $0.target == lexicon.lymphNode && $0.sites.isEmpty }),
      !isContradictory(acts), !leavesEndsApart(procedure)
    else {
      return false
    }
    guard acts.allSatisfy(isPrelude) else { return true }
    // A look that the title itself names is what the code is for, unless something is taken out behind it.
    let titled: [Term] = procedure.named
    let isTitled = acts.allSatisfy { act in
      titled.contains(.work(family: lexicon.family(of: act.action), target: act.target))
    }
    return !procedure.reading.statements.contains { statement in
      guard case .act(let act) = statement.content, statement.scope == .performed else {
        return false
      }
      return isTitled ? lexicon.isRemoval(act.action) : !isPrelude(act)
    }
  }

  /// Whether all of a structure is to be taken out and only a part of it too: a text that seems to ask for both was
  /// misread.
  private func isContradictory(_ acts: [Act]) -> Bool {
    func takes(_ breadth: Extent.Breadth) -> Set<ConceptNumber> {
      Set(
        acts.filter { lexicon.isRemoval($0.action) && lexicon.breadth(of: $0) == breadth }
          .map(\.target))
    }
    return !takes(.total).isDisjoint(with: takes(.partial).filter { lexicon.isMidline($0) })
  }

  /// Whether an operation that is begun by an approach can be turned into an open one: an endoscope in the bowel is not
  /// converted.
  func canConvert(_ approach: ConceptNumber) -> Bool {
    anatomy.words.speaks(of: .converted, for: approach)
  }

  /// Where a structure lies, the nearest place first.
  func places(of structure: ConceptNumber) -> [Int] { anatomy.places(of: structure) }
}
