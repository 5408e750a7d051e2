import Testing

@testable import QuizEngine

/// A hand-written item with the flaws that a reviewer finds in it.
struct LabelledItem: CustomTestStringConvertible {
  let item: AuditItem
  let flaws: Set<String>

  var testDescription: String { item.stem }

  /// Items as text: `?` the stem, `*` the key, `-` a distractor, `!` the flaws.
  static func read(_ text: String) -> [LabelledItem] {
    text.split(separator: "\n\n").enumerated().map { number, block in
      var stem = ""
      var options: [AuditItem.Choice] = []
      var flaws: Set<String> = []
      for line in block.split(separator: "\n") {
        let rest = String(line.dropFirst(2))
        switch line.first {
        case "?": stem += stem.isEmpty ? rest : " " + rest
        case "!": flaws.formUnion(rest.split(separator: " ").map(String.init))
        default: options.append(AuditItem.Choice(rest, isKey: line.first == "*"))
        }
      }
      return LabelledItem(
        item: AuditItem(id: "item \(number + 1)", stem: stem, options: options), flaws: flaws)
    }
  }
}
