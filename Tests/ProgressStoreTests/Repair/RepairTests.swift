import Foundation
import Scheduling
import Testing

@testable import ProgressStore

@Suite struct RepairTests {
  private func folder(_ events: [Event]) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(JournalReaderTests.journal(events), to: "ada/journal/laptop.jsonl")
    return scratch
  }

  private func verify(_ scratch: Scratch) throws -> Verification {
    try Verification(scratch.path, learner: LearnerID("ada"), now: .test(1e6))
  }

  private func repair(_ scratch: Scratch, isDryRun: Bool = false) throws -> JournalRepair {
    try JournalRepair(
      scratch.path, learner: LearnerID("ada"), device: DeviceID("laptop"), isDryRun: isDryRun,
      program: .test)
  }

  private func merge(_ other: String, _ scratch: Scratch) throws -> Merge {
    try Merge(
      other, scratch.path, learner: LearnerID("ada"), device: DeviceID("desk"), program: .test)
  }

  private func state(_ scratch: Scratch) throws -> LearnerState {
    try ProgressStore.test(scratch, for: .reading, at: .test(1e6)).state
  }

  @Test func oneFlippedByteIsNamedByFileAndLineAndCostsNothingElse() throws {
    let events = JournalReaderTests.events(30)
    let scratch = try folder(events)
    #expect(try verify(scratch).isSound)
    var bytes = JournalReaderTests.journal(events)
    let place = JournalReaderTests.journal(Array(events[..<11])).count + 40
    bytes[place] ^= 1
    try scratch.write(bytes, to: "ada/journal/laptop.jsonl")
    let found = try verify(scratch)
    #expect(!found.isSound)
    #expect(found.events == 29)
    guard case .damagedLine("laptop.jsonl", 12, _)? = found.journals.first?.findings.first else {
      Issue.record("\(found)")
      return
    }
    #expect(found.gaps == [.init(device: "laptop", missing: 12...12)])

    let before = try state(scratch)
    #expect(try repair(scratch, isDryRun: true).repaired.map(\.rescue) == [nil])
    #expect(scratch.bytes("ada/journal/laptop.jsonl") == bytes)
    #expect(try repair(scratch).repaired.map(\.name) == ["laptop.jsonl"])
    #expect(try verify(scratch).isSound)
    #expect(try state(scratch).differences(from: before) == [])
    #expect(scratch.bytes("ada/rescue/laptop.jsonl.damaged") == bytes)
    #expect(try repair(scratch).repaired == [])
  }

  @Test func aLineThatAPersonMarkedIsSealed() throws {
    let events = JournalReaderTests.events(3)
    let scratch = try folder(events)
    let text = String(decoding: JournalReaderTests.journal(events), as: UTF8.self)
    var lines = text.split(separator: "\n").map(String.init)
    let edited = lines[1].dropLast(10) + "hand\"}"
    lines[1] = String(edited)
    try scratch.write(
      Array((lines.joined(separator: "\n") + "\n").utf8), to: "ada/journal/laptop.jsonl")
    #expect(try verify(scratch).events == 2)
    #expect(try repair(scratch).repaired.map(\.sealed) == [1])
    #expect(scratch.bytes("ada/journal/laptop.jsonl") == JournalReaderTests.journal(events))
  }

  @Test func aTornLastLineIsSetAsideWhenStudyingBegins() throws {
    let events = JournalReaderTests.events(4)
    let scratch = try folder(events)
    let torn = Array(EventLine.bytes(events[3]).prefix(50))
    let whole = JournalReaderTests.journal(Array(events[..<3]))
    try scratch.write(whole + torn, to: "ada/journal/laptop.jsonl")
    let store = try ProgressStore.test(scratch, at: .test(1e6))
    let rescue = scratch.path + "/ada/rescue/laptop.jsonl-line-4"
    #expect(store.findings == [.setAside(file: "laptop.jsonl", line: 4, rescue: rescue)])
    #expect(scratch.bytes("ada/rescue/laptop.jsonl-line-4") == torn)
    #expect(scratch.bytes("ada/journal/laptop.jsonl") == whole)
  }

  @Test func mergingIsAUnionAndDoingItTwiceChangesNothing() throws {
    let events = JournalReaderTests.events(40)
    let scratch = try folder(Array(events[..<25]))
    let other = try folder(Array(events[15...]))
    for path in [other.path, other.path + "/ada", other.path + "/ada/journal/laptop.jsonl"] {
      let first = try merge(path, scratch)
      #expect(first.events == 25)
      #expect(first.new == (path == other.path ? 15 : 0))
    }
    #expect(try state(scratch).differences(from: .replaying(events, at: .test(1e6))) == [])
    #expect(scratch.names("ada/journal") == ["desk.merged.jsonl", "laptop.jsonl"])
    try scratch.write(Array("a,b\n1,2\n".utf8), to: "table.csv")
    let table = scratch.path + "/table.csv"
    #expect(throws: StoreError.nothingToMerge(path: table)) { try merge(table, scratch) }
    #expect(throws: StoreError.nothingToMerge(path: "/nowhere")) {
      try merge("/nowhere", scratch)
    }
  }

  @Test(arguments: [
    "laptop.sync-conflict-20261121-081530-ABCDEFG.jsonl", "laptop (1).jsonl",
    "laptop (conflicted copy 2026-11-21 081530).jsonl", "laptop (ward's conflicted copy).jsonl",
    "laptop-conflict-1.jsonl", "laptop.jsonl.conflict1", "laptop.jsonl.orig", "laptop.jsonl~HEAD",
    "Copy of laptop.jsonl", "laptop-WARD-PC.jsonl", "laptop 2.jsonl", "aside.jsonl",
  ])
  func conflictCopiesAreReadAndThenFoldedIn(name: String) throws {
    let events = JournalReaderTests.events(20)
    let scratch = try folder(Array(events[..<12]))
    let copy = JournalReaderTests.journal(Array(events[8...]))
    try scratch.write(copy, to: "ada/journal/\(name)")
    let all = LearnerState.replaying(events, at: .test(1e6))
    #expect(try state(scratch).differences(from: all) == [])
    #expect(try verify(scratch).notes == [.conflictCopy(file: name, of: "laptop.jsonl")])
    #expect(try repair(scratch).merged.map(\.name) == [name])
    #expect(scratch.names("ada/journal") == ["laptop.jsonl", "laptop.merged.jsonl"])
    #expect(scratch.bytes("ada/rescue/\(name)") == copy)
    #expect(try state(scratch).differences(from: all) == [])
  }

  @Test func aJournalThatADeviceBeganWithACopyIsNoConflictCopy() throws {
    let events = JournalReaderTests.events(6)
    let scratch = try folder(events)
    let own = Event(
      device: DeviceID(hostName: "desk"), sequence: 1, moment: .test(1e5),
      day: Timestamp.test(1e5).studyDay(), body: .answer(.test("x")))
    let mixed = JournalReaderTests.journal(events + [own])
    try scratch.write(mixed, to: "ada/journal/desk.jsonl")
    try scratch.write(mixed, to: "ada/journal/laptop.jsonl~")
    #expect(try verify(scratch).notes == [])
    #expect(try verify(scratch).duplicates == 6)
    #expect(try repair(scratch) == repair(scratch, isDryRun: true))
    #expect(scratch.bytes("ada/journal/desk.jsonl") == mixed)
    #expect(try state(scratch).differences(from: .replaying(events + [own], at: .test(1e6))) == [])
  }

  @Test func ofADamagedBackupAllPartsThatCanBeUnpackedComeBack() throws {
    let zlib = try #require(Zlib())
    let events = JournalReaderTests.events(90)
    let parts = [events[..<30], events[30..<60], events[60...]].map {
      zlib.pack(JournalReaderTests.journal(Array($0))) ?? []
    }
    for place in [0, parts[0].count + 500, parts[0].count + parts[1].count - 3] {
      var bytes = Array(parts.joined())
      bytes[place] ^= 0xFF
      let scratch = try folder([])
      try scratch.write(bytes, to: "2026-11-21.jsonl.gz")
      let merged = try merge(scratch.path + "/2026-11-21.jsonl.gz", scratch)
      #expect(merged.new >= 60, "byte \(place)")
      #expect(
        merged.findings.last?.description == "2026-11-21.jsonl.gz: error: the backup is damaged; "
          + "what could still be unpacked is read")
    }
    let scratch = try folder([])
    try scratch.write([0x1F, 0x8B, 0x08, 0, 1, 2, 3], to: "2026-11-21.jsonl.gz")
    let path = scratch.path + "/2026-11-21.jsonl.gz"
    #expect(throws: StoreError.unreadableBackup(path: path)) { try merge(path, scratch) }
  }

  @Test func aBackupFromADayThatIsYetToComeStopsNoOther() throws {
    let scratch = try Scratch()
    for day in [0.0, 3000, 1, 2] {
      let moment = Timestamp.test(day * 86_400)
      let store = try ProgressStore.test(scratch, at: moment)
      try store.append(.answer(.test("a")), at: moment)
      store.close()
    }
    #expect(
      scratch.names("ada/backups").map { String($0.prefix(10)) } == [
        "2026-11-21", "2026-11-22", "2026-11-23", "2035-02-07",
      ])
  }

  @Test func aBackupNeverReplacesALargerOne() throws {
    let events = JournalReaderTests.events(60)
    let scratch = try folder(events)
    let backup = try Backup(scratch.path, learner: LearnerID("ada"))
    _ = try backup.make(on: StudyDay(rawValue: 20_778), isWanted: true)
    for count in [3, 2] {
      try scratch.write(
        JournalReaderTests.journal(Array(events[..<count])), to: "ada/journal/laptop.jsonl")
      _ = try backup.make(on: StudyDay(rawValue: 20_778), isWanted: true)
    }
    let names = scratch.names("ada/backups").map { String($0.prefix(19)) }
    #expect(names == ["2026-11-21-larger-1", "2026-11-21-larger-2", "2026-11-21.jsonl.gz"])
    let larger = scratch.path + "/ada/backups/" + (scratch.names("ada/backups").first ?? "")
    #expect(try merge(larger, scratch).new == 58)
  }

  @Test func aLinkIsNotPassedOverByABackup() throws {
    let scratch = try folder(JournalReaderTests.events(2))
    let link = scratch.path + "/ada/journal/other.jsonl"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "laptop.jsonl")
    #expect(throws: StoreError.symbolicLink(path: link)) {
      try Backup(scratch.path, learner: LearnerID("ada")).make(
        on: StudyDay(rawValue: 20_778), isWanted: true)
    }
    #expect(scratch.names("ada/backups") == [])
  }

  @Test func backupsRotateAndBringEverythingBack() throws {
    let scratch = try Scratch()
    for day in stride(from: 0, to: 500, by: 5) {
      let moment = Timestamp.test(Double(day) * 86_400)
      let store = try ProgressStore.test(scratch, at: moment)
      if day % 15 != 5 { try store.append(.answer(.test("p\(day % 50)")), at: moment) }
      store.close()
    }
    let names = scratch.names("ada/backups")
    #expect(names.count <= 7 + 4 + 12 && names.count >= 13, "\(names)")
    let before = try state(scratch)
    try FileManager.default.removeItem(atPath: scratch.path + "/ada/journal")
    let newest = try #require(names.last)
    let merged = try merge(scratch.path + "/ada/backups/" + newest, scratch)
    #expect(merged.new == before.answers)
    #expect(try state(scratch).points == before.points)
  }

  @Test func backupsAreKeptForDaysWeeksAndMonths() {
    let days = (0..<800).reversed().map { StudyDay(rawValue: 20_000 + $0) }
    let kept = Backup.kept(days).map { 20_799 - $0.rawValue }.sorted()
    #expect(Array(kept.prefix(7)) == Array(0..<7))
    #expect(kept.count <= 23)
    #expect(kept.last ?? 0 > 300)
  }
}
