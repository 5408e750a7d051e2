import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct OrderTheStepsTests {
  @Test func `a join behind a cut is explained by itself`() throws {
    let catalogue = try catalogue(
      """
      A part of the colon is removed through an incision and its ends are joined.

      The abdomen is opened. The omentum is freed. The mesentery is then divided. After that the colon is removed. \
      Finally the colon is anastomosed.
      """, titled: "Open partial removal of the colon with anastomosis of the colon")
    let explanations = (0..<20 as Range<UInt64>).compactMap {
      catalogue.question(point: LearningPointID(rawValue: "steps:X0001"), seed: $0)?.explanation
    }
    let explanation = try #require(explanations.first { $0.contains("nastomosis") })
    #expect(
      explanation.hasSuffix(
        "What is cut is joined only afterwards. Anastomosis of the colon comes next: “Finally the colon is anastomosed.”"
      ), "\(explanation)")
  }

  @Test func `a text that says what comes when gives its steps in that order`() throws {
    let catalogue = try catalogue(
      """
      All pelvic lymph nodes are removed laparoscopically.

      A trocar is placed and the laparoscope is passed. The abdomen is inspected. The pelvic lymph \
      nodes are removed. The peritoneum is then washed.
      """)
    #expect(
      steps(in: catalogue) == [
        "placement of the ports and the scope", "inspection of the abdomen",
        "removal of the pelvic lymph nodes", "washing of the peritoneum",
      ])
  }

  @Test
  func
    `what the coder is to report is no step, and work on a part of a place is one with work there`()
    throws
  {
    let catalogue = try catalogue(
      """
      The inguinal hernia is repaired through an incision.

      An incision is made in the groin. The inguinal canal is inspected. The hernia is then repaired. \
      Next the groin is repaired. Finally the skin is closed. When the hernia of the other side is then reduced, a \
      modifier is reported.
      """, titled: "Open repair of an inguinal hernia")
    let steps = steps(in: catalogue)
    #expect(steps.count { $0.hasPrefix("repair") } < 2, "\(steps)")
    #expect(Sequencing("For work on both sides a modifier is then reported.").tellsOfCoding)
    #expect(!Sequencing("The skin is then closed on both sides.").tellsOfCoding)
  }

  @Test(arguments: [
    ("The pelvic lymph nodes are removed. The peritoneum is then washed.", 4),
    (
      "The pelvic lymph nodes are removed. The spleen is freed. Once it is loose, the peritoneum is washed.",
      3
    ),
    ("The pelvic lymph nodes are removed. Once this is done, the peritoneum is washed.", 4),
    ("The peritoneum is washed before anything is disturbed. The diaphragm is washed.", 2),
  ])
  func `what follows on one thing alone, or is the same work in two places, has no order`(
    _ told: String, _ count: Int
  ) throws {
    let catalogue = try catalogue(
      """
      All pelvic lymph nodes are removed laparoscopically.

      A trocar is placed and the laparoscope is passed. The abdomen is inspected. \(told)
      """)
    #expect(steps(in: catalogue).count == count, "\(steps(in: catalogue))")
  }

  @Test func `what a code samples is no removal among its steps`() throws {
    let catalogue = try catalogue(
      """
      The pelvic lymph nodes are sampled laparoscopically.

      A trocar is placed and the laparoscope is passed. The abdomen is inspected. The pelvic lymph \
      nodes are removed. The peritoneum is then washed.
      """, titled: "Laparoscopic sampling of the pelvic lymph nodes")
    #expect(steps(in: catalogue).contains("sampling of the pelvic lymph nodes"))
  }

  @Test(arguments: [
    ("The specimens are brought out in a retrieval bag.", "specimens"),
    ("The pelvic lymph nodes are brought out in a retrieval bag.", "pelvic lymph nodes"),
  ])
  func `what comes out in a bag is what the sentence has`(_ end: String, _ told: String) throws {
    let catalogue = try catalogue(
      """
      All pelvic lymph nodes are removed laparoscopically.

      A trocar is placed and the laparoscope is passed. The abdomen is inspected. The pelvic lymph \
      nodes are removed. Then they are counted. \(end)
      """)
    let bags = steps(in: catalogue).filter { $0.hasPrefix("retrieval") }
    #expect(bags.allSatisfy { $0 == "retrieval of the \(told) in a bag" }, "\(bags)")
  }

  @Test func `that one organ comes out in a bag puts it behind no work on another one`() throws {
    let catalogue = try catalogue(
      """
      All pelvic lymph nodes and the omentum are removed laparoscopically.

      A trocar is placed and the laparoscope is passed. The peritoneum is washed. The pelvic lymph nodes \
      are then removed. The omentum is brought out in a retrieval bag.
      """,
      titled: "Laparoscopic total removal of the pelvic lymph nodes with removal of the omentum")
    #expect(
      steps(in: catalogue) == [
        "placement of the ports and the scope", "washing of the peritoneum",
        "removal of the pelvic lymph nodes",
      ])
  }

  @Test func `words of order count only in the sentence of a step itself`() throws {
    let orders = try [
      "The peritoneum is washed. The pelvic lymph nodes are then removed.",
      "The peritoneum is washed first. The pelvic lymph nodes are removed.",
      // Something comes then, but nobody says that the nodes come behind it.
      "The peritoneum is washed. The light is then dimmed. The pelvic lymph nodes are removed.",
    ].map { prose in
      steps(
        in: try catalogue("All pelvic lymph nodes are removed laparoscopically.\n\n" + prose)
      ).count
    }
    #expect(orders == [2, 2, 1])
  }

  @Test func `steps that could be swapped are never both asked`() throws {
    let catalogue = try catalogue(
      """
      All pelvic lymph nodes are removed laparoscopically.

      A trocar is placed and the laparoscope is passed. The pelvic lymph nodes are removed. The \
      peritoneum is washed.
      """)
    #expect(steps(in: catalogue).count < 3)
    #expect(!catalogue.points.contains { $0.kinds.contains(.orderTheSteps) })
  }

  @Test(arguments: [
    "The peritoneum is closed. The abdominal wall is then incised.",
    // The definition comes back, and a text may name what it closes before it says that it was opened.
    "The pelvic lymph nodes are removed. The abdomen is then inspected.",
    "The peritoneum is washed. Next a trocar is placed and the laparoscope is passed.",
    "The peritoneum is closed. The peritoneum is then incised.",
  ]) func `nothing is done before the way in and the first look, or after its closure`(
    _ prose: String
  ) throws {
    let catalogue = try catalogue(
      "All pelvic lymph nodes are removed laparoscopically.\n\n" + prose)
    #expect(steps(in: catalogue).count < 2)
  }

  @Test(arguments: [
    // What defines the operation is no step of it.
    "A lymphadenectomy is a removal of nodes. A trocar is placed and the laparoscope is passed.",
    // What was done at another time, in some cases only, or under another code.
    "A trocar is placed and the laparoscope is passed. The peritoneum was washed years ago.",
    "A trocar is placed and the laparoscope is passed. The peritoneum is washed if it is soiled.",
    "A trocar is placed and the laparoscope is passed. The peritoneum is usually washed.",
    "A trocar is placed and the laparoscope is passed. Washing of the peritoneum is part of code X0002.",
  ]) func `steps of another occasion are not asked`(_ prose: String) throws {
    let catalogue = try catalogue(
      "All pelvic lymph nodes are removed laparoscopically.\n\n" + prose
        + " The pelvic lymph nodes are then removed. Finally the peritoneum is closed.")
    #expect(
      steps(in: catalogue) == [
        "placement of the ports and the scope", "removal of the pelvic lymph nodes",
        "closure of the peritoneum",
      ])
  }

  @Test func `the way in is told by the sentence that comes last before the work`() throws {
    let catalogue = try catalogue(
      """
      All pelvic lymph nodes are removed laparoscopically.

      Before anesthesia the sites of the trocars are marked. Laparoscopy works through trocars. A \
      trocar is placed below the navel. The pelvic lymph nodes are then removed. Finally the \
      peritoneum is closed.
      """)
    let chain = catalogue.solver.procedures.flatMap {
      OperationSteps($0, catalogue.lexicon).chain
    }
    #expect(chain.first?.sentence == "A trocar is placed below the navel.")
  }

  @Test
  func
    `a way in, a look and a way out are no steps to be ordered, for nobody takes them otherwise`()
    throws
  {
    let kinds = try [
      "A trocar is placed. The pelvic lymph nodes are then removed. Finally the peritoneum is closed.",
      "A trocar is placed. The ureter is then released. Next all pelvic lymph nodes are removed.",
      "A trocar is placed. The ureter is released. Then all pelvic lymph nodes are removed. The peritoneum is then washed.",
    ].map { prose in
      try catalogue("All pelvic lymph nodes are removed laparoscopically.\n\n" + prose)
        .points.contains { $0.kinds.contains(.orderTheSteps) }
    }
    #expect(kinds == [false, false, true])
  }

  @Test func `the order given as right is that of the sentences it rests on`() throws {
    let catalogue = try catalogue(Self.fixed)
    let questions = questions(of: catalogue)
    #expect(questions.count > 3)
    for question in questions {
      guard case .order(let shown, let order) = question.task else {
        Issue.record("\(question.id) is not to be ordered")
        continue
      }
      #expect((3...5).contains(shown.count))
      #expect(order.sorted() == Array(shown.indices) && order != Array(shown.indices))
      let prose = try #require(catalogue.procedure(question.code)).narrative.prose
      let places = question.evidence.compactMap { prose.range(of: $0.sentence)?.lowerBound }
      #expect(places.count == question.evidence.count && places == places.sorted())
      let told = order.map { shown[$0].lowercased() }
      // A sentence that puts one step behind what was told before it is quoted for that step.
      for quote in question.explanation.split(separator: "“").dropFirst() {
        #expect(question.evidence.contains { quote.hasPrefix($0.sentence) })
      }
      #expect(question.explanation.lowercased().hasPrefix(English.list(told, joint: "and then")))
    }
  }

  @Test func `two steps in the wrong order are noticed by the audit`() throws {
    let catalogue = try catalogue(Self.fixed)
    let prover = AnswerProver(catalogue: catalogue)
    for var question in questions(of: catalogue) {
      #expect(prover.proof(of: AuditItem(question)) == .holds, "\(question.id)")
      guard case .order(let shown, var order) = question.task else { continue }
      order.swapAt(0, 1)
      question.task = .order(shown: shown, order: order)
      #expect(prover.proof(of: AuditItem(question)) != .holds, "\(question.id)")
    }
  }

  /// A text whose own words fix the order of four steps.
  private static let fixed = """
    All pelvic lymph nodes are removed laparoscopically.

    A trocar is placed. The ureter is released. Then all pelvic lymph nodes are removed. The peritoneum is \
    then washed. Next the omentum is divided.
    """

  private func questions(of catalogue: Catalogue) -> [Question] {
    (0..<6).compactMap {
      catalogue.question(
        point: LearningPointID(rawValue: "steps:X0001"), seed: $0, kind: .orderTheSteps)
    }
  }

  private func catalogue(
    _ prose: String, titled title: String = "Laparoscopic total removal of the pelvic lymph nodes"
  ) throws -> Catalogue {
    let code = try #require(ProcedureCode(rawValue: "X0001"))
    var bank = Bank(name: "planted")
    bank.narratives = [
      Narrative(
        code: code, title: title, prose: prose)
    ]
    bank.families = [Family(name: "all", title: "all", codes: [code])]
    return try Catalogue(banks: [bank])
  }

  private func steps(in catalogue: Catalogue) -> [String] {
    catalogue.solver.procedures.flatMap { OperationSteps($0, catalogue.lexicon).chain.map(\.words) }
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<String.Index>? { firstRange(of: part) }
}
