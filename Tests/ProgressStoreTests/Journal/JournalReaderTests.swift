import Foundation
import Scheduling
import TestSupport
import Testing

@testable import ProgressStore

@Suite struct JournalReaderTests {
  /// Events of several kinds with texts that are hard to write down.
  static func events(_ count: Int, seed: UInt64 = 1) -> [Event] {
    var random = SeededGenerator(seed: seed)
    let texts = ["b", "é", "\"q\" \\ /", "a}{b", "tab\tend", "日本\u{1F600}", "\u{1B}[31m", "\u{0}"]
    return (1...count).map { number in
      let point = PointID(rawValue: "38571/38572:\(Int.random(in: 0..<20, using: &random))")
      let text = texts.randomElement(using: &random) ?? ""
      let moment = Timestamp.test(Double(number * 60))
      let body: Event.Body =
        switch Int.random(in: 0..<12, using: &random) {
        case 0: .suspend(point)
        case 1: .resume(point)
        case 2: .bury(point, until: StudyDay(rawValue: 20_800))
        case 3: .flag(Event.Flag(point: point, question: text, isSet: Bool.random(using: &random)))
        case 4: .note(Event.Note(point: point, text: text))
        default:
          .answer(
            Answer(
              point: point, kind: "code-the-case", bank: "pelvic-nodes", code: "38571",
              question: "q\(number)", seed: random.next(), chosen: [text],
              mistakenFor: Bool.random(using: &random) ? "38572" : nil,
              credit: [0, 0.5, 1].randomElement(using: &random) ?? 0,
              rating: Rating.allCases.randomElement(using: &random) ?? .good,
              guessRate: [0, 0.25, 1.0 / 3].randomElement(using: &random) ?? 0,
              milliseconds: UInt32.random(in: 0...90_000, using: &random),
              confidence: Answer.Confidence.allCases.randomElement(using: &random)))
        }
      return Event(
        device: DeviceID(hostName: "laptop"), sequence: UInt32(number), moment: moment,
        day: moment.studyDay(), body: body)
    }
  }

  static func journal(_ events: [Event]) -> [UInt8] {
    events.flatMap { EventLine.bytes($0) + [0x0A] }
  }

  /// Reads bytes as a journal named `laptop.jsonl`.
  static func read(_ bytes: [UInt8]) throws -> (events: [Event], findings: [Finding]) {
    let scratch = try Scratch()
    try scratch.write(bytes, to: "laptop.jsonl")
    let files = PosixFiles()
    let file = try files.open(scratch.path + "/laptop.jsonl", .read)
    defer { files.close(file) }
    var reader = JournalReader(name: "laptop.jsonl")
    var collector = EventCollector()
    try reader.read(file, files, into: &collector)
    return (collector.events, reader.findings)
  }

  static func readInMemory(_ bytes: [UInt8]) throws -> (events: [Event], findings: [Finding]) {
    var reader = JournalReader(name: "laptop.jsonl")
    var collector = EventCollector()
    try reader.read(bytes, into: &collector)
    return (collector.events, reader.findings)
  }

  @Test func readsWhatWasWritten() throws {
    let events = Self.events(500)
    let (read, findings) = try Self.read(Self.journal(events))
    #expect(read == events)
    #expect(findings == [])
  }

  @Test func everyPrefixOpensAndLosesOnlyTheTornLine() throws {
    let events = Self.events(6)
    let bytes = Self.journal(events)
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    for length in 0...bytes.count {
      let (read, findings) = try Self.readInMemory(Array(bytes.prefix(length)))
      let whole = ends.count { $0 <= length }
      #expect(read == Array(events.prefix(whole)), "first \(length) bytes")
      let start = whole > 0 ? ends[whole - 1] + 1 : 0
      let torn =
        length > start
        ? [Finding.tornLine(file: "laptop.jsonl", line: whole + 1, bytes: length - start)] : []
      #expect(findings == torn, "first \(length) bytes")
    }
  }

  /// Each line stands between two others; `Scripts/fuzz` does the same in journals of thousands of events.
  @Test func everyChangedByteIsHarmlessOrReportedAndCostsAtMostItsLine() throws {
    var random = SeededGenerator(seed: 3)
    let events = Self.events(22)
    for middle in 1..<events.count - 1 {
      let around = Array(events[middle - 1...middle + 1])
      let bytes = Self.journal(around)
      let start = EventLine.bytes(around[0]).count + 1
      for place in start..<start + EventLine.bytes(around[1]).count + 1 {
        var damaged = bytes
        damaged[place] ^= UInt8.random(in: 1...255, using: &random)
        let (read, findings) = try Self.readInMemory(damaged)
        let kept = read == around ? around : [around[0], around[2]]
        #expect(read == kept, "byte \(place - start) of \(middle)")
        let isTold = findings.contains { finding in
          if case .damagedLine(_, 2, _) = finding { true } else { false }
        }
        #expect(isTold || read == around, "byte \(place - start) of \(middle)")
      }
    }
  }

  @Test func aDamagedLineEndCostsNothingWhateverItBecame() throws {
    let events = Self.events(3)
    var bytes = Self.journal(events)
    let end = try #require(bytes.firstIndex(of: 0x0A))
    for byte in UInt8.min...UInt8.max where byte != 0x0A {
      bytes[end] = byte
      let (read, findings) = try Self.readInMemory(bytes)
      #expect(read == events, "byte \(byte)")
      #expect(
        findings == [.joinedLines(file: "laptop.jsonl", line: 1, events: 2)], "byte \(byte)")
    }
  }

  @Test(arguments: [
    ("an empty file", [] as [UInt8], [] as [Finding]),
    (
      "NUL bytes", [UInt8](repeating: 0, count: 5000),
      [.tornLine(file: "laptop.jsonl", line: 1, bytes: 5000)]
    ),
    ("empty lines", Array("\n\n  \r\n".utf8), []),
    (
      "no object", Array("[1]\n".utf8),
      [.damagedLine(file: "laptop.jsonl", line: 1, fault: .notAnObject)]
    ),
    (
      "no check sum", Array("{\"v\":1}\n".utf8),
      [.damagedLine(file: "laptop.jsonl", line: 1, fault: .noCheckSum)]
    ),
    (
      "a git conflict", Array("<<<<<<< HEAD\n=======\n>>>>>>> main\n".utf8),
      (1...3).map { .mergeMarks(file: "laptop.jsonl", line: $0) }
    ),
  ])
  func strangeFilesAreReadToTheirEnd(name: String, bytes: [UInt8], findings: [Finding]) throws {
    #expect(try Self.read(bytes).findings == findings, "\(name)")
    let events = Self.events(2)
    let mixed = Self.journal([events[0]]) + bytes + [0x0A] + Self.journal([events[1]])
    #expect(try Self.read(mixed).events == events, "\(name) between two lines")
  }

  @Test func linesMayEndAsOnOtherSystemsAndBeginWithAByteOrderMark() throws {
    let events = Self.events(3)
    let lines: [UInt8] = events.flatMap { EventLine.bytes($0) + [0x0D, 0x0A] }
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + lines
    let (read, findings) = try Self.read(bytes)
    #expect(read == events)
    #expect(findings == [])
  }

  @Test func aNewerFormatIsRefused() throws {
    let newer = EventLine.sealed([.init("v", .int(2)), .init("shape", .string("round"))])
    let error = #expect(throws: StoreError.self) { try Self.read(newer + [0x0A]) }
    #expect(
      error?.description
        == "'laptop.jsonl', line 1, has format version 2, and this program reads versions up "
        + "to 1: install a newer version of the program; nothing was changed")
  }

  @Test func anUnknownKindOfEventIsPassedOver() throws {
    let event = Self.events(1)[0]
    var members = try EventLine.sealedMembers(
      EventLine.bytes(event), 0..<EventLine.bytes(event).count)
    members[1].value = .string("dance")
    let (read, findings) = try Self.read(EventLine.sealed(members) + [0x0A])
    #expect(read == [])
    #expect(findings == [.unknownKind(file: "laptop.jsonl", line: 1, kind: "dance")])
    let scratch = try Scratch()
    let known = Self.journal(Array(Self.events(3).dropFirst()))
    try scratch.write(EventLine.sealed(members) + [0x0A] + known, to: "ada/journal/laptop.jsonl")
    let found = try Verification(scratch.path, learner: LearnerID("ada"), now: .test(1e6))
    #expect(found.gaps == [])
  }

  @Test func aLineWithoutEndIsPassedOverInLittleMemory() throws {
    let event = Self.events(1)[0]
    let long = [UInt8](repeating: 0x61, count: 3_000_000)
    let (read, findings) = try Self.read(long + [0x0A] + Self.journal([event]))
    #expect(read == [event])
    #expect(
      findings == [.damagedLine(file: "laptop.jsonl", line: 1, fault: .tooLong(bytes: 3_000_000))])
  }

  @Test func manyNotesDoNotHideADamagedLineNorATornOne() throws {
    let event = Self.events(1)[0]
    var members = try EventLine.sealedMembers(
      EventLine.bytes(event), 0..<EventLine.bytes(event).count)
    members[1].value = .string("dance")
    let unknown = EventLine.sealed(members) + [0x0A]
    let bytes = (0..<150).flatMap { _ in unknown } + Array("[1]\n{\"v\":1".utf8)
    let (_, findings) = try Self.read(bytes)
    #expect(findings.count == 102)
    #expect(
      findings.filter(\.isProblem) == [
        .damagedLine(file: "laptop.jsonl", line: 151, fault: .notAnObject),
        .tornLine(file: "laptop.jsonl", line: 152, bytes: 6),
      ])
  }
}
