import Testing

@testable import Narratives

/// What a note says of a booking beside what it says of the work.
struct BookedWorkTests {
  private static func isDenied(_ sentence: String) throws -> Bool {
    let lexicon = try Lexicon.standard()
    let text = "\(sentence) A collar incision was made. The right thyroid lobe was removed."
    return !Documentation(Reader(lexicon: lexicon).read(text), lexicon: lexicon).denied.isEmpty
  }

  @Test func `what is given up is denied, and what is booked is not`() throws {
    #expect(try !Self.isDenied("Listed for a total thyroidectomy."))
    #expect(try !Self.isDenied("She was scheduled for a total thyroidectomy."))
    #expect(try Self.isDenied("The total thyroidectomy was postponed."))
    #expect(try Self.isDenied("Removal of the gland will be done next year."))
  }
}
