import Narratives
import Testing

@testable import QuizEngine

struct CodeTheCaseTests {
  @Test func `of codes that are offered the one by the same way in is warned of first`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let codes = try ["38780", "38571", "58958"].map {
      try #require(ProcedureCode(rawValue: $0).flatMap(catalogue.procedure))
    }
    #expect(catalogue.nearest(to: codes[0], among: codes)?.code.rawValue == "58958")
  }

  @Test func `exactly one option is right, and each wrong one says by which fact`() throws {
    for question in try BundledBank.questions(of: .codeTheCase, perPoint: 4)
    where question.kind == .codeTheCase {
      #expect(question.options.count { $0.isRight } == 1)
      #expect((3...4).contains(question.options.count))
      #expect(Set(question.options.map(\.text)).count == question.options.count)
      for option in question.options {
        #expect(!option.why.isEmpty)
        #expect(option.isRight == (option.code == question.code))
        #expect(option.why.contains(option.text), "\(option.why)")
      }
    }
  }

  @Test func `the explanation rules out the code that the key is most easily taken for`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let questions = try BundledBank.questions(of: .codeTheCase, perPoint: 1)
    #expect(!questions.isEmpty)
    for question in questions {
      let key = try #require(catalogue.procedure(question.code))
      let offered = question.options.compactMap(\.code)
      let nearest = try #require(
        catalogue.nearest(to: key, among: offered.compactMap(catalogue.procedure)))
      #expect(question.explanation.contains("\(nearest.code) "), "\(question.explanation)")
      // Nobody is warned of a code that is not offered.
      for procedure in catalogue.solver.procedures where !offered.contains(procedure.code) {
        #expect(!question.explanation.contains("\(procedure.code) "), "\(question.explanation)")
      }
    }
  }

  @Test
  func
    `a code that asks for nothing but what the note documents is ruled out where it is not right`()
    throws
  {
    let catalogue = try BundledBank.catalogue.get()
    var count = 0
    for question in try BundledBank.questions(of: .codeTheCase, perPoint: 3) {
      let documentation = catalogue.solver.documentation(of: question.note)
      let smaller = question.options.compactMap(\.code).filter { code in
        code != question.code
          && catalogue.procedure(code).map {
            catalogue.solver.judged($0, by: documentation).judgements
              .allSatisfy { $0.status == .supported }
          } ?? false
      }
      count += smaller.count
      #expect(
        smaller.isEmpty || smaller.contains { question.explanation.contains("\($0) ") },
        "\(question.explanation)")
    }
    #expect(count > 5)
  }

  @Test
  func
    `a code for a recurrence is ruled out where the note tells of one and the key asks for none`()
    throws
  {
    let catalogue = try BundledBank.catalogue.get()
    func asksForState(_ code: ProcedureCode) -> Bool {
      catalogue.procedure(code).map { !$0.states.isEmpty } ?? false
    }
    let stray = try BundledBank.questions(of: .codeTheCase, perPoint: 6).filter { question in
      question.note.contains("recurrent") && !asksForState(question.code)
        && question.options.compactMap(\.code).contains(where: asksForState)
    }
    #expect(!stray.isEmpty)
    for question in stray {
      let ruledOut = question.options.compactMap(\.code).filter {
        asksForState($0) && question.explanation.contains("\($0) ")
      }
      #expect(!ruledOut.isEmpty, "\(question.explanation)")
    }
  }

  @Test func `the sentence that an explanation quotes stands in the narrative of the key`() throws {
    let catalogue = try BundledBank.catalogue.get()
    for question in try BundledBank.questions(of: .codeTheCase, perPoint: 2) {
      #expect(!question.evidence.isEmpty)
      for citation in question.evidence {
        let narrative = try #require(catalogue.procedure(citation.code)).narrative
        #expect(
          narrative.prose.contains(citation.sentence) || narrative.title == citation.sentence,
          "\(citation.sentence)")
      }
    }
  }
}
