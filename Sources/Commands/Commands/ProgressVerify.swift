import CommandLineParsing
import ProgressStore

extension Command {
  /// Reads every line of every journal and changes nothing.
  static let progressVerify = Command(
    CommandSyntax(
      "verify", "Check every line of your answers; nothing is changed.",
      options: [StandardOptions.learner, StandardOptions.progress, StandardOptions.json],
      exits: [
        Exit(0, "every line is sound"), Exit(1, "a line is damaged; 'repair' moves it aside"),
      ])
  ) { given, world in
    let found = try Verification(
      try world.progressFolder(given), learner: try world.learner(given), now: world.now())
    if given[StandardOptions.json] {
      world.output.json(JSON(found))
    } else {
      print(found, on: world.output)
    }
    return found.isSound ? .done : .failed
  }

  private static func print(_ found: Verification, on output: Output) {
    if found.journals.isEmpty { return output.line("No answers yet.") }
    for journal in found.journals {
      output.lines(journal.findings.map(\.description))
      let hidden = journal.findingCount - journal.findings.count
      if hidden > 0 { output.line("\(journal.name): \(hidden) more of the kind") }
    }
    output.lines(found.notes.map(\.description))
    for gap in found.gaps {
      let (first, last) = (gap.missing.lowerBound, gap.missing.upperBound)
      let numbers = first == last ? "number \(first)" : "numbers \(first) to \(last)"
      output.line("note: of the device '\(gap.device)', \(numbers) cannot be found", hanging: 2)
    }
    if found.duplicates > 0 {
      output.line("\(DayText.count(found.duplicates, "event")) found twice, counted once")
    }
    let verdict =
      found.isSound ? "all sound" : "the rest is sound; 'progress repair' moves the damage aside"
    output.line(
      """
      \(DayText.count(found.events, "event")) in \(DayText.count(found.journals.count, "journal")): \
      \(verdict)
      """)
  }
}

extension JSON {
  fileprivate init(_ found: Verification) {
    self = [
      "sound": .bool(found.isSound), "events": .integer(found.events),
      "duplicates": .integer(found.duplicates),
      "journals": .array(
        found.journals.map { journal in
          [
            "name": .string(journal.name), "events": .integer(journal.events),
            "findingCount": .integer(journal.findingCount),
            "findings": .array(journal.findings.map(JSON.init)),
          ]
        }),
      "gaps": .array(
        found.gaps.map { gap in
          [
            "device": .string(gap.device), "first": .integer(Int(gap.missing.lowerBound)),
            "last": .integer(Int(gap.missing.upperBound)),
          ]
        }), "notes": .array(found.notes.map(JSON.init)),
    ]
  }
}
