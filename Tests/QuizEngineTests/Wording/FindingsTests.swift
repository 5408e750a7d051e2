import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

/// What notes tell of findings and of sides, on banks made for one behaviour each.
struct FindingsTests {
  @Test(arguments: [
    ("Open repair of a sliding inguinal hernia", "sliding"),
    ("Open repair of an incarcerated inguinal hernia", "incarcerated"),
    ("Open repair of a reducible inguinal hernia", "reducible"),
  ])
  func `a state that only the operation shows is a finding and no diagnosis`(
    _ title: String, _ state: String
  ) throws {
    let told = try notes(["10001": title], of: "10001")
    for note in told {
      let lines = note.split(separator: "\n")
      let (head, body) = (lines.dropLast().joined(), String(lines.last ?? ""))
      #expect(!head.contains(state) && body.contains(state), "\(note)")
    }
  }

  @Test func `two lobes are taken on the right, and called by their names`() throws {
    for note in try notes(["10002": "Open removal of two lobes of the lung"], of: "10002") {
      #expect(note.contains("right ") || note.contains("on the right"), "\(note)")
      #expect(!note.contains("the left ") && !note.contains("on the left"), "\(note)")
      #expect(!note.contains("lobes of the lung was"), "\(note)")
    }
  }

  @Test(arguments: [
    "Laparoscopic removal of the spleen", "Open removal of the spleen",
    "Laparoscopic removal of the adrenal gland", "Open excision of the stomach",
    "Open partial removal of the small intestine",
  ])
  func `the way in to the upper abdomen is no way into the pelvis`(_ title: String) throws {
    let elsewhere = [
      "lower abdomen", "above the pubis", "into the upper abdomen", "small bowel was packed away",
    ]
    for note in try notes(["10001": title], of: "10001") {
      #expect(!elsewhere.contains(where: note.contains), "\(note)")
    }
  }

  @Test func `a note says which meniscus`() throws {
    for note in try notes(["10003": "Arthroscopic repair of the meniscus"], of: "10003") {
      #expect(note.contains("medial meni") != note.contains("lateral meni"), "\(note)")
    }
  }

  @Test func `pictures of the bile duct are called a cholangiogram`() throws {
    let titles = ["10004": "Open removal of the gallbladder with cholangiography"]
    for note in try notes(titles, of: "10004") {
      #expect(note.contains("holangiogra") && !note.contains("maging of"), "\(note)")
    }
    let lexicon = try Lexicon.standard()
    let act = Act(
      action: try #require(lexicon.concept("imaging")),
      target: try #require(lexicon.concept("bile-duct")))
    #expect(lexicon.words(for: act) == "cholangiography")
  }

  @Test func `a limited neck dissection is dictated by its name and counts no nodes`() throws {
    let titles = [
      "10005": "Open total removal of the thyroid with limited removal of the cervical lymph nodes"
    ]
    for note in try notes(titles, of: "10005") {
      #expect(note.contains("limited neck dissection") || note.contains("limited dissection"))
      #expect(!note.contains("number of"), "\(note)")
    }
  }

  @Test func `a part that comes out with the whole is told in one sentence`() throws {
    let titles = ["10006": "Open removal of the uterus and removal of the cervix"]
    for note in try notes(titles, of: "10006") {
      #expect(!note.contains("trachelectomy") && !note.contains("cervix was excised"), "\(note)")
    }
  }

  @Test func `a part of the breast is taken with its margins`() throws {
    let titles = [
      "10007": "Open partial removal of the breast", "10008": "Open total removal of the breast",
    ]
    for note in try notes(titles, of: "10007") {
      #expect(note.contains("margin") || note.contains("a rim of normal"), "\(note)")
    }
  }

  @Test func `nobody dictates a total removal of a lobe by its name`() throws {
    let titles = ["10009": "Thoracoscopic total removal of a lobe of the lung"]
    for note in try notes(titles, of: "10009") {
      #expect(!note.lowercased().contains("total lung lobectomy"), "\(note)")
      #expect(!note.contains("was completed"), "\(note)")
    }
  }

  @Test func `where a biopsy of nodes will do, they are not cleared`() throws {
    let titles = ["10010": "Open biopsy or removal of the deep axillary lymph nodes"]
    for note in try notes(titles, of: "10010") {
      #expect(!note.contains(/All [a-z ]*nodes|nodes were [a-z ]*(completely|in full)|clearance/))
      #expect(!note.contains("of this group"))
    }
  }

  @Test(arguments: [
    ("Laparoscopic partial removal of the kidney", "nonfunctioning"),
    ("Transurethral resection of the bladder neck", "carcinoma"),
    ("Open partial removal of the proximal pancreas and partial removal of the stomach", "gastric"),
    ("Laparoscopic sampling of the pelvic and the para-aortic lymph nodes", "testis"),
  ])
  func `no disease is told that is treated otherwise`(_ title: String, _ disease: String) throws {
    for note in try notes(["10011": title], of: "10011") {
      #expect(!note.contains(disease), "\(note)")
    }
  }

  @Test
  func
    `a booking or an image that differs from the work is said to decide nothing, and no other is spoken of`()
    throws
  {
    var counts: [String: Int] = [:]
    for question in try BundledBank.questions(of: .typeTheCode, perPoint: 6) {
      let booking = question.stem.prefix { $0 != "\n" }
      let isBooked = ["Planned", "Scheduled", "Proposed", "Consent was given", "Booked"]
        .contains(where: booking.hasPrefix)
      let namesWay = ["laparoscop", "open", "robot"].contains(where: booking.contains)
      let isOther = question.explanation.contains("What was booked is not coded")
      // "Pelvic lymphadenectomy" is booked where single nodes are taken, or where all are.
      let namesWork = booking.contains("pelvic lymphadenectomy")
      #expect(!isOther || isBooked && (namesWay || namesWork))
      #expect(isOther || !question.explanation.contains("What was booked"))
      let isImaged = ["Imaging: ", "PET: ", "CT: "].contains(where: question.stem.contains)
      let isOneSided = question.explanation.contains("Imaging named one side")
      #expect(!isOneSided || isImaged)
      if isOther { counts["booked otherwise", default: 0] += 1 }
      if isOneSided { counts["imaged on one side", default: 0] += 1 }
      if isImaged, !isOneSided { counts["imaged where the work was done", default: 0] += 1 }
    }
    #expect(counts.count == 3)
  }

  /// The notes of many questions on one code.
  private func notes(_ titles: [String: String], of code: String) throws -> [String] {
    var bank = Bank(name: "planted")
    bank.narratives = try titles.sorted { $0.key < $1.key }.map { code, title in
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, descriptor: title,
        prose: "The work is done as usual.")
    }
    let catalogue = try Catalogue(banks: [bank])
    let notes = catalogue.points.flatMap { point in
      (0..<40 as Range<UInt64>).compactMap { seed -> String? in
        let question = catalogue.question(point: point.id, seed: seed, kind: .typeTheCode)
        return question.flatMap { $0.code.rawValue == code ? $0.note : nil }
      }
    }
    #expect(notes.count > 20)
    return notes
  }
}
