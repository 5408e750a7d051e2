import Narratives
import QuestionBanks
import SurgicalLexicon

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Prints how well the reader reads the gold corpus and the solver codes its notes, for each part of the corpus apart.
@main
enum MeasureMain {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    if words.first == "flaws" { return FlawTable.run(Array(words.dropFirst())) }
    if words.first == "formats" {
      let folders = Array(words.dropFirst())
      return FormatTable.run(folders.isEmpty ? ["Tests/QuestionBanksTests/Fixtures"] : folders)
    }
    if words.first == "codes" { return try CodeTable.run(Array(words.dropFirst())) }
    do {
      switch words.first {
      case "models": try models(Array(words.dropFirst()))
      case "names": try NameTable.run(Array(words.dropFirst()), Lexicon.standard())
      case "agreement": try AgreementTable.run(words.dropFirst().first ?? gold, Lexicon.standard())
      default: try measure()
      }
    } catch let problems as LexiconErrors {
      print(problems)
    }
  }

  /// Where the gold corpus lies.
  private static let gold = "Tests/NarrativesTests/Fixtures/Gold"

  private static func models(_ words: [String]) throws {
    var folders = words
    let isOwn = folders.first == "--lexicon" && folders.count > 1
    let lexicon = try isOwn ? lexicon(in: folders[1]) : Lexicon.standard()
    if isOwn { folders.removeFirst(2) }
    try ModelTable.run(folders, lexicon)
  }

  /// The procedures of the bank that comes with the program; half of the notes are about them.
  private static func bundled(_ reader: ProcedureReader) throws -> [Procedure] {
    try BankFolder.read(at: "QuestionBanks/pelvic-nodes").bank.narratives.map(reader.read)
  }

  private static func measure() throws {
    var folder = gold
    var listsErrors = false
    var listsClues = false
    var measuresSpeed = false
    var lexiconFolder: String?
    var text: String?
    var lines: String?
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--lexicon": lexiconFolder = arguments.popFirst()
      case "--text": text = arguments.popFirst()
      case "--lines": lines = arguments.popFirst()
      case "--errors": listsErrors = true
      case "--clues": listsClues = true
      case "--speed": measuresSpeed = true
      default: folder = argument
      }
    }
    let clock = ContinuousClock()
    let start = clock.now
    let lexicon = try lexiconFolder.map(lexicon) ?? Lexicon.standard()
    print("lexicon: \(lexicon.concepts.count) concepts, read in \(start.duration(to: clock.now))")
    let reader = FactReader(reader: Reader(lexicon: lexicon))
    if let text { return try printFacts(text, reader) }
    if let lines { return try printFactsOfLines(lines, reader) }
    if measuresSpeed { return try measureSpeed(reader.reader, folder) }
    for part in GoldPart.allCases
    where FileManager.default.fileExists(atPath: "\(folder)/\(part.rawValue)") {
      let texts = try part.texts(in: folder)
      let scores = texts.map { text in
        TextScore(
          gold: text.facts(lexicon), found: reader.read(FactSource(fileText: text.prose)).facts,
          name: text.name)
      }
      let procedures = ProcedureReader(lexicon: lexicon)
      let notes = NoteScore(
        try GoldNote.all(in: "\(folder)/\(part.rawValue)"),
        Solver(
          procedures: try part.procedures(in: folder, procedures) + bundled(procedures),
          lexicon: lexicon))
      print("\(part.rawValue) part, \(texts.count) narratives")
      ScoreTable(scores).lines.forEach { print("  " + $0) }
      notes.lines.forEach { print("  " + $0) }
      if listsClues { notes.clues.forEach { print($0) } }
      // The test part is measured only: its errors are never shown, so that no rule is made from them.
      if listsErrors, part != .test {
        scores.forEach { $0.errors.forEach { print($0) } }
        notes.errors.forEach { print($0) }
      }
      print("")
    }
    try measureReports(folder, ProcedureReader(lexicon: lexicon), listsErrors, listsClues)
  }

  /// Prints how often the code of a full report is found among the narratives of all parts.
  private static func measureReports(
    _ folder: String, _ reader: ProcedureReader, _ listsErrors: Bool, _ listsClues: Bool
  ) throws {
    let parts = GoldPart.allCases.filter {
      $0 != .pages && FileManager.default.fileExists(atPath: "\(folder)/\($0.rawValue)")
    }
    let procedures = try parts.flatMap { try $0.procedures(in: folder, reader) } + bundled(reader)
    let solver = Solver(procedures: procedures, lexicon: reader.lexicon)
    for part in GoldReports.allCases {
      let notes = try GoldNote.all(in: "\(folder)/\(part.rawValue)")
      guard !notes.isEmpty else { continue }
      let score = NoteScore(notes, solver)
      print("\(part.rawValue), among \(procedures.count) codes")
      score.lines.forEach { print("  " + $0) }
      if listsClues { score.clues.forEach { print($0) } }
      if listsErrors, part != .unread { score.errors.forEach { print($0) } }
      print("")
    }
  }

  /// The lexicon of the files in a folder, so that a change of words needs no new build.
  private static func lexicon(in folder: String) throws -> Lexicon {
    try Lexicon.made(
      from: SurgicalLexicon.files.map { name, _ in
        (name: name, bytes: Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))))
      })
  }

  /// Prints what is read of a file, a line a fact.
  private static func printFacts(_ path: String, _ reader: FactReader) throws {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    for fact in reader.read(FactSource(fileText: text)).facts {
      print("\(fact.aspect) \(fact.value) \(fact.modality) \(fact.role): \(fact.evidence.sentence)")
    }
  }

  /// Prints what is read of each line of a file as a text of its own; what stands before the first empty line stands
  /// before each of them.
  private static func printFactsOfLines(_ path: String, _ reader: FactReader) throws {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let parts = text.split(separator: "\n\n", maxSplits: 1)
    let head = parts.count > 1 ? parts[0] + "\n\n" : ""
    for line in parts.last?.split(separator: "\n") ?? [] {
      print("# \(line)")
      for fact in reader.read(FactSource(fileText: head + String(line))).facts {
        print("\(fact.aspect) \(fact.value) \(fact.modality)")
      }
    }
  }

  /// Prints how many bytes of prose are read in a second, for texts of growing size.
  private static func measureSpeed(_ reader: Reader, _ folder: String) throws {
    let prose = try GoldPart.development.texts(in: folder).map(\.prose).joined(separator: "\n\n")
    let clock = ContinuousClock()
    for copies in [10, 40, 160] {
      let text = String(repeating: prose + "\n\n", count: copies)
      let rates = (0..<3).map { _ in
        let start = clock.now
        let count = reader.read(text).statements.count
        let seconds = start.duration(to: clock.now) / .seconds(1)
        return (rate: Double(text.utf8.count) / 1e6 / seconds, count: count)
      }
      let best = rates.max { $0.rate < $1.rate } ?? (0, 0)
      print(
        "\(text.utf8.count) bytes: \((best.rate * 100).rounded() / 100) MB/s, \(best.count) statements"
      )
    }
  }
}
