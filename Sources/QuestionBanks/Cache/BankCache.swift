import Basics
package import Narratives

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The banks that were read before, and the lexicon, in a folder that may be deleted at any time.
package struct BankCache: Sendable {
  /// The most banks that are kept; of more, those that were written down last.
  static let mostBanks = 64

  let folder: String
  let program: UInt64

  /// A cache in a folder; what another program file has written there is not used, because it may have had other
  /// rules.
  package init(folder: String, program: FileSignature) {
    self.folder = folder
    self.program = program.stamp
  }

  /// What is known of a bank, to be held against its files.
  func open(_ bank: String) -> BankLookup {
    guard let (bytes, signature) = CacheFile.read(path(of: bank)),
      let snapshot = BankSnapshot(bytes, program: program)
    else { return BankLookup(snapshot: nil, written: 0) }
    return BankLookup(snapshot: snapshot, written: signature.modified)
  }

  /// The procedures of a bank: those of unchanged narratives from the cache, the others read and cached.
  package func procedures(of bank: BankFolder.Reading, with reader: ProcedureReader) -> [Procedure]
  {
    let memory = bank.memory
    let lexicon = reader.lexicon.stamp
    let snapshot = memory.snapshot?.lexicon == lexicon ? memory.snapshot : nil
    let procedures = Parallel.map(bank.bank.narratives) { narrative in
      if let snapshot, let name = memory.kept[narrative.code], let entry = snapshot.entries[name],
        let known = snapshot.procedure(of: entry, narrative)
      {
        return known
      }
      return reader.read(narrative)
    }
    if snapshot == nil || memory.hasNews, !procedures.isEmpty {
      let files = procedures.compactMap { procedure in
        memory.files[procedure.code].map { (file: $0, procedure: procedure) }
      }
      CacheFile.write(
        BankSnapshot.bytes(of: files, lexicon: lexicon, program: program), to: path(of: bank.path))
      if snapshot == nil { forgetOldest() }
    }
    return procedures
  }

  private func path(of bank: String) -> String {
    let name = ContentHash(Array(BankFile.absolute(bank).utf8)).value
    return "\(banks)/\(String(name, radix: 36)).bank"
  }

  private var banks: String { folder + "/banks" }

  /// Deletes what is too much; nobody says when a bank that was tried once is gone.
  private func forgetOldest() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: banks)) ?? []
    guard names.count > Self.mostBanks else { return }
    let files = names.map { banks + "/" + $0 }.map { ($0, FileSignature(of: $0)?.modified ?? 0) }
    for (path, _) in files.sorted(by: { $0.1 < $1.1 }).dropLast(Self.mostBanks) {
      try? FileManager.default.removeItem(atPath: path)
    }
  }
}

/// What is known of a bank's narratives from an earlier reading.
package struct BankMemory: Equatable, Sendable {
  /// The earlier reading.
  var snapshot: BankSnapshot?
  /// The files of the narratives that have not changed.
  var kept: [ProcedureCode: String] = [:]
  /// The files of all narratives in which nothing was found wrong.
  var files: [ProcedureCode: CachedFile] = [:]
  /// Whether something is to be written down.
  var hasNews = false

  package static func == (left: Self, right: Self) -> Bool {
    left.snapshot === right.snapshot && left.kept == right.kept && left.files == right.files
      && left.hasNews == right.hasNews
  }
}

/// Holds the files of a bank against its snapshot.
struct BankLookup: Sendable {
  private var memory = BankMemory()
  private let written: Int

  /// Clocks of file systems may be this coarse: within it, a change need not show in the times.
  private static let coarseness = 2_000_000_000

  init(snapshot: BankSnapshot?, written: Int) {
    memory.snapshot = snapshot
    memory.hasNews = snapshot == nil
    self.written = written
  }

  /// What is known once all files have been looked at.
  var outcome: BankMemory {
    var memory = memory
    // A file has gone.
    if memory.kept.count < memory.snapshot?.entries.count ?? 0 { memory.hasNews = true }
    return memory
  }

  /// A narrative whose file has not changed since the bank was last read.
  struct Unchanged: Sendable {
    let narrative: Narrative
    let file: CachedFile
    /// Whether its signature is a new one all the same.
    let isNews: Bool
  }

  /// The narrative of a file that has not changed since the bank was last read.
  func unchanged(_ path: String) -> Unchanged? {
    guard let snapshot = memory.snapshot,
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    else { return nil }
    let name = String(path[path.utf8.index(after: slash)...])
    guard let entry = snapshot.entries[name], let signature = FileSignature(of: path) else {
      return nil
    }
    let isOld = signature.changed + Self.coarseness < written
    if signature != entry.file.signature || !isOld {
      guard let (bytes, _) = CacheFile.read(path), ContentHash(bytes) == entry.file.content else {
        return nil
      }
    }
    guard let narrative = snapshot.narrative(of: entry) else { return nil }
    return Unchanged(
      narrative: narrative,
      file: CachedFile(name: name, signature: signature, content: entry.file.content),
      isNews: signature != entry.file.signature || !isOld)
  }

  /// Takes note of a narrative that has not changed.
  mutating func take(_ unchanged: Unchanged) {
    let code = unchanged.narrative.code
    memory.kept[code] = unchanged.file.name
    memory.files[code] = unchanged.file
    memory.hasNews = memory.hasNews || unchanged.isNews
  }

  /// Takes note of a file that was read.
  mutating func take(_ file: CachedFile, _ code: ProcedureCode) {
    memory.hasNews = true
    memory.files[code] = file
  }
}
