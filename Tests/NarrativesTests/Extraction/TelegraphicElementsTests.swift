import Testing

@testable import Narratives

struct TelegraphicElementsTests {
  static let clauses = [
    ReadingCase("Uterus out, 180 g.", ["resection.uterus"]),
    ReadingCase("Spleen and left kidney out.", ["resection.spleen", "resection.kidney"]),
    ReadingCase("Appendix gone.", ["resection.appendix"]),
    ReadingCase("The uterus is out of reach.", []),
    ReadingCase("Drain out.", []),
    ReadingCase("Ovaries lifted up and the bowel packed out of the way.", []),
    ReadingCase(
      "Specimens: uterus and right tube.", ["resection.uterus", "resection.fallopian-tube"]),
    ReadingCase("SPECIMEN TO PATHOLOGY: Gallbladder.", ["resection.gallbladder"]),
    ReadingCase("Removed: spleen.", ["resection.spleen"]),
    ReadingCase("Polyp in the sigmoid colon. Resected piecemeal.", ["resection.polyp"]),
    ReadingCase("Specimens: none.", []),
    ReadingCase("Specimen weight: 48 g.", []),
  ]

  @Test(arguments: clauses)
  func `what is out without a verb was taken out`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text).filter { $0.hasPrefix("resection") } == item.statements)
  }

  @Test func `a letter is a side, and after a number a unit`() throws {
    #expect(try sides("R kidney removed.") == [.right])
    #expect(try sides("Kidney removed after 2 L of saline.") == [nil])
    #expect(try sides("BSO done.") == [.bilateral, .bilateral])
  }

  private func sides(_ text: String) throws -> [Laterality?] {
    try Said.reader.get().read(text).statements.compactMap { statement -> Laterality?? in
      if case .act(let act) = statement.content { .some(act.laterality) } else { nil }
    }
  }

  static let asides = [
    ReadingCase("The uterus, 180 g, was removed.", ["resection.uterus"]),
    ReadingCase("The spleen (220 g) was removed.", ["resection.spleen"]),
    ReadingCase("The ovary (4 cm across) was removed.", ["resection.ovary"]),
    ReadingCase("The spleen was removed; pancreas left.", ["resection.spleen", "spared pancreas"]),
    ReadingCase("The spleen was removed with a clamp and a tube left.", ["resection.spleen"]),
    ReadingCase(
      "The spleen was removed with its vein.",
      ["resection.spleen", "resection.splenic-vessel-pair"]),
    ReadingCase("The nodes came along with the specimen.", ["resection.lymph-node"]),
    ReadingCase(
      "The spleen was removed, the pancreas left.", ["resection.spleen", "spared pancreas"]),
    ReadingCase("Excision of the mass of the left breast.", ["resection.breast-lump"]),
    ReadingCase("The uterines were tied.", ["ligation.uterine-vessel"]),
    ReadingCase("The ovaries were tied.", ["ligation.ovary"]),
    ReadingCase(
      "Everything, that is the stomach and the spleen, was removed.",
      ["resection.stomach", "resection.spleen"]),
    ReadingCase(
      "The whole block, namely uterus, tubes and ovaries, was removed.",
      ["resection.uterus", "resection.fallopian-tube", "resection.ovary"]),
  ]

  @Test(arguments: asides)
  func `what is told in passing takes no work from the thing`(_ item: ReadingCase) throws {
    #expect(
      try Said.by(item.text).filter { ["resec", "spare", "ligat"].contains($0.prefix(5)) }
        == item.statements)
  }
}
