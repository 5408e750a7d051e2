import Testing

@testable import Narratives

struct ActsTests {
  static let voices = [
    ReadingCase("The surgeon removes the spleen.", ["resection.spleen"]),
    ReadingCase("The spleen is removed.", ["resection.spleen"]),
    ReadingCase("Spleen removed.", ["resection.spleen"]),
    ReadingCase("Removal of the spleen.", ["resection.spleen"]),
    ReadingCase("The excised spleen is weighed.", ["resection.spleen"]),
    ReadingCase("By removing the spleen the bleeding is stopped.", ["resection.spleen"]),
    ReadingCase("The surgeon clips and divides the duct.", ["ligation.duct", "division.duct"]),
    ReadingCase(
      "The surgeon identifies, clamps, and cuts the artery.",
      ["ligation.artery", "division.artery"]),
    ReadingCase("The surgeon lifts the gallbladder off the liver.", ["dissection.gallbladder"]),
    ReadingCase("The surgeon completely removes the spleen.", ["resection.spleen"]),
    ReadingCase("Fluid is drained from the pleural cavity.", ["drainage.pleural-cavity"]),
    ReadingCase("Biopsies are taken from the stomach.", ["biopsy.stomach"]),
    ReadingCase("The tendon remains attached to the bone.", ["spared tendon"]),
    ReadingCase("The duct that enters the bowel is tied.", ["ligation.duct"]),
    ReadingCase("The organ lies where the ureter enters the bladder.", []),
  ]

  @Test(arguments: voices)
  func `an act is found whoever the subject of its verb is`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let lists = [
    ReadingCase(
      "The pelvic and para-aortic lymphadenectomy is done.",
      ["resection.pelvic-lymph-node", "resection.para-aortic-lymph-node"]),
    ReadingCase(
      "Medial and lateral meniscectomy.",
      ["excision.medial-meniscus", "excision.lateral-meniscus"]),
    ReadingCase(
      "Repair of a ventral hernia, such as an umbilical or an epigastric one.",
      ["repair.ventral-hernia"]),
    ReadingCase(
      "The uterine arteries are clamped and cut.",
      ["ligation.uterine-artery", "division.uterine-artery"]),
    ReadingCase(
      "The spleen, the pancreas and the left kidney are inspected.",
      ["inspection.spleen", "inspection.pancreas", "inspection.kidney"]),
    ReadingCase(
      "The iliac, hypogastric and obturator nodes are removed.",
      [
        "resection.iliac-lymph-node", "resection.internal-iliac-lymph-node",
        "resection.obturator-lymph-node",
      ]),
    ReadingCase(
      "The cystic duct and artery are clipped.",
      ["ligation.cystic-duct", "ligation.cystic-artery"]),
    ReadingCase(
      "The cardinal ligaments are tied, followed by the uterine vessels.",
      ["ligation.cardinal-ligament", "ligation.uterine-vessel"]),
    ReadingCase(
      "The prostate is removed together with the seminal vesicles.",
      ["resection.prostate", "resection.seminal-vesicle"]),
    ReadingCase(
      "The duodenum is mobilized, and the stomach and the spleen are inspected.",
      ["release.duodenum", "inspection.stomach", "inspection.spleen"]),
    ReadingCase(
      "Removal of the fallopian tube or the ovary.",
      ["resection.adnexa", "resection.fallopian-tube optional", "resection.ovary optional"]),
  ]

  @Test(arguments: lists)
  func `lists share their verbs, heads and modifiers`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let scopes = [
    ReadingCase("The spleen may be removed.", ["resection.spleen optional"]),
    ReadingCase(
      "The spleen is removed if it is torn.",
      ["resection.spleen conditional"]),
    ReadingCase("The spleen is not removed.", ["resection.spleen excluded"]),
    ReadingCase("No lymph nodes are removed.", ["resection.lymph-node excluded"]),
    ReadingCase("Splenectomy is not part of this operation.", ["resection.spleen excluded"]),
    ReadingCase(
      "The spleen and the pancreas are preserved.", ["spared spleen", "spared pancreas"]),
    ReadingCase("Care is taken not to injure the ureter.", ["spared ureter"]),
    ReadingCase(
      "The ovaries are inspected but left in place.", ["inspection.ovary", "spared ovary"]),
    ReadingCase("Splenectomy was planned.", ["resection.spleen forgone"]),
    ReadingCase("The patient had undergone splenectomy.", ["resection.spleen history"]),
    ReadingCase(
      "The thyroid is removed, with or without the parathyroid.",
      ["resection.thyroid", "resection.parathyroid optional"]),
    ReadingCase(
      "The stomach is opened; the spleen is not removed.",
      ["incision.stomach", "resection.spleen excluded"]),
  ]

  @Test(arguments: scopes)
  func `words of scope hold for their clause`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let reference = [
    ReadingCase("The gallbladder is lifted. It is removed.", ["resection.gallbladder"]),
    ReadingCase(
      "The thyroid is exposed. The lobe is removed.",
      ["exposure.thyroid", "resection.thyroid-lobe"]),
    ReadingCase("The lung is collapsed. The lobe is removed.", ["resection.lung-lobe"]),
    ReadingCase("The specimen is removed.", []),
    ReadingCase(
      "The colon is inspected, and the kidney is freed. It is removed.",
      ["inspection.colon", "release.kidney", "resection.kidney"]),
    ReadingCase(
      "The saphenous vein is freed. The femoral vein is inspected. The vein is removed.",
      ["release.saphenous-vein", "inspection.femoral-vein", "resection.saphenous-vein"]),
    ReadingCase(
      "Fat was cleared along the aorta. Nodes along the aorta were sampled.",
      ["dissection.aorta", "sampling.para-aortic-lymph-node"]),
  ]

  @Test(arguments: reference)
  func `pronouns and general words mean what was named before`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text).filter { !$0.contains("fatty") } == item.statements)
  }

  static let amounts = [
    ReadingCase("A portion of the colon is removed.", ["excision.colon"]),
    ReadingCase("A wedge of the liver is excised.", ["excision.liver"]),
    ReadingCase("The whole colon is removed.", ["resection.colon"]),
    ReadingCase("One lobe of the lung is removed.", ["a single lung lobe", "resection.lung-lobe"]),
    ReadingCase("A few pelvic nodes are removed.", ["excision.pelvic-lymph-node"]),
    ReadingCase("Lumpectomy of the breast.", ["excision.breast"]),
    ReadingCase("The meniscus is trimmed.", ["excision.meniscus"]),
    ReadingCase("A drain is placed.", ["insertion.drain"]),
    ReadingCase("The gallbladder is placed in a bag.", ["said retrieval-bag"]),
    ReadingCase("An incision is made in the skin.", ["by open"]),
  ]

  @Test(arguments: amounts)
  func `the action says how much is taken and what is put in`(_ item: ReadingCase) throws {
    let said = try Said.by(item.text)
    #expect(said == item.statements)
  }

  static let devices = [
    ReadingCase("No mesh is needed.", ["implantation.mesh excluded"]),
    ReadingCase("Mesh not used.", ["implantation.mesh excluded"]),
    ReadingCase(
      "Neither a stent nor a drain is required.",
      ["insertion.stent excluded", "insertion.drain excluded"]),
    ReadingCase("Chest drain.", ["insertion.chest-tube"]),
    ReadingCase("A catheter stays for a week.", ["insertion.catheter"]),
    ReadingCase("A guidewire is passed into the ureter.", ["insertion.guide-wire"]),
    ReadingCase("A finger is passed behind the aorta.", []),
  ]

  @Test(arguments: devices)
  func `a device that stays, is moved in, is alone or is denied tells what is put in`(
    _ item: ReadingCase
  ) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let elliptic = [
    ReadingCase(
      "The spleen is removed, as is the pancreatic tail.",
      ["resection.spleen", "resection.pancreatic-tail"]),
    ReadingCase(
      "The thyroid isthmus is divided and the spleen removed.",
      ["division.thyroid-isthmus", "resection.spleen"]),
    ReadingCase(
      "With the knee bent, the cartilage and the ligaments are inspected.",
      ["inspection.cartilage", "inspection.ligament"]),
    ReadingCase(
      "There is no need to open the bladder.", ["incision.bladder excluded"]),
  ]

  @Test(arguments: elliptic)
  func `a clause without a verb of its own takes it from the one before`(_ item: ReadingCase) throws
  {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let products = [
    ReadingCase("The colostomy is closed.", ["closure.colostomy-stoma"]),
    ReadingCase("Closure of a loop ileostomy is done.", ["closure.ileostomy-stoma"]),
    ReadingCase("A colostomy is created.", ["bypass.colon"]),
  ]

  @Test(arguments: products)
  func `a stoma is made by its own act and is a thing to all others`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let lesions = [
    ReadingCase("A mass of the liver is excised.", ["excision.liver-lesion"]),
    ReadingCase("A nodule or mass of the lung is biopsied.", ["biopsy.lung-nodule"]),
    ReadingCase("The kidney is exposed. The mass is excised.", ["excision.renal-tumor"]),
    ReadingCase("The vessels of the thyroid are tied.", ["ligation.thyroid-vessel"]),
  ]

  @Test(arguments: lesions)
  func `a vague word means what its organ has of the kind`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text).filter { !$0.hasPrefix("exposure") } == item.statements)
  }

  static let tools = [
    ReadingCase("A stapler is fired across the rectum.", ["division.rectum"]),
    ReadingCase("Clips are placed on the cystic duct.", ["ligation.cystic-duct"]),
    ReadingCase("Ligatures are passed around the splenic artery.", ["ligation.splenic-artery"]),
    ReadingCase("A small opening is made in the bladder.", ["incision.bladder"]),
    ReadingCase("A drain is placed on the liver.", ["insertion.drain"]),
    ReadingCase("An incision is made around the breast.", []),
  ]

  @Test(arguments: tools)
  func `an instrument does its work on what it is put on`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text).filter { !$0.hasPrefix("by ") } == item.statements)
  }

  static let putIn = [
    ReadingCase(
      "The colon is mobilized, with the ureter identified and kept safe.",
      ["release.colon", "spared ureter"]),
    ReadingCase(
      "The mediastinum is explored, with the phrenic nerve being protected.",
      ["exploration.mediastinum", "spared phrenic-nerve"]),
    ReadingCase("The rectum with the tumor is removed.", ["resection.rectum"]),
    ReadingCase(
      "Nodes are sampled and examined by frozen section.",
      ["said frozen-section", "sampling.lymph-node"]),
    ReadingCase(
      "The stomach is dissected out of the chest and inspected.",
      ["dissection.stomach", "inspection.stomach"]),
    ReadingCase(
      "The surgeon stitches the tendon to the bone.", ["fixation.tendon"]),
    ReadingCase("The end of the colon is sewn to the skin.", ["bypass.colon"]),
    ReadingCase(
      "The stomach is then dissected out and inspected.",
      ["dissection.stomach", "inspection.stomach"]),
    ReadingCase("The surgeon washes out the abdominal cavity.", ["washing.abdomen"]),
    ReadingCase("Fluid is suctioned from the pleural cavity.", ["drainage.pleural-cavity"]),
    ReadingCase("A cut is made in front of the stomach.", []),
    ReadingCase(
      "Through a short separate cut the spleen is removed.", ["resection.spleen"]),
    ReadingCase("The torn or narrowed portion of the ureter is excised.", ["excision.ureter"]),
    ReadingCase("The surgeon places clips on the cystic duct.", ["ligation.cystic-duct"]),
    ReadingCase(
      "The surgeon leaves the lining of the bladder around it unharmed.", ["spared bladder-mucosa"]),
  ]

  @Test(arguments: putIn)
  func `what stands behind a preposition has verbs of its own or tells a place`(
    _ item: ReadingCase
  ) throws {
    #expect(try Said.by(item.text).filter { !$0.hasPrefix("by ") } == item.statements)
  }

  static let members = [
    ReadingCase(
      "The regional nodes are removed: the celiac and portal nodes.",
      ["resection.regional-lymph-node", "resection.celiac-node", "resection.portal-lymph-node"]),
    ReadingCase(
      "The removal of the uterus, of the ovaries, and of the tubes is done.",
      ["resection.uterus", "resection.ovary", "resection.fallopian-tube"]),
    ReadingCase(
      "The round ligaments are divided, then the ovarian ligaments, so that the ovaries are left in place.",
      ["division.round-ligament", "division.uteroovarian-ligament", "spared ovary"]),
    ReadingCase(
      "The saphenous nerve medially or the common peroneal nerve laterally is protected.",
      ["spared saphenous-nerve", "spared common-peroneal-nerve"]),
    ReadingCase(
      "A tube or an ovary is removed.",
      ["resection.adnexa", "resection.fallopian-tube optional", "resection.ovary optional"]),
    ReadingCase(
      "A length of jejunum or ileum is excised. The bowel is divided, and the ends are anastomosed.",
      [
        "excision.jejunum optional", "excision.ileum optional", "division.small-intestine",
        "anastomosis.small-intestine",
      ]),
    ReadingCase(
      "The lung is inspected. The veins that drain the lobe are tied.",
      ["inspection.lung", "ligation.pulmonary-vein"]),
  ]

  @Test(arguments: members)
  func `members of a list share what is said before them`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }
}
