import Narratives

/// The person in a scenario.
struct Patient: Sendable {
  let age: Int
  let sex: Anatomy.Sex
  /// The disease, in a surgeon's words; `nil` where nothing is known that would fit.
  let diagnosis: String?

  var noun: String { sex == .female ? "woman" : "man" }

  /// A person who may have had this operation, and any of those it is compared with.
  ///
  /// A recurrence is told of now and then also where no code asks for one, so that the word alone
  /// does not give a code away.
  static func random(
    for facts: CaseFacts, _ background: Background, among rivals: [Background],
    _ anatomy: Anatomy, using generator: inout some RandomNumberGenerator
  ) -> Patient {
    let others = rivals.lazy.compactMap(\.sex)
    let sex = background.sex ?? (others.contains(.female) ? .female : others.first)
    let disease = background.diseases(of: sex).randomElement(using: &generator)
    let mayRecur =
      disease.map(\.disease.isMalignant) ?? false && background.states.isEmpty
      && facts.turnsTo == nil
    var states = facts.states
    if mayRecur, generator.happens(0.2), let recurrent = anatomy.lexicon.concept("recurrent") {
      states.append(recurrent)
    }
    return Patient(disease, background.symptom, sex, states, anatomy, using: &generator)
  }

  /// A person who may have had any of some operations; `nil` where no disease is a reason for all.
  static func random(
    fittingAll backgrounds: [Background], _ anatomy: Anatomy,
    using generator: inout some RandomNumberGenerator
  ) -> Patient? {
    let sexes = backgrounds.compactMap(\.sex)
    let sex = sexes.contains(.female) ? .female : sexes.first
    var common: [Background.Reason]?
    for background in backgrounds {
      let fitting = background.diseases(of: sex)
      common =
        common?.filter { reason in
          fitting.contains { $0.disease.name == reason.disease.name }
        } ?? fitting
    }
    guard let disease = common?.randomElement(using: &generator) else { return nil }
    let states = backgrounds.lazy.map(\.states).first { !$0.isEmpty }
    return Patient(disease, nil, sex, states.map { [$0[0]] } ?? [], anatomy, using: &generator)
  }

  private init(
    _ reason: Background.Reason?, _ symptom: String?, _ sex: Anatomy.Sex?,
    _ states: [ConceptNumber], _ anatomy: Anatomy,
    using generator: inout some RandomNumberGenerator
  ) {
    let either: Anatomy.Sex = generator.happens(0.5) ? .female : .male
    age = Int.random(in: reason?.disease.ages ?? 30...78, using: &generator)
    self.sex = sex ?? reason?.sex ?? either
    diagnosis = (reason?.disease.name ?? symptom).map {
      anatomy.words.diagnosis($0, states, anatomy.lexicon, using: &generator)
    }
  }
}
