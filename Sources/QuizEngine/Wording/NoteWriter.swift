import Narratives

/// Writes operative notes: a case in a surgeon's words, different for every seed.
struct NoteWriter: Sendable {
  private let anatomy: Anatomy
  private let names: ActNames
  /// The codes that the case is to be told from: the patient could have had any of them.
  private var rivals: [Procedure] = []

  private var lexicon: Lexicon { anatomy.lexicon }

  /// A writer for cases of some procedures.
  init(lexicon: Lexicon, procedures: [Procedure]) {
    let structures = procedures.flatMap { procedure in
      procedure.named
        + procedure.components.flatMap { act in
          [act.target] + act.sites + lexicon.commonKinds(of: act.target)
        }
    }
    anatomy = Anatomy(lexicon: lexicon, structures: structures)
    names = ActNames(lexicon: lexicon)
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
    /// For each act of the case, in the order of the note, the sentences that document it.
    let actSentences: [String]
    /// The sentence that documents the approach.
    let accessSentence: String
    /// The sentences that decide nothing.
    let asides: [String]
  }

  /// The note of a case at a level of difficulty from 1 (terms named) to 4 (parts, detours, headings).
  func note(
    of facts: CaseFacts, _ procedure: Procedure, difficulty: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Note {
    let facts = facts.settled(lexicon, using: &generator)
    let scene = Scene(facts, anatomy)
    let patient = Patient.random(
      for: facts, procedure, among: rivals, scene.anatomy, using: &generator)
    let acts = ActSentences(
      lexicon: lexicon, names: names, tellsByParts: difficulty >= 3,
      isVague: facts.leavesAmountOpen, abbreviates: difficulty == 4)
    let asides = Asides(site: scene.site)

    var body: [String] = []
    if difficulty >= 2, generator.happens(0.5) { body.append(asides.opening(using: &generator)) }
    let accessSentence = entrance(facts, scene.access, using: &generator)
    body.append(accessSentence)
    if difficulty >= 2 { body.append(asides.findings(using: &generator)) }
    let told = scene.acts.map { acts.sentences(for: $0, using: &generator).joined(separator: " ") }
    for (position, sentence) in told.enumerated() {
      body.append(sentence)
      if difficulty >= 2, position < told.count - 1, generator.happens(0.3) {
        body.append(asides.progress(using: &generator))
      }
    }
    if difficulty >= 2, generator.happens(0.5) { body.append(asides.progress(using: &generator)) }
    let notDone =
      difficulty >= 3 && generator.happens(0.25)
      ? asides.notDone(unneeded(in: scene.acts, using: &generator), lexicon, using: &generator) : ""
    body.append(notDone)
    if let side = facts.turnsTo {
      body.append(asides.turning(to: side.rawValue, using: &generator))
    }
    body.append(asides.ending(isShort: difficulty == 4, using: &generator))
    let heading = difficulty == 4 ? asides.heading(using: &generator) + "\n" : ""
    let sentences = deduplicated(body)
    return Note(
      text: heading + head(patient, onlySide: scene.onlySide, using: &generator) + "\n"
        + sentences.joined(separator: " "),
      actSentences: told, accessSentence: accessSentence,
      asides: sentences.filter { $0 != accessSentence && !told.contains($0) && $0 != notDone })
  }

  /// Work that a rival asks for and that has nothing to do with what was done.
  private func unneeded(
    in acts: [Act], using generator: inout some RandomNumberGenerator
  ) -> Act? {
    rivals.flatMap(\.components).filter { act in
      lexicon.isRemoval(act.action)
        && !acts.contains { done in
          lexicon.isKind(done.target, of: act.target) || lexicon.isKind(act.target, of: done.target)
        }
    }.randomElement(using: &generator)
  }

  /// The bare work of a case in a few sentences.
  func excerpt(of procedure: Procedure, using generator: inout some RandomNumberGenerator) -> String
  {
    let facts = CaseFacts(meeting: procedure).settled(lexicon, using: &generator)
    let scene = Scene(facts, anatomy)
    let acts = ActSentences(
      lexicon: lexicon, names: names, tellsByParts: generator.happens(0.5))
    var sentences = [entrance(facts, scene.access, using: &generator)]
    for act in scene.acts { sentences += acts.sentences(for: act, using: &generator) }
    return sentences.joined(separator: " ")
  }

  /// The line over a note on a patient who may have had any of some operations.
  func head(fittingAll procedures: [Procedure], using generator: inout some RandomNumberGenerator)
    -> String?
  {
    Patient.random(fittingAll: procedures, anatomy, using: &generator).map { patient in
      head(patient, onlySide: nil, using: &generator)
    }
  }

  private func entrance(
    _ facts: CaseFacts, _ access: AccessSentences, using generator: inout some RandomNumberGenerator
  ) -> String {
    guard let approach = facts.approach else { return "" }
    let scope = lexicon.concept("laparoscopic") ?? approach
    switch facts.course {
    case .straight: return access.sentence(for: approach, using: &generator)
    case .converted:
      return access.sentence(for: scope, using: &generator) + " "
        + access.conversion(using: &generator)
    case .nearlyConverted:
      return access.sentence(for: approach, using: &generator) + " "
        + access.nearConversion(using: &generator)
    }
  }

  private func head(
    _ patient: Patient, onlySide: String?, using generator: inout some RandomNumberGenerator
  ) -> String {
    let (age, noun, diagnosis) = (patient.age, patient.noun, patient.diagnosis)
    let line = generator.pick(
      [
        "Diagnosis: \(diagnosis). Patient: \(noun), \(age).",
        "Patient: \(age)-year-old \(noun). Diagnosis: \(diagnosis).",
        "Preoperative diagnosis: \(diagnosis) in a \(age)-year-old \(noun).",
        "Indication: \(diagnosis), \(age)-year-old \(noun).",
      ], else: "")
    guard let side = onlySide else { return line }
    return line + " "
      + generator.pick(
        [
          "Imaging: enlarged nodes on the \(side) only.", "PET: uptake on the \(side) only.",
          "CT: suspicious on the \(side), nothing on the other side.",
        ], else: "")
  }

  private func deduplicated(_ sentences: [String]) -> [String] {
    var seen: Set<String> = []
    return sentences.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
