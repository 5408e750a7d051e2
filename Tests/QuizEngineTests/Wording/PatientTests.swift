import Basics
import Narratives
import Testing

@testable import QuizEngine

struct PatientTests {
  /// A code of which nothing but its title says anything, and those who need it.
  private struct Invented {
    let procedure: Procedure
    let anatomy: Anatomy
    let background: Background

    init(_ title: String, prose: String = "The work is done as usual.") throws {
      let lexicon = try Lexicon.standard()
      procedure = ProcedureReader(lexicon: lexicon).read(
        Narrative(
          code: try #require(ProcedureCode(rawValue: "10001")), title: title, prose: prose))
      anatomy = Anatomy(lexicon: lexicon, structures: procedure.components.map(\.target))
      background = Background(procedure, organ: nil, anatomy)
    }

    /// So many patients, always the same.
    func patients(_ count: Int) -> [Patient] {
      var generator = SplitMix64(seed: 7)
      return (0..<count).map { _ in
        Patient.random(
          for: CaseFacts(meeting: procedure), background, among: [], anatomy, using: &generator)
      }
    }
  }

  @Test(arguments: [
    ("age under 6 months", "1...5 months"), ("age 6 months to under 5 years", "2...4 years"),
    ("age 5 years or over", "5...78 years"), ("younger than age 12", "2...11 years"),
    ("neonate, 28 days of age or less", "1...27 days"),
  ]) func `a patient is of an age that the code is for`(_ limit: String, _ told: String) throws {
    let ages = try Invented(
      "Open repair of an inguinal hernia, \(limit)", prose: "The hernia sac is ligated."
    ).patients(400).map(\.age)
    let counts = ages.map(\.count)
    let units = Set(ages.map(\.unit.rawValue))
    #expect(units.count == 1)
    let (least, most) = (try #require(counts.min()), try #require(counts.max()))
    #expect("\(least)...\(most) \(units.first ?? "")s" == told)
  }

  @Test(arguments: [
    ("Open total removal of the pelvic lymph nodes", true),
    // What came back after an operation on the uterus cannot be taken out with the uterus.
    ("Open radical hysterectomy; with total removal of the pelvic lymph nodes", false),
  ])
  func `a disease comes back only where its organ is not taken out`(
    _ title: String, _ mayRecur: Bool
  ) throws {
    let diagnoses = try Invented(title).patients(100).compactMap(\.diagnosis)
    let recurs = diagnoses.contains { $0.contains("recurrent") || $0.contains("came back") }
    #expect(recurs == mayRecur)
  }

  @Test(arguments: [
    (
      "Open total hysterectomy; with removal of the ovary",
      ["uter", "endometri", "adenomyosis", "menstrual"]
    ),
    ("Open removal of the ovary", ["ovar", "adnexal"]),
    // What the ends are joined to is not what is diseased.
    ("Open partial colectomy; with anastomosis of the rectum", ["colon", "sigmoid"]),
  ])
  func `the disease is one of what is taken out first`(_ title: String, _ words: [String]) throws {
    let names = try Invented(title).background.diseases(of: nil).map(\.disease.name)
    #expect(!names.isEmpty)
    let strange = names.filter { name in !words.contains { name.contains($0) } }
    #expect(strange.isEmpty)
  }

  @Test(arguments: [
    // Who is to have a biopsy has a finding, and no known disease.
    (
      "Percutaneous biopsy of the breast", "It may show a cancer of the breast.",
      ["breast mass", "calcifications"]
    ),
    // What the page gives as a reason comes first.
    ("Open removal of the breast capsule", "It is done for capsular contracture.", ["contracture"]),
    ("Transcervical removal of the thymus", "It treats myasthenia gravis.", ["myasthenia"]),
    // Work on a device is done for the trouble with the device.
    ("Open partial excision of the breast capsule", "The wound is closed.", ["capsul"]),
    // Nodes go for the tumors that drain there.
    (
      "Laparoscopic limited removal of the para-aortic lymph nodes", "The wound is closed.",
      ["cerv", "testis after orchiectomy", "endometri", "uterine"]
    ),
    // No tumor of the testis drains to the pelvis first, and where the nodes go alone something is said of the tumor.
    (
      "Open total removal of the pelvic lymph nodes on one side", "The wound is closed.",
      [
        "Radiotherapy is planned", "Chemoradiation is planned", "after hysterectomy",
      ]
    ),
    // A disease of the whole gland is not treated by one lobe.
    ("Open total excision of the thyroid", "It treats Graves disease.", ["Graves"]),
    (
      "Open total excision of the thyroid lobe on one side", "It treats Graves disease.",
      ["nodule", "follicular lesion", "adenoma"]
    ),
    // To the nodes of the kidney's vessels no tumor of the cervix drains.
    (
      """
      Open extensive removal of the renal lymph nodes with extensive removal of the pelvic lymph nodes
      """, "The wound is closed.", ["endometrial carcinoma", "carcinosarcoma"]
    ),
    // What is diseased itself is the disease.
    ("Open excision of the bladder stone", "The wound is closed.", ["bladder stone"]),
    (
      "Open total removal of the cervical lymph nodes", "It is done for cancer of the lip.", ["lip"]
    ),
    ("Open biopsy of the axillary lymph nodes", "The wound is closed.", ["enlarged"]),
    // A fibroid alone is no disease of the whole uterus.
    ("Laparoscopic removal of the subserosal myoma", "The wound is closed.", ["fibroid"]),
    // Who loses both lobes has a disease of the whole gland.
    (
      "Open removal of the thyroid lobe on both sides with removal of the thyroid isthmus",
      "The wound is closed.", ["goiter"]
    ),
    // Nobody has a segment taken out for air beside the lung.
    (
      "Open removal of a segment of the lung", "It is done for pneumothorax.",
      ["nodule", "carcinoma", "metastasis"]
    ),
  ])
  func `the diagnosis fits the organ and what is done to it`(
    _ title: String, _ prose: String, _ words: [String]
  ) throws {
    let names = try Invented(title, prose: prose).background.diseases(of: nil)
      .map { "\($0.disease.name). \($0.disease.plan)" }
    #expect(!names.isEmpty)
    #expect(names.filter { name in !words.contains { name.contains($0) } } == [])
  }

  @Test
  func `a lesion of which no disease is known is told itself, and no other disease of its organ`()
    throws
  {
    let fistula = try Invented("Open excision of the lactiferous duct fistula").patients(30)
    #expect(Set(fistula.map(\.diagnosis)) == ["symptomatic lactiferous duct fistula"])
  }

  @Test(arguments: [
    // What only women have done is said of no man, whatever else the page speaks of.
    ("Open total mastectomy", "A prostate tumor of a man is not treated.", "female", true),
    // Who has the omentum out as well has no benign disease of the uterus.
    (
      "Open total hysterectomy with removal of the omentum", "It is done for malignancy.",
      "female", false
    ),
    ("Open total hysterectomy", "It is done for malignancy.", "female", true),
  ])
  func `the reason for the work says whose it is, and whether it is benign`(
    _ title: String, _ prose: String, _ sex: String, _ isKnownWork: Bool
  ) throws {
    let background = try Invented(title, prose: prose).background
    #expect("\(background.sex.map { "\($0)" } ?? "any")" == sex)
    let diseases = background.diseases(of: background.sex).map(\.disease)
    #expect(!diseases.isEmpty)
    let isUterus = title.contains("hysterectomy")
    #expect(diseases.allSatisfy { $0.isMalignant } == (isUterus ? !isKnownWork : true))
  }

  @Test func `what is to follow on the operation stands behind the diagnosis`() throws {
    let patients = try Invented("Open total removal of the pelvic lymph nodes").patients(200)
    #expect(!patients.contains { $0.diagnosis?.contains("planned") ?? false })
    let planned = patients.filter { !$0.plan.isEmpty }
    #expect(Set(planned.map(\.plan)) == ["Radiotherapy is planned.", "Chemoradiation is planned."])
    // What awaits its first treatment has not come back.
    #expect(!planned.contains { $0.diagnosis?.contains("recurrent") ?? false })
  }

  @Test func `where no disease is a reason for all, the age is one at which each has a reason`()
    throws
  {
    let benign = try Invented("Open biopsy of the prostate")
    let radical = try Invented("Open radical prostatectomy")
    var generator = SplitMix64(seed: 5)
    let ages = (0..<60).compactMap { _ in
      Patient.random(
        fittingAll: [benign.background, radical.background], benign.anatomy, using: &generator)?
        .age.count
    }
    #expect(ages.count == 60)
    #expect(ages.allSatisfy { (50...78).contains($0) })
  }

  @Test func `where no disease fits the work none is told`() throws {
    let names = try Invented("Open insertion of the drain").background.diseases(of: nil)
      .map(\.disease.name)
    #expect(names == [])
  }

  @Test(arguments: [
    ("Open total mastectomy for gynecomastia", ["gynecomastia"], Anatomy.Sex.male),
    ("Open total thyroidectomy for malignancy", nil, nil),
  ])
  func `a disease that the code is for is the diagnosis, unless that is of its sort already`(
    _ title: String, _ diagnoses: [String]?, _ sex: Anatomy.Sex?
  ) throws {
    let invented = try Invented(title)
    #expect(!invented.background.states.isEmpty)
    let patients = invented.patients(100)
    if let diagnoses { #expect(Set(patients.compactMap(\.diagnosis)) == Set(diagnoses)) }
    if let sex { #expect(Set(patients.map(\.sex)) == [sex]) }
    #expect(!patients.contains { $0.diagnosis?.hasPrefix("malignancy") ?? false })
    #expect(patients.allSatisfy { $0.diagnosis != nil })
  }
}
