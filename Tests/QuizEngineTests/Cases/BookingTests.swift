import Narratives
import Testing

@testable import QuizEngine

/// What is said of the operation that was booked.
struct BookingTests {
  private static let told = "What was booked is not coded; the body of the note says what was done."

  private static func remark(
    on note: String, booked: String, key: String? = nil, isOtherWay: Bool = false
  ) throws -> String? {
    let (procedure, writer) = try planted(key ?? note)
    let solver = Solver(procedures: [], lexicon: writer.lexicon)
    return Booking(words: booked, isOtherWay: isOtherWay)
      .remark(on: solver.documentation(of: note), of: procedure, solver)
  }

  @Test(arguments: [
    ("partial mastectomy", "A left segment of the breast was excised."),
    ("mastectomy", "The left breast was removed."),
    ("total hysterectomy", "The uterus was removed."),
    ("hernia repair", "A repair of the right inguinal hernia was performed."),
    ("pelvic lymphadenectomy", "The left pelvic nodes were cleared completely."),
    ("prostate surgery", "The prostate was removed."),
  ])
  func `of booked work that was done nothing is said`(booked: String, note: String) throws {
    #expect(try Self.remark(on: note, booked: booked) == nil)
  }

  @Test(arguments: [
    ("mastectomy", "A left segment of the breast was excised."),
    ("wedge resection of the lung", "The entire right upper lobe was removed."),
    ("pelvic lymphadenectomy", "Two pelvic nodes were sampled."),
    ("laparoscopic cholecystectomy with cholangiogram", "The gallbladder was removed."),
  ])
  func `booked work that was not done is said not to count`(booked: String, note: String) throws {
    #expect(try Self.remark(on: note, booked: booked) == Self.told)
  }

  @Test func `of work that was done beside what was booked it is said that it was more`() throws {
    #expect(
      try Self.remark(
        on: "The pelvic nodes were cleared on both sides. Two para-aortic nodes were sampled.",
        booked: "laparoscopic lymph node sampling",
        key: "Total pelvic lymphadenectomy on both sides with para-aortic node sampling")
        == "More was done than was booked; the body of the note says what.")
  }

  @Test func `a booked word for nodes of any place leaves it open which were meant`() throws {
    #expect(
      try Self.remark(
        on: "The pelvic nodes were cleared on both sides. Two para-aortic nodes were sampled.",
        booked: "laparoscopic lymphadenectomy",
        key: "Total pelvic lymphadenectomy on both sides with para-aortic node sampling") == nil)
  }

  @Test func `nor does a booked way in that was not used`() throws {
    #expect(
      try Self.remark(
        on: "The gallbladder was removed.", booked: "laparoscopic cholecystectomy",
        isOtherWay: true) == Self.told)
  }
}
