import TestSupport
import LineEditing
import Testing

@testable import Commands

private let note = """
  Diagnosis: endometrial carcinoma.
  A port was placed below the navel, the abdomen insufflated and the laparoscope passed. All pelvic \
  lymph nodes were removed on both sides. Two para-aortic lymph nodes were removed for biopsy. \
  Blood loss 60 mL.
  """

/// The same operation as surgeons tell it.
private let tellings = [
  note,
  """
  PREOPERATIVE DIAGNOSIS: Endometrial carcinoma, grade 3.
  PROCEDURE PERFORMED: Laparoscopic bilateral pelvic lymphadenectomy and para-aortic lymph \
  node sampling.
  The patient was placed in the lithotomy position. Under general anesthesia a 10 mm \
  trocar was placed below the umbilicus and the abdomen was insufflated. The laparoscope \
  was introduced, and three further trocars were placed under vision. The upper abdomen \
  and the pelvis were inspected and showed no metastatic disease. The right pelvic \
  sidewall was opened. All nodal tissue was removed from the external iliac vessels, the \
  internal iliac vessels and the obturator fossa. The obturator nerve and the \
  genitofemoral nerve were preserved. The left side was dissected in the same manner. The \
  peritoneum over the aorta was then opened, and three para-aortic lymph nodes were \
  sampled. The specimens were removed in a bag. The omentum was normal and was not \
  removed. No washings were taken. The ports were removed and the skin was closed.
  """,
  """
  Cervix ca IB2, nodal staging. GETA, lithotomy. Umbilical camera port, 3 x 5 mm. Survey \
  negative. Total pelvic lymphadenectomy both sides: ext iliac, hypogastric and obturator \
  nodes all removed, obturator nerves seen. Aorta exposed below IMA, 2 para-aortic nodes \
  excised for biopsy. Bagged. No omentectomy, no washings. EBL 40.
  """,
  """
  INDICATION: Staging of a carcinoma of the uterus that was found in a hysterectomy \
  specimen elsewhere.
  OPERATION: Robot-assisted laparoscopic complete pelvic lymph node dissection on both \
  sides, sampling of the lymph nodes beside the aorta.
  DESCRIPTION: The robot was docked after five ports had been placed. The pelvic lymph \
  nodes were removed completely on the right and on the left, from the bifurcation of the \
  common iliac artery down to the circumflex vein, with the nodes of the obturator fossa. \
  After that the small bowel was held up, the peritoneum over the lower aorta was incised, \
  and several lymph nodes along the aorta were taken for biopsy. There was no need to \
  convert. Ureters and nerves were kept. The omentum was left in place.
  """,
  """
  Laparoscopy with four ports. Bilateral complete pelvic lymphadenectomy and periaortic \
  node sampling carried out, all specimens in a bag to pathology. Peritoneum and diaphragm \
  looked normal and nothing was biopsied there. The omentum was not touched.
  """,
  """
  PROCEDURE: Laparoscopic staging.
  Pneumoperitoneum was created and four trocars were placed. The pelvic peritoneum was opened. \
  The lymph nodes along the external iliac, hypogastric and obturator vessels were removed \
  completely on the left and then on the right. The nodal bundle over the aorta was then sampled \
  up to the inferior mesenteric artery.
  """,
  """
  A laparoscope was introduced at the umbilicus. Both pelvic sidewalls were stripped of all nodal \
  tissue. The peritoneum over the aorta was incised, and several lymph nodes were sampled.
  """,
  """
  A laparoscope was introduced at the umbilicus. The pelvic lymph nodes were completely removed on \
  the right side, and then the left side was done in the same fashion. PA nodes sampled.
  """,
  """
  A laparoscope was introduced at the umbilicus. The left pelvic lymph nodes were all removed. \
  Attention was turned to the right pelvis, where all lymph nodes were removed as well. The fat pad \
  overlying the distal aorta was sampled, yielding four nodes.
  """,
  """
  A laparoscope was introduced at the umbilicus. The obturator, external and internal iliac nodal \
  basins were cleared completely on each side. Two para-aortic nodes were removed and sent \
  separately.
  """,
]

/// The bundled bank, asked as a coder asks it.
struct CodeTests {
  private let scripted: ScriptedWorld

  init() throws {
    scripted = try ScriptedWorld()
    scripted.width = 10_000
  }

  @Test func namesTheCodeWithItsSentencesAndSaysWhyNotItsNeighbours() throws {
    try scripted.folder.write(note, to: "note.txt")
    #expect(scripted.run("code", scripted.folder.path + "/note.txt") == .done)
    let lines = scripted.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("38572  "))
    #expect(
      lines.contains { $0.contains("“Two para-aortic lymph nodes were removed for biopsy.”") })
    #expect(lines.contains { $0.hasPrefix("Not 38571: it is part of 38572.") })
    #expect(lines.contains { $0.hasPrefix("Not 38570: it is part of 38572.") })
    let open = try #require(lines.first { $0.contains("open approach required") })
    #expect(open.hasPrefix("Not ") && open.contains("38562") && open.contains("38770"))
    #expect(open.contains("laparoscopic documented: “A port was placed below the navel"))
  }

  @Test(arguments: tellings)
  func namesTheSameCodeHoweverTheOperationIsTold(_ telling: String) throws {
    try scripted.folder.write(telling, to: "note.txt")
    #expect(scripted.run("code", scripted.folder.path + "/note.txt") == .done)
    let lines = scripted.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("38572  "))
    for (code, reason) in [
      ("38571", "it is part of 38572"), ("38570", "it is part of 38572"),
      ("38562", "open approach required"),
    ] {
      #expect(lines.contains { $0.hasPrefix("Not ") && $0.contains(code) && $0.contains(reason) })
    }
  }

  @Test(arguments: [
    (
      "The laparoscope was passed through a port. Two pelvic lymph nodes on the right and one on the "
        + "left were sampled. The aorta was not exposed.", "The note does not decide on a code."
    ),
    (
      "The laparoscope was introduced. Dense adhesions were met and the operation was converted to a "
        + "laparotomy. A limited number of pelvic nodes was removed from the right and the left side, "
        + "and three para-aortic nodes were removed.", "38562  "
    ),
    (
      "The laparoscope was introduced and four ports were placed. All pelvic lymph nodes were removed "
        + "completely on both sides. Sampling of para-aortic nodes had been planned but was not done "
        + "because of bleeding.", "38571  "
    ),
  ])
  func readsSampledConvertedAndPlannedWorkAsSuch(_ note: String, _ start: String) throws {
    try scripted.folder.write(note, to: "note.txt")
    #expect(scripted.run("code", scripted.folder.path + "/note.txt") == .done)
    #expect(scripted.output.hasPrefix(start))
  }

  @Test func saysThatALikelyCodeIsDocumentedThoughOthersAreNotRuledOut() throws {
    let note =
      "Hasson cannula at the umbilicus, three more ports. Bilat pelvic LND: ext iliac, hypogastric and "
      + "obturator bundles stripped from both sides. Then a few nodes along the aorta were sampled."
    try scripted.folder.write(note, to: "note.txt")
    #expect(scripted.run("code", scripted.folder.path + "/note.txt") == .done)
    #expect(
      scripted.output.hasPrefix(
        "Most likely 38572: the note documents all that it requires, but does not rule out every other code.\n"
      ))
  }

  @Test func aCodeThatWasNotUnderstoodIsNotSaidToFit() throws {
    try scripted.folder.write("{\"title\": \"T\"}", to: "B/bank.json")
    for (code, title) in [
      ("12345", "Laparoscopic widgeting of the frob"), ("12346", "Laparoscopic splenectomy"),
    ] {
      try scripted.folder.write(
        "Code: \(code)\nTitle: \(title)\n\nIt is done through ports with a laparoscope.\n",
        to: "B/narratives/\(code).md")
    }
    try scripted.folder.write(
      "A laparoscope was introduced through a port. The frob was widgeted.", to: "note.txt")
    let bank = scripted.folder.path + "/B"
    scripted.run("code", scripted.folder.path + "/note.txt", "--bank", bank)
    #expect(
      scripted.output.hasPrefix(
        "Most likely 12345, but not all that its name asks for was understood.\n"))
    #expect(
      scripted.output.contains(
        "\n  ? not understood: “Laparoscopic widgeting of the frob” in its name\n"))
    #expect(!scripted.output.contains("12345 fits."))
  }

  @Test func printsTheShapeThatProgramsRead() throws {
    try scripted.folder.write(note, to: "note.txt")
    scripted.run("code", scripted.folder.path + "/note.txt", "--json")
    #expect(scripted.output.hasPrefix(#"{"code":"38572","codes":["38572"],"candidates":[{"code":"#))
    #expect(scripted.output.hasSuffix(#""query":[]}"# + "\n"))
  }

  @Test func saysThatAnEmptyNoteIsEmpty() throws {
    #expect(scripted.run("code", "-") == .data)
    #expect(
      scripted.errors
        == "coderounds: error: the note is empty: expected the text of an operative note\n")
  }

  @Test func comparesCodesFactByFact() {
    #expect(scripted.run("compare", "38571", "38562") == .done)
    let lines = scripted.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("approach"))
    #expect(lines.contains { $0.hasPrefix("  38571  laparoscopic: “") })
    #expect(lines.contains { $0.hasPrefix("  38562  open: “") })
    #expect(scripted.run("compare", "38571", "38572") == .done)
    #expect(scripted.output.contains("\n  removal of the omentum: not part of it\n"))
  }

  @Test func aCodeThatNoBankHasIsNamedWithItsNeighbour() {
    #expect(scripted.run("compare", "38571", "38575") == .failed)
    #expect(scripted.errors == "coderounds: error: no bank has code 38575. Did you mean '38570'?\n")
  }

  @Test func compareNeedsTwoCodes() {
    #expect(scripted.run("compare", "38571") == .usage)
    #expect(scripted.errors == "coderounds: error: missing argument <CODE>\n")
  }
}
