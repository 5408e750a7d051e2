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
    "laptop-conflict-1.jsonl", "laptop.jsonl.conflict1", "laptop.jsonl.orig",
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
