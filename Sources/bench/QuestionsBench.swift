import Basics
import Narratives
import QuestionBanks
import QuizEngine

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Measures how fast proven questions are made, from a small bank and from a very large one, and how much their
/// scenarios differ.
enum QuestionsBench {
  private static let bundled = "QuestionBanks/pelvic-nodes"
  private static let clock = ContinuousClock()

  /// Prints the time for some numbers of questions, and the longest wait for one of them; without the name of a bank
  /// also what a question costs among 10,000 codes, and how many scenarios there are for each code.
  static func run(_ words: [String]) throws {
    let folders = words.filter { Int($0) == nil }
    let count = words.lazy.compactMap { Int($0) }.first ?? 10_000
    for folder in folders.isEmpty ? [bundled] : folders {
      let start = clock.now
      let catalogue = try Catalogue(banks: [BankFolder.read(at: folder).bank])
      let ready = clock.now
      let used = ChildProcess.ownSeconds()
      let (made, longest) = questions(count, from: catalogue)
      print(
        "\(folder): ready in \(start.duration(to: ready)); \(made) of \(count) questions in "
          + "\(ready.duration(to: clock.now)) (\(seconds(since: used)) s of a core), the slowest "
          + "\(longest)")
    }
    guard folders.isEmpty else { return }
    try amongMany(10_000)
    try scenarios(1_000)
  }

  /// Goes round all points; a seed that gives no question counts as an attempt, not as a question.
  ///
  /// The longest wait is one of the core, not of the clock on the wall, so that a busy machine tells the same.
  private static func questions(
    _ count: Int, from catalogue: Catalogue
  ) -> (made: Int, longest: Duration) {
    var made = 0
    var longest = Duration.zero
    for seed in 0..<UInt64(max(1, count)) where made < count {
      for point in catalogue.points where made < count {
        let begin = ChildProcess.ownSeconds()
        if catalogue.question(point: point.id, seed: seed) != nil { made += 1 }
        longest = max(longest, .seconds(ChildProcess.ownSeconds() - begin))
      }
    }
    return (made, longest)
  }

  // MARK: - Among many codes

  /// Prints how long the next question takes where so many codes are loaded, each point asked for the first time.
  private static func amongMany(_ count: Int) throws {
    let work =
      FileManager.default.temporaryDirectory.path
      + "/coderounds-bench-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: work) }
    _ = try ManyNarratives.write(count, to: work)
    let start = clock.now
    let catalogue = try Catalogue(banks: [BankFolder.read(at: work).bank])
    let ready = start.duration(to: clock.now)
    var chance = SplitMix64(seed: 1)
    var times: [Duration] = []
    var made = 0
    for point in catalogue.points.shuffled(using: &chance).prefix(1_000) {
      let begin = ChildProcess.ownSeconds()
      if catalogue.question(point: point.id, seed: chance.next()) != nil { made += 1 }
      times.append(.seconds(ChildProcess.ownSeconds() - begin))
    }
    times.sort()
    print(
      "\(count) codes: ready in \(ready); \(catalogue.points.count) points; \(made) of "
        + "\(times.count) asked for gave a question; median \(times[times.count / 2]), "
        + "99 of 100 within \(times[times.count * 99 / 100]), the slowest "
        + "\(times.last ?? .zero)")
  }

  // MARK: - Scenarios

  /// Prints how many of so many notes on each code of the bundled bank differ in more than numbers.
  private static func scenarios(_ count: Int) throws {
    let catalogue = try Catalogue(banks: [BankFolder.read(at: bundled).bank])
    var known: [ProcedureCode: Set<String>] = [:]
    var composed: [ProcedureCode: Int] = [:]
    for seed in 0..<UInt64(count * 2) {
      for point in catalogue.points where point.kinds.contains(.typeTheCode) {
        guard point.codes.contains(where: { composed[$0, default: 0] < count }),
          let question = catalogue.question(point: point.id, seed: seed, kind: .typeTheCode),
          composed[question.code, default: 0] < count
        else { continue }
        composed[question.code, default: 0] += 1
        known[question.code, default: []].insert(withoutNumbers(question.stem))
      }
    }
    let fewest = known.min { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    print(
      "scenarios: of \(count) notes on each of \(known.count) codes at least "
        + "\(fewest?.value.count ?? 0) differ in more than numbers "
        + "(\(fewest?.key.rawValue ?? "none"))")
  }

  /// A note without the question under it, and with every number made the same.
  private static func withoutNumbers(_ stem: String) -> String {
    let words: Set = ["two", "three"]
    let note = stem.split(separator: "\n").dropLast().joined(separator: "\n")
    return note.split(separator: " ").map { word in
      word.contains(where: \.isNumber) || words.contains(word.lowercased()) ? "0" : word
    }.joined(separator: " ")
  }

  private static func seconds(since used: Double) -> Double {
    ((ChildProcess.ownSeconds() - used) * 100).rounded() / 100
  }
}
