import Foundation
import Scheduling
import TestSupport
import Testing

@testable import ProgressStore

/// Programs that really study and are really killed.
@Suite struct KillTests {
  private static let crasher = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("StoreCrasher")

  /// Starts a program that studies, kills it after some time, and gives the names of the events it promised.
  private func start(_ scratch: Scratch, second: Int) throws -> (Process, Pipe) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = Self.crasher
    process.arguments = [scratch.path, "\(second)"]
    process.standardOutput = pipe
    try process.run()
    return (process, pipe)
  }

  private func promises(_ pipe: Pipe, after first: Data = Data()) -> [String] {
    let rest = pipe.fileHandleForReading.readDataToEndOfFile()
    let text = String(decoding: first + rest, as: UTF8.self)
    // A name that was not printed to its end was not promised.
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private func events(_ scratch: Scratch) throws -> [Event] {
    var collector = EventCollector()
    var walk = JournalWalk(PosixFiles())
    try walk.read(LearnerFolder(root: scratch.path, learner: LearnerID("ada")), into: &collector)
    return collector.events
  }

  /// 200 rounds, or 600 where there is time.
  private static let rounds =
    ProcessInfo.processInfo.environment["CODEROUNDS_LONG_TESTS"] == nil ? 200 : 600

  /// Kills at random times of an ever growing journal, from before the first line to after the cache is written.
  @Test(.timeLimit(.minutes(30)))
  func hundredsOfKillsLoseNoPromisedAnswer() throws {
    var random = SeededGenerator(seed: 11)
    let scratch = try Scratch()
    var promised: Set<String> = []
    var killed = 0
    for round in 0..<Self.rounds {
      let (process, pipe) = try start(scratch, second: round)
      // Every other time it is in the midst of its answers for certain.
      let first = round % 2 == 0 ? pipe.fileHandleForReading.availableData : Data()
      usleep(UInt32.random(in: 0...(round % 2 == 0 ? 4_000 : 40_000), using: &random))
      if process.isRunning { killed += 1 }
      kill(process.processIdentifier, SIGKILL)
      promised.formUnion(promises(pipe, after: first))
      process.waitUntilExit()
      guard round % 10 == 9 else { continue }
      let kept = try events(scratch)
      let names = Set(kept.map { "\($0.device) \($0.sequence) \($0.moment.milliseconds)" })
      #expect(promised.isSubset(of: names), "round \(round)")
      let store = try ProgressStore.test(scratch, for: .reading, at: .test(1e6))
      #expect(
        store.state.differences(from: .replaying(kept, at: .test(1e6))) == [], "round \(round)")
    }
    #expect(killed > Self.rounds / 2)
    #expect(promised.count > Self.rounds)
  }

  @Test(.timeLimit(.minutes(30)))
  func twoProgramsAtOnceKeepApartAndLoseNothingWhenKilled() throws {
    var random = SeededGenerator(seed: 12)
    let scratch = try Scratch()
    var promised: Set<String> = []
    for round in 0..<20 {
      let programs = try (0..<2).map { try start(scratch, second: round * 2 + $0) }
      usleep(UInt32.random(in: 5_000...30_000, using: &random))
      for (process, pipe) in programs {
        kill(process.processIdentifier, SIGKILL)
        promised.formUnion(promises(pipe))
        process.waitUntilExit()
      }
    }
    let names = Set(
      try events(scratch).map { "\($0.device) \($0.sequence) \($0.moment.milliseconds)" })
    #expect(promised.isSubset(of: names))
    #expect(scratch.names("ada/journal").contains("laptop.2.jsonl"))
    let found = try Verification(scratch.path, learner: LearnerID("ada"), now: .test(1e6))
    #expect(found.journals.flatMap(\.findings).allSatisfy { $0.tornLine != nil })
    #expect(found.duplicates == 0)
  }
}
