import CommandLineParsing
import ProgressStore

extension Command {
  /// Brings the answers of another folder in.
  static let progressMerge = Command(
    CommandSyntax(
      "merge",
      "Bring in the answers of another folder, journal or backup; twice is as good as once.",
      parameters: [
        Parameter(
          "OTHER", completion: .file,
          "A progress folder, the folder of a learner, a journal or a backup.")
      ],
      options: [StandardOptions.learner, StandardOptions.progress, StandardOptions.json],
      examples: [Example("progress merge /media/stick/Progress", "what was answered elsewhere")])
  ) { given, world in
    let merge = try Merge(
      given.words[0], try world.progressFolder(given), learner: try world.learner(given),
      device: try world.device(), program: .current)
    if given[StandardOptions.json] {
      world.output.json([
        "events": .integer(merge.events), "new": .integer(merge.new),
        "findings": .array(merge.findings.map(JSON.init)),
      ])
    } else {
      world.output.lines(merge.findings.map(\.description))
      world.output.line("\(DayText.count(merge.events, "event")) found, \(merge.new) of them new.")
    }
    return .done
  }
}
