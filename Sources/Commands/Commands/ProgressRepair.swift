import CommandLineParsing
import ProgressStore

extension Command {
  private static let dryRun = Flag("--dry-run", "Only say what would be done.")

  /// Takes damage out of the journals.
  static let progressRepair = Command(
    CommandSyntax(
      "repair", "Move damaged lines aside, and fold in the copies that synchronising tools made.",
      discussion: [
        """
        Nothing is deleted: a journal that is written anew is first copied, as it was, to the folder \
        'rescue'. A line that you edited yourself counts again if you wrote "hand" in the place of its \
        check sum; it gets a right one.
        """
      ],
      options: [
        dryRun, StandardOptions.learner, StandardOptions.progress, StandardOptions.json,
      ])
  ) { given, world in
    let done = try JournalRepair(
      try world.progressFolder(given), learner: try world.learner(given),
      device: try world.device(), isDryRun: given[dryRun], program: .current)
    if given[StandardOptions.json] {
      world.output.json([
        "repaired": .array(done.repaired.map(JSON.init)),
        "merged": .array(done.merged.map(JSON.init)), "dryRun": .bool(given[dryRun]),
      ])
    } else {
      print(done, on: world.output)
    }
    return .done
  }

  private static func print(_ done: JournalRepair, on output: Output) {
    for journal in done.repaired + done.merged {
      output.lines(journal.findings.map(\.description))
      if journal.sealed > 0 {
        output.line("\(journal.name): \(DayText.count(journal.sealed, "edited line")) sealed")
      }
      if let rescue = journal.rescue {
        output.line("\(journal.name): as it was, it is now in '\(rescue)'", hanging: 2)
      } else {
        output.line("\(journal.name): would be repaired")
      }
    }
    if done.repaired.isEmpty, done.merged.isEmpty { output.line("Nothing to repair.") }
  }
}

extension JSON {
  fileprivate init(_ repaired: JournalRepair.Repaired) {
    self = [
      "name": .string(repaired.name), "sealed": .integer(repaired.sealed),
      "rescue": repaired.rescue.map(JSON.string) ?? .null,
      "findings": .array(repaired.findings.map(JSON.init)),
    ]
  }
}
