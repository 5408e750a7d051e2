import Testing

@testable import Narratives

/// Which of the ways in that a page names is the way of its own operation.
struct PageWaysTests {
  /// The approaches that a page on an invented code tells as its own.
  private func ways(_ prose: String) throws -> [String] {
    try Said.facts(ofPage: "The procedure described by CPT Code 43840 is \(prose)", [.approach])
      .filter { !$0.contains(" ") }
  }

  private static let scopedAppendix = [
    "A short cut is made for the specimen, which does not make the operation open.",
    "The bag is drawn out through a small Pfannenstiel incision.",
    "One port site is enlarged to deliver the organ.",
    "Is it still this code when a laparotomy follows? It is not.",
    "Until the nineties the organ was removed through a long abdominal incision.",
    "An incision of 4 cm is used to take the specimen out.",
    "A minilaparotomy is made only to bring the specimen out.",
    "Conversion to laparotomy is reported with the open code alone.",
    "It does not need an open abdomen.",
  ]

  @Test(arguments: scopedAppendix)
  func `where ports are told as done, no cut makes the way in open`(said: String) throws {
    for prose in [
      "removal of the appendix. Three trocars are placed. \(said)",
      "removal of the appendix. \(said) Working through ports, the surgeon divides the base.",
    ] { #expect(try ways(prose) == ["approach.laparoscopic"]) }
  }

  @Test func `what would be done otherwise is no way in`() throws {
    #expect(
      try ways(
        "the enucleation of the prostate by a laser through the urethra. It is peeled out as a finger would do at open operation."
      ) == ["approach.transurethral"])
  }

  @Test func `a scope that is passed is the way in, though one sentence alone names it`() throws {
    #expect(
      try ways(
        "the removal of a lobe. A thoracoscope is passed into the chest. An incision is made in the armpit for a finger."
      ) == ["approach.thoracoscopic"])
  }

  private static let openAppendix = [
    "A diagnostic laparoscopy done first is included and not coded apart.",
    "When the work is begun with the laparoscope and finished through an open incision, this code is reported.",
    "If the surgeon used trocars, look at the laparoscopic family instead.",
    "Today most of these operations are done laparoscopically.",
    "Begun laparoscopically, finished through a laparotomy: this code.",
    "Laparoscopic appendectomy has a code of its own.",
    "A laparoscopic appendectomy that had to be converted to open is coded here.",
    "It was long the only way; now the laparoscope has taken its place.",
    "After a failed laparoscopic attempt, the case ends up here.",
    "Insufflation and cameras play no part.",
  ]

  @Test(arguments: openAppendix)
  func `a scope that is told of another time, another code or a look is no way in`(
    said: String
  ) throws {
    for prose in [
      "removal of the appendix. The abdomen is opened in the midline. \(said)",
      "removal of the appendix. \(said) A gridiron incision gives access to the cecum.",
    ] { #expect(try ways(prose) == ["approach.open"]) }
  }

  @Test(arguments: [
    (
      "removal of the uterus. Ports are placed. It is taken out through the vagina.",
      ["approach.laparoscopic"]
    ),
    (
      "removal of the uterus. Ports are placed. A manipulator is placed through the vagina.",
      ["approach.laparoscopic"]
    ),
    (
      "removal of the uterus. The surgeon works from below, and it is delivered through the vagina.",
      ["approach.transvaginal"]
    ),
    (
      "repair of a cystocele. The front wall of the vagina is opened in the midline.",
      ["approach.transvaginal"]
    ),
    (
      "removal of a kidney stone. A tract is dilated from the flank to the kidney.",
      ["approach.percutaneous"]
    ),
    ("removal of a kidney. The flank is opened.", ["approach.open"]),
    (
      "bypass of the femoral artery. The groin is opened. The old percutaneous stent is left.",
      ["approach.open"]
    ),
    (
      "excision of a breast mass. A cut is made. The mass may have been marked percutaneously.",
      ["approach.open"]
    ),
    (
      "removal of a meniscus. The scope is passed into the joint. If the joint is opened, another code applies.",
      ["approach.arthroscopic"]
    ),
    (
      "removal of a colon polyp. The colonoscope is advanced. A polyp that is too large is removed through the abdomen.",
      ["approach.endoscopic"]
    ),
    (
      "repair of a ventral hernia by any approach (open, laparoscopic or robotic). The sac is opened.",
      []
    ),
    (
      "repair of a ventral hernia. Open, laparoscopic and robotic repairs all go with this code.",
      []
    ),
    (
      "removal of the uterus. The camera is at the navel. The uterus leaves by the vagina.",
      ["approach.laparoscopic"]
    ),
    (
      "removal of a lobe of the lung. A thoracotomy is made. VATS has become common.", []
    ),
    ("removal of a part of the breast. The skin is cut in an arc.", ["approach.open"]),
    (
      "freezing of a renal mass. Needles are put in through the skin.", ["approach.percutaneous"]
    ),
    (
      "removal of the appendix. Three trocars are placed. Do not use it when the belly was opened.",
      ["approach.laparoscopic"]
    ),
    (
      "destruction of a renal mass, with needles through small punctures. Nothing is cut.",
      ["approach.percutaneous"]
    ),
  ])
  func `the way in is that in which the work is done`(prose: String, expected: [String]) throws {
    #expect(try ways(prose) == expected)
  }

  @Test func `a page that is opened wide and entered with ports tells no way in`() throws {
    #expect(
      try ways(
        "removal of the spleen. Three trocars are placed. The vessels are tied. The abdomen is opened."
      ).isEmpty)
  }
}
