import Narratives

/// How the surgeon gets in: sentences that document an approach.
struct AccessSentences {
  let anatomy: Anatomy
  let region: Anatomy.Region
  /// Whether all work is in the pelvis, so that a low incision is enough.
  let isPelvicOnly: Bool

  /// A sentence that documents an approach.
  func sentence(
    for approach: ConceptNumber, using generator: inout some RandomNumberGenerator
  ) -> String {
    let name = anatomy.lexicon.id(approach)
    return generator.pick(sentences(for: name), else: "The approach was \(name).")
  }

  private func sentences(for approach: String) -> [String] {
    switch (approach, region) {
    case ("open", .abdomen): isPelvicOnly ? Self.pelvic + Self.midline : Self.midline
    case ("open", _):
      [
        "An open incision was made over the operative field and deepened in layers.",
        "Open exposure was gained through a generous skin incision.",
        "The operation was carried out through an open incision, layer by layer.",
      ]
    case ("laparoscopic", _): Self.laparoscopic
    case ("robot-assisted", _):
      [
        "The ports were set and the robot was docked.",
        "The robotic arms were docked to four ports.",
      ]
    case ("thoracoscopic", _):
      [
        "With one lung ventilated a thoracoscope was passed through the eighth interspace.",
        "Three thoracoscopic ports were placed and the camera was brought in.",
      ]
    case ("arthroscopic", _):
      [
        "The arthroscope was passed through the usual portal.",
        "Arthroscopic portals were made beside the tendon and the camera was brought in.",
      ]
    default:
      [
        "A \(approach) approach was used throughout.",
        "The \(approach) approach was kept to the end.",
      ]
    }
  }

  private static let midline = [
    "The abdomen was entered through a midline incision from the pubis to the xiphoid.",
    "A midline incision was carried from the pubis to well above the umbilicus.",
    "Through a long vertical midline incision the abdominal cavity was reached, and a self-retaining retractor was placed.",
    "A midline laparotomy was performed and the bowel was packed into the upper abdomen.",
    "After a xiphoid-to-pubis midline incision a ring retractor was placed.",
    "A vertical midline laparotomy gave wide exposure.",
    "The peritoneal cavity was entered by a long midline incision skirting the umbilicus.",
  ]

  private static let pelvic = [
    "A Pfannenstiel incision was made and the rectus muscles were parted.",
    "A lower midline incision was made and carried down through the fascia.",
    "The operation was done open, through a transverse incision above the pubis.",
    "A low transverse incision was made and the bladder was retracted.",
    "The pelvis was reached through a lower midline incision.",
  ]

  private static let laparoscopic = [
    "A 12 mm trocar was placed below the umbilicus, gas was insufflated and the laparoscope was passed.",
    "Pneumoperitoneum was established with a Veress needle, and the laparoscope and three working ports were placed.",
    "After insufflation to 15 mmHg the laparoscope was passed at the umbilicus; three more ports followed under vision.",
    "The laparoscope was introduced through an umbilical port, and a port was added in each flank.",
    "Four trocars were placed in a fan-shaped configuration, with the laparoscope at the umbilicus.",
    "A camera port was placed at the umbilicus for the laparoscope, and three 5 mm ports were added.",
    "A laparoscopic technique was used, with ports at the umbilicus, in the flanks and above the pubis.",
    "Under laparoscopic vision the working ports were placed in the lower abdomen.",
  ]

  /// A sentence in which conversion is spoken of and not done.
  func nearConversion(using generator: inout some RandomNumberGenerator) -> String {
    generator.pick(
      [
        "Conversion to an open operation was considered but was not necessary.",
        "Adhesions were dense, but no conversion to laparotomy was needed.",
        "Bleeding from a small vein was controlled, so that no conversion to open surgery was needed.",
        "The view was poor at first; conversion to open was discussed and not done.",
      ], else: "No conversion was needed.")
  }

  /// A sentence that documents that the first approach was given up for an open one.
  func conversion(using generator: inout some RandomNumberGenerator) -> String {
    generator.pick(
      [
        "Dense adhesions were met at once, and the case was converted to an open operation.",
        "Because the view stayed poor, the operation was converted to open.",
        "Bleeding from a small vein could not be controlled, and the case was converted to open surgery.",
        "After twenty minutes without progress it was converted to a laparotomy.",
        "The adhesions could not be managed by scope, and the procedure was converted to open.",
      ], else: "The case was converted to an open operation.")
  }
}
