/// Why a package cannot be read or written.
package enum PackageFault: Error, Equatable {
  /// The program was built without the libraries that packages need.
  case notBuiltIn(String)
  case noZip(String, reason: String)
  case tooLarge(String, megabytes: Int)
  case noCollection(String)
  /// The package is in a form that only newer Anki reads.
  case newerCollection(String)
  case damagedCollection(String, reason: String)
  case noQuestions(String)
  case notWritten(reason: String)
}

extension PackageFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notBuiltIn(let name):
      "'\(name)' is a package, and this program was built without SQLite and zip, which packages need; "
        + "run Scripts/packages once in the program's folder and start again"
    case .noZip(let path, let reason):
      "'\(path)' is no package that can be opened (\(reason)); an .apkg or a QTI package is a zip file"
    case .tooLarge(let path, let megabytes):
      "'\(path)' unpacks to more than \(megabytes) MB; export it in smaller parts"
    case .noCollection(let path):
      "'\(path)' holds no Anki collection; export a deck from Anki as .apkg"
    case .newerCollection(let path):
      "'\(path)' is in a form that only new versions of Anki read; export it again with 'Support older "
        + "Anki versions' ticked"
    case .damagedCollection(let path, let reason):
      "the collection in '\(path)' cannot be read (\(reason)); export it again"
    case .noQuestions(let path):
      "'\(path)' holds no QTI or Moodle XML; export the questions as a QTI package"
    case .notWritten(let reason): "the package could not be made (\(reason))"
    }
  }
}
