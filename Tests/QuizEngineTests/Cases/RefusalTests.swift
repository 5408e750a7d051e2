import Foundation
import Narratives
import QuestionBanks
import TestSupport
import Testing

@testable import QuizEngine

/// What questions give as reasons must be true of their texts, in banks made of any pages.
struct RefusalTests {
  private static let kinds: [QuestionKind] = [
    .codeTheCase, .typeTheCode, .auditTheClaim, .codeOrQuery, .convertedCase, .evidence,
  ]

  /// The bundled bank, and banks made of narratives of many specialties.
  private static let catalogues = Result {
    let gold = BuiltProgram.projectFolder + "/Tests/NarrativesTests/Fixtures/Gold/"
    return [try BundledBank.catalogue.get()]
      + (try ["development", "validation"].map { part in
        try Catalogue(banks: [bank(of: gold + part + "/narratives")])
      })
  }

  @Test(arguments: kinds)
  func `what a reason says is required and not documented is so`(_ kind: QuestionKind) throws {
    var told = 0
    for catalogue in try Self.catalogues.get() {
      let lexicon = catalogue.lexicon
      for (question, reasons) in reasons(kind, catalogue) {
        for (code, note, words) in reasons {
          let procedure = try #require(catalogue.procedure(code))
          let candidate = catalogue.solver.judged(
            procedure, by: catalogue.solver.solve(note).documentation)
          let texts = catalogue.solver.procedures.map(\.narrative).flatMap {
            [$0.prose, $0.title, $0.descriptor ?? ""]
          }
          for quote in Self.quotes(in: words) where !note.contains(quote) {
            // What is not of the note is of a page, the first letter aside.
            #expect(texts.contains { $0.contains(quote.dropFirst()) }, "\(question): \(quote)")
          }
          guard words.contains("\(code) requires "), words.contains("document") else { continue }
          told += 1
          #expect(!candidate.isSupported || words.contains(" does not"), "\(question): \(words)")
          for judgement in candidate.judgements(.supported)
          where words.contains("requires \(lexicon.words(for: judgement.criterion))") {
            Issue.record("\(question): what is documented is said to be wanting: \(words)")
          }
          if words.contains("documents none of it") {
            #expect(candidate.judgements(.missing).count == candidate.judgements.count)
          }
        }
      }
    }
    #expect(told > 5)
  }

  @Test
  func `work on both sides is proven by the sentences on both, and an approach by the way in`()
    throws
  {
    var told = 0
    for question in try BundledBank.questions(of: .typeTheCode, perPoint: 40) {
      let note = question.stem
      for way in ["in the same way", "in the same manner", "The same dissection"]
      where note.contains(way) {
        told += 1
        #expect(question.explanation.contains(way), "\(note)\n\(question.explanation)")
      }
      #expect(!question.explanation.contains("approach (“The patient"), "\(question.explanation)")
    }
    #expect(told > 3)
  }

  /// The reasons of some questions of a kind: the code each is about, the text that it speaks of, its words.
  private func reasons(
    _ kind: QuestionKind, _ catalogue: Catalogue
  ) -> [(String, [(ProcedureCode, String, String)])] {
    catalogue.points.filter { $0.kinds.contains(kind) }.prefix(24).compactMap { point in
      guard let question = catalogue.question(point: point.id, seed: 3, kind: kind) else {
        return nil
      }
      let note = AnswerProver.note(of: question)
      switch question.task {
      case .code(_, let misses):
        return (
          question.id,
          misses.compactMap { miss in
            ProcedureCode(rawValue: miss.text).map { ($0, note, miss.why) }
          }
        )
      default:
        return (
          question.id,
          question.options.compactMap { option in
            guard !option.isRight, let code = option.code else { return nil }
            return kind == .evidence
              ? (question.code, EvidenceForCode.note(note, option.text), option.why)
              : (code, note, option.why)
          }
        )
      }
    }
  }

  private static func quotes(in words: String) -> [String] {
    words.split(separator: "“").dropFirst().compactMap {
      $0.split(separator: "”").first.map(String.init)
    }
  }

  private static func bank(of folder: String) throws -> Bank {
    let copy = try TemporaryFolder()
    try copy.write("", to: "narratives/.keep")
    try copy.write("{\"title\": \"Gold\"}", to: "bank.json")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasSuffix(".md") {
      try FileManager.default.copyItem(
        atPath: folder + "/" + name, toPath: copy.path + "/narratives/" + name)
    }
    return try BankFolder.read(at: copy.path).bank
  }
}
