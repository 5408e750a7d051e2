import Foundation
import ProgressStore
import Scheduling

/// Measures the progress store on logs that it makes: how fast it starts, reads and writes.
///
/// `bench store` prints the table; the other words are what it starts itself with, to measure whole processes.
enum StoreBench {
  /// A moment after all events of the logs.
  private static let now = Timestamp(milliseconds: 1_795_244_400_000, utcOffset: 3600)

  static func run(_ words: [String]) throws {
    switch words.first {
    case "start": try start(words[1])
    case "close": try open(words[1], for: .studying).close()
    case "read": try read(words[1])
    case "make":
      try make(words[1], events: words.dropFirst(2).first.flatMap { Int($0) } ?? 1_000_000)
    default: try table(events: words.compactMap { Int($0) })
    }
  }

  /// Keeps a log, to look at single starts with a profiler.
  private static func make(_ root: String, events: Int) throws {
    print(try StoreLog.make(root, events: events, points: points(of: events)), "bytes")
  }

  /// How many points a log of so many events has.
  private static func points(of events: Int) -> Int { min(20_000, max(1, events / 5)) }

  private static func open(_ root: String, for purpose: ProgressStore.Purpose) throws
    -> ProgressStore
  {
    try ProgressStore.open(
      root, learner: LearnerID("ada"), device: DeviceID("laptop"), now: now, for: purpose,
      program: .current)
  }

  /// All that a session does before its first question: lock, read, and look for what is due.
  private static func start(_ root: String) throws {
    let store = try open(root, for: .studying)
    let day = now.studyDay()
    let due = store.state.duePoints(on: day)
    print(store.state.points.count, "points,", due.count, "due, first", due.first?.rawValue ?? "-")
  }

  /// Reads all lines with their check sums, and nothing else.
  private static func read(_ root: String) throws {
    let verification = try Verification(root, learner: LearnerID("ada"), now: now)
    print(verification.events, "events,", verification.isSound ? "sound" : "damaged")
  }

  // MARK: - The table

  private static func table(events sizes: [Int]) throws {
    let folder =
      NSTemporaryDirectory() + "coderounds-bench-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for events in sizes.isEmpty ? [10_000, 1_000_000] : sizes {
      let root = "\(folder)/\(events)"
      let points = points(of: events)
      let bytes = try StoreLog.make(root, events: events, points: points)
      let megabytes = Double(bytes) / 1e6
      print("\(events) events of \(points) points, \(Int(megabytes)) MB")
      report("start without cache", try runs(5, "start", root))
      let read = try runs(5, "read", root)
      report("read and verify", read, "\(Int(megabytes / read.seconds)) MB/s")
      _ = try runs(1, "close", root)
      report("start with cache", try runs(15, "start", root))
      try sqliteFloor(folder, events: events)
      try writing(root)
    }
  }

  private static func report(_ name: String, _ result: Run, _ remark: String = "") {
    let time = String(format: "%8.1f ms", result.seconds * 1000)
    let memory =
      result.kilobytes > 0 ? String(format: "%6.1f MB", Double(result.kilobytes) / 1024) : ""
    print("  " + name.padding(toLength: 28, withPad: " ", startingAt: 0), time, memory, remark)
  }

  private struct Run {
    var seconds: Double
    var kilobytes: Int
  }

  /// The median time of some whole processes, and the most memory that one took.
  private static func runs(_ count: Int, _ word: String, _ root: String) throws -> Run {
    try runs(count, CommandLine.arguments[0], ["store", word, root])
  }

  private static func runs(_ count: Int, _ program: String, _ words: [String]) throws -> Run {
    var times: [Double] = []
    var kilobytes = 0
    for _ in 0..<count {
      let run = ChildProcess.run(program, words)
      times.append(run.seconds)
      kilobytes = max(kilobytes, run.kilobytes)
    }
    return Run(seconds: times.sorted()[times.count / 2], kilobytes: kilobytes)
  }

  /// What the command line of sqlite3 takes for one row out of a table of as many events.
  private static func sqliteFloor(_ folder: String, events: Int) throws {
    guard
      let sqlite = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3"]
        .first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { return print("  sqlite3 is not installed") }
    let file = "\(folder)/\(events).sqlite"
    let fill = """
      create table event (id integer primary key, time integer, point text, code text, rating integer);
      with recursive n(i) as (select 1 union all select i + 1 from n where i < \(events))
      insert into event select i, 1600000000000 + i * 1000, 'point-' || (i % 20000), '38571', i % 4 from n;
      """
    _ = ChildProcess.run(sqlite, [file, fill])
    report(
      "sqlite3, one row",
      try runs(15, sqlite, [file, "select * from event where id = \(events / 2)"]))
  }

  /// What an answer costs beside the sync of the disk.
  private static func writing(_ root: String) throws {
    let clock = ContinuousClock()
    let store = try open(root, for: .studying)
    let answer = StoreLog.answer(point: 7, code: 38_571, isRight: true, chosen: 38_571, seed: 1)
    var whole: [Double] = []
    for step in 0..<200 {
      let moment = Timestamp(
        milliseconds: now.milliseconds + Int64(step) * 1000, utcOffset: 3600)
      let time = try clock.measure { try store.append(.answer(answer), at: moment) }
      whole.append(time / .seconds(1))
    }
    let path = root + "/floor"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let files = PosixFiles()
    let file = try files.open(path, .append)
    let line = Array(repeating: UInt8(0x61), count: 380)
    var floor: [Double] = []
    for _ in 0..<200 {
      let time = try clock.measure {
        _ = try files.write(line[...], to: file)
        try files.sync(file)
      }
      floor.append(time / .seconds(1))
    }
    files.close(file)
    let (answerTime, floorTime) = (whole.sorted()[100], floor.sorted()[100])
    report("an answer", Run(seconds: answerTime, kilobytes: 0))
    report("a bare write and sync", Run(seconds: floorTime, kilobytes: 0))
  }
}
