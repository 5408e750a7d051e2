import Narratives

/// The person in a scenario.
struct Patient: Sendable {
  let age: Int
  let sex: Anatomy.Sex
  /// The disease, in a surgeon's words.
  let diagnosis: String

  var noun: String { sex == .female ? "woman" : "man" }

  /// A person who may have had this operation: sex fits the structures, the disease fits both.
  static func random(
    for facts: CaseFacts, _ procedure: Procedure, _ anatomy: Anatomy,
    using generator: inout some RandomNumberGenerator
  ) -> Patient {
    let named = procedure.reading.statements.flatMap { statement -> [ConceptNumber] in
      if case .act(let act) = statement.content { [act.target] + act.sites } else { [] }
    }
    let implied = anatomy.sex(for: facts.acts.flatMap { [$0.target] + $0.sites } + named)
    let sex = implied ?? generator.pick([.female, .male], else: .female)
    let disease = generator.pick(
      Disease.names(
        region: anatomy.region(of: facts.acts.map(\.target)), sex: sex,
        isMalignant: procedure.mentions("malignancy", anatomy.lexicon)),
      else: "known disease")
    let isRecurrent = facts.states.contains { anatomy.lexicon.id($0) == "recurrent" }
    return Patient(
      age: Int.random(in: 34...79, using: &generator), sex: sex,
      diagnosis: isRecurrent ? "recurrent \(disease)" : disease)
  }
}

/// Diseases by region and sex, as a surgeon names them.
private enum Disease {
  static func names(region: Anatomy.Region, sex: Anatomy.Sex, isMalignant: Bool) -> [String] {
    switch (region, sex, isMalignant) {
    case (.abdomen, .female, true):
      [
        "endometrial carcinoma", "endometrial adenocarcinoma", "squamous carcinoma of the cervix",
        "cervical adenocarcinoma", "serous ovarian carcinoma", "carcinoma of the fallopian tube",
        "uterine carcinosarcoma", "clear cell carcinoma of the ovary",
      ]
    case (.abdomen, .male, true):
      [
        "prostatic adenocarcinoma, high risk", "urothelial carcinoma of the bladder",
        "adenocarcinoma of the prostate, Gleason 8", "muscle-invasive bladder cancer",
        "penile squamous carcinoma",
      ]
    case (.abdomen, _, false): ["symptomatic disease, confirmed on imaging"]
    case (.chest, _, true): ["adenocarcinoma of the lung", "squamous carcinoma of the lung"]
    case (.chest, _, false): ["indeterminate nodule on chest CT", "persistent air leak"]
    case (.neck, _, true): ["papillary thyroid carcinoma", "follicular thyroid carcinoma"]
    case (.neck, _, false): ["symptomatic goiter", "indeterminate nodule on ultrasound"]
    case (.breast, _, true): ["invasive ductal carcinoma", "invasive lobular carcinoma"]
    case (.breast, _, false): ["breast mass on imaging", "intraductal papilloma"]
    case (.joint, _, _): ["mechanical symptoms after a twisting injury", "chronic joint pain"]
    case (.elsewhere, _, true): ["biopsy-proven carcinoma", "biopsy-proven cancer"]
    case (.elsewhere, _, false): ["symptomatic disease, confirmed on imaging"]
    }
  }
}

extension Procedure {
  /// Whether the text speaks of a condition, in whatever scope.
  fileprivate func mentions(_ condition: String, _ lexicon: Lexicon) -> Bool {
    guard let number = lexicon.concept(condition) else { return false }
    return reading.statements.contains { statement in
      guard case .circumstance(let named) = statement.content else { return false }
      return lexicon.isKind(named, of: number)
    }
  }
}
