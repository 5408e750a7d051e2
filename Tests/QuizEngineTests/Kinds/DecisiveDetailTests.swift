import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct DecisiveDetailTests {
  @Test func `every option is a sentence of the note and one alone decides`() throws {
    for question in try BundledBank.questions(of: .decisiveDetail, perPoint: 4) {
      #expect(question.options.count { $0.isRight } == 1)
      for option in question.options {
        let sentence = option.text.dropFirst().dropLast()
        #expect(question.note.contains(sentence), "\(question.id): \(sentence)")
      }
    }
  }

  @Test func `what the explanation quotes against a code is the key`() throws {
    var quotes = 0
    for question in try BundledBank.questions(of: .decisiveDetail, perPoint: 20) {
      guard let start = question.explanation.firstRange(of: ": “") else { continue }
      let quoted = question.explanation[start.upperBound...].prefix { $0 != "”" }
      quotes += 1
      #expect(
        question.options.contains { $0.isRight && $0.text.contains(quoted) }, "\(question.id)")
    }
    #expect(quotes > 2)
  }

  @Test func `the key alone contradicts the first coder's code, or leaves work over for it`() throws
  {
    let catalogue = try BundledBank.catalogue.get()
    let questions = try BundledBank.questions(of: .decisiveDetail, perPoint: 20)
    #expect(questions.count > 3)
    for question in questions {
      let chosen = try #require(question.stem.split(separator: "chose ").last?.prefix(5))
      let solution = catalogue.solver.solve(question.note)
      let candidate = try #require(solution.candidates.first { $0.code.rawValue == chosen })
      let against = candidate.judgements(.contradicted).compactMap { $0.evidence?.sentence }
      for option in question.options {
        let sentence = option.text.dropFirst().dropLast()
        let rest = question.note.replacing(sentence, with: "")
        let speaks =
          against.contains { sentence.contains($0) }
          || (against.isEmpty && catalogue.solver.solve(rest).code == candidate.code)
        #expect(speaks == option.isRight, "\(question.id): \(option.text)")
      }
    }
  }

  @Test func `no option is a sentence that decides nothing`() throws {
    for question in try BundledBank.questions(of: .decisiveDetail, perPoint: 4) {
      for option in question.options {
        #expect(option.isRight || option.why.contains(" requires this too: "), "\(question.id)")
      }
    }
  }

  @Test func `work of the sort that the chosen code asks for otherwise is no wrong option`() throws
  {
    let codes = try [
      ("10001", "Open partial colectomy with colocolostomy"),
      ("10002", "Laparoscopic partial colectomy with ileocolostomy"),
      ("10003", "Laparoscopic partial colectomy with colocolostomy"),
    ].map { code, title in
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "\(title).")
    }
    var bank = Bank(name: "planted")
    bank.narratives = codes
    let catalogue = try Catalogue(banks: [bank])
    let points = catalogue.points.filter { $0.codes.map(\.rawValue) == ["10001", "10002"] }
    for point in points {
      for seed in 0..<40 as Range<UInt64> {
        guard
          let question = catalogue.question(point: point.id, seed: seed, kind: .decisiveDetail)
        else { continue }
        let joins = question.options.filter { !$0.isRight && $0.text.contains("anastomos") }
        #expect(joins.isEmpty, "\(question.options.map(\.text))")
      }
    }
  }

  @Test func `a pair of which no note could serve is not asked so`() throws {
    let catalogue = try BundledBank.catalogue.get()
    func canBeTold(_ one: String, _ other: String) -> Bool {
      let codes = [one, other].compactMap { ProcedureCode(rawValue: $0) }
        .compactMap(catalogue.procedure)
      return DecisiveDetail.canBeTold(of: codes, catalogue)
    }
    #expect(canBeTold("58957", "58958"))
    #expect(canBeTold("38572", "38573"))
    // Both clear the pelvis, and of one of them that alone is asked for.
    #expect(!canBeTold("38770", "38780"))
    #expect(!canBeTold("38570", "38573"))
  }
}
