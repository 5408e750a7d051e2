import Scheduling

/// Reads an answer out of a line as this program writes it, without making values of what replay does not need.
///
/// It decides nothing: a line in which anything is unusual is left to `EventLine.read`, whose verdict counts.
struct AnswerScanner {
  private var cursor: JSONCursor
  private var row = EventTable.Row()
  private var sum: Range<Int> = 0..<0
  /// The members that were taken in, a bit for each.
  private var seen: UInt32 = 0
  /// The member that is likely to come next.
  private var expected: UInt8 = 0
  /// The name of a member that replay does not need.
  private var lastName: Range<Int> = 0..<0

  /// Adds the row of an answer to a table; false if the line must be read the long way.
  static func take(
    _ bytes: [UInt8], _ line: Range<Int>, offset: Int, into table: inout EventTable
  ) -> Bool {
    var scanner = AnswerScanner(cursor: JSONCursor(bytes, in: line))
    guard scanner.scan(&table), scanner.seen & AnswerMember.needed == AnswerMember.needed,
      (try? EventLine.check(bytes, line, scanner.sum)) != nil
    else { return false }
    scanner.row.offset = UInt32(clamping: offset)
    scanner.row.file = table.file
    table.rows.append(scanner.row)
    return true
  }

  private init(cursor: JSONCursor) { self.cursor = cursor }

  private mutating func scan(_ table: inout EventTable) -> Bool {
    do throws(JSONFault) {
      guard cursor.skip(0x7B) else { return false }
      repeat {
        guard let member = try name() else { return false }
        if member == .other {
          guard try isHarmless() else { return false }
        } else {
          guard seen & member.bit == 0, try take(member, &table) else { return false }
          seen |= member.bit
        }
        cursor.skipSpace()
      } while cursor.skip(0x2C)
      guard cursor.skip(0x7D) else { return false }
      try cursor.finish()
      return true
    } catch {
      return false
    }
  }

  /// Passes over the name of a member and its colon; `nil` if it is unusual.
  @inline(__always)
  private mutating func name() throws(JSONFault) -> AnswerMember? {
    // As this program writes it, the next member is the one after the last, or the one after that.
    for index in expected...expected &+ 1 {
      guard let member = AnswerMember(rawValue: index), member != .other else { break }
      let spelling = member.spelling
      if spelling.stands(in: cursor.bytes, at: cursor.at), cursor.at &+ spelling.length < cursor.end
      {
        cursor.advance(spelling.length)
        expected = index &+ 1
        return member
      }
    }
    cursor.skipSpace()
    let name = try cursor.string()
    try cursor.colon()
    guard !name.hasEscapes else { return nil }
    lastName = name.range
    let member = AnswerMember(cursor.bytes, name.range)
    if member != .other { expected = member.rawValue &+ 1 }
    return member
  }

  /// Takes in the value of a member; false if it is unusual.
  @inline(__always)
  private mutating func take(_ member: AnswerMember, _ table: inout EventTable) throws(JSONFault)
    -> Bool
  {
    switch member {
    case .version: return try whole() == 1
    case .event:
      guard let text = try plain() else { return false }
      return PackedName.of(cursor.bytes, text) == PackedName.answer
    case .device:
      guard let text = try plain() else { return false }
      row.device = UInt16(clamping: table.devices.number(cursor.bytes, text))
    case .sequence:
      guard let number = try whole() else { return false }
      row.sequence = number
    case .time:
      guard let text = try plain(),
        let instant = TimeText.milliseconds(cursor.bytes, text, &table.days)
      else { return false }
      row.instant = Timestamp(milliseconds: instant).milliseconds
    case .offset:
      guard let text = try plain() else { return false }
      return TimeText.utcOffset(cursor.bytes, text) != nil
    case .day:
      guard let text = try plain(), let day = table.days.day(cursor.bytes, text) else {
        return false
      }
      row.day = Int32(clamping: day.rawValue)
    case .point:
      guard let text = try plain() else { return false }
      row.subject = table.points.number(cursor.bytes, text)
    case .kind:
      guard let text = try plain() else { return false }
      row.kind = UInt16(clamping: table.kinds.number(cursor.bytes, text))
    case .bank, .question: _ = try cursor.string()
    case .code:
      guard let text = try plain() else { return false }
      row.code = table.codes.number(cursor.bytes, text)
    case .seed:
      guard let text = try plain() else { return false }
      return isSeed(text)
    case .chosen: return try isListOfTexts()
    case .mistaken:
      guard let text = try plain() else { return false }
      row.mistaken = table.codes.number(cursor.bytes, text) + 1
    case .credit:
      guard let number = try share() else { return false }
      row.credit = UInt16(number * 1000)
    case .rating:
      guard let text = try plain(), let rating = PackedName.rating(cursor.bytes, text) else {
        return false
      }
      row.rating = rating
    case .guess:
      guard let number = try share() else { return false }
      row.guessRate = number
    case .milliseconds:
      guard let number = try whole() else { return false }
      row.milliseconds = number
    case .sum: sum = try cursor.string().range
    case .other: return false
    }
    return true
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
    for at in digits where cursor.bytes[at] &- 0x30 > 9 { return false }
    // Shorter numbers cannot be too large.
    return digits.count < 20
      || !Self.largestSeed.lexicographicallyPrecedes(cursor.bytes[digits])
  }

  private static let largestSeed = Array(String(UInt64.max).utf8)

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
  private mutating func isHarmless() throws(JSONFault) -> Bool {
    guard cursor.bytes[lastName].elementsEqual("confidence".utf8) else {
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
