import Testing

@testable import QuizEngine

struct NodeWordsTests {
  @Test(arguments: [
    (["along the aorta"], "along the aorta"),
    (
      ["in the obturator fossa", "along the external iliac vessels", "along the aorta"],
      "along the external iliac vessels and the aorta and in the obturator fossa"
    ),
    (["in the neck", "in the axilla"], "in the neck and in the axilla"),
  ]) func `nodes lie along what has a length and in what has none`(
    _ places: [String], _ words: String
  ) {
    #expect(NodeWords.joined(places) == words)
  }
}
