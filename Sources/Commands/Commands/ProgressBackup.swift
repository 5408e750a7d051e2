import CommandLineParsing
import ProgressStore

extension Command {
  /// Copies all journals.
  static let progressBackup = Command(
    CommandSyntax(
      "backup", "Copy all your answers now; this also happens by itself once a day.",
      discussion: [
        """
        The last 7 days, 4 weeks and 12 months with answers are kept in the folder 'backups'. \
        'progress merge BACKUP' brings one back.
        """
      ],
      options: [StandardOptions.learner, StandardOptions.progress, StandardOptions.json])
  ) { given, world in
    let backup = try Backup(try world.progressFolder(given), learner: try world.learner(given))
    let done = try backup.make(on: world.now().studyDay(), isWanted: true)
    if given[StandardOptions.json] {
      world.output.json([
        "written": done.written.map(JSON.string) ?? .null, "kept": .strings(done.kept),
      ])
    } else if let path = done.written {
      world.output.line("Written: '\(path)'.", hanging: 2)
    } else {
      world.output.line("There is nothing to back up.")
    }
    return .done
  }
}
