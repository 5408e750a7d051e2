import Testing

@testable import Narratives

/// A page in a shape of its own; the operations and codes are made up.
private struct OwnCodeCase: CustomTestStringConvertible {
  let name: String
  let text: String
  let code: String?
  var testDescription: String { name }
}

private let body =
  "A short cut is made over the gland, and the duct is followed to its mouth. The stone is pushed forward, caught and withdrawn, and the duct is rinsed with saline."
private let ending = "In contrast to a drainage into the bowel (12346), the duct stays as it is."

private let cases: [OwnCodeCase] = [
  OwnCodeCase(
    name: "a title with the code, above a sentence on another one",
    text: """
      Step by step: removal of a salivary stone (CPT 12345)

      Scope of this list: removal of the stone alone. The drainage is 12346 and is not covered here. \(body)

      Uncontrolled bleeding: the drainage is reported, 12346, and 12345 is dropped.
      """, code: "12345"),
  OwnCodeCase(
    name: "a code behind those whom the page is for",
    text: """
      REMOVAL OF A SALIVARY STONE
      For staff and billing staff. CPT 12345: mouth, surgical, with removal of a stone from the salivary duct.

      \(body) If it cannot be reached, the operation becomes 12346, and 12345 is not reported with it.
      """, code: "12345"),
  OwnCodeCase(
    name: "an answer that says what the case is, before cases of its own",
    text: """
      Thread: Stone out, nothing else. Is 12345 billable by itself?

      My surgeon took the stone and left the gland. I was always told never to bill for that. Is that true?

      --- ACCEPTED ANSWER
      Please do not use 12346. That code requires that the gland goes. What you have is CPT 12345, removal of the stone. Code 12345 stands alone.

      \(body)

      - Stones of the bladder, crushed: that is 12348, a different thing.
      """, code: "12345"),
  OwnCodeCase(
    name: "a code behind a few words that announce it, and another one for a case in brackets",
    text: """
      The ledger: a coding blog

      Measuring twice: when is it 12345?

      Every month somebody sends a note. So here is a whole post on the stones of the mouth, as they are taken out.

      The short version. 12345 is the removal of a stone of 2 to 5 mm from its duct. Its sibling is 12346.

      \(body)

      - Four stones, each 1 mm (that is 12346 for some payers)
      """, code: "12345"),
  OwnCodeCase(
    name: "a leaflet that says what the bill will show, and a code of its own for another way",
    text: """
      Removal of a stone of the mouth

      On your estimate and your bill you will find the procedure code 12345. Keyhole removal has its own code, 12346.

      \(body)
      """, code: "12345"),
  OwnCodeCase(
    name: "prose that names only other codes",
    text: """
      Open removal of a salivary stone takes the stone and leaves the gland.

      \(body)

      A catheter placed through the skin is 12347. \(ending)
      """, code: nil),
  OwnCodeCase(
    name: "a headline between those of the pages before and after",
    text: """
      12344 « previous | next » 12346

      12345 - Removal of a salivary stone

      \(body)

      Similar codes

      - 12346: drainage into the bowel
      - 12347: a catheter placed through the skin
      """, code: "12345"),
  OwnCodeCase(
    name: "a code with its system in brackets, below a note that leads elsewhere",
    text: """
      This article is about the procedure code. For the drainage codes, see 12346 and 12347.

      12345 (Current Procedural Terminology) is the code for the removal of a salivary stone. \(body)

      Nothing else is part of 12345.

      Related codes. 12346, drainage into the bowel. 12347, a catheter placed through the skin.
      """, code: "12345"),
  OwnCodeCase(
    name: "prose that opens by comparing",
    text: "Unlike 12346, which takes the gland, this work takes the stone alone. \(body)",
    code: nil),
  OwnCodeCase(
    name: "another code first, its own after the comma",
    text:
      "Unlike code 12346, which takes the gland, code 12345 is the removal of the stone alone. \(body)",
    code: "12345"),
  OwnCodeCase(
    name: "the code beside the name that a sentence opens with",
    text: "A removal of a salivary stone, code 12345, leaves the gland. \(body)\n\n\(ending)",
    code: "12345"),
  OwnCodeCase(
    name: "the code at the end of the first sentence",
    text: "A stone in the duct may call for its removal by a cut, code 12345. \(body)",
    code: "12345"),
  OwnCodeCase(
    name: "a first sentence that names the case and then the code for it",
    text:
      "When a stone is taken out of the duct and the gland is left, the service is reported with CPT code 12345. \(body) \(ending)",
    code: "12345"),
  OwnCodeCase(
    name: "a first sentence that says what is not done and then the code",
    text:
      "An operation in which one stone, but not the other, is taken out is described by CPT code 12345. \(body) \(ending)",
    code: "12345"),
  OwnCodeCase(
    name: "a later sentence that names a case and the code for it",
    text:
      "A stone is taken out of the duct. When the gland goes too, the service is reported with CPT code 12345. \(body)",
    code: nil),
  OwnCodeCase(
    name: "a case in the middle, and a work that is the same as that of another code",
    text:
      "A stone is taken out of the duct. \(body) When the gland goes too, CPT code 12345 is the correct selection. The way in is the same as that of CPT code 12346, because 12346 is meant for the gland.",
    code: nil),
  OwnCodeCase(
    name: "the code in parentheses, and another one so too",
    text: "The removal of a salivary stone (12345) leaves the gland. \(body)\n\n\(ending)",
    code: "12345"),
  OwnCodeCase(
    name: "the code in brackets",
    text: "The removal of a salivary stone [CPT 12345] leaves the gland. \(body)", code: "12345"),
  OwnCodeCase(
    name: "the code as a subject that adds something",
    text:
      "Some stones cannot be felt. Code 12345 adds to the look into the duct a cut that frees the stone. \(body)",
    code: "12345"),
  OwnCodeCase(
    name: "a title that ends with the code",
    text: "Removal of salivary stone, open (12345)\n\nThe stone is taken out. \(body)\n\n\(ending)",
    code: "12345"),
  OwnCodeCase(
    name: "a title with a dash before the code",
    text: "Removal of salivary stone – CPT® 12345\n\nThe stone is taken out. \(body)",
    code: "12345"),
  OwnCodeCase(
    name: "a title that begins with the code",
    text: "12345: Removal of salivary stone\n\nThe stone is taken out. \(body)\n\n\(ending)",
    code: "12345"),
  OwnCodeCase(
    name: "links to the neighbours of a page without a code",
    text:
      "Previous code: 12344\nNext code: 12346\n\nThe stone is taken out through a cut. \(body)",
    code: nil),
  OwnCodeCase(
    name: "links to the neighbours beside the title",
    text:
      "Home > Surgery > 12300-12399\nPrevious: 12344\nNext: 12346\nCPT Code 12345\n\nThe stone is taken out through a cut. \(body)",
    code: "12345"),
  OwnCodeCase(
    name: "a menu of codes in one line",
    text: "12344 | 12345 | 12346\n\nThe stone is taken out through a cut. \(body)", code: nil),
  OwnCodeCase(
    name: "a menu of codes beside prose that says which is meant",
    text:
      "12344 Probing of duct\n12345 Removal of stone\n12346 Drainage of duct\n\nThe removal of a stone, code 12345, leaves the gland. \(body)",
    code: "12345"),
  OwnCodeCase(
    name: "a condition that leads to another code",
    text:
      "The stone is taken out through a cut. If the gland goes too, code 12346 is reported. \(body)",
    code: nil),
  OwnCodeCase(
    name: "the counterpart of another code",
    text:
      "In the endoscopic counterpart of the open operation 12346, a scope takes the place of the cut. \(body)",
    code: nil),
  OwnCodeCase(
    name: "what the code does not take in, told further down",
    text:
      "The stone is taken out through a cut. \(body) Code 12345 does not include a drain; when one is left, code 12346 is added.",
    code: "12345"),
  OwnCodeCase(
    name: "what is included in the code, told further down",
    text:
      "The stone is taken out through a cut. \(body) A drain is included in code 12345. Code 12346 is right when the gland goes too.",
    code: "12345"),
  OwnCodeCase(
    name: "what two codes do not take in",
    text:
      "The stone is taken out through a cut. \(body) Code 12345 does not include a drain. Code 12346 does not include one either.",
    code: nil),
  OwnCodeCase(
    name: "another code described in the last paragraph",
    text:
      "The stone is taken out through a cut. \(body)\n\nThe gland stays. Code 12346 describes the removal of the gland.",
    code: nil),
  OwnCodeCase(
    name: "a paragraph of the site before the one that defines",
    text:
      "The library of operations holds a short text for each of the codes, and it is kept up to date.\n\nThe procedure described by CPT® Code 12345 is the removal of a salivary stone. \(body)",
    code: "12345"),
  OwnCodeCase(
    name: "a heading of HTML",
    text:
      "<html><head><title>x</title></head><body><ul><li>12344</li><li>12346</li></ul><h1>CPT&reg; 12345</h1><p>The stone is taken out through a cut. \(body)</p></body></html>",
    code: "12345"),
  OwnCodeCase(
    name: "a definition in HTML beside a menu",
    text:
      "<html><body><ul><li>12344</li><li>12346</li></ul><p>CPT&reg; code <b>12345</b> refers to the removal of a stone. \(body)</p></body></html>",
    code: "12345"),
  OwnCodeCase(
    name: "the code in the last sentence of an opening paragraph, and others by their bare numbers",
    text:
      "A stone in the duct hurts. \(body) The number for the open way without a drain is CPT code 12345.\n\nWith a drain it is 12346. (12347) is the way through the scope.",
    code: "12345"),
  OwnCodeCase(
    name: "the code as that of the page, further down",
    text:
      "A stone in the duct hurts. \(body)\n\nCode 12346 describes the drain. The present number, for those who look for it, is CPT code 12345.",
    code: "12345"),
  OwnCodeCase(
    name: "a sister code that is defined beside it",
    text:
      "When both stones are taken out, 12345 is reported. Its sister 12346 is the code for one. \(body)",
    code: "12345"),
  OwnCodeCase(
    name: "a commonest work that is reported with it",
    text: "Stones hurt. Taking them out is the commonest work reported with 12345. \(body)",
    code: "12345"),
  OwnCodeCase(
    name: "a heading below a row of links, one of which has the name of a part about other matters",
    text: "Search   Modifiers   Fees\n\nCPT code 12345\n\nStones hurt. \(body)", code: "12345"),
  OwnCodeCase(
    name: "a title below the name of a site that sounds like the name of a part",
    text: "Bills and Billing\n\nRemoval of a stone (CPT code 12345)\n\nStones hurt. \(body)",
    code: "12345"),
  OwnCodeCase(
    name: "a list of others, below the heading of another matter",
    text:
      "Stones hurt. \(body) It is reported with CPT code 12345.\n\nRelated codes\n\nCPT code 12346\n\nCPT code 12347",
    code: "12345"),
  OwnCodeCase(
    name: "a question on the page's code below a form",
    text: "Stones hurt. \(body)\n\nComments\n\nA question on CPT code 12345?", code: "12345"),
  OwnCodeCase(
    name: "what the number for it is, in the middle of a letter, beside a range of old codes",
    text:
      "Dear coder, old codes 12340 through 12349 went away. Stones hurt. The stone is cut out.\n\nThe gland stays, a drain may be left, and with no scope used the code is 12345.\n\n\(body)",
    code: "12345"),
  OwnCodeCase(
    name: "the title in the head of HTML beside a card on another code",
    text:
      "<html><head><title>12345: Removal of a stone - Cards</title></head><body><p><small>Card of the week:<br>12399 jaw</small></p><p>Stones hurt. \(body)</p></body></html>",
    code: "12345"),
  OwnCodeCase(
    name: "a title in the head of a frame",
    text:
      "<html><body><header><h1>CPT code 12345</h1></header><p>Stones hurt. \(body) (12346) is the drain.</p></body></html>",
    code: "12345"),
  OwnCodeCase(
    name: "a title with its code above a line on an add-on code",
    text:
      "Removal of a stone (12345)\n\nStones hurt. \(body)\n\nAdd-on for a second stone (12346)",
    code: "12345"),
  OwnCodeCase(
    name: "what the visitor will know of the code, and a row on another one",
    text:
      "At the end you will know when to choose CPT 12345 and when to leave it.\n\nStones hurt. \(body) 12346 is the drain.",
    code: "12345"),
  OwnCodeCase(
    name: "what the page concerns, below a comparison of its codes",
    text:
      "Comparison page: 12345 / 12346 / 12347\n\nAll three take the stone and part at the gland:\n12345 - the gland stays.\n12346 - a part is taken.\n12347 - all of it.\nThis page concerns 12346.\n\nStones hurt. \(body)\n\nThe drain is 12348.",
    code: "12346"),
  OwnCodeCase(
    name: "a line of parts, one of which is the code, above a list of others",
    text:
      "Code page | 12345 | Glands\n\nStones hurt. \(body)\n\nTHE NEIGHBORHOOD\n12346 adds the gland with a join between the duct and the mouth (plasty).\n12347 the same work by a scope.",
    code: "12345"),
  OwnCodeCase(
    name: "a number alone as a subject, after the page has said which is its own",
    text:
      "Stones hurt. \(body) The number for the open way is CPT code 12345.\n\n12347 is the way through the scope.",
    code: "12345"),
  OwnCodeCase(
    name: "the row of the page in a table of neighbors",
    text:
      "Stones hurt. \(body)\n\n12344  the drain\n12345  this page\n12346  the gland with its stone\n12347  the same work by a scope",
    code: "12345"),
  OwnCodeCase(
    name: "the row of a table that points at the page behind what it says",
    text:
      "12344 ..... the duct probed, a drain left in it\n12345 ..... the stone taken out of the duct   << this page\n12346 ..... the gland taken out with its stone\n\nStones hurt. \(body)",
    code: "12345"),
  OwnCodeCase(
    name: "a sentence that is nothing but the code, far down",
    text:
      "Stones hurt. \(body)\n\nThe gland with its stone is another matter (12346), and so is the drain (12344).\n\nCode: 12345. It makes no difference how large the stone is, and neither does the side of the mouth.",
    code: "12345"),
  OwnCodeCase(
    name: "a heading in the middle that names one code, and a list of others",
    text:
      "Stones hurt. \(body)\n\nRow 12345 in plain terms\nThe stone is taken out of the duct through the floor of the mouth, and the gland is left where it is.\n\nThe gland with its stone is another matter (12346), and so is the drain (12344).",
    code: "12345"),
  OwnCodeCase(
    name: "answers of a table, some of which name more than one code",
    text:
      "Removal of salivary stone (12345)\n\nThe stone is taken out. \(body)\n\nThe duct probed alone\n12344.\nStone and gland\n12346, replacing 12345 and 12344.\nStone and drain\n12347, replacing 12345 and 12348.",
    code: "12345"),
  OwnCodeCase(
    name: "two operations with their codes side by side",
    text:
      "The removal of a stone (12345) and the removal of a gland (12346) are often confused. \(body)",
    code: nil),
]

struct CodeMentionTests {
  @Test(arguments: cases)
  private func `a page has its own code or none, never another one`(page: OwnCodeCase) {
    #expect(SavedPage.read(page.text).code?.rawValue == page.code)
  }
}
