import Testing

@testable import Narratives

/// Pages that nowhere announce their code, and come back to it as an answer.
struct RepeatedCodeTests {
  private func code(of text: String) -> String? { SavedPage.read(text).code?.rawValue }

  private let answer = """
    A reader asks how to report the removal of a submandibular gland for a stone that no longer could be milked out. \
    The whole gland came out through a cut two fingers below the jaw, and the duct was tied near the floor of the mouth.

    The neighbours are quickly ruled out. Nothing was done inside the mouth alone, so 42330 falls, and the parotid was \
    left alone, so 42410 falls too. What remains is the gland of that side with its duct, so 42440 it is.

    The assistant asked about both sides. One gland was taken on each side in the second case, which is 42440 twice, \
    with the modifier for the sides. A benign tumor of the same gland changes nothing in 42440 but the diagnosis.
    """

  @Test func `a number that a page comes back to and ends with is its code`() {
    #expect(code(of: answer) == "42440")
  }

  @Test func `a number that is named once as an answer is not enough`() {
    let once = answer.replacing(", which is 42440 twice,", with: "")
      .replacing("nothing in 42440 but", with: "nothing but")
    #expect(code(of: once) == nil)
  }

  @Test func `an answer outweighs a number that is named again`() {
    #expect(code(of: answer + " For a stone alone think of 42330.") == "42440")
  }

  @Test func `a number that is told to be used outweighs those of a list`() {
    let policy = """
      Removal of the submandibular gland for stones that come back is paid after one attempt to milk the stone out.

      Use 42440 for the gland of one side. The duct is tied with it and is not paid in addition.

      These do not describe it:

      42330 the stone alone is taken out through the mouth

      42335 the same, with a longer way through the floor of the mouth

      42410 the lateral lobe of the parotid is taken
      """
    #expect(code(of: policy) == "42440")
    #expect(code(of: policy.replacing("Use 42440 for", with: "Unlike 42440,")) == nil)
  }

  @Test func `a page that says clearly what its code is needs no counting`() {
    let clear = "CPT Code 42330 describes the removal of a stone through the mouth. " + answer
    #expect(code(of: clear) == "42330")
  }

  private let column = """
    Few letters come as often as those on stones of the jaw. The gland goes where the stone keeps coming back, and its \
    duct is tied near the floor of the mouth on the way out.

    The stone alone is 42330, and with a longer way through the floor of the mouth it is 42335. The parotid has a family \
    of its own, from 42410 on.

    A stay of one night is usual. The drain, 42650 or not, is never paid beside it, and a lavage of the duct is not \
    either. With the gland of the jaw it is 42440, for one side.
    """

  @Test func `the code of the line above all others weighs more`() {
    #expect(code(of: column) == nil)
    #expect(code(of: "Gland and stone: when do you need 42440?\n\n" + column) == "42440")
  }

  @Test func `a number that stands by itself weighs more, but not as the cell of a table`() {
    let marked = column.replacing("A stay", with: "42440\n\nA stay")
    #expect(code(of: marked) == "42440")
    #expect(code(of: marked.replacing("A stay", with: "42330\n\nA stay")) == nil)
  }
}
