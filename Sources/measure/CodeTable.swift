import Narratives
import QuestionBanks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How often the code of a saved page is found, for pages in files that begin with it ("12345.txt").
///
/// A page that does not name the code of its file has none of its own. With `--signs`, what speaks for each code of each page
/// is printed instead, one JSON object a page, from which the weights of the signs can be fitted.
enum CodeTable {
  static func run(_ words: [String]) throws {
    let printsSigns = words.contains("--signs")
    let files = try words.filter { $0 != "--signs" }.flatMap(pages)
    var counts: [Outcome: Int] = [:]
    for file in files {
      let text = try BankFile.readText(file).text
      let signs = SavedPage.signs(in: text)
      let own = ProcedureCode(rawValue: String(name(of: file).prefix(5)))
      let expected = own.flatMap { signs[$0] == nil ? nil : $0 }
      if printsSigns {
        let row = Row(file: file, code: expected?.rawValue, signs: signs)
        print(String(decoding: try JSONEncoder().encode(row), as: UTF8.self))
        continue
      }
      let read = SavedPage.read(text).code
      let outcome = Outcome(expected: expected, read: read)
      counts[outcome, default: 0] += 1
      if outcome != .right {
        print("\(file): \(read?.rawValue ?? "none") instead of \(expected?.rawValue ?? "none")")
      }
    }
    if printsSigns { return }
    print(
      "\(files.count) pages: "
        + Outcome.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", "))
  }

  private enum Outcome: String, CaseIterable {
    case right
    case open = "left open"
    case wrong = "another code"

    init(expected: ProcedureCode?, read: ProcedureCode?) {
      self = read == expected ? .right : read == nil ? .open : .wrong
    }
  }

  private struct Row: Encodable {
    let file: String
    let code: String?
    let signs: [String: [String: Double]]

    init(file: String, code: String?, signs: [ProcedureCode: [String: Double]]) {
      self.file = file
      self.code = code
      self.signs = Dictionary(uniqueKeysWithValues: signs.map { ($0.key.rawValue, $0.value) })
    }
  }

  private static func pages(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }
  }

  private static func name(of file: String) -> Substring {
    file.split(separator: "/").last ?? ""
  }
}
