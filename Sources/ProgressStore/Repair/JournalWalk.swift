/// Reads all journals of a folder, one after another, and changes nothing.
struct JournalWalk {
  /// What was found in each journal, in the order of names.
  private(set) var readers: [JournalReader] = []
  private let files: any FileSystem

  init(_ files: any FileSystem) { self.files = files }

  /// Reads the journals of a learner.
  mutating func read(_ folder: LearnerFolder, into taker: inout some LineTaker) throws(StoreError) {
    let files = files
    for name in try StoreError.wrap({ () throws(FileFault) in try folder.journalNames(files) }) {
      try read(Path.join(folder.journals, name), named: name, into: &taker)
    }
  }

  /// Reads one journal; anything but a plain file is passed over.
  mutating func read(_ path: String, named name: String, into taker: inout some LineTaker)
    throws(StoreError)
  {
    let files = files
    let status = try StoreError.wrap { () throws(FileFault) in try files.status(path) }
    if status?.kind == .link { throw .symbolicLink(path: path) }
    guard let status, status.kind == .file else { return }
    if name.hasSuffix(".gz") { return try unpack(path, named: name, into: &taker) }
    let file = try StoreError.wrap { () throws(FileFault) in try files.open(path, .read) }
    defer { files.close(file) }
    taker.reserve(fileSize: status.size)
    var reader = JournalReader(name: name)
    try reader.read(file, files, into: &taker)
    readers.append(reader)
  }

  /// Reads a backup that was made small.
  private mutating func unpack(_ path: String, named name: String, into taker: inout some LineTaker)
    throws(StoreError)
  {
    let files = files
    let packed = try StoreError.wrap { () throws(FileFault) in try files.contents(path) }
    guard let zlib = Zlib() else { throw .unreadableBackup(path: path) }
    let content = zlib.unpack(packed ?? [])
    var reader = JournalReader(name: name)
    try reader.read(content.bytes, into: &taker)
    if !content.isWhole {
      guard reader.events > 0 else { throw .unreadableBackup(path: path) }
      reader.report(.damagedBackup(file: name))
    }
    readers.append(reader)
  }
}
