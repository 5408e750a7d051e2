import Narratives
import Testing

@testable import QuizEngine

struct CompareTwoCodesTests {
  @Test(arguments: [
    ("A mesh may be put in.", true),
    // What was put in at an earlier operation is not put in.
    ("Any earlier mesh may be left in place.", false),
    ("A mesh is at hand. It may be put in.", false),
  ])
  func `what neither code requires both texts leave open for this operation`(
    _ told: String, _ isStated: Bool
  ) throws {
    let lexicon = try Lexicon.standard()
    let codes = [
      try PlantedProcedures.one(
        "20000", "Open repair of an initial reducible inguinal hernia", prose: "Mesh may be put in."
      ),
      try PlantedProcedures.one(
        "20001", "Open repair of a recurrent incarcerated inguinal hernia", prose: told),
    ]
    let words = CompareTwoCodes.words(
      ofNeither: codes[0], nor: codes[1], lexicon)
    #expect(words == (isStated ? ["implantation of the mesh"] : []))
  }

  @Test func `nothing is said to be of one code alone of which the name of the other has a word`()
    throws
  {
    let lexicon = try Lexicon.standard()
    let family = try [
      ("20000", "Open removal of the uterus with removal of the ovary", "It is done."),
      (
        "20001", "Laparoscopic removal of the uterus, ovary or ovaries alike",
        "An ovary may be removed."
      ),
      ("20002", "Laparoscopic removal of the uterus", "An ovary may be removed."),
    ].map { try PlantedProcedures.one($0, $1, prose: $2) }
    let words = family.dropFirst().map { other in
      CompareTwoCodes.words(of: family[0], not: other, lexicon)
    }
    #expect(words.map { $0.contains("removal of the ovary") } == [false, true], "\(words)")
  }

  @Test func `neither of two works that a code lets choose is required, nor is the choice alone`()
    throws
  {
    let lexicon = try Lexicon.standard()
    let both = try PlantedProcedures.one(
      "20000", "Arthroscopy, knee, surgical; with meniscectomy (medial AND lateral)",
      prose: "Cartilage may be shaved.")
    let either = try PlantedProcedures.one(
      "20001", "Arthroscopy, knee, surgical; with meniscectomy (medial OR lateral)",
      prose: "Cartilage may be shaved. A meniscus may be excised.")
    #expect(
      CompareTwoCodes.words(ofBoth: both, and: either, lexicon) == ["an arthroscopic approach"])
    #expect(CompareTwoCodes.words(of: either, not: both, lexicon) == [])
  }

  @Test func `each code alone is asked about, and not only what both require`() throws {
    var sorts: Set<String> = []
    for question in try BundledBank.questions(of: .compareTwoCodes, perPoint: 12) {
      let why = try #require(question.options.first { $0.isRight }).why
      sorts.insert(
        why.contains(" alone (")
          ? question.stem.hasPrefix("What") ? "the second" : "the first"
          : why.hasPrefix("Required by both") ? "both" : "neither")
    }
    #expect(sorts.isSuperset(of: ["the first", "the second", "both"]))
  }

  @Test func `a statement said to be of one code alone is required by it and not by the other`()
    throws
  {
    let catalogue = try BundledBank.catalogue.get()
    let points = catalogue.points.filter { $0.kinds.contains(.compareTwoCodes) }
    #expect(!points.isEmpty)
    for point in points {
      for seed in 0..<6 {
        guard
          let question = catalogue.question(
            point: point.id, seed: UInt64(seed), kind: .compareTwoCodes)
        else { continue }
        let required = point.codes.map { code in
          (catalogue.procedure(code)?.criteria ?? []).map {
            StatementWords.of($0, catalogue.lexicon).lowercased()
          }
        }
        for option in question.options {
          let words = option.text.lowercased()
          let isOfBoth = option.why.hasPrefix("Required by both ")
          let isOfNone = option.why.hasPrefix("Required by neither (")
          #expect(
            required[0].contains(words) && required[1].contains(words) == isOfBoth || !isOfBoth)
          #expect(!(isOfNone && (required[0] + required[1]).contains(words)), "\(question.id)")
        }
      }
    }
  }
}
