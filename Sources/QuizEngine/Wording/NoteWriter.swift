import Narratives

/// Writes operative notes: a case in a surgeon's words, different for every seed.
struct NoteWriter {
  let lexicon: Lexicon

  /// A note with the sentences that document each act.
  struct Note: Sendable {
    let text: String
    /// For each act of the case, in its order, the sentences that document it.
    let actSentences: [String]
    /// The sentence that documents the approach.
    let accessSentence: String
    /// The sentences that decide nothing.
    let asides: [String]
  }

  /// The note of a case at a level of difficulty from 1 (terms named) to 4 (parts, detours, abbreviations).
  func note(
    of facts: CaseFacts, _ procedure: Procedure, difficulty: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Note {
    let anatomy = Anatomy(lexicon: lexicon)
    let region = anatomy.region(of: facts.acts.map(\.target))
    let patient = Patient.random(for: facts, procedure, anatomy, using: &generator)
    let access = AccessSentences(anatomy: anatomy, region: region)
    let acts = ActSentences(
      lexicon: lexicon, tellsByParts: difficulty >= 3, isVague: facts.leavesAmountOpen)
    let isScoped = facts.approach.map { !lexicon.isOpen($0) }

    var body: [String] = []
    if difficulty >= 2, generator.happens(0.5) { body.append(Asides.opening(using: &generator)) }
    let accessSentence = entrance(facts, access, using: &generator)
    body.append(accessSentence)
    if difficulty >= 2 { body.append(Asides.findings(region, using: &generator)) }
    let told = facts.acts.map { acts.sentences(for: $0, using: &generator).joined(separator: " ") }
    for (position, sentence) in told.enumerated() {
      body.append(sentence)
      if difficulty >= 2, position < told.count - 1, generator.happens(0.4) {
        body.append(Asides.progress(region, using: &generator))
      }
    }
    if difficulty >= 2, generator.happens(0.5) {
      body.append(Asides.progress(region, using: &generator))
    }
    if let side = facts.turnsTo {
      body.append(Asides.turning(to: side.rawValue, using: &generator))
    }
    body.append(Asides.ending(isScoped: isScoped, using: &generator))
    let heading = difficulty == 4 ? Asides.heading(region, using: &generator) + "\n" : ""
    let text =
      heading + head(patient, using: &generator) + "\n"
      + deduplicated(body).joined(separator: " ")
    return Note(
      text: text, actSentences: told, accessSentence: accessSentence,
      asides: deduplicated(body).filter { $0 != accessSentence && !told.contains($0) })
  }

  /// The bare work of a case in a few sentences.
  func excerpt(of procedure: Procedure, using generator: inout some RandomNumberGenerator) -> String
  {
    let facts = CaseFacts(meeting: procedure)
    let anatomy = Anatomy(lexicon: lexicon)
    let region = anatomy.region(of: facts.acts.map(\.target))
    let acts = ActSentences(lexicon: lexicon, tellsByParts: generator.happens(0.5))
    var sentences = facts.states.map { "This was \(lexicon.id($0)) disease." }
    sentences.append(
      entrance(facts, AccessSentences(anatomy: anatomy, region: region), using: &generator))
    for act in facts.acts { sentences += acts.sentences(for: act, using: &generator) }
    return sentences.joined(separator: " ")
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

  private func head(_ patient: Patient, using generator: inout some RandomNumberGenerator) -> String
  {
    let (age, noun, diagnosis) = (patient.age, patient.noun, patient.diagnosis)
    return generator.pick(
      [
        "Diagnosis: \(diagnosis). Patient: \(noun), \(age).",
        "Patient: \(noun), \(age) years old. Diagnosis: \(diagnosis).",
        "Preoperative diagnosis: \(diagnosis) in a \(noun) of \(age).",
        "Indication: \(diagnosis), \(noun), \(age) years.",
      ], else: "")
  }

  private func deduplicated(_ sentences: [String]) -> [String] {
    var seen: Set<String> = []
    return sentences.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
