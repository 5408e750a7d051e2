import Narratives
import Testing

/// How far reaches what leaves a work in doubt.
struct DoubtTests {
  static let brackets = [
    ReadingCase(
      "The operation takes the uterus, the tubes (if present) and the cervix.",
      ["resection.uterus", "resection.cervix", "resection.fallopian-tube conditional"]),
    ReadingCase(
      "The surgeon removes the spleen, the omentum (optional), and the appendix.",
      ["resection.spleen", "resection.appendix", "resection.omentum optional"]),
    ReadingCase("The spleen (if it is torn) is removed.", ["resection.spleen conditional"]),
    ReadingCase(
      "The omentum is divided (if it is stuck) and the spleen is removed.",
      ["division.omentum conditional", "resection.spleen"]),
    ReadingCase(
      "The omentum and the spleen are removed (if they are involved).",
      ["resection.omentum conditional", "resection.spleen conditional"]),
  ]

  @Test(arguments: brackets)
  func `a bracket leaves in doubt what stands right before it and nothing else`(
    _ item: ReadingCase
  ) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let choices = [
    ReadingCase("A drain is optional and is left below the liver.", ["insertion.drain optional"]),
    ReadingCase(
      "The hernia sac is freed and is either pushed back or, if it is long, tied.",
      [
        "release.hernia-sac", "reduction.hernia-sac optional", "ligation.hernia-sac conditional",
      ]),
    ReadingCase("Usually a drain is left.", ["insertion.drain"]),
    ReadingCase(
      "The vein is tied, the artery is normally divided, and a drain may be left.",
      ["ligation.vein", "division.artery", "insertion.drain optional"]),
    ReadingCase("A drain is usually not left.", ["insertion.drain excluded"]),
  ]

  @Test(arguments: choices)
  func `a choice is said of its own thing, and what is usual is done`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  @Test func `a verb may be done to both things named before it`() throws {
    #expect(
      try Said.by("The surgeon frees the spleen and the appendix and removes both.") == [
        "release.spleen", "release.appendix", "resection.spleen", "resection.appendix",
      ])
  }
}
