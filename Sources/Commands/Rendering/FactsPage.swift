import Narratives
import QuestionBanks

/// The facts of one file as they are printed.
struct FactsPage {
  let file: String
  let result: FactReader.Result

  /// The text of a file as evidence ranges count it.
  static func text(of file: String, in world: World) throws -> String {
    guard file == "-" else { return try BankFile.readText(file).text }
    let bytes = try world.standardInput()
    guard TextDecoding.isText(bytes) else { throw BankFolderFault.notText("standard input") }
    return SourceText(path: "standard input", fileBytes: bytes).text
  }

  /// The shape that programs read.
  var json: JSON {
    [
      "file": .string(file), "code": .optional(result.code?.rawValue),
      "otherCodes": .strings(result.otherCodes.map(\.rawValue)),
      "facts": .array(
        result.facts.map { fact in
          [
            "aspect": .string(fact.aspect.rawValue), "value": .string(fact.value),
            "label": .string(fact.label), "modality": .string(fact.modality.rawValue),
            "role": .string(fact.role.rawValue),
            "evidence": .string(fact.evidence.sentence),
            "range": [
              .integer(fact.evidence.range.lowerBound), .integer(fact.evidence.range.upperBound),
            ],
          ]
        }),
    ]
  }

  /// Prints the facts sentence by sentence.
  func print(on output: Output) {
    let code = result.code?.rawValue ?? "no code"
    output.line("\(file, .heading): \(code)", hanging: 2)
    if !result.otherCodes.isEmpty {
      let others = result.otherCodes.map(\.rawValue).joined(separator: ", ")
      output.line("also named: \(others)", indent: 2)
    }
    if result.facts.isEmpty {
      output.line("nothing was read that is done, spared or left out", indent: 2)
    }
    var last: Evidence?
    for fact in result.facts.sorted(by: Self.isEarlier) {
      if fact.evidence != last {
        output.line()
        output.line("\(oneLine(fact.evidence.sentence), .faint)", indent: 2, hanging: 2)
        last = fact.evidence
      }
      let mark = fact.role == .criterial ? "*" : " "
      output.line(
        "\(mark) \(fact.aspect.rawValue): \(fact.label, .strong) (\(fact.modality.rawValue))",
        indent: 4, hanging: 4)
    }
    if result.facts.contains(where: { $0.role == .criterial }) {
      output.line()
      output.line("* the code stands or falls with it", indent: 2)
    }
  }

  private static func isEarlier(_ one: Fact, _ other: Fact) -> Bool {
    one.evidence.range.lowerBound < other.evidence.range.lowerBound
  }

  private func oneLine(_ sentence: String) -> String {
    sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
