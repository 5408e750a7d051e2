import Narratives

/// The person in a scenario.
struct Patient: Sendable {
  let age: Age
  let sex: Anatomy.Sex
  /// The disease, in a surgeon's words; `nil` where nothing is known that would fit.
  let diagnosis: String?
  /// What is to follow on the operation, as a sentence; empty where nothing is said of it.
  let plan: String
  /// Whether it is known to be malignant.
  let isMalignant: Bool
  /// Whether a recurrence is told of that no code asks for.
  private(set) var hasStrayRecurrence = false

  var noun: String {
    switch (sex, age.days < Age(18, .year).days) {
    case (.female, true): "girl"
    case (.female, false): "woman"
    case (.male, true): "boy"
    case (.male, false): "man"
    }
  }

  /// The age behind a comma: "54", "4 months".
  var ageWords: String { age.unit == .year ? "\(age.count)" : age.words }

  /// The age before the noun: "54-year-old".
  var ageAdjective: String { "\(age.count)-\(age.unit.rawValue)-old" }

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
    // A recurrence in an organ tells of an earlier operation on it, and so of another code; and what awaits its first
    // treatment has not come back.
    let mayRecur =
      disease.map { $0.disease.isMalignant && $0.disease.plan.isEmpty } ?? false
      && background.isNodal && !background.takesOrgan
      && background.states.isEmpty
      && facts.turnsTo == nil
    var states = facts.states.filter { anatomy.words.findings[$0] == nil }
    let recurrent =
      mayRecur && generator.happens(0.2) ? anatomy.lexicon.concept("recurrent") : nil
    states += [recurrent].compactMap { $0 }
    var patient = Patient(
      disease, background.symptom, sex, states, background.ages, background.place, anatomy,
      using: &generator)
    patient.hasStrayRecurrence = recurrent != nil
    return patient
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
    // Where no disease is a reason for all of them, nothing is said of one; the age is one at which each has a reason.
    let disease = common?.randomElement(using: &generator)
    let usual = backgrounds.map { $0.usualAges(of: sex) }.reduce(30...78) { $0.clamped(to: $1) }
    let states = backgrounds.lazy.map(\.states).first { !$0.isEmpty }
    guard disease != nil || (states == nil && Set(sexes).count < 2) else { return nil }
    let ages = backgrounds.lazy.compactMap(\.ages).first
    return Patient(
      disease, nil, sex, states.map { [$0[0]] } ?? [], ages,
      backgrounds.lazy.compactMap(\.place).first, usual: usual, anatomy, using: &generator)
  }

  private init(
    _ reason: Background.Reason?, _ symptom: String?, _ sex: Anatomy.Sex?,
    _ states: [ConceptNumber], _ ages: AgeSpan?, _ place: Int?,
    usual: ClosedRange<Int> = 30...78, _ anatomy: Anatomy,
    using generator: inout some RandomNumberGenerator
  ) {
    let either: Anatomy.Sex = generator.happens(0.5) ? .female : .male
    age = Self.age(in: ages, usually: reason?.disease.ages ?? usual, using: &generator)
    self.sex = sex ?? reason?.sex ?? either
    isMalignant = reason?.disease.isMalignant ?? false
    plan = reason?.disease.plan ?? ""
    let named = anatomy.words.disease(amongStates: states, anatomy.lexicon)
    diagnosis = (reason?.disease.name ?? symptom ?? named).map {
      anatomy.words.diagnosis(
        $0, at: place, isMalignant: reason?.disease.isMalignant ?? false, states,
        anatomy.lexicon, using: &generator)
    }
  }

  /// An age that a code is for, of those at which the disease is usual where there are any; of the young in months,
  /// of the newborn in days.
  private static func age(
    in span: AgeSpan?, usually usual: ClosedRange<Int>,
    using generator: inout some RandomNumberGenerator
  ) -> Age {
    guard let span else { return Age(Int.random(in: usual, using: &generator), .year) }
    let fitting = usual.filter { span.contains(Age($0, .year)) }
    if let years = fitting.randomElement(using: &generator) { return Age(years, .year) }
    let tellable =
      (18...110).map { Age($0, .year) } + (2..<18).map { Age($0, .year) }
      + (1..<24).map { Age($0, .month) } + (1..<28).map { Age($0, .day) }
    let young = tellable.filter(span.contains)
    // The widest unit that fits is the one in which the age would be told.
    let unit = young.first?.unit
    return young.filter { $0.unit == unit }.prefix(30).randomElement(using: &generator)
      ?? Age(usual.lowerBound, .year)
  }
}
