#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif
package import Scheduling

/// Copies of all journals, each in one file that `progress merge` can bring back.
package struct Backup {
  private let folder: LearnerFolder
  private let files: any FileSystem
  private let packer: any Packer

  /// What was done.
  package struct Outcome: Equatable, Sendable {
    /// The file that was written; `nil` if there was nothing to copy, or the day has a backup.
    package var written: String?
    /// The backups that are there, newest first.
    package var kept: [String]
  }

  /// The backups of a learner.
  package init(
    _ root: String, learner: LearnerID, files: any FileSystem = PosixFiles(),
    packer: any Packer = Backup.systemPacker
  ) throws(StoreError) {
    folder = LearnerFolder(root: root, learner: learner)
    self.files = files
    self.packer = packer
    try folder.check(files)
  }

  /// Writes the backup of a day, and removes those that the rotation does not keep.
  ///
  /// A backup of that day stands as it is, unless a person wants a new one.
  package func make(on day: StudyDay, isWanted: Bool = false) throws(StoreError) -> Outcome {
    try StoreError.wrap { () throws(FileFault) in
      let names = try folder.journalNames(files)
      let backups = try list()
      if names.isEmpty || !isWanted && backups.contains(where: { $0.day == day }) {
        return Outcome(written: nil, kept: backups.map(\.path))
      }
      let path = try write(names, on: day)
      return Outcome(written: path, kept: try rotate(on: day).map(\.path))
    }
  }

  /// What the system offers to make backups small.
  package static var systemPacker: any Packer {
    if let zlib = Zlib() { zlib } else { NoPacker() }
  }

  /// A backup and its day.
  private struct Copy {
    var day: StudyDay
    var path: String
  }

  /// The backups that are there, newest first.
  private func list() throws(FileFault) -> [Copy] {
    guard try files.status(folder.backups) != nil else { return [] }
    return try files.list(folder.backups).compactMap { name -> Copy? in
      let bytes = Array(name.utf8)
      guard name.contains(".jsonl"), !name.hasSuffix(".new"), bytes.count > 10,
        let day = TimeText.day(bytes, 0..<10)
      else { return nil }
      return Copy(day: day, path: Path.join(folder.backups, name))
    }
    .sorted { $0.day > $1.day }
  }

  private func write(_ names: [String], on day: StudyDay) throws(FileFault) -> String {
    try LearnerFolder.make(folder.backups, files)
    let path = Path.join(folder.backups, TimeText.text(day) + ".jsonl" + packer.ending)
    let draft = path + ".new"
    if try files.status(draft) != nil { try files.remove(draft) }
    let copy = try files.open(draft, .create)
    do throws(FileFault) {
      for name in names { try append(Path.join(folder.journals, name), to: copy) }
      try files.sync(copy)
      files.close(copy)
    } catch {
      files.close(copy)
      try? files.remove(draft)
      throw error
    }
    try keepLarger(path, than: draft, day)
    try files.rename(draft, to: path)
    try files.syncFolder(folder.backups)
    return path
  }

  /// Journals only grow, so a backup that is larger than a later one of the same day has what was lost since.
  private func keepLarger(_ path: String, than draft: String, _ day: StudyDay) throws(FileFault) {
    guard let old = try files.status(path), let new = try files.status(draft), old.size > new.size
    else { return }
    var number = 1
    while true {
      let name = "\(TimeText.text(day))-larger-\(number).jsonl\(packer.ending)"
      let kept = Path.join(folder.backups, name)
      if try files.status(kept) == nil { return try files.rename(path, to: kept) }
      number += 1
    }
  }

  private func append(_ path: String, to copy: OpenFile) throws(FileFault) {
    let kind = try files.status(path)?.kind
    guard kind == .file || kind == .link else { return }
    let source = try files.open(path, .read)
    defer { files.close(source) }
    var offset = 0
    while true {
      var block: [UInt8] = []
      let count = try files.read(source, at: offset, count: 1 << 20, into: &block)
      if count == 0 { break }
      offset += count
      let isLast = count < 1 << 20
      if isLast, block.last != 0x0A { block.append(0x0A) }
      guard let packed = packer.pack(block) else {
        throw FileFault(.write, copy.path, code: ENOMEM)
      }
      try files.writeAll(packed, to: copy)
    }
  }

  /// Removes what is neither one of the last 7 days with a backup, nor the last of one of the last 4 weeks or
  /// 12 months that have one.
  ///
  /// A backup of a later day was made while the clock was wrong; it is kept, and does not count.
  private func rotate(on day: StudyDay) throws(FileFault) -> [Copy] {
    let all = try list()
    let kept = Self.kept(Set(all.map(\.day)).filter { $0 <= day }.sorted(by: >))
    for copy in all where copy.day <= day && !kept.contains(copy.day) {
      try files.remove(copy.path)
    }
    return all.filter { $0.day > day || kept.contains($0.day) }
  }

  /// The days whose backups are kept; `days` are sorted, newest first.
  static func kept(_ days: [StudyDay]) -> Set<StudyDay> {
    var kept = Set(days.prefix(7))
    func keepNewest(_ limit: Int, of period: (StudyDay) -> Int) {
      var periods: Set<Int> = []
      for day in days where periods.insert(period(day)).inserted {
        if periods.count > limit { return }
        kept.insert(day)
      }
    }
    // 1970-01-01 was a Thursday, and weeks begin on Monday.
    keepNewest(4) { ($0.rawValue + 3) / 7 }
    keepNewest(12) { day in
      let date = CivilDate(daysSince1970: day.rawValue)
      return date.year * 12 + date.month
    }
    return kept
  }
}

/// A way to make blocks of bytes smaller.
package protocol Packer: Sendable {
  /// What the names of packed files end with, for example `.gz`.
  var ending: String { get }
  /// A block that can stand behind others in one file; `nil` if there is no memory for it.
  func pack(_ bytes: [UInt8]) -> [UInt8]?
}

/// No packing: the bytes as they are.
package struct NoPacker: Packer {
  package init() {}
  package var ending: String { "" }
  package func pack(_ bytes: [UInt8]) -> [UInt8]? { bytes }
}
