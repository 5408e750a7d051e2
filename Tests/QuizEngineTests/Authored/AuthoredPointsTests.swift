import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct AuthoredPointsTests {
  private func points(_ gift: String) -> AuthoredPoints {
    let questions = GIFTReader.read(SourceText(path: "q.gift", text: gift)).questions
    return AuthoredPoints(banks: [Bank(name: "b", questions: questions)])
  }

  private func task(_ gift: String, seed: UInt64 = 1) -> Task? {
    let points = points(gift)
    return points.points.first.flatMap {
      points.question(point: $0.id, seed: seed, kind: nil)?.task
    }
  }

  @Test func `a point is named after the author's id and survives rewording`() {
    let one = points("// [id:x]\n::T::Which?{=a ~b}").points
    let other = points("// [id:x]\n::Title::Which one?{=c ~d}").points
    #expect(one.map(\.id.rawValue) == ["written:b/x"])
    #expect(other.map(\.id) == one.map(\.id))
    #expect(one[0].codes.map(\.rawValue) == ["Q001"])
  }

  @Test func `two questions of the same words are two points`() {
    let points = points(
      "// [id:x]\nMatch.{=a->b =c->d}\n\n// [id:x]\nMatch.{=e->f =g->h}\n\nMatch.{=i->j =k->l}\n\nMatch.{T}"
    )
    let ids = points.points.map(\.id.rawValue)
    #expect(ids.prefix(2) == ["written:b/x", "written:b/x-2"])
    #expect(Set(ids).count == 4)
    #expect(ids.map { $0.hasSuffix("-2") } == [false, true, false, true])
  }

  @Test func `weights, wildcards and tolerances reach the task`() {
    #expect(
      task("Q{=node#yes =%50%nodes#nearly =n*e}")
        == .type(
          accepted: ["node", "n*e"],
          nearMisses: [NearMiss(text: "nodes", why: "nearly", share: 0.5)]))
    #expect(
      task("Q{#=3:0.5 =%25%3:2 ~#no}")
        == .type(
          accepted: ["3 ± 0.5"],
          nearMisses: [
            NearMiss(text: "3 ± 2", why: "", share: 0.25), NearMiss(text: "*", why: "no", share: 0),
          ]))
    #expect(
      task("Q{F#wrong#right}")
        == .chooseOne([
          Option(text: "True", isRight: false, why: "wrong"),
          Option(text: "False", isRight: true, why: "right"),
        ]))
  }

  @Test func `options are shuffled by the seed but not where one points at the others`() {
    func texts(_ gift: String, _ seed: UInt64) -> [String] {
      guard case .chooseOne(let options)? = task(gift, seed: seed) else { return [] }
      return options.map(\.text)
    }
    let orders = Set((1...30).map { texts("Q{=a ~b ~c ~d}", $0) })
    #expect(orders.count > 5)
    #expect(texts("Q{=a ~b ~c}", 9) == texts("Q{=a ~b ~c}", 9))
    #expect(Set((1...30).map { texts("Q{~a ~b =All of the above}", $0) }).count == 1)
  }

  @Test func `matching sorts prompts to partners and a wrong partner is offered`() {
    guard case .sort(let items, let categories)? = task("Q{=a->1 =b->2 = ->3}") else {
      Issue.record("not sorting")
      return
    }
    #expect(items.map(\.text) == ["a", "b"])
    #expect(items.map { categories[$0.answer] } == ["1", "2"])
    #expect(Set(categories) == ["1", "2", "3"])
  }

  @Test func `an essay is compared with the notes for graders and the general feedback`() {
    let essay = AuthoredQuestion(
      name: "E", stem: MarkedText("Describe."), generalFeedback: MarkedText("Both sides."),
      response: .essay(notes: MarkedText("<b>Iliac</b> nodes", .html)))
    let points = AuthoredPoints(banks: [Bank(name: "b", questions: [essay])])
    #expect(
      points.points.first.flatMap { points.question(point: $0.id, seed: 1, kind: nil)?.task }
        == .write(model: "*Iliac* nodes\nBoth sides."))
    #expect(task("Describe. {}") == .write(model: ""))
  }

  @Test func `a text with gaps asks each gap and a description asks nothing`() {
    let xml = """
      <quiz><question type="cloze"><name><text>n</text></name><questiontext><text>The {1:SA:=aorta} and \
      {1:NM:=3:1}.</text></questiontext></question><question type="description"><questiontext>
      <text>d</text></questiontext></question></quiz>
      """
    let questions = MoodleXMLReader.read(SourceText(path: "q.xml", text: xml)).questions
    let points = AuthoredPoints(banks: [Bank(name: "b", questions: questions)])
    #expect(
      points.points.compactMap { points.question(point: $0.id, seed: 1, kind: nil)?.stem } == [
        "The [ ? ] and _____.", "The _____ and [ ? ].",
      ])
  }
}
