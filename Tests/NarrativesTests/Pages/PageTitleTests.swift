import Testing

@testable import Narratives

@Suite struct PageTitleTests {
  @Test(arguments: [
    (
      "CPT® Code 19101 involves an open biopsy of the breast, in which a portion is removed.",
      "Open biopsy of the breast, in which a portion is removed"
    ),
    (
      "Thoracoscopic lobectomy, described by CPT® Code 32663, is a surgical procedure that removes one lobe.",
      "Thoracoscopic lobectomy that removes one lobe"
    ),
    (
      "Repair of a hernia is a surgical procedure that is done in the groin, and it is reported with CPT® Code 49521.",
      "Repair of a hernia that is done in the groin"
    ),
    (
      "CPT® Code 19307 involves a radical mastectomy; the smaller muscle may be kept or taken.",
      "Radical mastectomy"
    ),
    (
      "CPT Code 38724 stands for a modified radical neck dissection.",
      "Modified radical neck dissection"
    ),
    (
      "The procedure described by CPT® Code 19307 is known as a modified radical mastectomy.",
      "Modified radical mastectomy"
    ),
    (
      "CPT® Code 60260 refers to what is generally called completion thyroidectomy.",
      "Completion thyroidectomy"
    ),
    ("CPT Code 49650 is used for the repair of a hernia.", "Repair of a hernia"),
    (
      "12345 is the code of the Current Procedural Terminology for the opening of a duct.",
      "Opening of a duct"
    ),
    (
      "Sialodochotomy, also ductotomy, is the opening of a duct.",
      "Sialodochotomy is the opening of a duct"
    ),
    (
      "When the stone and the gland are taken out at one sitting, 12345 is reported, once.",
      "Stone and the gland are taken out at one sitting"
    ),
    (
      "The service explained on this page, CPT code 12345, consists of widening a salivary duct.",
      "Widening a salivary duct"
    ),
    (
      "There is one that holds all of it, and it is 12345: removal of a stone by an open cut.",
      "Removal of a stone by an open cut"
    ),
    (
      "CPT code 12345 is used when the whole gland, that is its body and its duct, is taken out.",
      "Whole gland is taken out"
    ),
    (
      "Openings of the duct that leave the gland alone are the subject of this page.",
      "Openings of the duct that leave the gland alone"
    ),
    (
      "This procedure, CPT® Code 29807, is the arthroscopic repair of a torn labrum.",
      "Arthroscopic repair of a torn labrum"
    ),
    (
      "This service, reported with CPT® Code 38745, is a complete clearance of the armpit.",
      "Complete clearance of the armpit"
    ),
    (
      "This procedure, known as laparoscopic sleeve gastrectomy and described by CPT® Code 43775, treats severe obesity.",
      "Laparoscopic sleeve gastrectomy"
    ),
    (
      "This procedure is the open repair of a trapped hernia, and it is identified by CPT® Code 49521.",
      "Open repair of a trapped hernia"
    ),
    (
      "Known as the Schauta operation, the surgery represented by CPT Code 58285 is a hysterectomy through the vagina.",
      "Hysterectomy through the vagina"
    ),
    (
      "Partial resection of the rectum is reported using CPT® Code 45111.",
      "Partial resection of the rectum"
    ),
    (
      "Ablation of the lining is what CPT Code 58563 reports: it is destroyed.",
      "Ablation of the lining"
    ),
    (
      "When a large uterus is taken out by laparoscopy, the service is CPT Code 58553.",
      "Large uterus is taken out by laparoscopy"
    ),
    (
      "Colonoscopy with biopsy, code 45380, means that samples are taken.",
      "Colonoscopy with biopsy"
    ),
    ("The lung is biopsied through a cut, code 32096.", "Lung is biopsied through a cut"),
    (
      "In the procedure coded as CPT® 58545, fibroids are removed.", "Fibroids are removed"
    ),
    (
      "Code 52601 refers to a resection of the prostate, often shortened to TURP.",
      "Resection of the prostate"
    ),
    (
      "Code 47564 is an exploration of the duct, the channel that carries bile.",
      "Exploration of the duct"
    ),
    (
      "CPT Code 38500 is a biopsy of nodes, that is, of nodes in the fat, the neck, or the groin.",
      "Biopsy of nodes"
    ),
  ])
  private func `a title is what the sentence that names the code calls the procedure`(
    sentence: String, title: String
  ) {
    #expect(PageTitle.from(sentence) == title)
  }

  @Test(arguments: [
    (
      ["What does CPT Code 45113 stand for?", "It stands for a proctectomy with a pouch."],
      "Proctectomy with a pouch"
    ),
    (
      ["Some goiters reach far down.", "Code 60270 covers the thyroidectomy through the chest."],
      "Thyroidectomy through the chest"
    ),
    (
      [
        "Fragments were once fetched so.", "Code 27331 describes the open operation.",
        "The joint is explored.",
      ],
      "Open operation: The joint is explored"
    ),
    (
      ["This code describes three works together.", "Under CPT Code 58280, the vagina is cut."],
      "Three works together"
    ),
    (["The gland is removed.", "It lies in the neck."], "Gland is removed"),
    (
      ["CPT code 12345 is the one.", "It stands for the removal of a stone."], "Removal of a stone"
    ),
    (
      [
        "Under CPT Code 49616 a surgeon repairs hernias that are old, and whose contents are stuck."
      ],
      "Surgeon repairs hernias that are old, and whose contents are stuck"
    ),
    (
      ["Code 49613 is the repair of a hernia, where the defect, or their sum, is less than 3 cm."],
      "Repair of a hernia, where the defect, or their sum, is less than 3 cm"
    ),
  ])
  private func `the opening sentence that names the code or answers for it gives the title`(
    opening: [String], title: String
  ) {
    #expect(PageTitle.from(opening: opening) == title)
  }

  @Test func `what leads to other articles is no name`() {
    #expect(
      PageTitle.from(paragraphs: [
        "This article is about the procedure code. For the drainage codes, see 12346.",
        "12345 (Current Procedural Terminology) is the code for the opening of a duct.",
      ]) == "Opening of a duct")
    #expect(PageTitle.from(paragraphs: ["For drainage, see 12346."]).isEmpty)
  }

  @Test func `a sentence that only points back is named by the one before it`() {
    #expect(
      PageTitle.from(opening: [
        "A blocked gland is best taken out whole.", "That is the service reported with code 12345.",
      ]) == "Blocked gland is best taken out whole")
  }
}
