import Narratives
import Testing

/// A small bank of invented codes: by scope or open, total or limited, with and without the aorta.
struct SolverTests {
  static let titles = [
    "10001": "Laparoscopic total pelvic lymphadenectomy on both sides",
    "10002":
      "Laparoscopic total pelvic lymphadenectomy on both sides with sampling of para-aortic nodes",
    "10003": "Laparoscopic sampling of retroperitoneal lymph nodes",
    "10004": "Open limited removal of pelvic and para-aortic nodes on both sides",
    "10005": "Open debulking of a recurrent cancer of the ovary",
  ]

  static let notes = [
    CodedNote(
      note: """
        A port was placed and the laparoscope was passed. The right pelvic sidewall was opened. All \
        node-bearing tissue was removed along the external iliac vessels, the hypogastric vessels and \
        the obturator fossa. The left side was cleared in the same way. Two firm para-aortic nodes were \
        removed for biopsy.
        """, code: "10002"),
    CodedNote(
      note: "Through a laparoscope all pelvic nodes were removed on both sides.", code: "10001"),
    CodedNote(
      note: """
        Lap. Umbilical 10, three 5s. BPLND (ext iliac, obturator, hypogastric) complete. \
        PA nodes sampled x4 below IMA. Ports out.
        """, code: "10002"),
    CodedNote(
      note: """
        Robotic-assisted. Complete bilateral pelvic node dissection: external iliac, internal iliac, \
        obturator. Limited para-aortic sampling, left and right, three nodes each.
        """, code: "10002"),
    CodedNote(
      note: """
        Scope in via umbilicus, 4 ports. R pelvic nodes stripped, ext iliac, hypogastric, obturator all \
        cleared. L same. 2 L of saline.
        """, code: "10001"),
    CodedNote(
      note: "By laparoscope two nodes along the aorta were biopsied. No pelvic nodes were removed.",
      code: "10003"),
    CodedNote(
      note: """
        The laparoscope was passed. Because of adhesions the case was converted to an open operation. \
        A limited number of pelvic nodes was removed on each side. Three para-aortic nodes were removed.
        """, code: "10004"),
    CodedNote(
      note: """
        Procedure: laparoscopic total pelvic lymphadenectomy.
        The laparoscope was passed. Two para-aortic nodes were sampled.
        """, code: "10003"),
    CodedNote(
      note: """
        The laparoscope was passed. The pelvic nodes were removed completely on the right. Attention was \
        then turned to the left pelvis. The ports were withdrawn.
        """, code: nil),
    CodedNote(
      note: "All pelvic nodes were removed on both sides. The patient did well.", code: nil),
    CodedNote(
      note: """
        Diagnosis: recurrent ovarian carcinoma.
        A laparotomy was performed. The tumor was debulked.
        """, code: "10005"),
    CodedNote(
      note: """
        The ovary was removed and the pelvic nodes were cleared two years ago at another hospital. The \
        laparoscope was passed. Two para-aortic nodes were biopsied.
        """, code: "10003"),
    CodedNote(
      note: """
        PSH: laparoscopic total pelvic lymphadenectomy on both sides.
        Through a midline incision the bowel was explored.
        """, code: nil),
    CodedNote(
      note: """
        Diagnosis: newly diagnosed ovarian carcinoma.
        A laparotomy was performed. The tumor was debulked.
        """, code: nil),
  ]

  @Test(arguments: notes) func `a note supports the one code whose criteria it documents`(
    _ test: CodedNote
  ) throws {
    #expect(try solver().solve(test.note).code?.rawValue == test.code)
  }

  @Test func `what was planned and not done is not coded`() throws {
    let solution = try solver().solve(
      """
      By laparoscope all pelvic nodes were removed on both sides. Sampling of para-aortic nodes had been \
      planned but was not done because of bleeding.
      """)
    #expect(solution.code?.rawValue == "10001")
    let fuller = try #require(solution.candidates.first { $0.code.rawValue == "10002" })
    #expect(
      fuller.judgements(.contradicted).map(\.words) == [
        "sampling of the para-aortic lymph nodes required, documented as not done"
      ])
  }

  @Test func `to remove a piece is neither to remove the whole nor the other way round`() throws {
    let solver = try solver([
      "20001": "Open total thyroidectomy", "20002": "Laparoscopic partial removal of the kidney",
    ])
    #expect(
      solver.solve("A collar incision was made. The isthmus of the thyroid was removed.").code
        == nil)
    #expect(solver.solve("By laparoscope the kidney was removed.").code == nil)
  }

  @Test func `one lobe is not two, and a whole lobe of a gland is a whole lobe`() throws {
    let solver = try solver([
      "20001": "Open removal of two lobes of one lung",
      "20002": "Open removal of a lobe of the lung",
      "20003": "Open total thyroid lobectomy",
    ])
    let way = "A thoracotomy was made. "
    #expect(solver.solve(way + "A bilobectomy was performed.").code?.rawValue == "20001")
    #expect(solver.solve(way + "The right upper lobe was removed.").code?.rawValue == "20002")
    #expect(
      solver.solve("A collar incision was made. All of the left thyroid lobe was removed.").code?
        .rawValue == "20003")
  }

  @Test func `a general word for a lobe stands for the lobe that a code means`() throws {
    let solver = try solver(["20003": "Open total thyroid lobectomy"])
    let way = "A collar incision was made. "
    #expect(solver.solve(way + "The left lobe was removed.").code?.rawValue == "20003")
    #expect(solver.solve(way + "Part of the left lobe was removed.").code == nil)
  }

  @Test func `to clear one chain of nodes is not to clear all of them`() throws {
    let solver = try solver([
      "20001": "Open complete cervical lymphadenectomy", "20002": "Open suprahyoid lymphadenectomy",
    ])
    let way = "A neck incision was made and flaps were raised. "
    #expect(
      solver.solve(way + "All of the suprahyoid nodes were removed.").code?.rawValue == "20002")
    #expect(solver.solve(way + "All of the cervical nodes were removed.").code?.rawValue == "20001")
  }

  @Test func `a ranked code is named only if every likely other is ruled out`() throws {
    let solver = try solver()
    let note = "Recurrent ovarian carcinoma. A laparotomy was performed. The tumor was debulked."
    #expect(solver.rank(note).code?.rawValue == "10005")
    // Another code may be for what no text at hand speaks of.
    #expect(solver.rank(note + " The appendix was removed.").code == nil)
  }

  @Test func `all of the superficial nodes of a region are its superficial clearance`() throws {
    let solver = try solver([
      "20001": "Superficial inguinofemoral lymphadenectomy",
      "20002": "Excision of the inguinal nodes",
    ])
    let note = "Skin flaps were raised. All of the superficial inguinal nodes were removed."
    #expect(solver.solve(note).code?.rawValue == "20001")
  }

  @Test func `the likelihoods of all codes that are ranked add up to one`() throws {
    let solution = try solver().rank("Two para-aortic nodes were biopsied by laparoscope.")
    let sum = solution.candidates.reduce(0) { $0 + $1.score }
    #expect(abs(sum - 1) < 1e-9)
  }

  @Test func `a note that leaves a fact open says what to ask`() throws {
    let solution = try solver().solve(
      "The laparoscope was passed. The pelvic nodes were removed completely on the right.")
    #expect(solution.code == nil)
    #expect(
      solution.query.first
        == "total removal of the pelvic lymph nodes on both sides: documented on one side only (needed for 10001)"
    )
  }

  @Test func `each judgement quotes the sentence that it rests on`() throws {
    let solution = try solver().solve(
      "Through a laparotomy all pelvic nodes were removed on both sides.")
    let candidate = try #require(solution.candidates.first { $0.code.rawValue == "10001" })
    #expect(
      candidate.judgements(.contradicted).map(\.words) == [
        "laparoscopic approach required, open documented"
      ])
    #expect(
      candidate.judgements(.supported).first?.evidence?.sentence
        == "Through a laparotomy all pelvic nodes were removed on both sides.")
  }

  @Test func `the fuller code contains the lesser one and not the other way round`() throws {
    let solver = try solver()
    func procedure(_ code: String) throws -> Procedure {
      try #require(solver.procedures.first { $0.code.rawValue == code })
    }
    #expect(solver.contains(try procedure("10002"), try procedure("10001")))
    #expect(!solver.contains(try procedure("10001"), try procedure("10002")))
  }

  private func solver(_ titles: [String: String] = Self.titles) throws -> Solver {
    try Solver(titles: titles)
  }

  @Test func `of two codes that require the same neither takes the place of the other`() throws {
    let reader = ProcedureReader(lexicon: try Lexicon.standard())
    let procedures = ["20001", "20002"].compactMap(ProcedureCode.init(rawValue:)).map {
      reader.read(
        Narrative(
          code: $0, title: "Open removal of the spleen",
          prose: $0.rawValue == "20001"
            ? "It is seldom done." : "A drain is left in the bed of the spleen."))
    }
    let solver = Solver(procedures: procedures, lexicon: reader.lexicon)
    let solution = solver.rank(
      "Through a midline laparotomy the spleen was removed. A drain was left in its bed.")
    #expect(solution.candidates.map(\.code.rawValue) == ["20002", "20001"])
    #expect(solution.candidates.allSatisfy { $0.score > 0 })
  }
}
