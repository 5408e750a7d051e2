import Basics
import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

/// Notes of whole operations, on banks made for one behaviour each.
struct NoteWriterTests {
  @Test func `work that was planned and not done is none on a neighbor of what was worked on`()
    throws
  {
    let notes = try notes(
      [
        "58571": "Laparoscopic total removal of the uterus and of the ovaries on both sides",
        "58541": "Laparoscopic removal of the cervix",
      ], of: "58571")
    #expect(!notes.contains { $0.contains("he planned ") })
  }

  @Test func `no line over a note names an operation on other organs`() throws {
    let notes = try notes(["50543": "Laparoscopic partial removal of the kidney"], of: "50543")
    #expect(!notes.contains { $0.contains("lymph") })
    #expect(notes.contains { $0.contains("nephrectomy.") })
  }

  @Test func `an excision of nodes is told of single nodes`() throws {
    let notes = try notes(
      ["38525": "Open excision of deep axillary lymph nodes"], of: "38525")
    for note in notes {
      #expect(
        !["cleared", "All of", "All deep", "completely", "in full"].contains(where: note.contains),
        "\(note)")
    }
  }

  @Test func `two ends that are joined are told of once`() throws {
    let notes = try notes(
      [
        "X4207":
          "Laparoscopic partial removal of the colon with anastomosis of the colon and the rectum"
      ],
      of: "X4207")
    for note in notes {
      #expect(note.matches(of: /anastomos|proctostomy|rectostomy/).count == 1, "\(note)")
      #expect(
        ["olon and the rectum", "rectum and the colon", "olorect", "oloproct"]
          .contains(where: note.contains), "\(note)")
    }
  }

  @Test func `a marker is placed before the cut`() throws {
    let notes = try notes(
      ["19125": "Open excision of a breast lump with insertion of a localization marker"],
      of: "19125")
    for note in notes {
      let marker = try #require(note.firstRange(of: " marker was "))
      #expect(
        note.ranges(of: "ncision").allSatisfy { $0.lowerBound > marker.lowerBound }, "\(note)")
    }
  }

  @Test func `no removal is booked where something is reduced`() throws {
    let notes = try notes(["19318": "Open reduction of the breast"], of: "19318")
    #expect(!notes.isEmpty && !notes.contains { $0.contains("ectomy") })
  }

  @Test func `children lose little blood and wear no compression stockings`() throws {
    let told = try notes(
      ["10001": "Open repair of an inguinal hernia, age 1 year to under 5 years"], of: "10001")
    let losses = told.flatMap { $0.matches(of: /(\d+) mL/) }.compactMap { Int($0.output.1) }
    #expect(losses.max().map { $0 <= 15 } == true, "\(losses)")
    #expect(!told.contains { $0.contains("ompression") })
  }

  @Test func `a hernia beside a stoma is told with the stoma`() throws {
    for told in try notes(["10001": "Open repair of a parastomal hernia"], of: "10001") {
      #expect(told.contains("stoma"), "\(told)")
    }
  }

  @Test func `no lobe of the lung is booked over work on the pleura`() throws {
    let told = try notes(["10001": "Thoracoscopic removal of the pleura"], of: "10001")
    #expect(told.contains { $0.contains("thoracoscopy") })
    #expect(!told.contains { $0.contains("lobectomy") || $0.contains("wedge") })
  }

  @Test func `no breast is cut open that is gone`() throws {
    let told = try notes(["10001": "Open reconstruction of the breast"], of: "10001")
    #expect(!told.contains { $0.contains("gland") || $0.contains("over the breast") })
  }

  @Test func `what is reconstructed is not left untouched`() throws {
    let notes = try notes(
      ["29889": "Arthroscopic reconstruction of the posterior cruciate ligament"], of: "29889")
    #expect(!notes.contains { $0.contains("The cruciate ligaments were") })
  }

  @Test func `a disease that sits where one part of the work is is a reason for all of it`() throws
  {
    let notes = try notes(
      ["60252": "Open total removal of the thyroid with removal of the cervical lymph nodes"],
      of: "60252")
    #expect(notes.allSatisfy { $0.contains("thyroid carcinoma") })
  }

  @Test func `a lesion is not said to be of an organ that the text leaves alone`() throws {
    let lexicon = try Lexicon.standard()
    let procedure = ProcedureReader(lexicon: lexicon).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "19101")), title: "Open excision of a lesion",
        prose: """
          Open excision of a lesion. The breast is incised. The axillary lymph nodes are not removed. No \
          axillary lymph node is biopsied.
          """))
    let writer = NoteWriter(lexicon: lexicon, procedures: [procedure])
    var generator = SplitMix64(seed: 4)
    for _ in 0..<40 {
      let note = writer.note(
        of: CaseFacts(meeting: procedure), procedure, difficulty: 2, using: &generator)
      #expect(!note.text.contains("lymph node"), "\(note.text)")
    }
  }

  @Test(arguments: [
    ("Open removal of the groin", "Open removal of the groin.", false),
    (
      "Laparoscopic release of the colon",
      "Laparoscopic release of the colon. The kidney is then removed.", false
    ),
    ("Laparoscopic release of the colon", "Laparoscopic release of the colon.", true),
    (
      "Laparoscopic release of the colon",
      "Laparoscopic release of the colon. The peritoneum is then closed.", true
    ),
    ("Laparoscopic removal of the kidney", "Laparoscopic removal of the kidney.", true),
  ]) func `a code is told as a case only by work that can be all of it`(
    _ title: String, _ prose: String, _ canTell: Bool
  ) throws {
    let lexicon = try Lexicon.standard()
    let code = try #require(ProcedureCode(rawValue: "X0001"))
    let procedure = ProcedureReader(lexicon: lexicon).read(
      Narrative(code: code, title: title, prose: prose))
    #expect(NoteWriter(lexicon: lexicon, procedures: [procedure]).canTell(procedure) == canTell)
  }

  /// Hard notes on a code, told among all codes of a bank.
  @Test func `of several works of which a code asks for one, each is told of`() throws {
    let lexicon = try Lexicon.standard()
    let procedure = ProcedureReader(lexicon: lexicon).read(
      Narrative(
        code: try #require(ProcedureCode(rawValue: "X3850")),
        title: "Open biopsy or excision of the axillary lymph nodes", prose: "Nodes are taken."))
    var generator = SplitMix64(seed: 4)
    let acts = (0..<40).flatMap { _ in
      CaseFacts(meeting: procedure, lexicon, using: &generator).acts
    }
    #expect(acts.count == 40)
    #expect(Set(acts.map { lexicon.id($0.action) }) == ["biopsy", "excision"])
  }

  @Test(arguments: [
    (
      [
        "10001": "Open limited removal of the cervical lymph nodes. The submental nodes are removed"
      ], true
    ),
    // What the text does not name is not told of.
    (["10001": "Open limited removal of the cervical lymph nodes"], false),
    // What another code is for is not named as a kind of what this one is for.
    (
      [
        "10001": "Open limited removal of the cervical lymph nodes",
        "10002": "Open removal of the suprahyoid nodes",
        "10003": "Open removal of the submandibular lymph nodes",
        "10004": "Open removal of the submental lymph nodes",
      ], false
    ),
    // Which nodes go with an organ depends on the organ.
    (
      [
        "10001":
          "Open total thyroidectomy; with limited removal of the cervical lymph nodes"
      ], false
    ),
  ])
  func `a class of nodes is told by a kind only where that kind says nothing else`(
    _ titles: [String: String], _ isKindTold: Bool
  ) throws {
    let told = try notes(titles, of: "10001").filter {
      $0.contains("submandibular") || $0.contains("submental")
    }
    #expect(told.isEmpty != isKindTold)
  }

  @Test func `tubes are closed on both sides`() throws {
    let told = try notes(["10001": "Laparoscopic fulguration of the fallopian tubes"], of: "10001")
    #expect(
      told.allSatisfy {
        $0.contains(/on both sides|bilaterally|right and on the left|on each side/)
      })
    #expect(told.contains { $0.contains("fulgurated on both sides") })
  }

  @Test func `what is booked by another way in is said to have been changed`() throws {
    let told = try notes(["10001": "Open total removal of the gallbladder"], of: "10001")
    let changed = told.filter { $0.hasPrefix("Planned procedure: laparoscopic") }
    #expect(!changed.isEmpty)
    #expect(
      changed.allSatisfy {
        $0.contains(/nother approach|different approach/)
      })
    #expect(
      told.filter { $0.hasPrefix("Planned procedure: open") }
        .allSatisfy { !$0.contains(/nother approach|different approach/) })
  }
}
