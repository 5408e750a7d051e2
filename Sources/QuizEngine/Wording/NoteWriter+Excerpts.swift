import Basics
import Narratives

/// What is told of an operation apart from a whole note.
extension NoteWriter {
  /// A few sentences of a note.
  struct Excerpt: Sendable {
    let text: String
    /// The sentences that document the approach, and those for each act.
    let told: [String]
  }

  /// The bare work of a case in a few sentences, in short without what goes without saying.
  func excerpt(
    of procedure: Procedure, inShort: Bool = false,
    using generator: inout some RandomNumberGenerator
  ) -> Excerpt {
    let whole = CaseFacts(meeting: procedure, lexicon, using: &generator)
    let facts = settled(
      inShort ? whole.condensed(lexicon) ?? whole : whole, procedure, using: &generator)
    let scene = Scene(facts, anatomy, organ: organs[procedure.code])
    let acts = sentences(procedure, tellsByParts: generator.happens(0.5))
    let entrance = scene.entrance(using: &generator)
    let told = acts.sentences(for: scene.acts, using: &generator)
    // Now and then more is told, or the longest excerpt would always be that of the same code.
    let aside =
      generator.happens(0.4) ? scene.progress(behind: scene.acts.last, using: &generator) : ""
    var sentences = Array(told.prefix(scene.ahead)) + [entrance]
    let findings = findings(facts, using: &generator)
    sentences += findings + measures(facts, [.length, .area], using: &generator)
    sentences += told.dropFirst(scene.ahead)
    sentences += measures(facts, [.weight, .count], using: &generator) + [aside]
    return Excerpt(
      text: sentences.filter { !$0.isEmpty }.joined(separator: " "),
      told: [entrance] + told + findings)
  }

  /// The line over a note on a patient who may have had any of some operations.
  func head(fittingAll procedures: [Procedure], using generator: inout some RandomNumberGenerator)
    -> String?
  {
    let known = Patient.random(fittingAll: procedures.map(background), anatomy, using: &generator)
    return known.map { head($0, nil, using: &generator).line }
  }

  /// The line over a note, and whether it tells of imaging of another side than that of the work.
  func head(
    _ patient: Patient, _ scene: Scene?, using generator: inout some RandomNumberGenerator
  ) -> (line: String, isImaged: Bool) {
    let (age, aged, noun) = (patient.ageWords, patient.ageAdjective, patient.noun)
    let article = English.article(aged)
    var line = generator.tell(
      [{ "Patient: \(noun), \(age)." }, { "Patient: \(aged) \(noun)." }])
    if let diagnosis = patient.diagnosis {
      line = generator.tell(
        [
          { "Diagnosis: \(diagnosis). Patient: \(noun), \(age)." },
          { "Patient: \(aged) \(noun). Diagnosis: \(diagnosis)." },
          { "Preoperative diagnosis: \(diagnosis) in \(article) \(aged) \(noun)." },
          { "Indication: \(diagnosis), \(aged) \(noun)." },
          { "Patient: \(noun), \(age). Indication: \(diagnosis)." },
          { "Preoperative diagnosis: \(diagnosis). Patient: \(aged) \(noun)." },
        ])
      if !patient.plan.isEmpty { line += " " + patient.plan }
    }
    // Imaging of one side stands over work on one side and over work on both, so that it decides nothing.
    // Who has nodes taken on one side alone has a reason for that.
    guard let scene, scene.onlySide != nil || generator.happens(0.5),
      let side = scene.onlySide
        ?? (scene.clearsBothSides ? generator.pick(["right", "left"], else: "") : nil)
    else { return (line, false) }
    let reason = scene.about(.side, using: &generator).with("%", replacedBy: side)
    return reason.isEmpty ? (line, false) : (line + " " + reason, scene.onlySide == nil)
  }
}
