import Scheduling

/// How days, instants and offsets stand in a line.
enum TimeText {
  /// Writes `2026-11-21`.
  static func text(_ day: StudyDay) -> String {
    let date = CivilDate(daysSince1970: day.rawValue)
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  /// Writes `2026-11-21T07:15:30.250Z`.
  static func text(milliseconds: Int64) -> String {
    let (day, rest) = floorDivide(milliseconds, 86_400_000)
    let seconds = rest / 1000
    return text(StudyDay(rawValue: day))
      + "T\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
      + ".\(padded(rest % 1000, 3))Z"
  }

  /// Writes `+01:00`.
  static func text(utcOffset: Int) -> String {
    let minutes = abs(utcOffset) / 60
    return "\(utcOffset < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }

  /// Reads `2026-11-21`.
  static func day(_ bytes: [UInt8], _ range: Range<Int>) -> StudyDay? {
    guard range.count == 10, bytes[range.lowerBound + 4] == 0x2D,
      bytes[range.lowerBound + 7] == 0x2D,
      let year = number(bytes, range.lowerBound, 4),
      let month = number(bytes, range.lowerBound + 5, 2),
      let day = number(bytes, range.lowerBound + 8, 2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return StudyDay(rawValue: date.daysSince1970)
  }

  /// Reads an instant of RFC 3339; digits beyond the millisecond are dropped.
  static func milliseconds(_ bytes: [UInt8], _ range: Range<Int>) -> Int64? {
    var days = DayMemo()
    return milliseconds(bytes, range, &days)
  }

  /// The same where the day is likely to be one that was just read.
  static func milliseconds(_ bytes: [UInt8], _ range: Range<Int>, _ days: inout DayMemo) -> Int64? {
    let start = range.lowerBound
    guard range.count >= 20, let day = days.day(bytes, start..<start + 10),
      bytes[start + 10] | 0x20 == 0x74, bytes[start + 13] == 0x3A, bytes[start + 16] == 0x3A,
      let hour = number(bytes, start + 11, 2), hour < 24,
      let minute = number(bytes, start + 14, 2), minute < 60,
      let second = number(bytes, start + 17, 2), second < 61
    else { return nil }
    var place = start + 19
    var fraction = 0
    if bytes[place] == 0x2E {
      var unit = 100
      place += 1
      let digits = place
      while place < range.upperBound, bytes[place] &- 0x30 < 10 {
        fraction += unit * Int(bytes[place] - 0x30)
        unit /= 10
        place += 1
      }
      guard place > digits, place < range.upperBound else { return nil }
    }
    var offset = 0
    if bytes[place] | 0x20 != 0x7A {
      guard let ahead = utcOffset(bytes, place..<range.upperBound) else { return nil }
      offset = ahead
    } else if place + 1 != range.upperBound {
      return nil
    }
    let seconds = day.rawValue * 86_400 + hour * 3600 + minute * 60 + second - offset
    return Int64(seconds) * 1000 + Int64(fraction)
  }

  /// Reads `+01:00`.
  static func utcOffset(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let start = range.lowerBound
    guard range.count == 6, bytes[start] == 0x2B || bytes[start] == 0x2D, bytes[start + 3] == 0x3A,
      let hours = number(bytes, start + 1, 2), hours < 24,
      let minutes = number(bytes, start + 4, 2), minutes < 60
    else { return nil }
    return (bytes[start] == 0x2D ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  @inline(__always)
  private static func number(_ bytes: [UInt8], _ start: Int, _ digits: Int) -> Int? {
    var value = 0
    var at = start
    while at < start &+ digits {
      let digit = bytes[at] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
      at &+= 1
    }
    return value
  }

  private static func floorDivide(_ value: Int64, _ divisor: Int64) -> (Int, Int) {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (Int(quotient - 1), Int(rest + divisor)) : (Int(quotient), Int(rest))
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// The day that was read last: most lines of a journal name the day of the line before.
struct DayMemo {
  private var text = (first: UInt64(0), rest: UInt64(0))
  private var known: StudyDay?

  /// Reads `2026-11-21`.
  @inline(__always)
  mutating func day(_ bytes: [UInt8], _ range: Range<Int>) -> StudyDay? {
    guard range.count == 10 else { return nil }
    let first = EightBytes.load(bytes, at: range.lowerBound)
    let rest = EightBytes.load(bytes, at: range.lowerBound &+ 8, count: 2)
    if let known, text.first == first, text.rest == rest { return known }
    let day = TimeText.day(bytes, range)
    if let day { (text, known) = ((first, rest), day) }
    return day
  }
}
