import CommandLineParsing
import Narratives

/// Finds narratives by number or by words.
enum CodeSearch {
  /// A narrative with the bank it stands in.
  struct Entry {
    let bank: String
    let narrative: Narrative
  }

  /// Numbers find codes that begin so; words find narratives that hold all of them, those with the
  /// words in the title first.
  static func hits(for words: [String], among entries: [Entry]) -> [Entry] {
    let numbers = words.filter { $0.contains(where: \.isNumber) }.map { $0.uppercased() }
    if numbers.count == words.count {
      return entries.filter { entry in
        numbers.contains { entry.narrative.code.rawValue.hasPrefix($0) }
      }
    }
    let wanted = words.flatMap(Self.words)
    let found = entries.filter { holds(wanted, in: $0.narrative.title + " " + $0.narrative.prose) }
    let titled = found.filter { holds(wanted, in: $0.narrative.title) }
    return titled + found.filter { !holds(wanted, in: $0.narrative.title) }
  }

  /// Why nothing was found, with the nearest code where a code was asked for.
  static func explanation(_ words: [String], among entries: [Entry]) -> String {
    let asked = words.joined(separator: " ")
    let codes = entries.map(\.narrative.code.rawValue)
    guard let code = ProcedureCode(rawValue: asked) else {
      return "no narrative holds '\(asked)': try fewer or other words"
    }
    if let nearest = NearestName.of(code.rawValue, among: codes) {
      return "no bank has code \(code). Did you mean '\(nearest)'?"
    }
    return "no bank has code \(code): 'banks' lists the codes there are"
  }

  /// Every wanted word must begin a word of the text.
  private static func holds(_ wanted: [Substring], in text: String) -> Bool {
    let words = words(text)
    return wanted.allSatisfy { beginning in words.contains { $0.hasPrefix(beginning) } }
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
