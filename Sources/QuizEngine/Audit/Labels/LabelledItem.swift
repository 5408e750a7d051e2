/// A hand-written item with the flaws that a reviewer finds in it.
package struct LabelledItem: Equatable, Sendable {
  package let item: AuditItem
  /// The names of the rules that it breaks.
  package let flaws: Set<String>

  /// Items as text: `?` the stem, `*` the key, `-` a distractor, `!` the flaws; an empty line parts them.
  package static func read(_ text: String) -> [LabelledItem] {
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
