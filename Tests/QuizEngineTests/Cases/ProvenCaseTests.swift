import Basics
import Narratives
import Testing

@testable import QuizEngine

struct ProvenCaseTests {
  @Test func `a note that could not serve is not read, and no other is told in its place`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let key = try #require(catalogue.solver.procedures.first(where: catalogue.isTellable))
    var looked = 0
    func draw(_ canServe: Bool) -> ProvenCase? {
      var generator = SplitMix64(seed: 3)
      return ProvenCase.random(
        of: key, among: [], in: catalogue,
        where: { _ in
          looked += 1
          return canServe
        }, using: &generator)
    }
    #expect(draw(false) == nil && looked == 1)
    let proven = try #require(draw(true))
    #expect(looked > 1)
    #expect(proven.toldSentences == [proven.note.accessSentence] + proven.note.actSentences)
  }

  @Test func `of two sentences the one that states more is quoted alone`() throws {
    let lexicon = try Lexicon.standard()
    let whole = "The spleen is removed, and the omentum is removed."
    let procedure = try PlantedProcedures.one(
      "20000", "Open removal of the spleen and the omentum",
      prose: "It is done. The spleen is removed. \(whole)")
    let criteria = procedure.criteria.map { criterion in
      let isOfSpleen = criterion.component?.target == lexicon.concept("spleen")
      return Criterion(
        content: criterion.content,
        evidence: Evidence(sentence: isOfSpleen ? "The spleen is removed." : whole, range: 0..<1))
    }
    #expect(
      Citation.of(criteria, in: procedure, lexicon)
        == [Citation(code: procedure.code, sentence: whole)])
  }

  @Test func `a sentence that leads up to the name of a code is not quoted beside it`() throws {
    let lexicon = try Lexicon.standard()
    let name = "Open removal of the spleen and the omentum"
    let lead = "Code 20000 is an open removal of the spleen and the omentum."
    let procedure = try PlantedProcedures.one("20000", name, prose: lead + " It is done.")
    let sentences = [lead, name]
    let criteria = procedure.criteria.enumerated().map { place, criterion in
      Criterion(
        content: criterion.content,
        evidence: Evidence(sentence: sentences[place % 2], range: 0..<1))
    }
    #expect(criteria.count > 1)
    let alone = criteria.map {
      Criterion(content: $0.content, evidence: Evidence(sentence: lead, range: 0..<1))
    }
    #expect(
      Citation.of(alone, in: procedure, lexicon)
        == [Citation(code: procedure.code, sentence: name)])
    #expect(
      Citation.of(criteria, in: procedure, lexicon)
        == [Citation(code: procedure.code, sentence: name)])
  }
}
