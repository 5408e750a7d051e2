import Narratives
import Testing

@testable import QuizEngine

struct ProofreaderTests {
  @Test func `one code is proven just where the solver would find it among all`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let solver = catalogue.solver
    let notes = try [QuestionKind.typeTheCode, .codeOrQuery, .convertedCase]
      .flatMap { try BundledBank.questions(of: $0, perPoint: 2) }.map(\.note)
    #expect(notes.count > 80)
    for note in notes {
      let solution = solver.solve(note)
      let documentation = solver.documentation(of: note)
      for procedure in solver.procedures {
        #expect(
          catalogue.prover.supports(documentation, only: procedure)
            == (solution.code == procedure.code),
          "\(procedure.code): \(note)")
      }
      #expect(
        catalogue.prover.supportsAny(documentation)
          == solution.candidates.contains(where: \.isSupported), "\(note)")
    }
  }

  @Test func `a note that supports no code or copies its text is thrown away and counted`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let procedure = try #require(catalogue.solver.procedures.first)
    let proofreader = Proofreader(catalogue.prover)
    #expect(proofreader.proof(that: "The gallbladder was removed.", documents: procedure) == nil)
    var wanted = Discards()
    wanted.texts = 1
    wanted.thrownAway = [.unproven: 1]
    #expect(proofreader.discards == wanted)
    let proven = catalogue.points.lazy.compactMap {
      catalogue.question(point: $0.id, seed: 1, kind: .typeTheCode)
    }.first
    let note = try #require(proven)
    let own = try #require(catalogue.procedure(note.code))
    #expect(proofreader.proof(that: note.note, documents: own) != nil)
    let copied = note.note + " " + own.narrative.prose
    #expect(CopyGuard(own.narrative.prose).isCopied(in: copied))
    #expect(!CopyGuard(own.narrative.prose).isCopied(in: note.note))
    #expect(proofreader.discards.texts == 2 && proofreader.discards.share == 0.5)
  }
}
