import Foundation
import TestSupport
import Testing

@testable import ProgressStore

/// The promise on changed bytes, in full; `Scripts/fuzz` runs it, because it takes minutes in a debug build.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["CODEROUNDS_LONG_TESTS"] != nil,
    "takes minutes: set CODEROUNDS_LONG_TESTS=1, or run Scripts/fuzz"))
struct LongJournalTests {
  @Test func everyByteOfTwoThousandEventsMayChange() throws {
    var random = SeededGenerator(seed: 31)
    let events = JournalReaderTests.events(2000, seed: 30)
    for middle in 1..<events.count - 1 {
      let around = Array(events[middle - 1...middle + 1])
      let bytes = JournalReaderTests.journal(around)
      let start = EventLine.bytes(around[0]).count + 1
      for place in start..<start + EventLine.bytes(around[1]).count + 1 {
        var damaged = bytes
        damaged[place] ^= UInt8.random(in: 1...255, using: &random)
        let (read, findings) = try JournalReaderTests.readInMemory(damaged)
        if read == around { continue }
        #expect(read == [around[0], around[2]], "byte \(place - start) of event \(middle)")
        #expect(!findings.isEmpty, "byte \(place - start) of event \(middle)")
      }
    }
  }

  @Test func garbageOfAnySizeIsReadInLittleMemory() throws {
    let scratch = try Scratch()
    var random = SeededGenerator(seed: 32)
    let event = JournalReaderTests.events(1)[0]
    let block = Data((0..<1 << 20).map { _ in UInt8.random(in: 0...255, using: &random) })
    try scratch.write(JournalReaderTests.journal([event]), to: "ada/journal/laptop.jsonl")
    let handle = try #require(
      FileHandle(forWritingAtPath: scratch.path + "/ada/journal/laptop.jsonl"))
    try handle.seekToEnd()
    for _ in 0..<1024 { try handle.write(contentsOf: block) }
    try handle.close()
    let found = try Verification(scratch.path, learner: LearnerID("ada"), now: .test(1e6))
    #expect(found.events == 1)
    #expect(!found.isSound)
    #expect(found.journals[0].findings.count <= 101)
  }
}
