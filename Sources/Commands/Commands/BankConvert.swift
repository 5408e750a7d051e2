import CommandLineParsing
import Narratives
import QuestionBanks

extension Command {
  private static let to = ValueOption(
    "--to", "FORMAT", format(QuestionFormat.writableNames), "The format to write.")
  private static let from = ValueOption(
    "--from", "FORMAT", format(QuestionFormat.readableNames),
    "The format of the files; by default seen from their content and names.")
  private static let into = ValueOption(
    "--output", short: "-o", "FILE", .file, "The file to write; by default it is printed.")

  /// Carries questions from one format to another.
  static let bankConvert = Command(
    CommandSyntax(
      "convert", "Carry questions from one format to another.",
      discussion: [
        "Formats: "
          + QuestionFormat.all.map { "\($0.name) (\($0.summary))" }.joined(separator: "; ") + ".",
        """
        What a format cannot carry is listed, question by question. A broken question is reported \
        with its line, and all the others are converted.
        """,
      ],
      parameters: [Parameter("FILE", .atLeast(1), completion: .file, "A file of questions.")],
      options: [to, from, into],
      examples: [
        Example("bank convert quiz.gift --to moodle-xml -o quiz.xml", "from GIFT to Moodle"),
        Example("bank convert quiz.xml --to csv -o quiz.csv", "from Moodle to a spreadsheet"),
        Example("bank convert quiz.gift --to json", "what Moodle's importer would make of a file"),
      ],
      exits: [Exit(65, "a question could not be read; the others were converted")])
  ) { given, world in
    guard let write = given[to]?.write else {
      throw CommandFailure(
        .usage,
        "no format to write; add '--to' with one of "
          + QuestionFormat.writableNames.joined(separator: ", "))
    }
    var content = QuestionFile()
    for path in given.words {
      try world.checkInterruption()
      let file = try questionFile(path, given[from])
      content.entries += file.entries
      content.findings += file.findings
    }
    for finding in content.findings { world.errors.finding(finding) }
    let written = write(content)
    for loss in written.losses { world.errors.lines(["remark: \(loss)"]) }
    if let target = given[into] {
      try QuestionFile.save(written.bytes, to: target)
      world.errors.lines([
        "\(DayText.count(content.questions.count, "question")) written to \(target)"
      ])
    } else {
      world.output.file(String(decoding: written.bytes, as: UTF8.self))
    }
    return content.hasErrors ? .data : .done
  }

  /// The questions of a file, in the format that was named or that it shows.
  static func questionFile(
    _ path: String, _ format: QuestionFormat? = nil
  ) throws -> QuestionFile {
    let source = try QuestionFile.source(path)
    guard let read = (format ?? QuestionFormat.of(source))?.read else {
      throw CommandFailure(
        .data,
        "the format of '\(path)' is not known; name it with '--from', one of "
          + QuestionFormat.readableNames.joined(separator: ", "))
    }
    return read(source)
  }

  /// A word of the command line that must name one of some formats.
  private static func format(_ names: [String]) -> ValueReader<QuestionFormat> {
    ValueReader("one of \(names.joined(separator: ", "))") { word in
      names.contains(word) ? QuestionFormat.named(word) : nil
    }
  }
}
