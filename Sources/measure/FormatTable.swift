import Narratives
import QuestionBanks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads every file that an `EXPECTED*.json` speaks of and prints how much of it comes out as expected.
struct FormatTable {
  private let folder: String
  private var total = FormatScore()

  /// Prints the table for all expectations at or below a folder, and says so where there are none.
  static func run(_ folders: [String]) {
    for folder in folders {
      var table = FormatTable(folder: folder)
      let files = table.files()
      let expectations = files.filter { file in
        let name = file.split(separator: "/").last ?? ""
        return name.hasPrefix("EXPECTED") && name.hasSuffix(".json")
      }
      guard !expectations.isEmpty else {
        print("\(folder): no EXPECTED*.json here, so nothing is compared")
        continue
      }
      print(FormatScore.heading(folder))
      for expectation in expectations { table.compare(expectation, files) }
      print(table.total.line("all"))
    }
  }

  private init(folder: String) { self.folder = folder }

  private func files() -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private mutating func compare(_ expectation: String, _ files: [String]) {
    guard let data = FileManager.default.contents(atPath: folder + "/" + expectation),
      case .object(let members)? = try? JSONDecoder().decode(PlainJSON.self, from: data)
    else {
      print("\(expectation): not the JSON that was expected")
      return
    }
    let home = expectation.split(separator: "/").dropLast().joined(separator: "/")
    for (name, expected) in members.sorted(by: { $0.key < $1.key }) {
      let near = files.filter { $0.hasPrefix(home) && ("/" + $0).hasSuffix("/" + name) }
      // A summary may name its files from the folder above its own.
      guard let path = near.min(by: { $0.count < $1.count }) else {
        print("\(name): not here")
        continue
      }
      let score = FormatScore(expected, reading: folder + "/" + path)
      total += score
      print(score.line(name))
    }
  }
}

/// How many questions of a file were expected, read, and read as expected.
struct FormatScore {
  private var expected = 0
  private var read = 0
  private var equal = 0

  init() {}

  /// Compares a file with whole questions, with a list of summaries, or with what is said of a QTI file.
  init(_ expectation: PlainJSON, reading path: String) {
    guard let source = try? QuestionFile.source(path), let file = Self.read(source) else { return }
    let questions = Self.json(of: file)["questions"]?.elements ?? []
    read = questions.count
    if let wanted = expectation["questions"]?.elements {
      expected = wanted.count
      equal = zip(questions, wanted).count { $0 == $1 }
    } else if case .list(let summaries) = expectation {
      expected = summaries.count
      equal = zip(questions, summaries).count { $0.agrees(withSummary: $1) }
    } else if expectation["error"] != nil {
      expected = read == 0 && file.hasErrors ? 0 : 1
    } else {
      // These summaries count elements and not questions: one question at least, and no error.
      expected = max(1, read)
      equal = file.hasErrors ? 0 : read
    }
  }

  private static func read(_ source: SourceText) -> QuestionFile? {
    let format = QuestionFormat.of(source) ?? QuestionFormat.named("gift")
    return format?.read?(source)
  }

  private static func json(of file: QuestionFile) -> PlainJSON {
    let bytes = QuestionFormat.named("json")?.write?(file).bytes ?? []
    return (try? JSONDecoder().decode(PlainJSON.self, from: Data(bytes))) ?? .null
  }

  static func += (left: inout Self, right: Self) {
    left.expected += right.expected
    left.read += right.read
    left.equal += right.equal
  }

  /// The line above a table.
  static func heading(_ folder: String) -> String {
    padded(folder, to: 46) + " expected   read  equal"
  }

  /// One line of the table; a file that differs is marked.
  func line(_ name: String) -> String {
    let numbers = [(expected, 9), (read, 7), (equal, 7)].map { number, width in
      let digits = String(number)
      return String(repeating: " ", count: max(1, width - digits.count)) + digits
    }
    return Self.padded(name, to: 46) + numbers.joined()
      + (expected == read && read == equal ? "" : "  DIFFERS")
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
