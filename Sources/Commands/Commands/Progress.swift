import ProgressStore

extension Command {
  /// Everything that looks after the answers a learner has given.
  static let progress = Command(
    group: "progress", "Check, repair, merge, back up and move the answers you have given.",
    discussion: [
      """
      Every answer is one line in a file that only grows, with a check sum of its own. \
      Progress/README.md describes the files to the byte and says what is promised.
      """
    ],
    [
      .progressVerify, .progressRepair, .progressMerge, .progressExport, .progressImport,
      .progressBackup, .progressWhere,
    ])
}

extension JSON {
  /// A finding of the store, for programs.
  init(_ finding: Finding) {
    var members: [Member] = []
    if let place = finding.place {
      members.append(Member("file", .string(place.file)))
      members.append(Member("line", .integer(place.line)))
    }
    members.append(Member("problem", .bool(finding.isProblem)))
    members.append(Member("message", .string("\(finding)")))
    self = .object(members)
  }
}
