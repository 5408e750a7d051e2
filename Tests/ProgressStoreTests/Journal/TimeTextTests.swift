import Scheduling
import Testing

@testable import ProgressStore

@Suite struct TimeTextTests {
  @Test func aDayThatWasJustReadIsReadTheSameAgainAndNoOtherIsTakenForIt() {
    var days = DayMemo()
    let texts = [
      "2026-11-21", "2026-11-21", "2026-11-22", "2026-11-2x", "2026-11-22", "2026-02-29",
      "2024-02-29", "2026-11-21 ", "2026-1121", "", "0000-00-00", "1970-01-01", "2024-02-29",
    ]
    for text in texts {
      let bytes = Array(text.utf8)
      #expect(days.day(bytes, 0..<bytes.count) == TimeText.day(bytes, 0..<bytes.count), "\(text)")
    }
    let inside = Array("\"1970-01-02\"".utf8)
    #expect(days.day(inside, 1..<11) == StudyDay(rawValue: 1))
  }

  @Test func nothingIsADayBeforeOneWasRead() {
    var days = DayMemo()
    #expect(days.day([UInt8](repeating: 0, count: 10), 0..<10) == nil)
  }
}
