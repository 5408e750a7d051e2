import Narratives
import Testing

@testable import QuizEngine

/// Which sentences of a page can be quoted for what sets its code apart.
struct PageWordsTests {
  @Test(
    arguments: [
      ("The surgeon circles 20001 each time the whole peel is taken off.", true),
      ("He circles 20001 each time the whole peel is taken off.", false),
      ("The form has 20001 on it, and I'd circle that for the whole peel.", false),
    ])
  func `what somebody once wrote of a code is not quoted`(_ told: String, _ isQuoted: Bool) throws {
    let key = try PlantedProcedures.one(
      "20000", "Open partial removal of the pleural peel", prose: "It is done. " + told)
    let rival = try PlantedProcedures.one(
      "20001", "Open total removal of the pleural peel", prose: "It is done.")
    #expect((PageWords.telling(key, from: rival) != nil) == isQuoted)
  }

  @Test(
    arguments: [
      ("b. duct opened and searched c. bowel sewn to the duct", true),
      ("2) The lobe is removed.", true),
      ("What was done -> 20001", true),
      ("When all three are given up, code 20001 is reported.", true),
      ("The feature that separates it from 20001 is where the uterus is detached.", true),
      ("The difference from 20001 is that the stomach is left alone.", false),
      ("B-mode imaging is reported with 20001.", false),
      ("If the lobe is only resected in part, 20001 is reported.", false),
    ])
  func `words that are cut out or stop before their point are not quoted`(
    _ words: String, _ isBroken: Bool
  ) {
    #expect(PageWords.isBroken(words) == isBroken)
  }

  @Test(
    arguments: [
      ("That later removal of the tract is reported with 20001.", true),
      ("This list follows the work on one side.", true),
      ("This code is for one side; 20001 is for both.", false),
      ("This operation takes one lobe.", false),
      ("Thistle-shaped pieces are reported with 20001.", false),
    ])
  func `a sentence that points at what is not shown is not quoted`(
    _ words: String, _ pointsBack: Bool
  ) {
    #expect(PageWords.pointsBack(words) == pointsBack)
  }
}
