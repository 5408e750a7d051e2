import CommandLineParsing
import Narratives
import QuestionBanks

extension Command {
  private static let to = ValueOption(
    "--to", "FORMAT", AnyFormat.reader(AnyFormat.writableNames), "The format to write.")
  private static let from = ValueOption(
    "--from", "FORMAT", AnyFormat.reader(AnyFormat.readableNames),
    "The format of the files; by default seen from their content and names.")
  private static let into = ValueOption(
    "--output", short: "-o", "FILE", .file, "The file to write; by default it is printed.")

  /// Carries questions from one format to another.
  static let bankConvert = Command(
    CommandSyntax(
      "convert", "Carry questions from one format to another.",
      discussion: [
        "Formats: "
          + AnyFormat.summaries.joined(separator: "; ") + ".",
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
    guard let format = given[to] else {
      throw CommandFailure(
        .usage,
        "no format to write; add '--to' with one of "
          + AnyFormat.writableNames.joined(separator: ", "))
    }
    guard given[into] != nil || !format.isBinary else {
      throw CommandFailure(
        .usage, "\(format.name) is no text that can be printed; add '--output FILE'")
    }
    var content = QuestionFile()
    for path in given.words {
      try world.checkInterruption()
      content.append(try AnyFormat.questions(at: path, as: given[from]))
    }
    for finding in content.findings { world.errors.finding(finding) }
    let written = try format.written(content, in: world)
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
}
