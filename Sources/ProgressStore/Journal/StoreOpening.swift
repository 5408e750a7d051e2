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
    for number in 1...64 {
      let owner = number == 1 ? device : device.sibling(number)
      var writer = JournalWriter(path: folder.journal(owner), files: files)
      if try StoreError.wrap({ () throws(FileFault) in try writer.open() }) {
        return (owner, writer)
      }
    }
    throw .tooManyPrograms(device: device.name)
  }

  /// Moves a last line that was not written to its end out of the way.
  mutating func setAsideTornLine(_ writer: inout JournalWriter, _ loader: JournalLoader)
    throws(StoreError)
  {
    let name = Path.name(writer.path)
    guard let reader = loader.readers[name],
      let torn = reader.findings.compactMap(\.tornLine).last
    else { return }
    let target = Path.join(folder.rescue, "\(name)-line-\(torn)-\(program.process).txt")
    let files = files
    let path = writer.path
    do throws(FileFault) {
      try LearnerFolder.make(folder.rescue, files)
      try Self.copy(path, from: reader.soundLength, to: target, files)
      try writer.cut(to: reader.soundLength)
    } catch {
      throw .file(error)
    }
    findings.append(.setAside(file: name, line: torn, rescue: target))
  }

  private static func copy(
    _ path: String, from offset: Int, to target: String, _ files: any FileSystem
  ) throws(FileFault) {
    let source = try files.open(path, .read)
    defer { files.close(source) }
    let file = try files.open(target, .create)
    defer { files.close(file) }
    var place = offset
    while true {
      var block: [UInt8] = []
      let count = try files.read(source, at: place, count: 1 << 20, into: &block)
      if count == 0 { break }
      try files.writeAll(block, to: file)
      place += count
    }
    try files.sync(file)
    try files.syncFolder(Path.parent(target))
  }
}

extension Finding {
  /// The number of the line, where this is a torn one.
  fileprivate var tornLine: Int? {
    guard case .tornLine(_, let line, _) = self else { return nil }
    return line
  }
}
