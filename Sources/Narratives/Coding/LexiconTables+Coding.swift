import SurgicalLexicon

/// How a lexicon is written down, so that a start need not put it together again from its files.
///
/// The files themselves are not in it: concepts point to places in them.
extension LexiconTables {
  /// Writes everything but the stamp of the files.
  func write(to writer: inout CompactWriter, sources: [LexiconSource]) {
    writer.plain(records)
    pool.write(to: &writer, sources: sources)
    numbers.write(to: &writer)
    phrases.write(to: &writer)
    writer.number(endings.count)
    for ending in endings {
      writer.block(ending.letters)
      ending.action.write(to: &writer)
    }
    roots.write(to: &writer)
    composed.write(to: &writer)
    for rows in [broader, placed, narrower, named] { rows.write(to: &writer) }
  }

  /// Reads what `write` wrote for the same files.
  init(
    _ reader: inout CompactReader, sources: [LexiconSource], stamp: UInt64
  ) throws(CompactFault) {
    records = try reader.plain(ConceptRecord.self)
    pool = try ConceptPool(&reader, sources: sources)
    self.stamp = stamp
    numbers = try IDTable(&reader)
    phrases = try PhraseTree(&reader)
    var endings: [WordEnding] = []
    for _ in 0..<(try reader.count()) {
      let letters = Array(reader.bytes[try reader.block()])
      endings.append(WordEnding(letters: letters, action: try ConceptNumber(&reader)))
    }
    self.endings = endings
    roots = try IDTable(&reader)
    composed = try CompositionTable(&reader)
    broader = try NumberRows(&reader)
    placed = try NumberRows(&reader)
    narrower = try NumberRows(&reader)
    named = try NumberRows(&reader)
  }
}

extension ConceptPool {
  /// Writes all of it; of the files, only which of some they are.
  fileprivate func write(to writer: inout CompactWriter, sources: [LexiconSource]) {
    writer.plain(self.sources.map { own in Int32(sources.firstIndex(of: own) ?? 0) })
    writer.plain(listEnds)
    writer.plain(members)
    writer.plain(texts)
    writer.plain(names)
  }

  /// Reads what `write` wrote for the same files.
  fileprivate convenience init(
    _ reader: inout CompactReader, sources: [LexiconSource]
  ) throws(CompactFault) {
    let own = try reader.plain(Int32.self)
    guard own.allSatisfy({ sources.indices.contains(Int($0)) }) else { throw CompactFault() }
    self.init(
      listEnds: try reader.plain(Int32.self), members: try reader.plain(ConceptNumber.self),
      texts: try reader.plain(UInt8.self), names: try reader.plain(UInt64.self),
      sources: own.map { sources[Int($0)] })
  }
}

extension Lexicon {
  /// The standard lexicon together with the bytes that it can be had from more quickly.
  package static func standardForKeeping() throws(LexiconErrors) -> (
    lexicon: Lexicon, bytes: [UInt8]
  ) {
    let tables = try LexiconBuilder.tables(standardFiles)
    var writer = CompactWriter()
    writer.word(tables.stamp)
    tables.write(to: &writer, sources: standardSources)
    return (Lexicon(tables), writer.bytes)
  }

  /// The standard lexicon from the bytes that were kept of it; `nil` if they are those of other files.
  package static func standard(kept reader: CompactReader) -> Lexicon? {
    var reader = reader
    do throws(CompactFault) {
      let stamp = try reader.word()
      guard stamp == LexiconBuilder.stamp(standardFiles) else { return nil }
      let tables = try LexiconTables(&reader, sources: standardSources, stamp: stamp)
      return reader.isAtEnd ? Lexicon(tables) : nil
    } catch {
      return nil
    }
  }

  private static var standardSources: [LexiconSource] {
    SurgicalLexicon.files.map { LexiconSource(name: $0.name, bytes: $0.bytes) }
  }
}
