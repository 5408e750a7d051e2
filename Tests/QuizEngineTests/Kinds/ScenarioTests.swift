import Narratives
import QuizEngine
import Testing

/// What holds for every kind that shows a note.
struct ScenarioTests {
  static let kinds: [QuestionKind] = [.codeTheCase, .typeTheCode, .decisiveDetail]

  @Test(arguments: kinds) func `the solver finds the key in the finished text`(
    _ kind: QuestionKind
  ) throws {
    let catalogue = try BundledBank.catalogue.get()
    for question in try BundledBank.questions(of: kind, perPoint: 3) {
      #expect(catalogue.solver.solve(question.note).code == question.code, "\(question.id)")
    }
  }

  @Test(arguments: kinds)
  func `a note names neither its code nor copies eight words of a narrative`(
    _ kind: QuestionKind
  ) throws {
    let catalogue = try BundledBank.catalogue.get()
    for question in try BundledBank.questions(of: kind, perPoint: 3) {
      let narrative = try #require(catalogue.procedure(question.code)).narrative
      let copied = Set(runs(of: 8, in: narrative.prose) + runs(of: 8, in: narrative.title))
      #expect(!question.note.contains(question.code.rawValue), "\(question.id)")
      #expect(copied.isDisjoint(with: runs(of: 8, in: question.note)), "\(question.id)")
    }
  }

  @Test func `a thousand notes on a code are a thousand different notes`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let id = LearningPointID(rawValue: "contrast:38571~38572")
    var notes: Set<String> = []
    var count = 0
    for seed in 0..<1_000 {
      guard let question = catalogue.question(point: id, seed: UInt64(seed), kind: .typeTheCode)
      else { continue }
      count += 1
      notes.insert(question.note)
    }
    #expect(count > 950)
    #expect(notes.count > count * 98 / 100)
  }

  @Test func `no note gives an organ or a disease to a patient who cannot have it`() throws {
    let female = [
      "ovar", "uterine", "uterus", "cervi", "fallopian", "endometr", "peritoneal carcinoma",
    ]
    let male = ["prostat", "penile"]
    for question in try BundledBank.questions(of: .codeTheCase, perPoint: 6) {
      let note = question.note.lowercased()
      let isWoman = note.contains("woman")
      for word in isWoman ? male : female {
        #expect(!note.contains(word), "\(question.id): \(word)")
      }
    }
  }

  private func runs(of length: Int, in text: String) -> [String] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { words[$0..<$0 + length].joined(separator: " ") }
  }
}
