import Scheduling

/// Reads an answer out of a line as this program writes it, without making values of what replay does not need.
///
/// It decides nothing: a line in which anything is unusual is left to `EventLine.read`, whose verdict counts.
struct AnswerScanner {
  private var cursor: JSONCursor
  private var row = EventTable.Row()
  private var sum: Range<Int> = 0..<0
  private var seen: UInt32 = 0

  /// The row of an answer; `nil` if the line must be read the long way.
  static func row(_ bytes: [UInt8], _ line: Range<Int>, _ table: inout EventTable)
    -> EventTable.Row?
  {
    var scanner = AnswerScanner(cursor: JSONCursor(bytes, in: line))
    guard scanner.scan(&table), scanner.seen & Member.needed == Member.needed,
      (try? EventLine.check(bytes, line, scanner.sum)) != nil
    else { return nil }
    return scanner.row
  }

  private init(cursor: JSONCursor) { self.cursor = cursor }

  private mutating func scan(_ table: inout EventTable) -> Bool {
    do throws(JSONFault) {
      guard cursor.skip(0x7B) else { return false }
      repeat {
        cursor.skipSpace()
        let name = try cursor.string()
        try cursor.colon()
        guard let bit = try member(name, &table), seen & bit == 0 else { return false }
        seen |= bit
        cursor.skipSpace()
      } while cursor.skip(0x2C)
      guard cursor.skip(0x7D) else { return false }
      try cursor.finish()
      return true
    } catch {
      return false
    }
  }

  /// Takes in one member and gives its bit; `nil` if it is unusual, 0 if it does not matter.
  @inline(__always)
  private mutating func member(_ name: JSONCursor.Token, _ table: inout EventTable)
    throws(JSONFault) -> UInt32?
  {
    if name.hasEscapes { return nil }
    switch Member.packed(cursor.bytes, name.range) {
    case Member.version:
      guard try whole() == 1 else { return nil }
      return 1 << 0
    case Member.event:
      guard let text = try plain(), Member.packed(cursor.bytes, text) == Member.answer else {
        return nil
      }
      return 1 << 1
    case Member.device:
      guard let text = try plain() else { return nil }
      row.device = UInt16(clamping: table.devices.number(cursor.bytes, text))
      return 1 << 2
    case Member.sequence:
      guard let number = try whole() else { return nil }
      row.sequence = number
      return 1 << 3
    case Member.time:
      guard let text = try plain(), let instant = TimeText.milliseconds(cursor.bytes, text) else {
        return nil
      }
      row.instant = Timestamp(milliseconds: instant).milliseconds
      return 1 << 4
    case Member.offset:
      guard let text = try plain(), TimeText.utcOffset(cursor.bytes, text) != nil else {
        return nil
      }
      return 1 << 5
    case Member.day:
      guard let text = try plain(), let day = TimeText.day(cursor.bytes, text) else { return nil }
      row.day = Int32(clamping: day.rawValue)
      return 1 << 6
    case Member.point:
      guard let text = try plain() else { return nil }
      row.subject = table.points.number(cursor.bytes, text)
      return 1 << 7
    case Member.kind:
      guard let text = try plain() else { return nil }
      row.kind = UInt16(clamping: table.kinds.number(cursor.bytes, text))
      return 1 << 8
    case Member.bank:
      _ = try cursor.string()
      return 1 << 9
    case Member.code:
      guard let text = try plain() else { return nil }
      row.code = table.codes.number(cursor.bytes, text)
      return 1 << 10
    case Member.question:
      _ = try cursor.string()
      return 1 << 11
    case Member.seed:
      guard let text = try plain(), isSeed(text) else { return nil }
      return 1 << 12
    case Member.chosen: return try isListOfTexts() ? 1 << 13 : nil
    case Member.credit:
      guard let number = try share() else { return nil }
      row.credit = UInt16(number * 1000)
      return 1 << 14
    case Member.rating:
      guard let text = try plain(), let rating = Member.rating(cursor.bytes, text) else {
        return nil
      }
      row.rating = rating
      return 1 << 15
    case Member.guess:
      guard let number = try share() else { return nil }
      row.guessRate = number
      return 1 << 16
    case Member.milliseconds:
      guard let number = try whole() else { return nil }
      row.milliseconds = number
      return 1 << 17
    case Member.sum:
      sum = try cursor.string().range
      return 1 << 18
    case Member.mistaken:
      guard let text = try plain() else { return nil }
      row.mistaken = table.codes.number(cursor.bytes, text) + 1
      return 1 << 19
    default:
      guard try isHarmless(name.range) else { return nil }
      return 0
    }
  }

  /// A text without escapes.
  @inline(__always)
  private mutating func plain() throws(JSONFault) -> Range<Int>? {
    let token = try cursor.string()
    return token.hasEscapes ? nil : token.range
  }

  /// A whole number of at most nine digits.
  @inline(__always)
  private mutating func whole() throws(JSONFault) -> UInt32? {
    let digits = try cursor.number()
    guard digits.count <= 9 else { return nil }
    var value: UInt32 = 0
    for at in digits {
      let digit = cursor.bytes[at] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ UInt32(digit)
    }
    return value
  }

  /// A number from 0 to 1.
  ///
  /// Below 2^53 the digits are an exact `Double`, and one division by an exact power of ten rounds once (Clinger 1990).
  @inline(__always)
  private mutating func share() throws(JSONFault) -> Double? {
    let digits = try cursor.number()
    guard digits.count <= 18 else { return nil }
    var value: UInt64 = 0
    var decimals = -1
    for at in digits {
      let digit = cursor.bytes[at] &- 0x30
      if digit < 10 {
        value = value &* 10 &+ UInt64(digit)
        if decimals >= 0 { decimals += 1 }
      } else if cursor.bytes[at] == 0x2E {
        decimals = 0
      } else {
        return nil
      }
    }
    guard value < 1 << 53 else { return nil }
    let share = decimals > 0 ? Double(value) / Self.powersOfTen[decimals] : Double(value)
    return share <= 1 ? share : nil
  }

  private func isSeed(_ digits: Range<Int>) -> Bool {
    guard (1...20).contains(digits.count) else { return false }
    var value: UInt64 = 0
    for at in digits {
      let digit = cursor.bytes[at] &- 0x30
      let (tens, isTooLong) = value.multipliedReportingOverflow(by: 10)
      let (sum, isTooMuch) = tens.addingReportingOverflow(UInt64(digit))
      if digit > 9 || isTooLong || isTooMuch { return false }
      value = sum
    }
    return true
  }

  private mutating func isListOfTexts() throws(JSONFault) -> Bool {
    guard cursor.skip(0x5B) else { return false }
    cursor.skipSpace()
    if cursor.skip(0x5D) { return true }
    repeat {
      cursor.skipSpace()
      _ = try cursor.string()
      cursor.skipSpace()
    } while cursor.skip(0x2C)
    return cursor.skip(0x5D)
  }

  /// Passes over a member that replay does not need; false if its value might be wrong.
  private mutating func isHarmless(_ name: Range<Int>) throws(JSONFault) -> Bool {
    guard cursor.bytes[name].elementsEqual("confidence".utf8) else {
      try cursor.skipValue(depth: 1)
      return true
    }
    guard let text = try plain() else { return false }
    let word = cursor.bytes[text]
    return Answer.Confidence.allCases.contains { word.elementsEqual($0.rawValue.utf8) }
  }

  private static let powersOfTen: InlineArray<19, Double> = InlineArray { exponent in
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

/// Names of members as numbers: their bytes, the first one highest.
private enum Member {
  static let version: UInt64 = 0x76
  static let event: UInt64 = 0x65_7665_6E74
  static let answer: UInt64 = 0x616E_7377_6572
  static let device: UInt64 = 0x6465_7669_6365
  static let sequence: UInt64 = 0x73_6571
  static let time: UInt64 = 0x7469_6D65
  static let offset: UInt64 = 0x6F66_6673_6574
  static let day: UInt64 = 0x64_6179
  static let point: UInt64 = 0x70_6F69_6E74
  static let kind: UInt64 = 0x6B69_6E64
  static let bank: UInt64 = 0x6261_6E6B
  static let code: UInt64 = 0x636F_6465
  static let question: UInt64 = 0x7175_6573_7469_6F6E
  static let seed: UInt64 = 0x7365_6564
  static let chosen: UInt64 = 0x6368_6F73_656E
  static let credit: UInt64 = 0x6372_6564_6974
  static let rating: UInt64 = 0x7261_7469_6E67
  static let guess: UInt64 = 0x67_7565_7373
  static let milliseconds: UInt64 = 0x6D73
  static let sum: UInt64 = 0x63_7263
  static let mistaken: UInt64 = 0x6D69_7374_616B_656E

  /// The bits of all members that an answer must have.
  static let needed: UInt32 = (1 << 19) - 1

  @inline(__always)
  static func packed(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    guard range.count <= 8 else { return 0 }
    if range.lowerBound &+ 8 <= bytes.count {
      let word = EightBytes.load(bytes, at: range.lowerBound).byteSwapped
      return range.isEmpty ? 0 : word >> (64 &- 8 &* UInt64(range.count))
    }
    var packed: UInt64 = 0
    for at in range { packed = packed << 8 | UInt64(bytes[at]) }
    return packed
  }

  @inline(__always)
  static func rating(_ bytes: [UInt8], _ range: Range<Int>) -> UInt8? {
    switch packed(bytes, range) {
    case 0x61_6761_696E: 1
    case 0x6861_7264: 2
    case 0x676F_6F64: 3
    case 0x6561_7379: 4
    default: nil
    }
  }
}
