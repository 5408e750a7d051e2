import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct AnswerProofTests {
  private static let solved: [QuestionKind] = [
    .codeTheCase, .typeTheCode, .evidence, .auditTheClaim, .convertedCase, .whatIsIncluded,
    .compareTwoCodes, .codeOrQuery,
  ]

  @Test(arguments: solved)
  func `another key than the right one is noticed`(_ kind: QuestionKind) throws {
    let catalogue = try BundledBank.catalogue.get()
    let prover = AnswerProver(catalogue: catalogue)
    var noticed = 0
    for var question in try BundledBank.questions(of: kind, perPoint: 1).prefix(12)
    where question.kind == kind {
      #expect(prover.proof(of: AuditItem(question)) == .holds, "\(question.id)")
      #expect(!prover.refutes(question), "\(question.id)")
      switch question.task {
      case .chooseOne(let options): question.task = .chooseOne(options.turned)
      case .chooseSeveral(let options): question.task = .chooseSeveral(options.turned)
      default:
        question.task = .code(try #require(ProcedureCode(rawValue: "99999")), nearMisses: [])
      }
      if prover.refutes(question) { noticed += 1 }
    }
    #expect(noticed > 1)
  }

  @Test func `a note that lacks its key sentence is noticed`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let prover = AnswerProver(catalogue: catalogue)
    for var question in try BundledBank.questions(of: .codeTheCase, perPoint: 1).prefix(5)
    where question.kind == .codeTheCase {
      question.stem = "The patient was brought to the room.\n\nWhich code is right?"
      guard case .fails = prover.proof(of: AuditItem(question)) else {
        Issue.record("an empty note proves \(question.id)")
        continue
      }
    }
  }

  @Test func `the descriptor of a page is a source like its title and its prose`() throws {
    var bank = Bank(name: "imported")
    bank.narratives = [
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10001")), title: "Spleen",
        descriptor: "Splenectomy; total, en bloc",
        prose: "A midline incision is made. The splenic artery is tied.")
    ]
    let catalogue = try Catalogue(banks: [bank])
    let point = try #require(catalogue.points.first)
    let question = try #require(catalogue.question(point: point.id, seed: 1))
    #expect(question.evidence.contains { $0.sentence == "Splenectomy; total, en bloc" })
    #expect(Provenance.faults(of: AuditItem(question), in: catalogue) == [])
  }

  @Test func `what cannot be traced to a narrative is named`() throws {
    let catalogue = try BundledBank.catalogue.get()
    var question = try #require(
      try BundledBank.questions(of: .evidence, perPoint: 1).first { $0.kind == .evidence })
    #expect(Provenance.faults(of: AuditItem(question), in: catalogue) == [])
    question.evidence = [Citation(code: question.code, sentence: "Nobody wrote this.")]
    question.task = .chooseOne(
      question.options.map { Option(text: $0.text, isRight: $0.isRight, why: "") })
    #expect(
      Provenance.faults(of: AuditItem(question), in: catalogue) == [
        "a sentence cited from \(question.code) does not stand in its narrative",
        "\(question.options.count) of the options give no reason",
      ])
  }
}

extension [Option] {
  /// The same options, each with the mark of its neighbour.
  fileprivate var turned: [Option] {
    indices.map { index in
      Option(
        text: self[index].text, code: self[index].code, isRight: self[(index + 1) % count].isRight,
        why: self[index].why)
    }
  }
}
