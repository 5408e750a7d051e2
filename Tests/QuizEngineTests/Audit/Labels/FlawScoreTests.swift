import Testing

@testable import QuizEngine

struct FlawScoreTests {
  @Test func `agreement is counted for each rule`() {
    let items = LabelledItem.read(
      """
      ? Which vein is not paired?
      * Azygos
      - Jugular
      ! negative-stem

      ? Which vein is paired?
      - Azygos
      * Jugular
      ! negative-stem k-type

      ? Which veins are not in the pelvis?
      - All of the above
      * Jugular
      """)
    #expect(
      FlawScore.of(items) == [
        "negative-stem": FlawScore(both: 1, ruleOnly: 1, reviewerOnly: 1),
        "k-type": FlawScore(reviewerOnly: 1), "all-of-the-above": FlawScore(ruleOnly: 1),
      ])
  }

  @Test func `precision, recall and their mean are shares`() {
    let score = FlawScore(both: 3, ruleOnly: 1, reviewerOnly: 3)
    #expect([score.precision, score.recall, score.f1] == [0.75, 0.5, 0.6])
    #expect([FlawScore().precision, FlawScore().recall, FlawScore().f1] == [nil, nil, nil])
  }
}
