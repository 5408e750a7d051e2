import Testing

@testable import Narratives

/// Pages that give the descriptor of one code among many numbers.
struct DescribedCodeTests {
  private func code(of text: String) -> String? { SavedPage.read(text).code?.rawValue }

  private let column = """
    Every surgeon knows the scene: a stone sits far back in the duct, the gland is swollen, and the scope is at hand in \
    the next room. Nobody asks then which number the book has for it, and nobody in the room would know.

    Before the new edition people sent 42330, and some of them sent 42340 with a letter.

    +42335: Sialolithotomy, intraoral; submandibular, complicated (list separately in addition to the first service).

    It rides behind the operation that comes first, which in this case was 42440. Nothing followed? Then 42330 says it all. And 42440 stands alone where the gland goes with its stone, so it is the gland that counts.

    The way in matters, too: through the skin the same work is 42340, and 42335 is for the mouth alone.
    """

  @Test func `the one code whose descriptor a page gives is its own`() {
    #expect(code(of: column) == "42335")
  }

  @Test func `of several codes with descriptors none is chosen for that`() {
    let listed = column.replacing(
      "The way in",
      with:
        "42340: Sialolithotomy; parotid, extraoral, for a stone out of reach of the mouth and of the scope.\n\nThe way in"
    )
    #expect(code(of: listed) == nil)
  }

  @Test func `a number alone on a line has its descriptor below it`() {
    let callout = column.replacing(
      "+42335: Sialolithotomy, intraoral; submandibular, complicated (list separately in addition to the first service).",
      with: "42335\n\nSialolithotomy, intraoral; submandibular, complicated")
    #expect(code(of: callout) == "42335")
  }

  @Test func `a title ends with the code though a table of codes stands below`() {
    let table = """
      A short love letter to 42440
      Posted by a coder on March 4, 2024 · 6 min read · 14 comments

      I get more mail about glands than about anything else, and most of it is the same question of what was taken out.

      Stone through the mouth ........ 42330
      Gland and all .................. 42440  <-- today
      Stone through the skin ......... 42340
      """
    #expect(code(of: table) == "42440")
  }

  @Test func `a sentence that goes on behind its semicolon is no descriptor`() throws {
    let code = try #require(ProcedureCode(rawValue: "12346"))
    func isDescribed(_ sentence: String) -> [Bool] {
      CodeMention.all(in: sentence, isProse: true, known: [code]).map(\.isDescribed)
    }
    #expect(
      isDescribed("The other's 12346 is an open drainage of the duct; but yours went further.")
        == [false])
    #expect(isDescribed("12346 is drainage of the duct; by an open cut.") == [true])
  }

  @Test func `a page that says which code its reader wants has come to it`() throws {
    let code = try #require(ProcedureCode(rawValue: "12345"))
    #expect(
      CodeMention.all(
        in: "What you want is plain: you want 12345, once.", isProse: true, known: [code]
      )
      .map(\.isConcluded) == [true])
  }
}
