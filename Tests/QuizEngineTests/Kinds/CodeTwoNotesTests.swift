import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct CodeTwoNotesTests {
  /// Two codes to which no third is near.
  private static let catalogue = Result { () throws -> Catalogue in
    var bank = Bank(name: "planted")
    bank.narratives = [
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10001")),
        title: "Open removal of the gallbladder", prose: "The gallbladder is removed."),
      Narrative(
        code: try #require(ProcedureCode(rawValue: "10002")),
        title: "Open removal of the gallbladder and the spleen",
        prose: "The gallbladder and the spleen are removed."),
    ]
    return try Catalogue(banks: [bank])
  }

  private static func questions() throws -> [Question] {
    let catalogue = try catalogue.get()
    let point = LearningPointID(rawValue: "contrast:10001~10002")
    return (0..<48).compactMap {
      catalogue.question(point: point, seed: $0, kind: .codeTwoNotes)
    }
  }

  @Test func `each of two notes supports the code that the key names for it`() throws {
    let catalogue = try Self.catalogue.get()
    let questions = try Self.questions()
    #expect(questions.count > 40)
    for question in questions {
      let notes = CodeTwoNotes.notes(in: question.stem)
      let found = notes.compactMap { catalogue.solver.solve($0).code?.rawValue }
      #expect(found.count == 2)
      #expect(notes.first != notes.last)
      let right = question.options.filter(\.isRight).map(\.text)
      #expect(right == ["Note 1: \(found[0]). Note 2: \(found[1])."])
      #expect(question.code.rawValue == found[0])
    }
  }

  @Test func `two notes on one code are told in other words, on patients of other ages`() throws {
    var alike = 0
    let questions = try Self.questions().filter { question in
      Set(question.options.first(where: \.isRight).map { $0.text.split(separator: " ") } ?? [])
        .count == 5
    }
    #expect(questions.count > 15)
    for question in questions {
      let notes = CodeTwoNotes.notes(in: question.stem)
        .map { Set($0.split { ".\n".contains($0) }.map { String($0.drop { $0 == " " }) }) }
      alike += notes[0].intersection(notes[1]).isEmpty ? 0 : 1
    }
    // Few words are known for some work.
    #expect(2 * alike < questions.count, "\(alike) of \(questions.count)")
  }

  @Test func `all four answers are offered, and each is right about as often`() throws {
    var counts: [String: Int] = [:]
    let questions = try Self.questions()
    for question in questions {
      let texts = question.options.map(\.text)
      #expect(Set(texts).count == 4)
      for option in question.options where option.isRight { counts[option.text, default: 0] += 1 }
    }
    #expect(counts.count == 4)
    #expect(counts.values.allSatisfy { (questions.count / 6...questions.count / 3).contains($0) })
  }

  @Test func `a wrong answer hears which note it has wrong, a right one why the other code falls`()
    throws
  {
    for question in try Self.questions() {
      let key = try #require(question.options.first { $0.isRight })
      for option in question.options where !option.isRight {
        for (number, place) in [("1", 0), ("2", 1)] {
          let codes = [key, option].map { $0.text.split(separator: "Note")[place] }
          #expect(option.why.contains("Note \(number): ") == (codes[0] != codes[1]))
        }
      }
      #expect(question.explanation.contains("10001"))
      #expect(question.explanation.contains("10002"))
    }
  }

  @Test func `two notes are asked about where no third code makes a set of options`() throws {
    let catalogue = try Self.catalogue.get()
    let point = LearningPointID(rawValue: "contrast:10001~10002")
    let kinds = (0..<30).compactMap { catalogue.question(point: point, seed: $0)?.kind }
    #expect(kinds.contains(.codeTwoNotes))
    let bundled = try BundledBank.catalogue.get()
    let points = bundled.points.filter { $0.kinds.contains(.codeTheCase) }
    let asked = points.prefix(20).compactMap { bundled.question(point: $0.id, seed: 0)?.kind }
    #expect(asked.count { $0 == .codeTwoNotes } < asked.count / 5)
  }
}
