import Testing

@testable import Narratives

struct CriterionWordsTests {
  @Test(arguments: [
    (
      ["excision", "resection"], ["breast", "breast-segment"],
      "excision of the breast or resection of a segment of the breast"
    ),
    (["excision", "resection"], ["spleen", "spleen"], "excision or resection of the spleen"),
    (
      ["excision", "resection", "repair"], ["spleen", "spleen", "spleen"],
      "excision, resection or repair of the spleen"
    ),
    (["excision", "excision"], ["spleen", "liver"], "excision of the spleen or the liver"),
  ])
  func `what two works share is said once where it is said of both`(
    _ actions: [String], _ structures: [String], _ words: String
  ) throws {
    let lexicon = try Lexicon.standard()
    let works = try zip(actions, structures).map { action, structure in
      Act(
        action: try #require(lexicon.concept(action)),
        target: try #require(lexicon.concept(structure)))
    }
    #expect(lexicon.words(forAny: works) == words)
  }

  @Test(arguments: [
    ("spleen", "the spleen"), ("thyroid-lobe", "a thyroid lobe"),
    ("lung-lobe-pair", "two lobes of the lung"), ("caudate-lobe", "the caudate lobe"),
  ])
  func `of several in an organ one is told, and of a number no article`(
    _ id: String, _ words: String
  ) throws {
    let lexicon = try Lexicon.standard()
    let structure = try #require(lexicon.concept(id))
    #expect(lexicon.named(structure) == words)
    #expect(!lexicon.named(structure, isSided: true).hasPrefix("a "))
  }

  @Test(arguments: [("contralateral-thyroid-lobe", true), ("thyroid-lobe", false)])
  func `a name may tell that a structure lies on the other side`(_ id: String, _ isOther: Bool)
    throws
  {
    let lexicon = try Lexicon.standard()
    #expect(lexicon.isOfOtherSide(try #require(lexicon.concept(id))) == isOther)
  }

  @Test(arguments: [
    ("stoma", "formation of the stoma"), ("colon", "diversion of the colon"),
    ("stomach", "bypass of the stomach"),
  ])
  func `a stoma is formed, and bowel is led to it`(_ id: String, _ words: String) throws {
    let lexicon = try Lexicon.standard()
    let act = Act(
      action: try #require(lexicon.concept("bypass")), target: try #require(lexicon.concept(id)))
    #expect(lexicon.words(for: act) == words)
  }

  @Test(
    arguments: [
      ("insertion", "drain", "insertion of a drain"), ("removal", "drain", "removal of the drain"),
      ("insertion", "mesh", "insertion of mesh"),
      ("removal", "lung-segment", "removal of a lung segment"),
      ("removal", "lobe", "removal of a lobe"),
      ("removal", "spleen", "removal of the spleen"),
      ("removal", "polyp", "removal of a polyp"),
      ("inspection", "polyp", "inspection of the polyp"),
    ])
  func `what is put in, and a part of which an organ has several, is one of its kind`(
    _ action: String, _ target: String, _ words: String
  ) throws {
    let lexicon = try Lexicon.standard()
    let act = Act(
      action: try #require(lexicon.concept(action)), target: try #require(lexicon.concept(target)))
    #expect(lexicon.words(for: act) == words)
  }

  @Test(arguments: [(true, "removal of one meniscus alone"), (false, "removal of the meniscus")])
  func `work on one of two like structures and not on both says so`(
    _ isExclusive: Bool, _ words: String
  ) throws {
    let lexicon = try Lexicon.standard()
    let act = Act(
      action: try #require(lexicon.concept("removal")),
      target: try #require(lexicon.concept("meniscus")),
      laterality: isExclusive ? .unilateral : nil)
    let criterion = Criterion(
      content: .component(act), evidence: Evidence(sentence: "", range: 0..<0),
      isExclusive: isExclusive)
    #expect(lexicon.words(for: criterion) == words)
  }
}
