import Testing

@testable import Scheduling

@Suite struct AnswerQualityTests {
  struct Row: CustomTestStringConvertible {
    let quality: AnswerQuality
    let rating: Rating
    let guessRate: Double
    let testDescription: String
  }

  static let table = [
    Row(
      quality: AnswerQuality(credit: 0), rating: .again, guessRate: 0.25, testDescription: "wrong"),
    Row(
      quality: AnswerQuality(credit: 0.49, sureness: .sure), rating: .again, guessRate: 0,
      testDescription: "less than half right"),
    Row(
      quality: AnswerQuality(credit: 1, sureness: .guess), rating: .again, guessRate: 0,
      testDescription: "a lucky guess"),
    Row(
      quality: AnswerQuality(credit: 0.5), rating: .hard, guessRate: 0.25,
      testDescription: "half right"),
    Row(
      quality: AnswerQuality(credit: 1, sawHint: true, sureness: .sure), rating: .hard,
      guessRate: 0, testDescription: "right after a hint"),
    Row(
      quality: AnswerQuality(credit: 1, sureness: .unsure), rating: .hard, guessRate: 0.25,
      testDescription: "right and unsure"),
    Row(
      quality: AnswerQuality(credit: 1, timeRank: 0.95), rating: .hard, guessRate: 0.25,
      testDescription: "right and slow"),
    Row(
      quality: AnswerQuality(credit: 1, sureness: .sure, timeRank: 0.95), rating: .hard,
      guessRate: 0, testDescription: "right, sure and slow"),
    Row(
      quality: AnswerQuality(credit: 1, timeRank: 0.05, own: .hard), rating: .hard,
      guessRate: 0.25, testDescription: "right and quick, but hard by the learner's word"),
    Row(
      quality: AnswerQuality(credit: 0, own: .easy), rating: .again, guessRate: 0.25,
      testDescription: "wrong, and easy by the learner's word"),
    Row(
      quality: AnswerQuality(credit: 1), rating: .good, guessRate: 0.25, testDescription: "right"),
    Row(
      quality: AnswerQuality(credit: 1, timeRank: 0.5), rating: .good, guessRate: 0.25,
      testDescription: "right at the usual pace"),
    Row(
      quality: AnswerQuality(credit: 1, timeRank: 0.05), rating: .easy, guessRate: 0.25,
      testDescription: "right and quick"),
    Row(
      quality: AnswerQuality(credit: 1, sureness: .sure), rating: .easy, guessRate: 0,
      testDescription: "right and sure"),
  ]

  @Test(arguments: table) func `becomes the rating of the table`(row: Row) {
    #expect(row.quality.rating == row.rating)
    #expect(row.quality.guessRate(of: 0.25) == row.guessRate)
  }
}
