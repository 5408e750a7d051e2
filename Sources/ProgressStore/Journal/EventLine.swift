import Scheduling

/// The form of an event on disk: one JSON object, sealed with the check sum of its own bytes.
enum EventLine {
  /// The newest format that this program writes and reads.
  static let version = 1

  /// What stands for the check sum while it is computed.
  static let blankSum: [UInt8] = [UInt8](repeating: 0x30, count: 8)

  /// The line of an event, without the line end.
  static func bytes(_ event: Event) -> [UInt8] {
    var members: [JSON.Member] = [
      .init("v", .int(version)),
      .init("event", .string(event.body.name)),
      .init("device", .string(event.device.name)),
      .init("seq", .int(event.sequence)),
      .init("time", .string(TimeText.text(milliseconds: event.moment.milliseconds))),
      .init("offset", .string(TimeText.text(utcOffset: event.moment.utcOffset))),
      .init("day", .string(TimeText.text(event.day))),
    ]
    members += event.body.members
    members += event.unknown
    return sealed(members)
  }

  /// An object with its check sum as last member.
  static func sealed(_ members: [JSON.Member]) -> [UInt8] {
    var text = JSONText()
    text.value(.object(members + [.init("crc", .string("00000000"))]))
    var bytes = text.bytes
    let place = bytes.count - 10
    let digits = hexadecimal(sum(bytes, 0..<bytes.count, digitsAt: place))
    bytes.replaceSubrange(place..<place + 8, with: digits)
    return bytes
  }

  /// CRC-32C over the bytes of `range`, with the eight digits of the sum itself counted as zeros.
  static func sum(_ bytes: [UInt8], _ range: Range<Int>, digitsAt place: Int) -> UInt32 {
    var crc = CRC32C()
    crc.update(bytes, range.lowerBound..<place)
    crc.update(blankSum, 0..<8)
    crc.update(bytes, place + 8..<range.upperBound)
    return crc.value
  }

  /// What a person writes in the place of the check sum of a line that was edited by hand.
  static let handMark: [UInt8] = Array("hand".utf8)

  /// A line that a person edited, with a right check sum; `place` is that of the mark.
  static func resealed(_ bytes: [UInt8], _ range: Range<Int>, _ place: Int) -> [UInt8] {
    var line = Array(bytes[range])
    let start = place - range.lowerBound
    line.replaceSubrange(start..<start + handMark.count, with: blankSum)
    let digits = hexadecimal(sum(line, 0..<line.count, digitsAt: start))
    line.replaceSubrange(start..<start + 8, with: digits)
    return line
  }

  /// Eight lower-case digits.
  static func hexadecimal(_ value: UInt32) -> [UInt8] {
    (0..<8).map { digit(value >> (28 - 4 * UInt32($0)) & 0xF) }
  }

  /// The digit of a number below 16.
  static func digit(_ value: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 10 ? 0x30 &+ value : 0x57 &+ value)
  }
}

extension Event.Body {
  /// The name of the kind of event in a line.
  var name: String {
    switch self {
    case .answer: "answer"
    case .undo: "undo"
    case .suspend: "suspend"
    case .resume: "resume"
    case .bury: "bury"
    case .flag: "flag"
    case .note: "note"
    case .profile: "profile"
    case .fit: "fit"
    case .imported: "import"
    }
  }

  /// The members that only this kind of event has.
  fileprivate var members: [JSON.Member] {
    switch self {
    case .answer(let answer): answer.members
    case .undo(let id): [.init("undoes", id.json)]
    case .suspend(let point), .resume(let point): [.init("point", .string(point.rawValue))]
    case .bury(let point, let until):
      [.init("point", .string(point.rawValue)), .init("until", .string(TimeText.text(until)))]
    case .flag(let flag):
      [.init("point", .string(flag.point.rawValue))]
        + optional("question", flag.question) + optional("text", flag.text)
        + [.init("on", .bool(flag.isSet))]
    case .note(let note):
      [.init("point", .string(note.point.rawValue)), .init("text", .string(note.text))]
    case .profile(let settings): [.init("set", .object(settings))]
    case .fit(let fit):
      [
        .init("model", .string(fit.model)), .init("weights", .array(fit.weights.map(JSON.double))),
        .init("reviews", .int(fit.reviews)),
        .init("lossBefore", fit.lossBefore.map(JSON.double) ?? .null),
        .init("lossAfter", fit.lossAfter.map(JSON.double) ?? .null),
        .init("taken", .bool(fit.isTaken)),
      ]
    case .imported(let note):
      [.init("source", .string(note.source)), .init("answers", .int(note.answers))]
    }
  }
}

extension Answer {
  fileprivate var members: [JSON.Member] {
    [
      .init("point", .string(point.rawValue)), .init("kind", .string(kind)),
      .init("bank", .string(bank)), .init("code", .string(code)),
      .init("question", .string(question)), .init("seed", .string(String(seed))),
      .init("chosen", .array(chosen.map(JSON.string))),
    ] + optional("mistaken", mistakenFor) + [
      .init("credit", .double(credit)), .init("rating", .string(rating.name)),
      .init("guess", .double(guessRate)), .init("ms", .int(milliseconds)),
    ] + optional("confidence", confidence?.rawValue)
  }
}

extension EventID {
  fileprivate var json: JSON {
    .object([
      .init("device", .string(device.name)), .init("seq", .int(sequence)),
      .init("time", .string(TimeText.text(milliseconds: milliseconds))),
    ])
  }
}

extension Rating {
  /// The name of the rating in a line.
  package var name: String {
    switch self {
    case .again: "again"
    case .hard: "hard"
    case .good: "good"
    case .easy: "easy"
    }
  }

  /// The rating of that name in a line.
  package init?(name: String) {
    guard let rating = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = rating
  }
}

private func optional(_ name: String, _ text: String?) -> [JSON.Member] {
  text.map { [.init(name, .string($0))] } ?? []
}

extension Event {
  /// The sealed line of the event, without the line end.
  package var line: [UInt8] { EventLine.bytes(self) }
}
