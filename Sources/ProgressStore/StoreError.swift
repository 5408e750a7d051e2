/// What can go wrong with the progress of a learner.
package enum StoreError: Error, Equatable, Sendable {
  case unusableLearner(String)
  case unusableDevice(String)
  /// A journal was written by a newer version of the program.
  case newerFormat(file: String, line: Int, version: Int)
  /// A link stands where a file or folder of the store should be.
  case symbolicLink(path: String)
  /// A file stands where a folder of the store should be.
  case notAFolder(path: String)
  /// The answer is not on disk.
  case notSaved(FileFault)
  /// A file could not be read or written.
  case file(FileFault)
  /// So many programs study on one device that no journal is free.
  case tooManyPrograms(device: String)
  /// Another program writes to a journal that was to be changed.
  case inUse(journal: String)
  /// What was named holds no journals.
  case nothingToMerge(path: String)
  /// There is no file to take in.
  case nothingToImport(path: String)
  /// A packed backup is damaged, or the system has nothing to unpack it with.
  case unreadableBackup(path: String)
  /// A file that was to be taken in is not in the form that was named.
  case unusableImport([ImportFault])
  /// Something was to be written to a store that was opened for reading.
  case readOnly
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unusableLearner(let name):
      "the learner name \(Quoted(name)) cannot be the name of a folder: expected 1 to 64 letters, "
        + "digits, '-', '_', '.', '@' or spaces, with a letter or digit first and last; "
        + "choose another name"
    case .unusableDevice(let name):
      "the device name \(Quoted(name)) cannot be the name of a file: expected 1 to 64 letters, "
        + "digits, '-', '_', '.', '@' or spaces, with a letter or digit first and last; "
        + "choose another name"
    case .newerFormat(let file, let line, let version):
      "\(Quoted(file)), line \(line), has format version \(version), and this program reads versions up "
        + "to \(EventLine.version): install a newer version of the program; nothing was changed"
    case .symbolicLink(let path):
      "\(Quoted(path)) is a symbolic link, and progress is kept in real files and folders only: "
        + "put the real folder there, or name it with --progress"
    case .notAFolder(let path):
      "\(Quoted(path)) is not a folder, and progress is kept there: move it away"
    case .notSaved(let fault): "the answer is NOT saved: \(fault)"
    case .file(let fault): fault.description
    case .tooManyPrograms(let device):
      "64 programs are studying on the device \(Quoted(device)): close some of them"
    case .inUse(let journal):
      "another program is writing to \(Quoted(journal)): end it and try again; nothing was changed"
    case .nothingToMerge(let path):
      "\(Quoted(path)) holds no journals: expected a journal, a backup, the folder of a learner or a "
        + "progress folder"
    case .nothingToImport(let path):
      "there is no file \(Quoted(path)): name the file to be taken in"
    case .unreadableBackup(let path):
      "\(Quoted(path)) cannot be unpacked: try another backup, or unpack it with gunzip and merge the result"
    case .unusableImport(let faults): Self.words(faults)
    case .readOnly: "the progress was opened for reading only; nothing was written"
    }
  }
}

extension StoreError {
  private static func words(_ faults: [ImportFault]) -> String {
    if faults.count == 1 { return "\(faults[0]); nothing was taken in" }
    let hidden = faults.count > 20 ? ["and \(faults.count - 20) more"] : []
    return
      (["\(faults.count) lines cannot be read; nothing was taken in"]
      + faults.prefix(20).map(\.description) + hidden).joined(separator: "\n")
  }
}

/// A text in quotes with nothing in it that a terminal would obey.
struct Quoted: CustomStringConvertible {
  private let text: String

  init(_ text: String) { self.text = text }

  var description: String { "'\(bare)'" }

  /// The text without the quotes.
  var bare: String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(300) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        shown += "\\u{\(String(scalar.value, radix: 16))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
