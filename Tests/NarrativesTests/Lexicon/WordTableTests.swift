import Testing

@testable import Narratives

struct WordTableTests {
  @Test func `every word of a full table is found with its own value, and no other word`() {
    let words = (0..<500).map { "word\($0)x" }
    let table = WordTable(words.enumerated().map { (Word($1), $0) })
    #expect(words.map { table[Word($0)] } == Array(0..<500))
    #expect((500..<2_000).allSatisfy { table[Word("word\($0)x")] == nil })
  }

  @Test func `words whose places in the table are the same are told apart`() {
    let hashes = (1...8).map { Word(hash: UInt64($0) << 32) }
    let table = WordTable(hashes.enumerated().map { ($1, $0) })
    #expect(hashes.map { table[$0] } == Array(0..<8))
    #expect(table[Word(hash: 9 << 32)] == nil)
  }

  @Test func `a set knows its words in every case and number`() {
    let words: WordSet = "node vessel"
    #expect(words.contains(Word("Nodes")) && words.contains(Word("vessel")))
    #expect(!words.contains(Word("gland")))
  }
}
