import PackageFiles
import QuizEngine
import Testing

@testable import Commands

struct AnkiReviewsTests {
  @Test func `reviews of a known note become answers to its question`() {
    let reviews = [
      PackageHistory.Review(instant: 1000, card: 7, note: "a", button: 3, taken: 900),
      PackageHistory.Review(instant: 2000, card: 8, note: "b\"", button: 1, taken: 10),
      PackageHistory.Review(instant: 3000, card: 9, note: "c", button: 0, taken: 0),
    ]
    let points = ["a": "written:x/a", "b\"": "written:x/b\""]
      .mapValues { LearningPointID(rawValue: $0) }
    #expect(
      AnkiReviews.text(reviews, points) == """
        id,cid,ease,time,point
        1000,7,3,900,"written:x/a"
        2000,8,1,10,"written:x/b\"\""
        3000,9,0,0,

        """)
  }
}
