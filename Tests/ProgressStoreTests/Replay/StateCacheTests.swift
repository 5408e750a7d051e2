import Foundation
import Scheduling
import TestSupport
import Testing

@testable import ProgressStore

@Suite struct StateCacheTests {
  private let end = Timestamp.test(2000 * 900)

  private func state(_ seed: UInt64) -> LearnerState {
    .replaying(History(300, seed: seed).events, at: end)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func readsWhatWasWritten(seed: UInt64) {
    var coverage = StateCache.Coverage.none
    coverage.length = 77
    coverage.inode = 5
    let cache = StateCache(state: state(seed), covered: ["laptop.jsonl": coverage])
    #expect(StateCache(cache.bytes) == cache)
  }

  @Test func damagedOrCutOffBytesAreRefused() {
    var random = SeededGenerator(seed: 1)
    let bytes = StateCache(state: state(2), covered: [:]).bytes
    for place in stride(from: 0, to: bytes.count, by: 97) {
      var damaged = bytes
      damaged[place] ^= UInt8.random(in: 1...255, using: &random)
      #expect(StateCache(damaged) == nil)
      #expect(StateCache(Array(bytes.prefix(place))) == nil)
    }
  }

  /// Journals of three devices that grow, are replaced and are damaged between starts: with a cache or without, the
  /// state is the same.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func theCacheIsNeverTheTruth(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scratch = try Scratch()
    let events = History(400, seed: seed).events
    var files: [String: [UInt8]] = [:]
    var next = 0
    for round in 0..<8 {
      for event in events[next..<min(next + 40, events.count)] {
        files["\(event.device.name).jsonl", default: []] += EventLine.bytes(event) + [0x0A]
      }
      next += 40
      switch Int.random(in: 0..<6, using: &random) {
      case 0: files["d0 (conflicted copy).jsonl"] = files["d0.jsonl"]
      case 1:
        if let place = files["d1.jsonl"]?.indices.randomElement(using: &random) {
          files["d1.jsonl"]?[place] ^= 1
        }
      case 2: files["d2.jsonl"] = files["d2.jsonl"]?.dropLast(9)
      default: break
      }
      for (name, bytes) in files {
        let path = "ada/journal/\(name)"
        let known = scratch.bytes(path)
        if Bool.random(using: &random), bytes.starts(with: known), !known.isEmpty {
          let handle = try #require(FileHandle(forWritingAtPath: scratch.path + "/" + path))
          try handle.seekToEnd()
          try handle.write(contentsOf: Data(bytes.dropFirst(known.count)))
          try handle.close()
        } else if bytes != known {
          try scratch.write(bytes, to: path)
        }
      }
      let now = Timestamp.test(Double(400 * 900 + round))
      let cached = try ProgressStore.test(scratch, device: "desk", at: now)
      cached.close()
      let cache = scratch.bytes("ada/cache/desk.state")
      try? FileManager.default.removeItem(atPath: scratch.path + "/ada/cache/desk.state")
      let replayed = try ProgressStore.test(scratch, for: .reading, device: "desk", at: now)
      var state = replayed.state
      state.recent = Array(state.recent.suffix(cached.state.recent.count))
      #expect(cached.state.differences(from: state) == [], "round \(round)")
      if !cache.isEmpty { try scratch.write(cache, to: "ada/cache/desk.state") }
    }
  }

  @Test func aStartWithACacheReadsOnlyWhatIsNew() throws {
    let scratch = try Scratch()
    let store = try ProgressStore.test(scratch)
    for number in 1...50 {
      try store.append(.answer(.test("p\(number)")), at: .test(Double(number)))
    }
    store.close()
    let files = FaultyFiles()
    let again = try ProgressStore.test(scratch, for: .reading, at: .test(60), files: files)
    #expect(again.state == store.state)
    #expect(!files.log.contains("read laptop.jsonl"), "\(files.log)")
  }
}
