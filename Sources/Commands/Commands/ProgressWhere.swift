import CommandLineParsing
import ProgressStore

extension Command {
  /// Says where the answers are.
  static let progressWhere = Command(
    CommandSyntax(
      "where", "Say where your answers are kept.",
      options: [StandardOptions.learner, StandardOptions.progress, StandardOptions.json])
  ) { given, world in
    let places = try ProgressPlaces(
      try world.progressFolder(given), learner: try world.learner(given))
    if given[StandardOptions.json] {
      world.output.json([
        "folder": .string(places.folder),
        "journals": .array(
          places.journals.map { ["path": .string($0.path), "bytes": .integer($0.bytes)] }),
        "rescue": .string(places.rescue), "backups": .string(places.backups),
      ])
    } else {
      world.output.lines(
        [places.folder] + places.journals.map { "  \($0.path), \($0.bytes) bytes" })
      if places.journals.isEmpty {
        world.output.line("No answers yet.")
      } else {
        world.output.line("Backups: '\(places.backups)'", hanging: 2)
        world.output.line("What repairing takes out: '\(places.rescue)'", hanging: 2)
      }
    }
    return .done
  }
}
