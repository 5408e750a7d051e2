import Narratives
import QuestionBanks

/// Prints how well the reader reads the gold corpus and the solver codes its notes, for the development and the test half apart.
@main
enum MeasureMain {
  static func main() throws {
    do {
      try measure()
    } catch let problems as LexiconErrors {
      print(problems)
    }
  }

  /// The procedures of the bank that comes with the program; half of the notes are about them.
  private static func bundled(_ reader: ProcedureReader) throws -> [Procedure] {
    try BankFolder.read(at: "QuestionBanks/pelvic-nodes").bank.narratives.map(reader.read)
  }

  private static func measure() throws {
    var folder = "Tests/NarrativesTests/Fixtures/Gold"
    var listsErrors = false
    for argument in CommandLine.arguments.dropFirst() {
      if argument == "--errors" { listsErrors = true } else { folder = argument }
    }
    let lexicon = try Lexicon.standard()
    let reader = FactReader(reader: Reader(lexicon: lexicon))
    for half in GoldHalf.allCases {
      let texts = try half.texts(in: folder)
      let scores = texts.map { text in
        TextScore(
          gold: text.facts(lexicon), found: reader.read(FactSource(fileText: text.prose)).facts,
          name: text.name)
      }
      let procedures = ProcedureReader(lexicon: lexicon)
      let notes = NoteScore(
        try half.notes(in: folder),
        Solver(
          procedures: try half.procedures(in: folder, procedures) + bundled(procedures),
          lexicon: lexicon))
      print("\(half.rawValue) half, \(texts.count) narratives")
      ScoreTable(scores).lines.forEach { print("  " + $0) }
      notes.lines.forEach { print("  " + $0) }
      // The test half is measured only: its errors are never shown, so that no rule is made from them.
      if listsErrors, half == .development {
        scores.forEach { $0.errors.forEach { print($0) } }
        notes.errors.forEach { print($0) }
      }
      print("")
    }
  }
}
