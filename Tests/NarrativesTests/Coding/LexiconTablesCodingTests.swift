import SurgicalLexicon
import Testing

@testable import Narratives

struct LexiconTablesCodingTests {
  private let sources: [LexiconSource] = SurgicalLexicon.files.map {
    LexiconSource(name: $0.name, bytes: $0.bytes)
  }

  @Test func `everything of the standard lexicon comes back as it was`() throws {
    let tables = try LexiconBuilder.tables(Lexicon.standardFiles)
    var writer = CompactWriter()
    tables.write(to: &writer, sources: sources)
    var reader = CompactReader(writer.bytes, in: writer.bytes.indices)
    let copy = try LexiconTables(&reader, sources: sources, stamp: tables.stamp)
    #expect(reader.isAtEnd)
    #expect(copy.records.count > 1000)
    // Held together first, because all of it is too long a page for a message.
    let isSame = copy == tables
    #expect(isSame)
    #expect(Lexicon(copy).concepts.map(\.origin) == Lexicon(tables).concepts.map(\.origin))
  }

  @Test func `what was kept of a lexicon is a lexicon only while its files are the same`() throws {
    let (lexicon, bytes) = try Lexicon.standardForKeeping()
    func kept(_ bytes: [UInt8]) -> Lexicon? {
      Lexicon.standard(kept: CompactReader(bytes, in: bytes.indices))
    }
    #expect(kept(bytes)?.stamp == lexicon.stamp)
    #expect(kept(bytes)?.meaning(of: "spleen") == lexicon.meaning(of: "spleen"))
    var ofOtherFiles = bytes
    ofOtherFiles[0] ^= 1
    #expect(kept(ofOtherFiles) == nil)
    #expect(kept(bytes + [0]) == nil)
    for length in [0, 7, 8, 100, bytes.count / 2, bytes.count - 1] {
      #expect(kept(Array(bytes.prefix(length))) == nil)
    }
  }
}
