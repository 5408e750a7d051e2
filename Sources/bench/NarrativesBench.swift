import Narratives
import QuestionBanks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Measures how fast the lexicon and a large bank are read, and how fast a note is held against all its codes.
enum NarrativesBench {
  private static let clock = ContinuousClock()

  /// Prints how long the lexicon takes, the median of many times.
  static func lexicon() throws {
    let times = try (0..<41).map { _ in
      let start = clock.now
      _ = try Lexicon.standard()
      return start.duration(to: clock.now)
    }.sorted()
    print(
      "lexicon: \(try Lexicon.standard().concepts.count) concepts in \(milliseconds(times[20])) ms")
  }

  /// Prints what a bank of so many narratives costs: read for the first time, from the cache, and for a note.
  static func bank(_ words: [String]) throws {
    let count = words.first.flatMap { Int($0) } ?? 10_000
    let work =
      FileManager.default.temporaryDirectory.path
      + "/coderounds-bench-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: work) }
    let bytes = try ManyNarratives.write(count, to: work + "/bank")
    print("bank: \(count) narratives, \(bytes >> 10) kB of prose, two cores at most")
    guard let signature = FileSignature(of: CommandLine.arguments[0]) else {
      return print("the program file was not found; call it with its path")
    }
    let cache = BankCache(folder: work + "/cache", program: signature)
    for name in ["first start", "second start", "start from the cache"] {
      if name.hasPrefix("second") { ChildProcess.wait(seconds: 3) }
      let solver = try start(work + "/bank", cache, name, bytes)
      if name.hasSuffix("cache") { solve(solver) }
    }
  }

  private static func start(
    _ path: String, _ cache: BankCache, _ name: String, _ bytes: Int
  ) throws -> Solver {
    let begin = clock.now
    let used = ChildProcess.ownSeconds()
    let reading = try BankFolder.read(at: path, cache: cache)
    let files = clock.now
    let reader = ProcedureReader(lexicon: try cache.lexicon(for: [reading.bank]))
    let lexicon = clock.now
    let procedures = cache.procedures(of: reading, with: reader)
    let read = clock.now
    let solver = Solver(procedures: procedures, lexicon: reader.lexicon)
    let end = clock.now
    let rate = Double(bytes) / 1e6 / (lexicon.duration(to: read) / .seconds(1))
    print(
      """
      \(name): \(milliseconds(begin.duration(to: end))) ms \
      (\(((ChildProcess.ownSeconds() - used) * 1000).rounded()) ms of all cores); files \
      \(milliseconds(begin.duration(to: files))), lexicon \
      \(milliseconds(files.duration(to: lexicon))), procedures \
      \(milliseconds(lexicon.duration(to: read))) (\(rate.rounded()) MB/s), index \
      \(milliseconds(read.duration(to: end))); peak memory \(ChildProcess.ownPeak() >> 10) MB
      """)
    return solver
  }

  /// Prints how long notes take against all codes: narratives told as notes.
  private static func solve(_ solver: Solver) {
    let stride = max(1, solver.procedures.count / 40)
    let times = (0..<40).map { index in
      let note = solver.procedures[min(index * stride, solver.procedures.count - 1)].narrative.prose
      let start = clock.now
      _ = solver.rank(note)
      return start.duration(to: clock.now)
    }.sorted()
    print(
      "solve: a note against \(solver.procedures.count) codes in \(milliseconds(times[20])) ms, "
        + "the slowest of 40 in \(milliseconds(times[39])) ms")
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    (duration / .microseconds(100)).rounded() / 10
  }
}
