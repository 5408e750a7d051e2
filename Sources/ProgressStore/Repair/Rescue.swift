/// The folder for what had to be taken out of a journal; nothing in it is ever deleted or written over.
struct Rescue {
  private let folder: LearnerFolder
  private let files: any FileSystem

  init(_ folder: LearnerFolder, _ files: any FileSystem) {
    self.folder = folder
    self.files = files
  }

  /// Copies the end of a file into the folder, has the disk keep it, and gives the path of the copy.
  func copy(_ path: String, from offset: Int, as name: String) throws(FileFault) -> String {
    try LearnerFolder.make(folder.rescue, files)
    let source = try files.open(path, .read)
    defer { files.close(source) }
    let target = try freePath(name)
    let copy = try files.open(target, .create)
    defer { files.close(copy) }
    var place = offset
    while true {
      var block: [UInt8] = []
      let count = try files.read(source, at: place, count: 1 << 20, into: &block)
      if count == 0 { break }
      try files.writeAll(block, to: copy)
      place += count
    }
    try files.sync(copy)
    try files.syncFolder(folder.rescue)
    try files.syncFolder(folder.path)
    return target
  }

  /// A path in the folder that nothing has yet.
  func freePath(_ name: String) throws(FileFault) -> String {
    var number = 1
    while true {
      let path = Path.join(folder.rescue, number == 1 ? name : "\(name)-\(number)")
      if try files.status(path) == nil { return path }
      number += 1
    }
  }
}
