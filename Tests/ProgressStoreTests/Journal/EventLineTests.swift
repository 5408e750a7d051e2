import Scheduling
import TestSupport
import Testing

@testable import ProgressStore

@Suite struct EventLineTests {
  @Test func aLineIsPlainJSON() {
    let event = Event(
      device: DeviceID(hostName: "laptop"), sequence: 42, moment: .test(0.25),
      day: StudyDay(rawValue: 20_778),
      body: .answer(.test("p", rating: .again, credit: 0, mistakenFor: "38572")))
    #expect(
      String(decoding: EventLine.bytes(event), as: UTF8.self) == #"""
        {"v":1,"event":"answer","device":"laptop","seq":42,"time":"2026-11-21T07:00:00.250Z",\#
        "offset":"+01:00","day":"2026-11-21","point":"p","kind":"code-the-case",\#
        "bank":"pelvic-nodes","code":"38571","question":"code-the-case/p/7",\#
        "seed":"18364758544493064720","chosen":["38572"],"mistaken":"38572","credit":0,\#
        "rating":"again","guess":0.25,"ms":12345,"confidence":"sure","crc":"49928bc9"}
        """#)
  }

  @Test func unknownMembersAreKept() throws {
    let unknown: [JSON.Member] = [
      .init("mood", .object([.init("level", .number("1.50e3")), .init("words", .array([.null]))]))
    ]
    let event = Event(
      device: DeviceID(hostName: "laptop"), sequence: 1, moment: .test(),
      day: StudyDay(rawValue: 20_778), body: .suspend(PointID(rawValue: "p")), unknown: unknown)
    let line = EventLine.bytes(event)
    #expect(try EventLine.read(line, 0..<line.count) == .event(event))
  }

  @Test func membersMayComeInAnyOrderWithAnyWhiteSpace() throws {
    var random = SeededGenerator(seed: 5)
    for event in JournalReaderTests.events(100) {
      let line = EventLine.bytes(event)
      var members = try EventLine.sealedMembers(line, 0..<line.count)
      members.append(.init("crc", .string("00000000")))
      members.shuffle(using: &random)
      let spaces = [" ", "\t", "", "  ", "\r"]
      func space() -> String { spaces.randomElement(using: &random) ?? "" }
      let texts = members.map { member in
        space() + JSON.string(member.name).compactText + space() + ":" + space()
          + member.value.compactText + space()
      }
      var bytes = Array(("{" + texts.joined(separator: ",") + "}").utf8)
      let blank = Array("\"00000000\"".utf8)
      let place = try #require(
        bytes.indices.first { bytes[$0...].starts(with: blank) }.map { $0 + 1 })
      let sum = EventLine.sum(bytes, 0..<bytes.count, digitsAt: place)
      bytes.replaceSubrange(place..<place + 8, with: EventLine.hexadecimal(sum))
      #expect(try EventLine.read(bytes, 0..<bytes.count) == .event(event))
      var (usual, shuffled) = (EventTable(), EventTable())
      _ = try usual.take(line, 0..<line.count, offset: 0)
      _ = try shuffled.take(bytes, 0..<bytes.count, offset: 0)
      #expect(usual.words == shuffled.words)
    }
  }

  @Test func theShortWayOfReadingSaysTheSameAsTheLongOne() throws {
    var random = SeededGenerator(seed: 6)
    var tookShortWay = 0
    for event in JournalReaderTests.events(3000, seed: 9) {
      var line = EventLine.bytes(event)
      if Bool.random(using: &random) {
        let place = line.indices.randomElement(using: &random) ?? 0
        line[place] = UInt8.random(in: 0x20...0x7F, using: &random)
        reseal(&line)
      }
      var short = EventTable()
      guard AnswerScanner.take(line, 0..<line.count, offset: 0, into: &short) else { continue }
      tookShortWay += 1
      guard case .event(let read) = try EventLine.read(line, 0..<line.count) else {
        Issue.record("the short way took \(String(decoding: line, as: UTF8.self))")
        continue
      }
      var long = EventTable()
      long.add(read, offset: 0)
      #expect(long.rows == short.rows)
      #expect(long.points.names == short.points.names)
    }
    #expect(tookShortWay > 1000)
  }

  @Test(arguments: [
    ("0", true), ("99999999999999999999", false), ("18446744073709551615", true),
    ("18446744073709551616", false), ("1844674407370955161:", false), ("1x", false), ("", false),
    ("100000000000000000000", false), ("9999999999999999999", true),
  ])
  func theShortWayTakesTheSeedsThatFit(seed: String, isTaken: Bool) throws {
    let event = Event(
      device: DeviceID(hostName: "laptop"), sequence: 1, moment: .test(),
      day: StudyDay(rawValue: 20_778), body: .answer(.test("p")))
    let text = String(decoding: EventLine.bytes(event), as: UTF8.self)
    var line = Array(text.replacing("\"18364758544493064720\"", with: "\"\(seed)\"").utf8)
    reseal(&line)
    var table = EventTable()
    #expect(AnswerScanner.take(line, 0..<line.count, offset: 7, into: &table) == isTaken)
    #expect(table.rows.map(\.offset) == (isTaken ? [7] : []))
  }

  /// Makes the check sum right again, where it still stands at the end.
  private func reseal(_ line: inout [UInt8]) {
    let place = line.count - 10
    let sum = EventLine.sum(line, 0..<line.count, digitsAt: place)
    line.replaceSubrange(place..<place + 8, with: EventLine.hexadecimal(sum))
  }
}

extension EventTable {
  /// What the rows say, with names in the place of numbers.
  fileprivate var words: [String] {
    rows.map { row in
      guard row.isAnswer else { return "\(others[Int(row.subject)])" }
      let mistaken = row.mistaken > 0 ? codes.name(row.mistaken - 1) : "-"
      return
        "\(row.instant) \(row.day) \(points.name(row.subject)) \(codes.name(row.code)) \(mistaken) "
        + "\(row.rating) \(row.credit) \(row.guessRate) \(row.milliseconds) \(row.sequence) "
        + devices.name(UInt32(row.device)) + kinds.name(UInt32(row.kind))
    }
  }
}
