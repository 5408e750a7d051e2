import Narratives
import Testing

@testable import QuizEngine

/// Which sentences of a page can be quoted for what sets its code apart.
struct PageWordsTests {
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
}
