import Testing

@testable import Narratives

/// Verbs, services and ways in of which not each is needed.
struct AlternativesTests {
  static let verbs = [
    ReadingCase(
      "The sac is freed from the spleen, then inverted or opened, emptied, and tied.",
      ["release.sac", "incision.sac optional", "drainage.sac", "ligation.sac"]),
    ReadingCase(
      "The tonsil is dissected from the muscle along its capsule, or reduced within it.",
      ["dissection.tonsil optional", "reduction.tonsil optional"]),
    ReadingCase("The polyp is excised or inverted.", ["resection.polyp optional"]),
    ReadingCase(
      "The stump is coagulated, packed, or sutured.",
      ["destruction.stump optional", "closure.stump optional"]),
    ReadingCase(
      "The hernia is repaired either with sutures or, more often, with a mesh.",
      ["repair.hernia", "implantation.mesh optional"]),
  ]

  @Test(arguments: verbs)
  func `of two verbs joined by an or either will do, also where one is unknown`(
    _ item: ReadingCase
  ) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  static let services = [
    ReadingCase(
      "Washing of the bladder is included, as are splenectomy and appendectomy.",
      ["washing.bladder optional", "resection.spleen optional", "resection.appendix optional"]),
    ReadingCase("Closure of the bladder is included.", ["closure.bladder"]),
    ReadingCase(
      "The closure of the bladder and the closure of the stomach are both included.",
      ["closure.bladder", "closure.stomach"]),
    ReadingCase(
      "Shaving of articular cartilage in any joint is included.",
      ["excision.articular-cartilage optional"]),
  ]

  @Test(arguments: services)
  func `of several services that are included none need be done`(_ item: ReadingCase) throws {
    #expect(try Said.by(item.text) == item.statements)
  }

  @Test func `a way that the name leaves open stays open where it is told of again`() throws {
    let reader = FactReader(reader: try Said.reader.get())
    let facts = reader.read(
      FactSource(
        fileText: """
          Code: 43840
          Title: Repair of hernia, by open, laparoscopic, or robotic approach

          In an open repair, the sac is opened.
          """)
    ).facts
    #expect(
      facts.filter { $0.aspect == .approach }.map { "\($0.value) \($0.modality)" } == [
        "approach.open optional", "approach.laparoscopic optional",
        "approach.robot-assisted optional",
      ])
  }

  static let others = [
    ReadingCase(
      "Although most spleens are now removed with a laparoscope, keyhole work may be unsafe.",
      ["approach.open performed", "approach.laparoscopic background"]),
    ReadingCase(
      "The spleen is removed whether it is held by hand or reached with a laparoscope.",
      ["approach.open performed", "approach.laparoscopic background"]),
  ]

  @Test(arguments: others)
  func `beside the way in that the name tells another one is another operation`(
    _ item: ReadingCase
  ) throws {
    let reader = FactReader(reader: try Said.reader.get())
    let facts = reader.read(
      FactSource(fileText: "Code: 38100\nTitle: Splenectomy (open)\n\n" + item.text)
    ).facts
    #expect(
      facts.filter { $0.aspect == .approach }.map { "\($0.value) \($0.modality)" }
        == item.statements)
  }

  @Test func `a scope and a robot are both open where a sentence says whether`() throws {
    let said = try Said.by(
      "The spleen is removed whether the instruments are held by hand or led by a robot.")
    #expect(said.contains("by robot-assisted optional"))
  }

  @Test(arguments: [
    // A robot in passing is a choice, and tells nothing of the way in.
    (
      "Open replacement of the knee joint",
      "The end of the femur is cut with guides or by a robotic arm.",
      ["approach.open performed", "approach.robot-assisted optional"]
    ),
    // The route beside the name opens nothing where a scope is used.
    (
      "Laparoscopic radical retropubic prostatectomy", "The prostate is removed.",
      ["approach.laparoscopic performed", "approach.open background"]
    ),
  ])
  func `what a name says of the way in is settled`(
    _ title: String, _ prose: String, _ approaches: [String]
  ) throws {
    let facts = FactReader(reader: try Said.reader.get()).read(
      FactSource(fileText: "Code: 43840\nTitle: \(title)\n\n\(prose)")
    ).facts
    #expect(
      facts.filter { $0.aspect == .approach }.map { "\($0.value) \($0.modality)" } == approaches)
  }
}
