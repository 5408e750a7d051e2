import Testing

@testable import Narratives

/// Which name a narrative goes by.
@Suite struct NameChoiceTests {
  private func chosen(
    _ title: String, descriptor: String? = nil, among others: [PageName]
  ) throws -> Narrative {
    let code = try #require(ProcedureCode(rawValue: "12345"))
    return NameChoice(ProcedureReader(lexicon: try .standard())).chosen(
      for: Narrative(
        code: code, title: title, descriptor: descriptor, prose: "It is done in a hospital."),
      among: others)
  }

  @Test func `a title that is understood stays`() throws {
    #expect(
      try chosen("Open removal of the spleen", among: ["Laparoscopic removal of the spleen"]).title
        == "Open removal of the spleen")
  }

  @Test func `a greeting gives way to the first name that is understood and tells the way in`()
    throws
  {
    #expect(
      try chosen(
        "Dear readers",
        among: ["Removal of the spleen", "Open removal of the spleen", "Open repair of a hernia"]
      ).title == "Open removal of the spleen")
  }

  @Test func `where no name is understood the first that tells of work is taken`() throws {
    #expect(
      try chosen("Dear readers", among: ["A word on fees", "Removal of the spleen and its gloob"])
        .title == "Removal of the spleen and its gloob")
  }

  @Test func `a name that leaves out work of the first is no better`() throws {
    #expect(
      try chosen(
        "Open removal of the spleen with repair of the gloob of the diaphragm",
        among: ["Open removal of the spleen"]
      ).title == "Open removal of the spleen with repair of the gloob of the diaphragm")
  }

  @Test func `what stands beside the code may leave the way in to the text`() throws {
    #expect(
      try chosen(
        "Dear readers",
        among: ["Removal of the liver", PageName("Removal of the spleen", isEquated: true)]
      ).title == "Removal of the spleen")
  }

  @Test func `a title that asks for as much goes before a sentence that was not understood`() throws
  {
    let sentence = "Here the entire spleen is freed of its gloob through a cut"
    #expect(
      try chosen(
        sentence, among: [PageName("Open removal of the spleen", isTitle: true)]
      ).title == "Open removal of the spleen")
    #expect(
      try chosen(
        "Open removal of the liver and the gloob with repair of the diaphragm",
        among: [PageName("Open removal of the spleen", isTitle: true)]
      ).title == "Open removal of the liver and the gloob with repair of the diaphragm")
  }

  @Test func `the whole of an organ stands for its lobes`() throws {
    #expect(
      try chosen(
        "Gloob in which a thyroid lobe and the isthmus are removed",
        among: [PageName("Removal of the whole thyroid gland", isEquated: true)]
      ).title == "Removal of the whole thyroid gland")
  }

  @Test func `a sentence on other codes asks for nothing`() throws {
    #expect(
      try chosen(
        "Begins with 12340, removal of the spleen with repair of the diaphragm",
        among: ["Open removal of the spleen"]
      ).title == "Open removal of the spleen")
  }

  @Test func `a descriptor that is not understood gives way to a name that asks for as much`()
    throws
  {
    func kept(_ descriptor: String) throws -> String? {
      try chosen(
        "Dear readers", descriptor: descriptor,
        among: [PageName("Open removal of the spleen", isEquated: true)]
      ).descriptor
    }
    #expect(try kept("Removal of the spleen and its gloob") == nil)
    #expect(try kept("Removal of the spleen and repair of the diaphragm with a gloob") != nil)
  }

  @Test func `a descriptor without work is dropped`() throws {
    let narrative = try chosen(
      "Open removal of the spleen", descriptor: "Quick sheet | Section 4", among: [])
    #expect(narrative.descriptor == nil)
    #expect(narrative.title == "Open removal of the spleen")
  }

  @Test func `beside a descriptor a title that tells of no work gives way to one that does`() throws
  {
    let narrative = try chosen(
      "The belly has an apron", descriptor: "Removal of the spleen",
      among: ["Keyhole removal of the spleen"])
    #expect(narrative.descriptor == "Removal of the spleen")
    #expect(narrative.title == "Keyhole removal of the spleen")
  }
}
