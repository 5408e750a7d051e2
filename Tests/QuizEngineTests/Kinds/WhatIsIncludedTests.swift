import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct WhatIsIncludedTests {
  @Test func `right items are required by the code and wrong ones are decided by its text`() throws
  {
    let catalogue = try BundledBank.catalogue.get()
    let questions = try BundledBank.questions(of: .whatIsIncluded, perPoint: 4)
    #expect(!questions.isEmpty)
    for question in questions {
      let procedure = try #require(catalogue.procedure(question.code))
      let required = Set(
        procedure.criteria.map {
          StatementWords.of($0, in: procedure, catalogue.lexicon).lowercased()
        })
      for option in question.options {
        let told = option.text.lowercased()
        // A side that no other item has is left out.
        let isRequired = required.contains(told) || required.contains(told + " on both sides")
        #expect(option.isRight == isRequired, "\(option.text)")
      }
      #expect(question.options.contains { $0.isRight })
      #expect(question.options.contains { !$0.isRight })
    }
  }

  @Test(arguments: [
    ("Open removal of the gallbladder and the liver", true),
    // A part of the name that means nothing to the reader may ask for anything.
    ("Open removal of the gallbladder and the liver, 2 or more stages", false),
  ])
  func `of a code whose name was not understood nobody says what is always part of it`(
    _ title: String, _ isAsked: Bool
  ) throws {
    let lexicon = try Lexicon.standard()
    let reader = ProcedureReader(lexicon: lexicon)
    let family = try [
      (
        "10001", title,
        "The bile duct is explored, but not imaged. Imaging of the bile duct is not included."
      ),
      ("10002", "Open imaging of the bile duct", "The bile duct is imaged."),
    ].map { code, title, prose in
      reader.read(
        Narrative(code: try #require(ProcedureCode(rawValue: code)), title: title, prose: prose))
    }
    #expect(family[0].isUnderstood == isAsked)
    let items = WhatIsIncluded.items(of: family[0], among: family, lexicon)
    #expect((items != nil) == isAsked)
  }

  @Test
  func
    `work that may be done belongs to the code that asks for both, and the other way in is told with the work`()
    throws
  {
    let items = try items([
      (
        "10001", "Laparoscopic removal of the gallbladder",
        "The bile duct may be imaged. The common bile duct is not explored. No open incision is made."
      ),
      (
        "10002", "Laparoscopic removal of the gallbladder with imaging of the bile duct",
        "It is done."
      ),
      ("10003", "Open exploration of the common bile duct", "It is done."),
    ])
    #expect(items.compactMap(\.wider?.rawValue) == ["10002"])
    #expect(!items.contains { $0.words.hasSuffix(" approach") }, "\(items.map(\.words))")
  }

  @Test func `a lesion is told with the states that the code wants of it`() throws {
    let lexicon = try Lexicon.standard()
    let words = try [
      "Open debulking of a recurrent intra-abdominal tumor",
      "Open repair of a recurrent incarcerated inguinal hernia",
      "Open removal of the gallbladder",
    ].map { title in
      let procedure = try PlantedProcedures.one("20000", title, prose: "It is done.")
      return procedure.criteria.filter { $0.component != nil }
        .map { StatementWords.of($0, in: procedure, lexicon) }
    }
    #expect(
      words == [
        ["debulking of the recurrent intra-abdominal or retroperitoneal tumor"],
        ["repair of the recurrent incarcerated inguinal hernia"], ["removal of the gallbladder"],
      ])
  }

  @Test func `work that may be done is told with the code that reports it`() throws {
    let codes = try ["10001", "10002", "10003"].map { try #require(ProcedureCode(rawValue: $0)) }
    var bank = Bank(name: "planted")
    bank.narratives = zip(
      codes,
      [
        (
          "Laparoscopic removal of the gallbladder",
          "The bile duct may be imaged. The common bile duct is not explored. No open incision is made."
        ),
        ("Laparoscopic removal of the gallbladder with imaging of the bile duct", "It is done."),
        ("Open exploration of the common bile duct", "It is done."),
      ]
    ).map { Narrative(code: $0, title: $1.0, prose: $1.1) }
    bank.families = [Family(name: "all", title: "all", codes: codes)]
    let catalogue = try Catalogue(banks: [bank])
    let told = (0..<20).compactMap {
      catalogue.question(
        point: LearningPointID(rawValue: "contents:10001"), seed: $0, kind: .whatIsIncluded)
    }.filter { question in question.options.contains { $0.text == "Cholangiography" } }
    #expect(!told.isEmpty)
    let reason =
      "; where that is documented, 10002 reports both: “The bile duct may be imaged.”"
    for question in told {
      #expect(
        question.explanation.contains("10001 does not report cholangiography" + reason))
      #expect(
        question.options.first { $0.text == "Cholangiography" }?.why
          == "10001 does not report it" + reason)
    }
  }

  @Test func `a sentence on other work rules out no way in of this one`() throws {
    let lexicon = try Lexicon.standard()
    let reader = ProcedureReader(lexicon: lexicon)
    let family = try [
      (
        "10001", "Laparoscopic removal of the gallbladder",
        """
        The bile duct may be imaged. The spleen is not removed. The stones of the bladder are not taken out \
        through an open incision.
        """
      ),
      ("10002", "Laparoscopic removal of the spleen with imaging of the bile duct", "It is done."),
    ].map { code, title, prose in
      reader.read(
        Narrative(code: try #require(ProcedureCode(rawValue: code)), title: title, prose: prose))
    }
    let items = WhatIsIncluded.items(of: family[0], among: family, lexicon) ?? []
    #expect(!items.contains { $0.words.hasPrefix("open ") }, "\(items.map(\.words))")
  }

  @Test func `a part of what is always taken is no work that may be done`() throws {
    let items = try items([
      (
        "10001", "Laparoscopic removal of adnexal structures",
        "The fallopian tube may be removed. The uterus is not removed. No open incision is made."
      ),
      ("10002", "Laparoscopic removal of the uterus and the fallopian tube", "It is done."),
    ])
    #expect(
      items.map(\.words)
        == ["removal of the adnexa", "removal of the uterus", "open removal of the adnexa"])
  }

  @Test func `a code that asks for more besides does not report the two alone`() throws {
    let items = try items([
      (
        "10001", "Laparoscopic removal of the gallbladder",
        "The bile duct may be imaged. The common bile duct is not explored. No open incision is made."
      ),
      (
        "10002",
        "Laparoscopic removal of the gallbladder with imaging of the bile duct and removal of the spleen",
        "It is done."
      ),
      ("10003", "Open exploration of the common bile duct", "It is done."),
    ])
    #expect(items.contains { $0.modality == .optional }, "\(items.map(\.words))")
    #expect(items.compactMap(\.wider) == [])
  }

  /// What the first of some procedures, of which no more is known than a name and a text, always or never includes.
  private func items(
    _ family: [(code: String, title: String, prose: String)]
  ) throws -> [WhatIsIncluded.Item] {
    let lexicon = try Lexicon.standard()
    let procedures = try family.map { code, title, prose in
      ProcedureReader(lexicon: lexicon).read(
        Narrative(code: try #require(ProcedureCode(rawValue: code)), title: title, prose: prose))
    }
    return try #require(WhatIsIncluded.items(of: procedures[0], among: procedures, lexicon))
  }

  @Test func `every reason quotes the sentence that decides`() throws {
    let catalogue = try BundledBank.catalogue.get()
    for kind in [QuestionKind.whatIsIncluded, .removedOrPreserved, .compareTwoCodes] {
      for question in try BundledBank.questions(of: kind, perPoint: 2) {
        var reasons = question.options.map(\.why)
        if case .sort(let items, _) = question.task { reasons = items.map(\.why) }
        for reason in reasons {
          let quotes = reason.matches(of: /“([^”]+)”/).map(\.output.1)
          #expect(!quotes.isEmpty, "\(reason)")
          for quote in quotes {
            let isTold = catalogue.solver.procedures.map(\.narrative).contains {
              $0.prose.contains(quote) || $0.title.contains(quote)
            }
            #expect(isTold, "\(quote)")
          }
        }
      }
    }
  }

  @Test func `work on a kind of a structure is work on it, and no item beside`() throws {
    let lexicon = try Lexicon.standard()
    let reader = ProcedureReader(lexicon: lexicon)
    let family = try [
      (
        "10001", "Arthroscopic excision of the medial meniscus and of the lateral meniscus",
        "Excision of the meniscus may be needed. Excision of the articular cartilage may be needed."
      ),
      ("10002", "Arthroscopic excision of the meniscus", "The meniscus is excised."),
      (
        "10003", "Arthroscopic excision of the articular cartilage",
        "The articular cartilage is excised."
      ),
    ].map { code, title, prose in
      reader.read(
        Narrative(code: try #require(ProcedureCode(rawValue: code)), title: title, prose: prose))
    }
    let items = try #require(WhatIsIncluded.items(of: family[0], among: family, lexicon))
    let wrong = items.filter { !$0.isAlways }.map(\.words)
    #expect(wrong.count == 1 && wrong[0].contains("articular cartilage"), "\(wrong)")
  }
}
