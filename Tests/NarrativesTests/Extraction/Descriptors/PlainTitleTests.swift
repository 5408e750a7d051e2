import Testing

@testable import Narratives

struct PlainTitleTests {
  @Test(arguments: [
    (
      "Total parotidectomy with facial nerve preservation",
      "Total parotidectomy with preservation of the facial nerve"
    ),
    (
      "Radical prostatectomy with nerve sparing",
      "Radical prostatectomy with preservation of the nerve"
    ),
    (
      "Total parotidectomy with preservation of the nerve",
      "Total parotidectomy with preservation of the nerve"
    ),
  ])
  func `what is spared is named behind its word`(title: String, plain: String) {
    #expect(PlainTitle(title).text == plain)
  }

  @Test(arguments: [
    ("Open repair of a sliding hernia in a patient of any age", "Open repair of a sliding hernia"),
    ("Repair of a hernia at any age, by mesh", "Repair of a hernia, by mesh"),
    (
      "Removal of either the medial or the lateral meniscus",
      "Removal of the medial or the lateral meniscus"
    ),
    (
      "Removal of the uterus when neither the tube nor the ovary is removed",
      "Removal of the uterus when neither the tube nor the ovary is removed"
    ),
    (
      "Removal of a lobe, whether or not the isthmus is taken, through the neck",
      "Removal of a lobe, through the neck"
    ),
    (
      "Meniscectomy of both menisci, including any trimming of the menisci and any shaving",
      "Meniscectomy of both menisci"
    ),
    (
      "Hysterectomy, and it includes removal of the tubes whenever this is done", "Hysterectomy"
    ),
    (
      "Hysterectomy, and it includes removal of the tubes",
      "Hysterectomy, and it includes removal of the tubes"
    ),
    (
      "Hysterectomy with removal of one or more tubes, ovaries, or both",
      "Hysterectomy with removal of tubes or ovaries"
    ),
    (
      "Hysterectomy, in which one or both tubes, one or both ovaries, or both structures are removed",
      "Hysterectomy, in which tubes or ovaries are removed"
    ),
    (
      "Colectomy in which the colon is joined to the rectum, a connection known as coloproctostomy",
      "Colectomy in which the colon is joined to the rectum"
    ),
    // A descriptor says what it means.
    ("Colonoscopy; including any biopsy", "Colonoscopy; including any biopsy"),
  ]) func `a title loses what limits nothing`(_ title: String, _ plain: String) {
    #expect(PlainTitle(title).text == plain)
  }
}
