import SurgicalLexicon

/// How a lexicon is written down, so that a start need not put it together again from its files.
///
/// The files themselves are not in it: concepts point to places in them.
extension LexiconTables {
  /// Writes everything but the stamp of the files.
  func write(to writer: inout CompactWriter, sources: [LexiconSource]) {
    let numbers = Dictionary(uniqueKeysWithValues: zip(sources.map(\.name), sources.indices))
    // All that is done to one structure shares its heads.
    var places: [[[Word]]: Int] = [:]
    var heads: [[[Word]]] = []
    for concept in concepts where !concept.heads.isEmpty && places[concept.heads] == nil {
      heads.append(concept.heads)
      places[concept.heads] = heads.count
    }
    writer.number(heads.count)
    for names in heads {
      writer.number(names.count)
      for name in names {
        writer.number(name.count)
        for word in name { writer.word(word.hash) }
      }
    }
    writer.number(concepts.count)
    for concept in concepts {
      concept.write(to: &writer, heads: places[concept.heads] ?? 0, sources: numbers)
    }
    self.numbers.write(to: &writer)
    phrases.write(to: &writer)
    writer.number(endings.count)
    for ending in endings {
      writer.block(ending.letters)
      ending.action.write(to: &writer)
    }
    writer.number(roots.count)
    for (letters, structure) in roots {
      writer.block(letters)
      structure.write(to: &writer)
    }
    writer.halves(composed.keys.map(\.action.rawValue))
    writer.halves(composed.keys.map(\.structure.rawValue))
    writer.halves(composed.values.map(\.rawValue))
    for rows in [broader, placed, narrower] { rows.write(to: &writer) }
  }

  /// Reads what `write` wrote for the same files.
  init(
    _ reader: inout CompactReader, sources: [LexiconSource], stamp: UInt64
  ) throws(CompactFault) {
    var heads: [[[Word]]] = []
    for _ in 0..<(try reader.count()) {
      var names: [[Word]] = []
      for _ in 0..<(try reader.count()) {
        names.append(try reader.words(try reader.count()).map(Word.init(hash:)))
      }
      heads.append(names)
    }
    let count = try reader.count()
    var concepts: [Concept] = []
    concepts.reserveCapacity(count)
    for _ in 0..<count {
      concepts.append(try Concept(&reader, heads: heads, sources: sources))
    }
    self.concepts = concepts
    self.stamp = stamp
    numbers = try IDTable(&reader)
    phrases = try PhraseTree(&reader)
    for _ in 0..<(try reader.count()) {
      let letters = Array(reader.bytes[try reader.block()])
      endings.append(WordEnding(letters: letters, action: try ConceptNumber(&reader)))
    }
    for _ in 0..<(try reader.count()) {
      roots[Array(reader.bytes[try reader.block()])] = try ConceptNumber(&reader)
    }
    let actions = try reader.halves()
    let structures = try reader.halves()
    composed.reserveCapacity(actions.count)
    for ((action, structure), number) in zip(zip(actions, structures), try reader.halves()) {
      let key = CompositionKey(
        action: ConceptNumber(Int(action)), structure: ConceptNumber(Int(structure)))
      composed[key] = ConceptNumber(Int(number))
    }
    broader = try NumberRows(&reader)
    placed = try NumberRows(&reader)
    narrower = try NumberRows(&reader)
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
