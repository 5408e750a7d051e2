import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct TellableCodesTests {
  @Test func `a code that no note can be told of stands in no set of options`() throws {
    // To remove a groin is a misreading, so the fourth code would never be the key.
    let catalogue = try catalogue([
      "47562": "Laparoscopic removal of the gallbladder",
      "47563": "Laparoscopic removal of the gallbladder with imaging of the bile duct",
      "47564": "Laparoscopic removal of the gallbladder with exploration of the bile duct",
      "47565": "Laparoscopic removal of the groin",
    ])
    let tellable = catalogue.solver.procedures.filter(catalogue.isTellable).map(\.code.rawValue)
    #expect(tellable.sorted() == ["47562", "47563", "47564"])
    let questions = catalogue.points.flatMap { point in
      (0..<12).compactMap {
        catalogue.question(point: point.id, seed: UInt64($0), kind: .codeTheCase)
      }
    }
    #expect(!questions.isEmpty)
    for question in questions {
      #expect(question.options.map(\.text).sorted() == ["47562", "47563", "47564"])
    }
  }

  @Test func `that ends are left apart is told of no note, unless it says what becomes of them`()
    throws
  {
    let apart = "Open partial removal of the colon in which the ends of the bowel are not joined"
    let catalogue = try catalogue(["44140": apart, "44141": apart + ", with a colostomy"])
    let tellable = catalogue.solver.procedures.filter { catalogue.writer.canTell($0) }
    #expect(tellable.map(\.code.rawValue) == ["44141"])
  }

  @Test func `a code that asks for just what another one asks for is told as no case`() throws {
    let catalogue = try catalogue([
      "47562": "Laparoscopic removal of the gallbladder",
      "47563": "Laparoscopic removal of the gallbladder with imaging of the bile duct",
      "47564": "Removal of the gallbladder, laparoscopic",
      "47565": "Laparoscopic removal of the groin",
    ])
    let twins = catalogue.solver.procedures.filter { catalogue.prover.twin(of: $0) != nil }
      .map(\.code.rawValue)
    #expect(twins.sorted() == ["47562", "47564"])
    let tellable = catalogue.solver.procedures.filter(catalogue.isTellable).map(\.code.rawValue)
    #expect(tellable == ["47563"])
    let reasons = try ["47562", "47563", "47565"].map {
      catalogue.whyUnasked(try #require(ProcedureCode(rawValue: $0)))
    }
    #expect(
      reasons == [
        "understood to ask for just what 47564 does, and no words of its text alone say what it is",
        "none of these questions is about it",
        "no work that it asks for was understood, and no words of its text alone say what it is",
      ])
  }

  private func catalogue(_ titles: [String: String]) throws -> Catalogue {
    var bank = Bank(name: "planted")
    bank.narratives = try titles.sorted { $0.key < $1.key }.map { code, title in
      Narrative(
        code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "\(title).")
    }
    return try Catalogue(banks: [bank])
  }
}
