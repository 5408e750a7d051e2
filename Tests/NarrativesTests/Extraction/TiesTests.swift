import Narratives
import Testing

/// What a clamp does.
struct TiesTests {
  static let clamps = [
    ReadingCase(
      "The renal artery is clamped with a bulldog, and the tumor is cut out.",
      ["clamping.renal-artery", "resection.tumor"]),
    ReadingCase(
      "The renal artery is clamped and divided.",
      ["ligation.renal-artery", "division.renal-artery"]),
    ReadingCase(
      "The pedicle was clamped and double tied.", ["ligation.pedicle", "ligation.pedicle"]),
    ReadingCase("The aorta is tied.", ["ligation.aorta"]),
  ]

  @Test(arguments: clamps)
  func `a clamp closes for good what is cut or tied with it, and anything else for a while`(
    _ item: ReadingCase
  ) throws {
    #expect(try Said.by(item.text) == item.statements)
  }
}
