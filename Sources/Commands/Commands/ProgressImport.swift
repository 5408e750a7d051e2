import CommandLineParsing
import PackageFiles
import ProgressStore

extension Command {
  private static let format = ValueOption(
    "--format", "FORM", ValueReader<Import.Format>.choice,
    "What wrote the file: anki-revlog or csv; csv by default.")

  /// Takes in a history of answers.
  static let progressImport = Command(
    CommandSyntax(
      "import", "Take in a history of answers from another program; twice is as good as once.",
      discussion: [
        """
        csv is what 'progress export' writes; the columns time and point, and one of rating and \
        credit, must be there. anki-revlog is the table revlog of an Anki collection as text, with \
        the names of its columns (id, cid, ease, time) in the first line, or a package (.apkg) with \
        its reviews.
        """,
        """
        With --bank, the reviews of notes that the bank has questions for count as answers to these; \
        all others are kept under the numbers of their cards.
        """,
      ],
      parameters: [Parameter("FILE", completion: .file, "The file, or - for standard input.")],
      options: [
        format, StandardOptions.bank, StandardOptions.learner, StandardOptions.progress,
        StandardOptions.json,
      ],
      examples: [
        Example("progress import --format anki-revlog revlog.csv", "years of reviews"),
        Example("progress import deck.apkg --bank Nodes", "what was learnt in Anki goes on here"),
      ],
      exits: [Exit(65, "a row cannot be read; nothing is taken in")])
  ) { given, world in
    let path = given.words[0]
    let isPackage = PackageFormat.of(path)?.name == "apkg"
    let bytes: [UInt8] =
      if isPackage {
        try AnkiReviews.table(of: path, for: given.all(StandardOptions.bank), world)
      } else {
        try path == "-" ? world.standardInput() : Import.contents(of: path)
      }
    let done = try Import(
      bytes, as: isPackage ? .ankiRevlog : given[format] ?? .csv,
      into: try world.progressFolder(given),
      learner: try world.learner(given), device: try world.device(), now: world.now(),
      program: .current)
    if given[StandardOptions.json] {
      world.output.json([
        "answers": .integer(done.answers), "new": .integer(done.new),
        "skipped": .integer(done.skipped),
      ])
    } else {
      let skipped = done.skipped > 0 ? ", \(done.skipped) rows without an answer passed over" : ""
      world.output.line(
        "\(DayText.count(done.answers, "answer")) found, \(done.new) of them new\(skipped).")
    }
    return .done
  }
}
