import Narratives

/// Prints how well the reader reads the gold corpus, for the development and the test half apart.
@main
enum MeasureMain {
  static func main() throws {
    do {
      try measure()
    } catch let problems as LexiconErrors {
      print(problems)
    }
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
      print("\(half.rawValue) half, \(texts.count) narratives")
      ScoreTable(scores).lines.forEach { print("  " + $0) }
      // The test half is measured only: its errors are never shown, so that no rule is made from them.
      if listsErrors, half == .development { scores.forEach { $0.errors.forEach { print($0) } } }
      print("")
    }
  }
}
