import Basics
import Narratives
import Testing

@testable import QuizEngine

struct SideTests {
  private static let sentences = Result { () throws -> ActSentences in
    let lexicon = try Lexicon.standard()
    return ActSentences(
      lexicon: lexicon, names: ActNames(), nodes: NodeTable([], spaces: [], lexicon),
      tellsByParts: false, words: SceneWords(lexicon: lexicon))
  }

  private func told(_ form: String, _ name: String, _ side: Laterality?) throws -> Set<String> {
    let sentences = try Self.sentences.get()
    return Set(
      (0..<60 as Range<UInt64>).map { seed in
        var generator = SplitMix64(seed: seed)
        return sentences.sided(form, name, side, using: &generator)
      })
  }

  @Test(arguments: [
    ("The % was removed@.", "ovary", Laterality.left, "The left ovary was removed."),
    (
      "A biopsy of the % was taken@.", "tumor of the kidney", .right,
      "A biopsy of the tumor of the right kidney was taken."
    ),
    ("A nephrectomy was done@.", "kidney", .right, "A right nephrectomy was done."),
    ("An adrenalectomy was done@.", "gland", .left, "A left adrenalectomy was done."),
  ])
  func `a single side mostly stands before what it is the side of`(
    _ form: String, _ name: String, _ side: Laterality, _ sentence: String
  ) throws {
    let told = try told(form, name, side)
    #expect(told == [sentence, form.replacing("%", with: name)])
  }

  @Test(arguments: [Laterality.bilateral, .unilateral, nil])
  func `no other side is moved`(_ side: Laterality?) throws {
    #expect(try told("The % was removed@.", "ovary", side) == ["The ovary was removed@."])
  }
}
