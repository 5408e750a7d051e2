import Narratives
import Testing

/// What is proven of one code among others, without ranking them.
struct ProverTests {
  private let titles = [
    "Laparoscopic cholecystectomy", "Open cholecystectomy",
    "Cholecystectomy, laparoscopic",
    "Laparoscopic cholecystectomy with cholangiography", "Total or subtotal thyroidectomy, open",
    "Bilateral total pelvic lymphadenectomy, open", "Removal of a lymph node, open",
  ]

  private func prover() throws -> Prover { Prover(try Solver(titles: titles)) }

  /// The titles of the codes that a note supports alone.
  private func proven(by note: String) throws -> [String] {
    let prover = try prover()
    let documentation = prover.solver.documentation(of: note)
    return prover.solver.procedures.filter { prover.supports(documentation, only: $0) }
      .map(\.narrative.title)
  }

  @Test func `of two codes that ask for the same neither is proven`() throws {
    #expect(try proven(by: "The laparoscope was inserted. The gallbladder was removed.") == [])
    let prover = try prover()
    let twins = prover.solver.procedures.filter { prover.twin(of: $0) != nil }
    #expect(twins.map(\.narrative.title) == [titles[0], titles[2]])
  }

  @Test func `the code that asks for all that was done is proven, and not what it contains`() throws
  {
    #expect(
      try proven(
        by: "The laparoscope was inserted. The gallbladder was removed. A cholangiogram was taken.")
        == [titles[3]])
    #expect(
      try proven(by: "Through a subcostal incision the gallbladder was removed.") == [titles[1]])
  }

  @Test func `work that is one of several alternatives is held against the code as well`() throws {
    #expect(
      try proven(by: "A collar incision was made. A subtotal thyroidectomy was done.")
        == [titles[4]])
  }

  @Test func `a code is found by the work that its name tells last as well`()
    throws
  {
    let prover = Prover(
      try Solver(titles: ["Excision of cyst or adenoma of thyroid, or transection of isthmus"]))
    let procedure = try #require(prover.solver.procedures.first)
    let note = prover.solver.documentation(
      of: "Through a collar incision the thyroid isthmus was transected.")
    #expect(prover.supports(note, only: procedure))
    #expect(prover.solver.solve(note).code == procedure.code)
  }

  @Test func `a whole is found by its parts`() throws {
    let note =
      "Through a midline incision the external iliac, internal iliac, obturator and common iliac "
      + "lymph nodes were all removed on both sides."
    #expect(try prover().supportsAny(try prover().solver.documentation(of: note)))
    #expect(try proven(by: note) == [titles[5]])
  }

  @Test func `a note of other work supports no code`() throws {
    let prover = try prover()
    #expect(!prover.supportsAny(prover.solver.documentation(of: "The spleen was removed.")))
  }
}
