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
    var remarks: [CSVRemark] = []
    let log = try ReviewLog(csv: Array(csv.utf8), remarks: &remarks)
    #expect(remarks == [])
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
    var remarks: [CSVRemark] = []
    let log = try ReviewLog(csv: Array(csv.utf8), remarks: &remarks)
    #expect(remarks == [])
    #expect(log.reviews.map(\.time) == [100_000_000 / 86_400_000, 200_000_000 / 86_400_000])
    #expect(log.reviews.map(\.elapsed.studyDays) == [0, 1])
  }

  @Test func `counts negative days of a later review from the times and tells the line`() throws {
    // Out of the order of time, so that the first review of card 7 stands last.
    let csv = """
      card_id,review_time_ms,rating,elapsed_days
      9,90000000,3,-1
      7,400000000,3,-2
      9,95000000,2,-1
      7,100000000,4,-1
      """
    var remarks: [CSVRemark] = []
    let log = try ReviewLog(csv: Array(csv.utf8), remarks: &remarks)
    #expect(
      remarks == [
        CSVRemark(line: 3, card: 7, found: -2, counted: 3),
        CSVRemark(line: 4, card: 9, found: -1, counted: 0),
      ])
    #expect(log.reviews.count == 4)
    #expect(log.reviews.map(\.elapsed.studyDays) == [0, 0, 0, 3])
    #expect(abs(log.reviews[3].elapsed.days - 300 / 86.4) < 1e-12)
    #expect(
      remarks[0].description
        == "found -2 elapsed_days for a later review of card 7; counted 3 from review_time_ms; write the days since the review before (-1 is for the first)"
    )
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
      var remarks: [CSVRemark] = []
      _ = try ReviewLog(csv: Array(fault.csv.utf8), remarks: &remarks)
    }
    #expect(error?.description == fault.text)
  }
}
