import Narratives

/// A contrast table as it is printed: fact by fact, so that it can be read in any width and aloud.
struct ContrastPage {
  let table: ContrastTable

  /// Prints what the codes share and where they part.
  func print(on output: Output) {
    for procedure in table.procedures {
      output.line("\(procedure.code, .strong)  \(procedure.narrative.title)", hanging: 7)
    }
    let shared = table.rows.filter(\.isShared)
    if !shared.isEmpty {
      output.line()
      output.line("\("The same for all", .heading)")
      for row in shared {
        guard let stance = row.stances.first else { continue }
        let words = Self.words(stance, about: row)
        output.line(
          stance.force == .required ? words : "\(row.title): \(words)", indent: 2, hanging: 2)
      }
    }
    for row in table.differences {
      output.line()
      output.line("\(row.title, .heading)")
      for (procedure, stance) in zip(table.procedures, row.stances) {
        let quotation = stance.sentence.map { ": “\($0)”" } ?? ""
        output.line(
          "\(procedure.code, .strong)  \(Self.words(stance, about: row))\(quotation)", indent: 2,
          hanging: 7)
      }
    }
  }

  private static func words(
    _ stance: ContrastTable.Stance, about row: ContrastTable.Row
  ) -> StyledText {
    let detail = stance.words == row.title ? "" : " (\(stance.words))"
    return switch stance.force {
    case .required: "\(stance.words)"
    case .optional: "may be done\(detail)"
    case .conditional: "only if needed\(detail)"
    case .excluded: "not part of it\(detail)"
    case .notStated: "the text does not say"
    }
  }

  /// The same for programs.
  var json: JSON {
    [
      "codes": .strings(table.procedures.map(\.code.rawValue)),
      "facts": .array(
        table.rows.map { row in
          [
            "fact": .string(row.title), "shared": .bool(row.isShared),
            "stances": .array(
              zip(table.procedures, row.stances).map { procedure, stance in
                [
                  "code": .string(procedure.code.rawValue), "force": .string(stance.force.rawValue),
                  "words": .string(stance.words), "sentence": .optional(stance.sentence),
                ]
              }),
          ]
        }),
    ]
  }
}
