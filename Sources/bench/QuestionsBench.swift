import Narratives
import QuestionBanks
import QuizEngine

/// Measures how fast proven questions are made from a bank.
enum QuestionsBench {
  /// Prints the time for some numbers of questions, and the longest wait for one of them.
  static func run(_ words: [String]) throws {
    let folders = words.filter { Int($0) == nil }
    let count = words.lazy.compactMap { Int($0) }.first ?? 10_000
    for folder in folders.isEmpty ? ["QuestionBanks/pelvic-nodes"] : folders {
      let clock = ContinuousClock()
      let start = clock.now
      let catalogue = try Catalogue(banks: [BankFolder.read(at: folder).bank])
      let ready = clock.now
      let (made, longest) = questions(count, from: catalogue, clock)
      print(
        "\(folder): ready in \(start.duration(to: ready)); \(made) of \(count) questions in "
          + "\(ready.duration(to: clock.now)), the slowest \(longest)")
    }
  }

  /// Goes round all points; a seed that gives no question counts as an attempt, not as a question.
  private static func questions(
    _ count: Int, from catalogue: Catalogue, _ clock: ContinuousClock
  ) -> (made: Int, longest: Duration) {
    var made = 0
    var longest = Duration.zero
    for seed in 0..<UInt64(max(1, count)) where made < count {
      for point in catalogue.points where made < count {
        let begin = clock.now
        if catalogue.question(point: point.id, seed: seed) != nil { made += 1 }
        longest = max(longest, begin.duration(to: clock.now))
      }
    }
    return (made, longest)
  }
}
