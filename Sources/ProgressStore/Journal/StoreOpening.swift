/// The steps that make a journal ready for writing.
struct StoreOpening {
  let folder: LearnerFolder
  let files: any FileSystem
  let program: Program
  private(set) var findings: [Finding] = []

  init(folder: LearnerFolder, files: any FileSystem, program: Program) {
    self.folder = folder
    self.files = files
    self.program = program
  }

  /// Locks the journal of a device, or of its first sibling that is free: nobody has to wait.
  mutating func lock(_ device: DeviceID) throws(StoreError) -> (DeviceID, JournalWriter) {
    var holder: JournalLock.Owner?
    for number in 1...Self.mostPrograms {
      let owner = number == 1 ? device : device.sibling(number)
      let note = JournalLock(owner, folder, files)
      var writer = JournalWriter(path: folder.journal(owner), files: files)
      let outcome = try StoreError.wrap { () throws(FileFault) in try writer.open() }
      if outcome == .heldByAnother || outcome == .unsupported && isAlive(note.owner) {
        holder = holder ?? note.owner
        writer.close()
        continue
      }
      report(note.owner, holder, owner, isSibling: number > 1)
      try? CacheFolder.prepare(folder, files)
      note.write(program)
      return (owner, writer)
    }
    throw .tooManyPrograms(device: device.name)
  }

  private mutating func report(
    _ last: JournalLock.Owner?, _ holder: JournalLock.Owner?, _ owner: DeviceID, isSibling: Bool
  ) {
    let journal = Path.name(folder.journal(owner))
    if isSibling {
      findings.append(
        .secondProgram(owner: holder?.description ?? "another program", journal: journal))
    }
    if let last { findings.append(.takenOver(owner: last.description, journal: journal)) }
  }

  /// Whether a program that wrote a note may still be writing, where the system has no locks to tell.
  private func isAlive(_ owner: JournalLock.Owner?) -> Bool {
    guard let owner else { return false }
    return owner.host != program.host
      || owner.process != program.process && program.isRunning(owner.process)
  }

  /// Moves a last line that was not written to its end out of the way.
  mutating func setAsideTornLine(_ writer: inout JournalWriter, _ loader: JournalLoader)
    throws(StoreError)
  {
    let name = Path.name(writer.path)
    guard let reader = loader.readers[name],
      let line = reader.findings.compactMap(\.tornLine).last
    else { return }
    do throws(FileFault) {
      let target = try Rescue(folder, files).copy(
        writer.path, from: reader.soundLength, as: "\(name)-line-\(line)")
      try writer.cut(to: reader.soundLength)
      findings.append(.setAside(file: name, line: line, rescue: target))
    } catch {
      throw .file(error)
    }
  }

  private static let mostPrograms = 64
}

extension Finding {
  /// The number of the line, where this is a torn one.
  var tornLine: Int? {
    guard case .tornLine(_, let line, _) = self else { return nil }
    return line
  }
}
