import Testing

@testable import Narratives

struct StepTableTests {
  private let words = (0..<500).map { Word("word\($0)") }

  @Test func `a table grows with its steps and loses none`() {
    var table = StepTable()
    for (node, word) in words.enumerated() {
      #expect(table.next(3, word, orNew: Int32(node)) == Int32(node))
    }
    #expect(table.next(3, words[7], orNew: 1_000) == 7)
    #expect(words.indices.allSatisfy { table.next(3, words[$0]) == Int32($0) })
    #expect(words.allSatisfy { table.next(4, $0) == nil })
  }

  @Test func `a table without spare room leads where it led before`() {
    var table = StepTable(stepCount: 100_000)
    for (node, word) in words.enumerated() { _ = table.next(0, word, orNew: Int32(node)) }
    let compact = table.compact()
    #expect(compact == table)
    #expect(words.indices.allSatisfy { compact.next(0, words[$0]) == Int32($0) })
    #expect(compact.next(0, Word("other")) == nil)
    var writer = CompactWriter()
    compact.write(to: &writer)
    #expect(writer.bytes.count < 100_000)
  }
}
