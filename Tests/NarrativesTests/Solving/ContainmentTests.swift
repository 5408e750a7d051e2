import Narratives
import Testing

/// Which codes are no more than a part of others, and which stand beside them.
struct ContainmentTests {
  private func code(of note: String, among titles: [String]) throws -> String? {
    let solver = try Solver(titles: titles)
    let found = solver.solve(note).code
    return solver.procedures.first { $0.code == found }?.narrative.title
  }

  @Test func `work by a scope includes the look through it`() throws {
    let titles = [
      "Arthroscopy, knee, diagnostic", "Arthroscopy, knee, surgical; with medial meniscectomy",
    ]
    let look = "The arthroscope was inserted. The knee joint was inspected."
    #expect(
      try code(of: look + " The medial meniscus was partly excised.", among: titles) == titles[1])
  }

  @Test func `a code that is limited to a disease is not supported where another is told`() throws {
    let titles = ["Thyroidectomy, total", "Thyroidectomy, total, for malignancy"]
    let work = "A neck incision was made. The thyroid was removed completely."
    #expect(try code(of: work, among: titles) == titles[0])
    #expect(try code(of: "Diagnosis: thyroid cancer.\n" + work, among: titles) == titles[1])
  }

  @Test
  func `a radical operation is more than a total one, and is supported only where it is told`()
    throws
  {
    let titles = ["Total vaginal hysterectomy", "Radical vaginal hysterectomy"]
    let way = "The patient was placed in lithotomy position and the vaginal cuff was incised. "
    #expect(
      try code(of: way + "A total vaginal hysterectomy was done.", among: titles) == titles[0])
    #expect(
      try code(of: way + "A radical vaginal hysterectomy was done.", among: titles) == titles[1])
  }

  @Test func `a supracervical hysterectomy is no total one`() throws {
    let titles = [
      "Laparoscopic supracervical hysterectomy", "Laparoscopy, surgical, with total hysterectomy",
    ]
    let way = "The laparoscope was passed. "
    #expect(
      try code(of: way + "A supracervical hysterectomy was performed.", among: titles) == titles[0])
    #expect(
      try code(of: way + "A total hysterectomy was performed.", among: titles) == titles[1])
  }
}
