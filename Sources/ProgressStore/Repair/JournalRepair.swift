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
      guard let found = try Inspection(name, folder, files) else { continue }
      let rescue = try isDryRun ? nil : Self.rewrite(name, folder, files)
      repaired.append(
        Repaired(
          name: name, findings: found.findings, sealed: found.lines.sealed, rescue: rescue))
    }
    self.repaired = repaired
    let copies = try ConflictCopy.all(names, folder, files)
    merged = try Self.merge(copies, folder, device, isDryRun, program, files)
  }

  /// What a journal that needs repair has.
  private struct Inspection {
    let findings: [Finding]
    let lines: LineKeeper

    /// Reads a journal; `nil` if there is nothing to repair.
    init?(_ name: String, _ folder: LearnerFolder, _ files: any FileSystem) throws(StoreError) {
      var lines = LineKeeper()
      var walk = JournalWalk(files)
      try walk.read(Path.join(folder.journals, name), named: name, into: &lines)
      findings = walk.readers.flatMap(\.findings).filter(\.isProblem)
      self.lines = lines
      if findings.isEmpty, lines.sealed == 0 { return nil }
    }
  }

  /// Puts a new file in the place of a journal, in steps that can be stopped anywhere without loss.
  private static func rewrite(_ name: String, _ folder: LearnerFolder, _ files: any FileSystem)
    throws(StoreError) -> String?
  {
    let path = Path.join(folder.journals, name)
    let lock = try StoreError.wrap { () throws(FileFault) in try files.open(path, .append) }
    defer { files.close(lock) }
    let outcome = try StoreError.wrap { () throws(FileFault) in try files.lock(lock) }
    guard outcome != .heldByAnother else { throw .inUse(journal: name) }
    // Read again under the lock: another program may have added lines in the meantime.
    guard let found = try Inspection(name, folder, files) else { return nil }
    return try StoreError.wrap { () throws(FileFault) in
      let rescue = try Rescue(folder, files).copy(path, from: 0, as: name + ".damaged")
      try files.replace(path, with: found.lines.bytes)
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
          try Rescue(folder, files).copy(path, from: 0, as: copy.name)
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
