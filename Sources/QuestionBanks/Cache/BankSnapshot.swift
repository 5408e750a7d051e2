import Narratives

/// A bank as it was when it was last read: its narratives, and what was understood of them.
final class BankSnapshot: Sendable {
  /// A narrative file with what was made of it.
  struct Entry: Sendable {
    let file: CachedFile
    /// Where the narrative and the rest of the procedure stand in the bytes.
    let narrative: Range<Int>
    let procedure: Range<Int>
    /// The row of its profile.
    let row: Int
  }

  private let bytes: [UInt8]
  /// The lexicon that the procedures were read with.
  let lexicon: UInt64
  let entries: [String: Entry]
  private let profiles: ProfileTable

  /// "CRBanks" and the version of the form of the file.
  private static let magic: UInt64 = 0x0573_6B6E_6142_5243

  /// Reads a cache file; `nil` if it is damaged, cut off, or of another program.
  init?(_ bytes: [UInt8], program: UInt64) {
    self.bytes = bytes
    let seal = CacheSeal(magic: Self.magic, program: program)
    guard var reader = seal.open(bytes) else { return nil }
    do throws(CompactFault) {
      lexicon = try reader.word()
      let count = try reader.count()
      var entries: [String: Entry] = [:]
      entries.reserveCapacity(count)
      for row in 0..<count {
        let file = CachedFile(
          name: try reader.text(), signature: try FileSignature(&reader),
          content: ContentHash(value: try reader.word()))
        entries[file.name] = Entry(
          file: file, narrative: try reader.block(), procedure: try reader.block(), row: row)
      }
      self.entries = entries
      profiles = try ProfileTable(&reader)
      guard reader.isAtEnd, profiles.count == count else { return nil }
    } catch {
      return nil
    }
  }

  /// The narrative of an entry.
  func narrative(of entry: Entry) -> Narrative? {
    var reader = CompactReader(bytes, in: entry.narrative)
    return try? Narrative.read(&reader)
  }

  /// What was understood of an entry's narrative.
  func procedure(of entry: Entry, _ narrative: Narrative) -> Procedure? {
    do throws(CompactFault) {
      var text = CompactReader(bytes, in: entry.narrative)
      let prose = try Narrative.prose(&text)
      var reader = CompactReader(bytes, in: entry.procedure)
      return try Procedure(
        &reader, narrative: narrative, prose: prose, profile: profiles.profile(entry.row))
    } catch {
      return nil
    }
  }

  /// The bytes of a cache file.
  static func bytes(
    of procedures: [(file: CachedFile, procedure: Procedure)], lexicon: UInt64, program: UInt64
  ) -> [UInt8] {
    var writer = CompactWriter()
    writer.word(lexicon)
    writer.number(procedures.count)
    for (file, procedure) in procedures {
      writer.text(file.name)
      file.signature.write(to: &writer)
      writer.word(file.content.value)
      var part = CompactWriter()
      procedure.narrative.write(to: &part)
      writer.block(part.bytes)
      part = CompactWriter()
      procedure.write(to: &part)
      writer.block(part.bytes)
    }
    ProfileTable.of(procedures.map(\.procedure.profile)).write(to: &writer)
    return CacheSeal(magic: magic, program: program).close(writer.bytes)
  }
}

/// A narrative file as it was read.
struct CachedFile: Equatable, Sendable {
  let name: String
  let signature: FileSignature
  let content: ContentHash
}
