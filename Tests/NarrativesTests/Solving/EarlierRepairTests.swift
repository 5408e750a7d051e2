import Testing

@testable import Narratives

/// Repairs of years ago beside a word on a side that was never operated on.
@Suite struct EarlierRepairTests {
  private func states(_ text: String) throws -> [String] {
    let lexicon = try Lexicon.standard()
    return Documentation(Reader(lexicon: lexicon).read(text), lexicon: lexicon).states
      .map { lexicon.id($0.value) }
  }

  @Test func `what is said of the other side makes no first repair`() throws {
    let note = """
      Right inguinal hernia repair with mesh in 2013. Left side never operated. The inguinal hernia was repaired.
      """
    #expect(try !states(note).contains("initial"))
  }

  @Test func `a repair of the other side leaves a first one what it is`() throws {
    let note = """
      Left inguinal hernia repair with mesh in 2013. Right side never operated. The right inguinal hernia was repaired.
      """
    #expect(try states(note).contains("initial"))
  }
}
