/// Where the progress of a learner is kept.
package struct ProgressPlaces: Equatable, Sendable {
  /// The folder of the learner.
  package let folder: String
  /// The journals that are there, with their sizes in bytes.
  package let journals: [Journal]
  /// The folder for what repairing takes out of journals.
  package let rescue: String
  package let backups: String

  /// A journal file.
  package struct Journal: Equatable, Sendable {
    package let path: String
    package let bytes: Int
  }

  /// Looks for the files of a learner; none of them has to be there.
  package init(_ root: String, learner: LearnerID, files: any FileSystem = PosixFiles())
    throws(StoreError)
  {
    let home = LearnerFolder(root: root, learner: learner)
    try home.check(files)
    folder = home.path
    rescue = home.rescue
    backups = home.backups
    journals = try StoreError.wrap { () throws(FileFault) in
      var found: [Journal] = []
      for name in try home.journalNames(files) {
        let path = Path.join(home.journals, name)
        found.append(Journal(path: path, bytes: try files.status(path)?.size ?? 0))
      }
      return found
    }
  }
}
