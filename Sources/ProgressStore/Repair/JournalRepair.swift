/// Takes what cannot be read out of the journals; nothing is deleted, it is moved to `rescue`.
package struct JournalRepair: Equatable, Sendable {
  /// The journals that were, or would be, written anew.
  package let repaired: [Repaired]
  /// Conflict copies whose events are now in another journal.
  package let merged: [Repaired]

  /// A journal that was written anew or moved away.
  package struct Repaired: Equatable, Sendable {
    package let name: String
    package let findings: [Finding]
    /// The lines that a person edited and that have a right check sum now.
    package let sealed: Int
    /// Where the file is now as it was before; `nil` if nothing was done yet.
    package let rescue: String?
  }

  /// Repairs the journals of a learner, or finds out what would be repaired.
  package init(
    _ root: String, learner: LearnerID, device: DeviceID, isDryRun: Bool, program: Program,
    files: any FileSystem = PosixFiles()
  ) throws(StoreError) {
    let folder = LearnerFolder(root: root, learner: learner)
    try folder.check(files)
    let names = try StoreError.wrap { () throws(FileFault) in try folder.journalNames(files) }
    var repaired: [Repaired] = []
    for name in names {
      let path = Path.join(folder.journals, name)
      var lines = LineKeeper()
      var walk = JournalWalk(files)
      try walk.read(path, named: name, into: &lines)
      guard let reader = walk.readers.first else { continue }
      let findings = reader.findings.filter(\.isProblem)
      guard !findings.isEmpty || lines.sealed > 0 else { continue }
      let rescue = try isDryRun ? nil : Self.rewrite(path, name, lines.bytes, folder, files)
      repaired.append(
        Repaired(name: name, findings: findings, sealed: lines.sealed, rescue: rescue))
    }
    self.repaired = repaired
    let copies = names.compactMap { ConflictCopy(of: $0, among: names) }
    merged = try Self.merge(copies, folder, device, isDryRun, program, files)
  }

  /// Puts a new file in the place of a journal, in steps that can be stopped anywhere without loss.
  private static func rewrite(
    _ path: String, _ name: String, _ bytes: [UInt8], _ folder: LearnerFolder,
    _ files: any FileSystem
  ) throws(StoreError) -> String {
    let lock = try StoreError.wrap { () throws(FileFault) in try files.open(path, .append) }
    defer { files.close(lock) }
    let outcome = try StoreError.wrap { () throws(FileFault) in try files.lock(lock) }
    guard outcome != .heldByAnother else { throw .inUse(journal: name) }
    return try StoreError.wrap { () throws(FileFault) in
      let rescue = try Rescue(folder, files).copy(path, from: 0, as: name + ".damaged")
      try files.replace(path, with: bytes)
      return rescue
    }
  }

  private static func merge(
    _ copies: [ConflictCopy], _ folder: LearnerFolder, _ device: DeviceID, _ isDryRun: Bool,
    _ program: Program, _ files: any FileSystem
  ) throws(StoreError) -> [Repaired] {
    var merged: [Repaired] = []
    for copy in copies {
      var rescue: String?
      if !isDryRun {
        let path = Path.join(folder.journals, copy.name)
        // Away first, then merged from where it is now: its events are on disk all the time.
        let target = try StoreError.wrap { () throws(FileFault) in
          let target = try Rescue(folder, files).copy(path, from: 0, as: copy.name)
          return target
        }
        _ = try Merge(
          target, into: folder, device: device, without: copy.name, program: program, files: files)
        try StoreError.wrap { () throws(FileFault) in
          try files.remove(path)
          try files.syncFolder(folder.journals)
        }
        rescue = target
      }
      merged.append(
        Repaired(name: copy.name, findings: [copy.finding], sealed: 0, rescue: rescue))
    }
    return merged
  }
}

/// Keeps the sound lines of a journal as they stand, and seals lines that a person edited.
struct LineKeeper: LineTaker {
  /// The lines, each with its end.
  private(set) var bytes: [UInt8] = []
  /// The number of lines that were sealed.
  private(set) var sealed = 0

  mutating func take(_ line: [UInt8], _ range: Range<Int>, offset: Int) throws(LineFault)
    -> LineOutcome
  {
    do throws(LineFault) {
      let outcome = try EventLine.read(line, range).outcome
      keep(Array(line[range]))
      return outcome
    } catch .editedByHand(let place) {
      let repaired = EventLine.resealed(line, range, place)
      let outcome = try EventLine.read(repaired, 0..<repaired.count).outcome
      keep(repaired)
      sealed += 1
      return outcome
    }
  }

  private mutating func keep(_ line: [UInt8]) {
    bytes += line
    bytes.append(0x0A)
  }
}

extension EventLine.Content {
  /// What a walk over lines must know of it.
  var outcome: LineOutcome {
    switch self {
    case .event: .event
    case .unknownKind(let kind): .unknownKind(kind)
    case .newer(let version): .newer(version: version)
    }
  }
}
