import Narratives
import Testing

@testable import QuizEngine

/// Sets of codes of which a size alone tells two apart that only one of them asks for.
struct SizeDoubtTests {
  private static let plain = "Laparoscopic removal of the uterus"
  private static let heavy = "Laparoscopic removal of a uterus of more than 250 g"
  private static let light = "Laparoscopic removal of a uterus of 250 g or less"

  @Test func `a case that tells no size leaves open a code that asks for one and for nothing else`()
    throws
  {
    let (one, writer) = try planted(Self.plain)
    let other = try planted(Self.heavy).procedure
    #expect(SizeDoubt.isOpen(other, byCaseOf: one, writer.lexicon))
    #expect(!SizeDoubt.isOpen(one, byCaseOf: other, writer.lexicon))
  }

  @Test func `where both ask for one, or something else sets them apart, nothing is open`() throws {
    let (light, writer) = try planted(Self.light)
    let heavy = try planted(Self.heavy).procedure
    #expect(!SizeDoubt.isOpen(heavy, byCaseOf: light, writer.lexicon))
    let open = try planted("Open removal of the uterus").procedure
    #expect(!SizeDoubt.isOpen(heavy, byCaseOf: open, writer.lexicon))
  }

  @Test func `no set holds two such codes`() throws {
    let (plain, writer) = try planted(Self.plain)
    let family = [plain] + (try [Self.heavy, Self.light].map { try planted($0).procedure })
    let isAbsent = SizeDoubt.isAbsent(in: family, writer.lexicon)
    #expect([[0, 1], [0, 2], [1, 2]].map(isAbsent) == [false, false, true])
  }
}
