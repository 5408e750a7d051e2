import Scheduling

extension EventLine {
  /// What a sealed line says.
  enum Content: Equatable {
    case event(Event)
    /// A kind of event that this version does not know, from the same format version.
    case unknownKind(String, device: String, sequence: UInt32)
    /// A line of a newer format.
    case newer(version: Int)
  }

  /// Reads the line in `range`; white space around the object does not count.
  static func read(_ bytes: [UInt8], _ range: Range<Int>) throws(LineFault) -> Content {
    let members = try sealedMembers(bytes, range)
    var fields = Fields(members)
    guard let version = fields.take("v")?.int else { throw .unusable(member: "v") }
    guard version <= Self.version else { return .newer(version: Int(version)) }
    guard version >= 1 else { throw .unusable(member: "v") }
    let name = try fields.text("event")
    let head = try (
      device: fields.text("device"), sequence: fields.sequence("seq"), moment: fields.moment(),
      day: fields.day("day")
    )
    guard let body = try Event.Body(name: name, &fields) else {
      return .unknownKind(name, device: head.device, sequence: head.sequence)
    }
    return .event(
      Event(
        device: DeviceID(unchecked: head.device), sequence: head.sequence, moment: head.moment,
        day: head.day, body: body, unknown: fields.rest))
  }

  /// The members of a line whose check sum is right; the check sum itself is left out.
  static func sealedMembers(_ bytes: [UInt8], _ range: Range<Int>) throws(LineFault)
    -> [JSON.Member]
  {
    let line = trimmed(bytes, range)
    var members: [JSON.Member] = []
    var sum: Range<Int>?
    do throws(JSONFault) {
      var cursor = JSONCursor(bytes, in: line)
      guard cursor.skip(0x7B) else { throw cursor.fault(.value) }
      cursor.skipSpace()
      var isOpen = !cursor.skip(0x7D)
      while isOpen {
        let name = cursor.text(of: try cursor.string())
        try cursor.colon()
        let start = cursor.at
        let value = try cursor.value(depth: 1)
        if name == "crc", value.text != nil {
          sum = start + 1..<cursor.at - 1
        } else {
          members.append(JSON.Member(name, value))
        }
        cursor.skipSpace()
        isOpen = !cursor.skip(0x7D)
        if isOpen {
          guard cursor.skip(0x2C) else { throw cursor.fault(.commaOrBrace) }
          cursor.skipSpace()
        }
      }
      try cursor.finish()
    } catch {
      if line.isEmpty || bytes[line.lowerBound] != 0x7B { throw .notAnObject }
      throw .notJSON(column: error.at - range.lowerBound + 1, expected: error.expected.rawValue)
    }
    guard let sum else { throw .noCheckSum }
    try check(bytes, line, sum)
    return members
  }

  /// Compares the check sum that stands at `place` with that of the line.
  static func check(_ bytes: [UInt8], _ line: Range<Int>, _ place: Range<Int>) throws(LineFault) {
    let written = bytes[place]
    if place.count == 4, written.elementsEqual(handMark) {
      throw .editedByHand(place: place.lowerBound)
    }
    guard place.count == 8 else {
      throw .wrongCheckSum(
        written: "'\(String(decoding: written, as: UTF8.self))'", computed: "another form")
    }
    let computed = sum(bytes, line, digitsAt: place.lowerBound)
    guard isText(bytes, place.lowerBound, of: computed) else {
      throw .wrongCheckSum(
        written: String(decoding: written, as: UTF8.self),
        computed: String(decoding: hexadecimal(computed), as: UTF8.self))
    }
  }

  /// Whether the eight digits from `place` on are those of a check sum.
  private static func isText(_ bytes: [UInt8], _ place: Int, of sum: UInt32) -> Bool {
    var rest = sum
    for at in place..<place + 8 {
      guard bytes[at] == digit(rest >> 28) else { return false }
      rest <<= 4
    }
    return true
  }

  /// The range without white space at its ends.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while start < end, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0D || byte == 0x09 || byte == 0x0A
  }
}

/// The members of a line that nobody has asked for yet; of two of one name the last one counts.
struct Fields {
  private(set) var rest: [JSON.Member]

  /// The highest sequence number, far above what anybody answers.
  static let highestSequence: UInt32 = 4_000_000_000

  /// Begins with all members.
  init(_ members: [JSON.Member]) { rest = members }

  /// Gives the value of a member and forgets it.
  mutating func take(_ name: String) -> JSON? {
    guard let index = rest.lastIndex(where: { $0.name == name }) else { return nil }
    let value = rest[index].value
    rest.removeAll { $0.name == name }
    return value
  }

  /// Takes a text that must be there.
  mutating func text(_ name: String) throws(LineFault) -> String {
    guard let text = take(name)?.text else { throw .unusable(member: name) }
    return text
  }

  /// Takes a text that may be missing.
  mutating func optionalText(_ name: String) throws(LineFault) -> String? {
    guard let value = take(name), value != .null else { return nil }
    guard let text = value.text else { throw .unusable(member: name) }
    return text
  }

  /// Takes a learning point.
  mutating func point(_ name: String) throws(LineFault) -> PointID {
    PointID(rawValue: try text(name))
  }

  /// Takes a sequence number.
  mutating func sequence(_ name: String) throws(LineFault) -> UInt32 {
    guard let number = take(name)?.int, (0...Int64(Self.highestSequence)).contains(number) else {
      throw .unusable(member: name)
    }
    return UInt32(number)
  }

  /// Takes a number inside `range`.
  mutating func number(_ name: String, in range: ClosedRange<Double>) throws(LineFault) -> Double {
    guard let number = take(name)?.double, range.contains(number) else {
      throw .unusable(member: name)
    }
    return number
  }

  /// Takes a day.
  mutating func day(_ name: String) throws(LineFault) -> StudyDay {
    let bytes = Array(try text(name).utf8)
    guard let day = TimeText.day(bytes, 0..<bytes.count) else { throw .unusable(member: name) }
    return day
  }

  /// Takes an instant.
  mutating func instant(_ name: String) throws(LineFault) -> Int64 {
    let bytes = Array(try text(name).utf8)
    guard let instant = TimeText.milliseconds(bytes, 0..<bytes.count) else {
      throw .unusable(member: name)
    }
    return instant
  }

  /// Takes the instant and the local offset of an event.
  mutating func moment() throws(LineFault) -> Timestamp {
    let instant = try instant("time")
    let bytes = Array(try text("offset").utf8)
    guard let offset = TimeText.utcOffset(bytes, 0..<bytes.count) else {
      throw .unusable(member: "offset")
    }
    return Timestamp(milliseconds: instant, utcOffset: offset)
  }
}
