import Testing

@testable import Scheduling

@Suite struct ReviewLogTests {
  @Test func `reads the columns in any order and finds the exact time between reviews`() throws {
    let csv = """
      rating,card_id,state,elapsed_days,review_time_ms
      3,7,new,-1,86400000
      4,9,new,-1,90000000
      1,7,learning,2,216000000
      0,7,manual,0,216000001
      """
    let log = try ReviewLog(csv: Array(csv.utf8))
    #expect(
      log.reviews == [
        LoggedReview(
          point: 7, time: 1, rating: .good, elapsed: Elapsed(studyDays: -1, days: 0)),
        LoggedReview(
          point: 9, time: 90_000_000 / 86_400_000, rating: .easy,
          elapsed: Elapsed(studyDays: -1, days: 0)),
        LoggedReview(
          point: 7, time: 2.5, rating: .again, elapsed: Elapsed(studyDays: 2, days: 1.5)),
      ])
    #expect(log.points == 2)
    #expect(Array(log.history(of: 0)) == [0, 2])
  }

  @Test func `puts a log into the order of time and reads Windows lines and a byte order mark`()
    throws
  {
    let csv =
      "\u{FEFF}card_id,review_time_ms,rating,elapsed_days\r\n1,200000000,3,1\r\n1,100000000,3,-1\r\n"
    let log = try ReviewLog(csv: Array(csv.utf8))
    #expect(log.reviews.map(\.time) == [100_000_000 / 86_400_000, 200_000_000 / 86_400_000])
    #expect(log.reviews.map(\.elapsed.studyDays) == [0, 1])
  }

  struct Fault: CustomTestStringConvertible {
    let csv: String
    let text: String
    var testDescription: String { text }
  }

  static let faults = [
    Fault(
      csv: "",
      text:
        "found no columns; the first line must name card_id, review_time_ms, rating, elapsed_days"
    ),
    Fault(
      csv: "card_id,review_time_ms,rating\n1,2,3\n",
      text:
        "found the columns card_id, review_time_ms, rating but not 'elapsed_days'; the first line must name card_id, review_time_ms, rating, elapsed_days"
    ),
    Fault(
      csv: "card_id,review_time_ms,rating,elapsed_days\n1,2,3,-1\n1,2,good,0\n",
      text: "line 3: found 'good' for 'rating'; expected a whole number"),
    Fault(
      csv: "card_id,review_time_ms,rating,elapsed_days\n1,2,5,-1\n",
      text: "line 2: found rating 5; expected 1 (again) to 4 (easy)"),
    Fault(
      csv: "card_id,review_time_ms,rating,elapsed_days\n1,2\n",
      text: "line 2: found '' for 'rating'; expected a whole number"),
  ]

  @Test(arguments: faults) func `says what cannot be read`(fault: Fault) {
    let error = #expect(throws: SchedulingError.self) {
      try ReviewLog(csv: Array(fault.csv.utf8))
    }
    #expect(error?.description == fault.text)
  }
}
