import Testing

@testable import Narratives

/// What the first steps of reading make of a sentence.
struct ClausesTests {
  private struct Sentence {
    let tokens: [Token]
    let elements: [Element]
    let bytes: [UInt8]
    let lexicon: Lexicon

    init(_ text: String) throws {
      bytes = Array(text.utf8)
      lexicon = try Said.reader.get().lexicon
      tokens = Tokenizer.tokens(bytes, in: bytes.indices)
      elements = ElementReader(lexicon: lexicon, text: bytes).elements(tokens)
    }

    func text(_ element: Element) -> String {
      let (first, last) = (tokens[element.tokens.lowerBound], tokens[element.tokens.upperBound - 1])
      return String(decoding: bytes[first.start..<last.end], as: UTF8.self)
    }
  }

  @Test(arguments: [
    (
      "The iliac, hypogastric and obturator nodes are removed",
      ["iliac-lymph-node", "internal-iliac-lymph-node", "obturator-lymph-node"]
    ),
    ("The cystic duct and artery are clipped", ["cystic-duct", "cystic-artery"]),
    ("Para-aortic node sampling", ["para-aortic-lymph-node"]),
  ])
  func `shared words are written out for every structure of a list`(
    _ text: String, _ structures: [String]
  ) throws {
    let sentence = try Sentence(text)
    let found = sentence.elements.compactMap(\.concept)
      .filter { sentence.lexicon[$0].kind == .structure }.map(sentence.lexicon.id)
    #expect(found == structures)
  }

  @Test(arguments: [
    ("The spleen is removed; the kidney is left", [";"]),
    ("The spleen is removed and the kidney is left", ["and"]),
    ("The spleen and the kidney are removed", []),
    ("The spleen is removed but the kidney is left", ["but"]),
  ])
  func `a clause of its own begins where another verb has its subject`(
    _ text: String, _ breaks: [String]
  ) throws {
    let sentence = try Sentence(text)
    let found = zip(
      sentence.elements,
      ClauseReader(lexicon: sentence.lexicon, elements: sentence.elements, tokens: sentence.tokens)
        .breaks()
    ).filter { $0.1 == .strong }.map { sentence.text($0.0) }
    #expect(found == breaks)
  }

  @Test(arguments: [
    ("The spleen is removed", "removed", Scope.performed),
    ("The spleen may be removed", "removed", .optional),
    ("The spleen is not removed", "removed", .excluded),
    ("If the spleen is involved, it is removed", "removed", .conditional),
    ("The spleen was removed two years ago", "removed", .history),
  ])
  func `words of scope reach the verb of their clause`(
    _ text: String, _ word: String, _ scope: Scope
  ) throws {
    let sentence = try Sentence(text)
    let scopes = ScopeReader(
      lexicon: sentence.lexicon, elements: sentence.elements, tokens: sentence.tokens,
      definesCode: false
    ).scopes()
    let found = zip(sentence.elements, scopes).filter { sentence.text($0.0) == word }.map(\.1)
    #expect(found == [scope])
  }
}
