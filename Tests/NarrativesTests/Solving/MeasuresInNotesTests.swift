import Testing

@testable import Narratives

/// What sizes and weights decide between codes.
struct MeasuresInNotesTests {
  private static let titles = [
    "10001": "Vaginal hysterectomy, for uterus 250 g or less",
    "10002": "Vaginal hysterectomy, for uterus greater than 250 g",
    "10003": "Repair of ventral hernia, total length of defect(s); less than 3 cm",
    "10004": "Repair of ventral hernia, total length of defect(s); 3 cm to 10 cm",
  ]

  private static func solver() throws -> Solver {
    let lexicon = try Said.reader.get().lexicon
    return Solver(
      procedures: titles.sorted { $0.key < $1.key }.compactMap { number, title in
        ProcedureCode(rawValue: number).map { code in
          ProcedureReader(lexicon: lexicon).read(
            Narrative(code: code, title: title, prose: "The wound is closed."))
        }
      }, lexicon: lexicon)
  }

  private static let hysterectomy = "The uterus was removed through the vagina. "

  private static let notes: [(note: String, code: String?)] = [
    (hysterectomy + "The uterus weighed 180 g.", "10001"),
    (hysterectomy + "The specimen weighed 0.31 kg.", "10002"),
    (hysterectomy + "It weighed 250 g.", "10001"),
    (hysterectomy + "Weighed on the back table 612 grams.", "10002"),
    (hysterectomy + "Scale: 190 g.", "10001"),
    (hysterectomy + "It was drawn out through the vagina, wt 180 g fresh.", "10001"),
    (
      "Ultrasound put the uterus at roughly 240 g. " + hysterectomy
        + "Weight of the uterus and cervix, with the tubes set aside, 570 g.", "10002"
    ),
    (hysterectomy + "The patient weighed 90 kg.", nil),
    (hysterectomy + "A 3 cm incision was closed.", nil),
    ("The ventral hernia was repaired. The defect measured 2.5 cm.", "10003"),
    ("The ventral hernia was repaired. The hernia was 4 x 6 cm.", "10004"),
    ("The ventral hernia was repaired. A 12 mm port was used.", nil),
  ]

  @Test(arguments: notes)
  func `the size that a note documents decides between codes for different sizes`(
    _ note: String, _ code: String?
  ) throws {
    #expect(try Self.solver().solve(note).code?.rawValue == code)
  }

  @Test func `a note that does not tell the weight is asked for it`() throws {
    let solution = try Self.solver().solve(Self.hysterectomy)
    #expect(
      solution.query == [
        "the weight of the uterus (needed for 10001)",
        "the weight of the uterus (needed for 10002)",
      ])
  }

  @Test func `a weight out of bounds is shown with the one that was documented`() throws {
    let solution = try Self.solver().solve(Self.hysterectomy + "The uterus weighed 320 g.")
    let words = solution.candidates.first { $0.code.rawValue == "10001" }?
      .judgements(.contradicted).map(\.words)
    #expect(words == ["a weight of the uterus of 250 g or less required, 320 g documented"])
  }
}
