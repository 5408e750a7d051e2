package import Scheduling

/// A point in time, with the offset of the local clock from UTC at that time.
package struct Moment: Equatable, Sendable {
  /// Seconds since 1970-01-01 in UTC.
  package let unixSeconds: Double
  /// How many seconds the local clock is ahead of UTC.
  package let utcOffset: Int

  package init(unixSeconds: Double, utcOffset: Int) {
    self.unixSeconds = unixSeconds
    self.utcOffset = utcOffset
  }

  /// The study day it belongs to.
  package var day: StudyDay { StudyDay(unixSeconds: unixSeconds, utcOffset: utcOffset) }

  /// The moment some seconds later.
  package func later(by seconds: Double) -> Moment {
    Moment(unixSeconds: unixSeconds + seconds, utcOffset: utcOffset)
  }
}

extension Moment {
  /// Reads `2026-11-21T09:30:00+01:00` or `…Z`, or returns `nil`.
  package init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 25 else { return nil }
    func number(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }
    func has(_ character: Character, at index: Int) -> Bool {
      character.utf8.first == bytes[index]
    }
    guard has("-", at: 4), has("-", at: 7), has("T", at: 10), has(":", at: 13), has(":", at: 16),
      let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      (1...12).contains(month), (1...31).contains(day), (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    var offset = 0
    if bytes.count == 25 {
      guard has("+", at: 19) || has("-", at: 19), has(":", at: 22),
        let hours = number(20..<22), let minutes = number(23..<25)
      else { return nil }
      offset = (hours * 3600 + minutes * 60) * (has("-", at: 19) ? -1 : 1)
    } else {
      guard has("Z", at: 19) else { return nil }
    }
    let days = CalendarDate(year: year, month: month, day: day).daysSince1970
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.init(unixSeconds: Double(seconds), utcOffset: offset)
  }
}
