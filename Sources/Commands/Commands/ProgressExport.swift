import CommandLineParsing
import ProgressStore

extension Command {
  private static let format = ValueOption(
    "--format", "FORM", ValueReader<Export.Format>.choice, "The form of the rows; csv by default.")
  private static let target = ValueOption(
    "--output", "FILE", .file, "A new file to write; by default the rows are printed.")

  /// Gives every answer as a row.
  static let progressExport = Command(
    CommandSyntax(
      "export", "Give every answer as one row, for a spreadsheet or another program.",
      discussion: [
        """
        The columns are: \(Export.columns.joined(separator: ", ")). A cell that a spreadsheet would \
        take for a formula begins with an apostrophe.
        """
      ],
      options: [
        format, target, StandardOptions.learner, StandardOptions.progress, StandardOptions.json,
      ],
      examples: [Example("progress export --format csv --output answers.csv", "for a spreadsheet")])
  ) { given, world in
    let root = try world.progressFolder(given)
    let learner = try world.learner(given)
    let format = given[format] ?? (given[StandardOptions.json] ? .json : .csv)
    if let path = given[target] {
      let count = try Export.run(root, learner: learner, as: format, now: world.now(), to: path)
      if given[StandardOptions.json] {
        world.output.json(["answers": .integer(count), "file": .string(path)])
      } else {
        world.output.line("\(DayText.count(count, "answer")) written to '\(path)'.")
      }
    } else {
      var lines = LineBuffer(output: world.output)
      _ = try Export.run(root, learner: learner, as: format, now: world.now()) { lines.add($0) }
    }
    return .done
  }
}

/// Puts pieces of text together to lines.
private struct LineBuffer {
  let output: Output
  private var waiting = ""

  init(output: Output) { self.output = output }

  /// Prints all lines that are complete.
  mutating func add(_ text: String) {
    waiting += text
    guard waiting.utf8.last == 0x0A else { return }
    let lines = waiting.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    output.lines(lines.dropLast().map { String($0.last == "\r" ? $0.dropLast() : $0) })
    waiting = ""
  }
}
