import Testing

@testable import Narratives

/// Where headings, diagnoses and plans of a note end, in the layouts that hospitals use.
struct NoteSectionsTests {
  struct Case: CustomTestStringConvertible {
    let layout: String
    let text: String
    /// The section of each sentence.
    let sections: [Reading.Section]
    var testDescription: String { layout }
  }

  static let cases = [
    Case(
      layout: "one line", text: "Diagnosis: gallstones. The gallbladder was removed.",
      sections: [.diagnosis, .body]),
    Case(
      layout: "two lines",
      text: "Diagnosis: gallstones. Age: 50.\nThe gallbladder was removed.",
      sections: [.diagnosis, .diagnosis, .body]),
    Case(
      layout: "the name of the work, and the work",
      text: """
        PROCEDURE: Open cholecystectomy.

        PROCEDURE: Right subcostal incision\(String(repeating: ", retractors, packs and lights", count: 9)). The \
        gallbladder was removed.
        """,
      sections: [.heading, .body, .body]),
    Case(
      layout: "a paragraph to each heading",
      text: """
        INDICATIONS: Pain for a year. A biopsy was taken in spring. A stent was discussed.
        PROCEDURE: Open cholecystectomy.
        ANESTHESIA: General.
        DESCRIPTION: The fundus was grasped. The duct was tied.
        """,
      sections: [
        .diagnosis, .diagnosis, .diagnosis, .heading, .body, .body, .body,
      ]),
    Case(
      layout: "prose after a heading of its own line",
      text:
        "Indications: Pain for a year. A biopsy was taken.\nThe fundus was grasped.\nDrains: none.",
      sections: [.diagnosis, .diagnosis, .body, .body]),
    Case(
      layout: "headings on lines of their own, hard wrapped",
      text: """
        INDICATIONS
        The patient had pain for a year. A biopsy was taken in spring. It was
        benign.

        OPERATION
        OPEN CHOLECYSTECTOMY

        EBL
        20 mL

        DESCRIPTION OF OPERATION
        The fundus was grasped and the
        duct was tied.
        """,
      sections: [
        .diagnosis, .diagnosis, .diagnosis, .diagnosis, .heading, .heading, .body, .body, .body,
        .body,
      ]),
    Case(
      layout: "what was planned", text: "Planned procedure: mastectomy.\nThe lump was removed.",
      sections: [.plan, .body]),
  ]

  @Test(arguments: cases) func `a section lasts as far as its layout says`(_ test: Case) throws {
    let reading = try Said.reader.get().readNote(test.text, keepsTerms: false)
    #expect(reading.sentences.map(\.section) == test.sections)
  }
}
