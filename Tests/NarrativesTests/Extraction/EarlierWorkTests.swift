import Narratives
import Testing

/// What was done on an earlier occasion.
struct EarlierWorkTests {
  static let past = [
    ReadingCase("Adhesions from an earlier operation are divided.", ["division.adhesion"]),
    ReadingCase("The former incision is reopened.", ["by open"]),
    ReadingCase("The patient has a tracheostomy.", ["bypass.trachea history"]),
    ReadingCase("Splenectomy in 1972 per chart.", ["resection.spleen history"]),
    ReadingCase("The left kidney was removed 1998.", ["resection.kidney history"]),
    ReadingCase("The spleen was removed in 40 minutes.", ["resection.spleen"]),
    ReadingCase("Splenectomy elsewhere in March.", ["resection.spleen history"]),
    ReadingCase("Splenectomy, done elsewhere.", ["resection.spleen history"]),
    ReadingCase("The scar of her splenectomy was seen.", ["resection.spleen history"]),
    ReadingCase(
      "After a mastectomy, the chest wall is inspected.",
      ["resection.breast history", "inspection.chest-wall"]),
    ReadingCase(
      "After a hysterectomy has been performed, the bladder is inspected.",
      ["resection.uterus", "inspection.bladder"]),
  ]

  @Test(arguments: past)
  func `a word of the past holds for its noun, not for what is done to it now`(_ item: ReadingCase)
    throws
  {
    #expect(try Said.by(item.text) == item.statements)
  }
}
