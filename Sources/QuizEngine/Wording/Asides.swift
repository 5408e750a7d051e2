/// Detail that stands in every operative note and decides no code.
enum Asides {
  /// The name of an operation over a note; it may not be the one that was done.
  static func heading(
    _ region: Anatomy.Region, using generator: inout some RandomNumberGenerator
  ) -> String {
    let abdominal = [
      "Procedure: laparoscopic lymph node sampling.", "Operation: open lymph node dissection.",
      "Planned: laparoscopic staging.", "Procedure: pelvic lymphadenectomy.",
      "Operation: laparoscopic lymphadenectomy.", "Procedure: open staging.",
    ]
    let general = ["Procedure: as planned.", "Operation: see below."]
    return generator.pick(region == .abdomen ? abdominal : general, else: general[0])
  }

  /// What happens before the first incision.
  static func opening(using generator: inout some RandomNumberGenerator) -> String {
    generator.pick(
      [
        "General anesthesia was induced and a time-out was held.",
        "Antibiotics were given within the hour, and compression stockings were on.",
        "The patient lay supine with both arms tucked.",
        "Skin preparation and draping were routine.",
        "A Foley catheter was in place.", "Anesthesia was general, with a tube.",
        "The usual time-out was held.", "Arms were tucked and the legs were in low stirrups.",
      ], else: "")
  }

  /// What a first look shows.
  static func findings(
    _ region: Anatomy.Region, using generator: inout some RandomNumberGenerator
  ) -> String {
    let abdominal = [
      "Liver and bowel looked healthy.", "No ascites was seen.",
      "There were thin strands between the bowel and an old scar.",
      "The bowel was kept out of the way.", "Small bowel and its mesentery looked normal.",
      "The upper abdomen was unremarkable.", "A little clear fluid stood in the cul-de-sac.",
    ]
    let general = [
      "The anatomy was as expected.", "Exposure was good.", "The tissue planes were clear.",
    ]
    return generator.pick(region == .abdomen ? abdominal + general : general, else: "")
  }

  /// What happens between the acts.
  static func progress(
    _ region: Anatomy.Region, using generator: inout some RandomNumberGenerator
  ) -> String {
    let abdominal = [
      "Both ureters were seen to move.", "Small veins were clipped as they were met.",
      "The obturator nerve was in view throughout.", "The genitofemoral nerve was preserved.",
      "The field was dry at this point.", "Lymph channels were sealed.",
    ]
    let general = [
      "The field was dry at this point.", "Small vessels were sealed as they were met.",
    ]
    return generator.pick(region == .abdomen ? abdominal : general, else: "")
  }

  /// The surgeon turns to a side; nothing is said of what was done there.
  static func turning(
    to side: String, using generator: inout some RandomNumberGenerator
  ) -> String {
    generator.pick(
      [
        "Attention was then turned to the \(side) pelvis.",
        "The retraction was changed over to the \(side) side.",
        "The table was tilted and the \(side) side came into view.",
      ], else: "")
  }

  /// How the operation ended; where the approach is left open, so is this.
  static func ending(
    isScoped: Bool?, using generator: inout some RandomNumberGenerator
  ) -> String {
    let loss = 10 * Int.random(in: 2...28, using: &generator)
    let any = [
      "Blood loss was \(loss) mL.", "Estimated blood loss \(loss) mL; no drain.",
      "Counts were correct twice.", "The patient went to recovery awake and stable.",
      "A drain was left for one night.",
      "Blood loss came to \(loss) mL, and nothing was transfused.",
    ]
    let scoped = [
      "The specimens left in a retrieval bag.", "Everything came out in a bag.",
      "The ports were withdrawn under vision.",
    ]
    let open = [
      "The fascia was closed with a running suture.", "Staples were used for the skin.",
      "Specimens were handed off in labelled jars.",
    ]
    let own = isScoped.map { $0 ? scoped : open } ?? []
    return generator.pick(any + own, else: "")
  }
}
