import Narratives

/// Detail that stands in every operative note and decides no code.
struct Asides {
  /// Where the work is.
  let site: Site

  /// The places and the amount of work that detail must fit.
  struct Site {
    var region: Anatomy.Region
    /// Whether any of the work is in the pelvis.
    var isPelvic: Bool
    /// `nil` where the note leaves the approach open.
    var isScoped: Bool?
    var magnitude: Magnitude
  }

  /// How large an operation is.
  enum Magnitude {
    /// Single pieces are taken.
    case small
    case usual
    /// Tumor is debulked, or more than one region is cleared.
    case large
  }

  /// The name of an operation over a note; it may not be the one that was done.
  func heading(using generator: inout some RandomNumberGenerator) -> String {
    let abdominal = [
      "Procedure: laparoscopic lymph node sampling.", "Operation: open lymph node dissection.",
      "Planned: laparoscopic staging.", "Procedure: pelvic lymphadenectomy.",
      "Operation: laparoscopic lymphadenectomy.", "Procedure: open staging.",
    ]
    let general = ["Procedure: as planned.", "Operation: see below."]
    return generator.pick(site.region == .abdomen ? abdominal : general, else: general[0])
  }

  /// What happens before the first incision.
  func opening(using generator: inout some RandomNumberGenerator) -> String {
    generator.pick(
      [
        "General endotracheal anesthesia was induced and a time-out was held.",
        "Antibiotics were given within the hour, and compression stockings were on.",
        "The patient was supine with both arms tucked.",
        "Skin preparation and draping were routine.", "A Foley catheter was in place.",
        "General endotracheal anesthesia was given.", "The usual time-out was held.",
        "After time-out the patient was prepared and draped in low lithotomy position.",
        "Sequential compression devices were running before induction.",
      ], else: "")
  }

  /// What a first look shows.
  func findings(using generator: inout some RandomNumberGenerator) -> String {
    let abdominal = [
      "Liver and bowel looked healthy.", "No ascites was seen.",
      "Filmy adhesions to the anterior abdominal wall were noted.",
      "Small bowel and its mesentery looked normal.", "The upper abdomen was unremarkable.",
      "A little clear fluid stood in the pelvis.",
      "The liver edge and the gallbladder were smooth.",
    ]
    let general = ["Exposure was good.", "The tissue planes were clear."]
    return generator.pick(
      site.region == .abdomen ? abdominal + general : general, else: general[0])
  }

  /// What happens between the acts.
  func progress(using generator: inout some RandomNumberGenerator) -> String {
    var choices = [
      "Small vessels were sealed as they were met.", "Hemostasis was good.",
      "Clips were used for the larger lymph channels.",
    ]
    if site.region == .abdomen {
      choices += [
        "Peristalsis of both ureters was seen.", "The ureter was in view.",
        "Small veins were clipped as they were met.",
      ]
    }
    if site.isPelvic {
      choices += [
        "The obturator nerve was in view throughout.", "The genitofemoral nerve was preserved.",
      ]
    }
    return generator.pick(choices, else: "")
  }

  /// The surgeon turns to a side; nothing is said of what was done there.
  func turning(to side: String, using generator: inout some RandomNumberGenerator) -> String {
    generator.pick(
      [
        "Attention was then turned to the \(side) pelvis.",
        "The retraction was changed over to the \(side) side.",
        "The table was tilted and the \(side) side came into view.",
      ], else: "")
  }

  /// That some work was planned and left undone; nothing where there is no such work.
  func notDone(
    _ act: Act?, _ lexicon: Lexicon, using generator: inout some RandomNumberGenerator
  ) -> String {
    guard let act else { return "" }
    let work =
      "\(lexicon.id(lexicon.family(of: act.action))) of the \(lexicon.words(for: act.target))"
    return generator.pick(
      [
        "\(English.sentence(work)) had been planned but was not done.",
        "The planned \(work) was not done.",
      ], else: "")
  }

  /// How the operation ended; where the approach is left open, so is this.
  func ending(isShort: Bool, using generator: inout some RandomNumberGenerator) -> String {
    let loss = 5 * Int.random(in: bloodLoss, using: &generator)
    if isShort, generator.happens(0.5) {
      return generator.pick(
        [
          "EBL \(loss) mL; no drain.", "EBL \(loss) mL, counts correct x2.",
          "Pt to PACU awake and stable.", "EBL \(loss) mL. Pt to PACU in good condition.",
        ], else: "")
    }
    let any = [
      "Blood loss was \(loss) mL.", "Estimated blood loss \(loss) mL; no drain.",
      "Counts were correct twice.", "The patient went to recovery awake and stable.",
      "A drain was left in place.", "Blood loss was \(loss) mL and no transfusion was required.",
      "Hemostasis was confirmed at the end.",
    ]
    let scoped = [
      "The specimens were removed in a retrieval bag.", "Everything was brought out in a bag.",
      "The ports were withdrawn under vision.",
    ]
    let open = [
      "The fascia was closed with a running suture.", "Staples were used for the skin.",
      "Specimens were handed off in labeled containers.",
    ]
    let own = site.isScoped.map { $0 ? scoped : open } ?? []
    return generator.pick(any + own, else: "")
  }

  /// Blood loss in units of 5 mL that fits the operation.
  private var bloodLoss: ClosedRange<Int> {
    switch (site.magnitude, site.isScoped ?? true) {
    case (.small, true): 2...10
    case (.small, false): 10...40
    case (.usual, true): 4...24
    case (.usual, false): 30...90
    case (.large, true): 10...40
    case (.large, false): 60...200
    }
  }
}
