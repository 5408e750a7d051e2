import Testing

@testable import Narratives

struct ActsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let statements: [String]
    var testDescription: String { text }

    init(_ text: String, _ statements: [String]) {
      self.text = text
      self.statements = statements
    }
  }

  static let voices = [
    Case("The surgeon removes the spleen.", ["resection.spleen"]),
    Case("The spleen is removed.", ["resection.spleen"]),
    Case("Spleen removed.", ["resection.spleen"]),
    Case("Removal of the spleen.", ["resection.spleen"]),
    Case("The excised spleen is weighed.", ["resection.spleen"]),
    Case("By removing the spleen the bleeding is stopped.", ["resection.spleen"]),
    Case("The duct that enters the bowel is tied.", ["ligation.duct"]),
    Case("The organ lies where the ureter enters the bladder.", []),
  ]

  @Test(arguments: voices)
  func `an act is found whoever the subject of its verb is`(_ item: Case) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let lists = [
    Case(
      "The uterine arteries are clamped and cut.",
      ["ligation.uterine-artery", "division.uterine-artery"]),
    Case(
      "The spleen, the pancreas and the left kidney are inspected.",
      ["inspection.spleen", "inspection.pancreas", "inspection.kidney"]),
    Case(
      "The iliac, hypogastric and obturator nodes are removed.",
      [
        "resection.iliac-lymph-node", "resection.internal-iliac-lymph-node",
        "resection.obturator-lymph-node",
      ]),
    Case(
      "The cystic duct and artery are clipped.",
      ["ligation.cystic-duct", "ligation.cystic-artery"]),
    Case(
      "The cardinal ligaments are tied, followed by the uterine vessels.",
      ["ligation.cardinal-ligament", "ligation.uterine-vessel"]),
    Case(
      "The prostate is removed together with the seminal vesicles.",
      ["resection.prostate", "resection.seminal-vesicle"]),
    Case(
      "The duodenum is mobilized, and the stomach and the spleen are inspected.",
      ["release.duodenum", "inspection.stomach", "inspection.spleen"]),
    Case(
      "Removal of the fallopian tube or the ovary.",
      ["resection.adnexa", "resection.fallopian-tube optional", "resection.ovary optional"]),
  ]

  @Test(arguments: lists)
  func `lists share their verbs, heads and modifiers`(_ item: Case) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let scopes = [
    Case("The spleen may be removed.", ["resection.spleen optional"]),
    Case(
      "The spleen is removed if it is torn.",
      ["resection.spleen conditional"]),
    Case("The spleen is not removed.", ["resection.spleen excluded"]),
    Case("No lymph nodes are removed.", ["resection.lymph-node excluded"]),
    Case("Splenectomy is not part of this operation.", ["resection.spleen excluded"]),
    Case("The spleen and the pancreas are preserved.", ["spared spleen", "spared pancreas"]),
    Case("Care is taken not to injure the ureter.", ["spared ureter"]),
    Case("The ovaries are inspected but left in place.", ["inspection.ovary", "spared ovary"]),
    Case("Splenectomy was planned.", ["resection.spleen planned"]),
    Case("The patient had undergone splenectomy.", ["resection.spleen history"]),
    Case(
      "The thyroid is removed, with or without the parathyroid.",
      ["resection.thyroid", "resection.parathyroid optional"]),
    Case(
      "The stomach is opened; the spleen is not removed.",
      ["incision.stomach", "resection.spleen excluded"]),
  ]

  @Test(arguments: scopes)
  func `words of scope hold for their clause`(_ item: Case) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let reference = [
    Case("The gallbladder is lifted. It is removed.", ["resection.gallbladder"]),
    Case(
      "The thyroid is exposed. The lobe is removed.",
      ["exposure.thyroid", "resection.thyroid-lobe"]),
    Case("The lung is collapsed. The lobe is removed.", ["resection.lung-lobe"]),
    Case("The specimen is removed.", []),
    Case(
      "Fat was cleared along the aorta. Nodes along the aorta were sampled.",
      ["sampling.para-aortic-lymph-node"]),
  ]

  @Test(arguments: reference)
  func `pronouns and general words mean what was named before`(_ item: Case) throws {
    #expect(try Said.by(item.text).filter { !$0.contains("fatty") } == item.statements)
  }

  static let amounts = [
    Case("A portion of the colon is removed.", ["excision.colon"]),
    Case("A wedge of the liver is excised.", ["excision.liver"]),
    Case("The whole colon is removed.", ["resection.colon"]),
    Case("One lobe of the lung is removed.", ["resection.lung-lobe"]),
    Case("A few pelvic nodes are removed.", ["excision.pelvic-lymph-node"]),
    Case("Lumpectomy of the breast.", ["excision.breast"]),
    Case("The meniscus is trimmed.", ["excision.meniscus"]),
    Case("A drain is placed.", ["insertion.drain"]),
    Case("The gallbladder is placed in a bag.", ["said retrieval-bag"]),
    Case("An incision is made in the skin.", ["by open"]),
  ]

  @Test(arguments: amounts)
  func `the action says how much is taken and what is put in`(_ item: Case) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let approaches = [
    Case(
      "Three trocars are placed. The spleen is removed.", ["resection.spleen", "by laparoscopic"]),
    Case(
      "Two portals are made. The meniscus is trimmed.", ["excision.meniscus", "by arthroscopic"]),
    Case("An incision is made. The spleen is removed.", ["resection.spleen", "by open"]),
    Case("Through a laparotomy the spleen is removed.", ["by open", "resection.spleen"]),
    Case("Transurethral resection of the prostate.", ["by transurethral", "excision.prostate"]),
  ]

  @Test(arguments: approaches)
  func `an approach that is not named follows from the way in`(_ item: Case) throws {
    #expect(try Said.by(item.text) == item.statements)
  }
}
