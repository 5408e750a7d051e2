import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The clock of the computer, and the time zone that it is set to.
struct TimeZoneTests {
  private struct Line: Decodable {
    let time: String
    let offset: String
    let day: String

    /// The study day by the clock on the wall, which begins at four.
    var dayByTheClock: String {
      get throws {
        let moment = try Date(
          time, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        let parts = offset.dropFirst().split(separator: ":").compactMap { Double($0) }
        let ahead = (parts[0] * 3600 + parts[1] * 60) * (offset.hasPrefix("-") ? -1 : 1)
        let shifted = moment.addingTimeInterval(ahead - 4 * 3600)
        return String(Date.ISO8601FormatStyle().format(shifted).prefix(10))
      }
    }
  }

  /// Answers of every shape: what does not fit a question is asked for anew.
  private static let answers = "a\n38571\n1 2 3\n1 2 3 4\n1 2 3 4 5\na b\na b a b\na b a b a b\n"

  @Test func eachAnswerTellsTheLocalTimeOfWhereItWasGivenAndItsDayBeginsThereAtFour() throws {
    let home = try TemporaryFolder()
    let progress = home.path + "/Progress"
    func run(_ words: [String], zone: String, input: String = "") throws -> ProgramRun {
      try ProgramRun(
        words + ["--progress", progress, "--learner", "ann"], input: input,
        environment: ["TZ": zone, "CODEROUNDS_SEED": "5", "CODEROUNDS_DEVICE": "desk"])
    }
    // Zones as POSIX writes them: the sign is turned round, and the last one has its summer in December.
    let zones = ["IST-5:30", "EST5", "LINT-14", "XST3XDT,M11.1.0/0,M2.3.0/0"]
    for zone in zones {
      let studied = try run(["study", "--limit", "1"], zone: zone, input: Self.answers)
      #expect(studied.status == 0)
      #expect(studied.errors == "")
    }
    let text = try home.text(of: "Progress/ann/journal/desk.jsonl")
    let lines = try text.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    #expect(lines.count == zones.count)
    #expect(lines.prefix(3).map(\.offset) == ["+05:30", "-05:00", "+14:00"])
    #expect(["-03:00", "-02:00"].contains(lines.last?.offset))
    for line in lines { #expect(line.day == (try line.dayByTheClock)) }
    #expect(try run(["progress", "verify"], zone: "EST5").status == 0)
  }
}
