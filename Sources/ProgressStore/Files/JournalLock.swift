/// The note beside a journal that says which program writes to it.
///
/// The lock itself is the system's, and ends with the program that holds it; the note gives it a name.
struct JournalLock {
  let path: String
  let files: any FileSystem

  /// The note of a journal.
  init(_ device: DeviceID, _ folder: LearnerFolder, _ files: any FileSystem) {
    path = Path.join(folder.cache, device.name + ".lock")
    self.files = files
  }

  /// A program on a machine.
  struct Owner: Equatable, CustomStringConvertible {
    var host: String
    var process: Int32

    var description: String { "program \(process) on \(Quoted(host))" }
  }

  /// Who wrote the note; `nil` if there is none that can be read.
  var owner: Owner? {
    guard let bytes = try? files.contents(path), bytes.count < 4096 else { return nil }
    var cursor = JSONCursor(bytes, in: 0..<bytes.count)
    guard let note = try? cursor.value(), let host = note["host"]?.text,
      let process = note["process"]?.int.flatMap(Int32.init(exactly:))
    else { return nil }
    return Owner(host: host, process: process)
  }

  /// Writes the note; studying goes on without one.
  func write(_ program: Program) {
    let note = JSON.object([
      .init("host", .string(program.host)), .init("process", .int(program.process)),
    ])
    try? files.replaceLoosely(path, with: Array(note.compactText.utf8))
  }

  /// Takes the note away.
  func remove() { try? files.remove(path) }
}
