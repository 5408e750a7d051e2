import Narratives

/// How the surgeon gets in: sentences that document an approach.
struct AccessSentences {
  let anatomy: Anatomy
  let region: Anatomy.Region

  /// A sentence that documents an approach.
  func sentence(
    for approach: ConceptNumber, using generator: inout some RandomNumberGenerator
  ) -> String {
    let name = anatomy.lexicon.id(approach)
    return generator.pick(sentences(for: name), else: "The approach was \(name).")
  }

  private func sentences(for approach: String) -> [String] {
    switch (approach, region) {
    case ("open", .abdomen):
      [
        "The abdomen was entered through a midline incision from the pubis to just above the navel.",
        "A lower midline incision was made and carried down through the fascia.",
        "Through a vertical midline incision the abdominal cavity was reached and a self-retaining retractor was set.",
        "A Pfannenstiel incision was made and the rectus muscles were parted.",
        "A laparotomy was performed in the midline.",
        "After a midline laparotomy the bowel was packed upward.",
        "A long midline incision was made from the pubis past the navel.",
        "The operation was done open, through a transverse incision above the pubis.",
      ]
    case ("open", _):
      [
        "An open incision was made over the operative field and deepened in layers.",
        "Open exposure was gained through a generous skin incision.",
        "The operation was carried out through an open incision, layer by layer.",
      ]
    case ("laparoscopic", _):
      [
        "A 12 mm trocar was placed below the navel, gas was insufflated and the laparoscope was passed.",
        "Pneumoperitoneum was set up with a Veress needle, and the laparoscope and three working ports went in.",
        "After insufflation to 15 mmHg a laparoscope was passed at the navel; three more ports followed under vision.",
        "The laparoscope was brought in through an umbilical port, and a port was added in each flank.",
        "Four trocars were set in a fan; the laparoscope went in through the one at the navel.",
        "Working by laparoscopy, the surgeon placed a camera port at the navel and three 5 mm ports.",
        "A laparoscopic technique was used, with ports at the navel, in the flanks and above the pubis.",
      ]
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

  /// A sentence in which conversion is spoken of and not done.
  func nearConversion(using generator: inout some RandomNumberGenerator) -> String {
    generator.pick(
      [
        "Conversion to an open operation was considered but was not necessary.",
        "Adhesions were dense, but no conversion to laparotomy was needed.",
        "Bleeding from a small vein was held, so that no conversion to open surgery was needed.",
        "The view was poor at first; conversion to open was discussed and not done.",
      ], else: "No conversion was needed.")
  }

  /// A sentence that documents that the first approach was given up for an open one.
  func conversion(using generator: inout some RandomNumberGenerator) -> String {
    generator.pick(
      [
        "Dense adhesions were met at once, and the case was converted to an open operation.",
        "Because the view stayed poor, the operation was converted to open.",
        "Bleeding from a small vein could not be held, and the case was converted to open surgery.",
        "After twenty minutes without progress it was converted to a laparotomy.",
      ], else: "The case was converted to an open operation.")
  }
}
