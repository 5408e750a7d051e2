import Testing

@testable import Narratives

/// What the words of a sentence are taken for.
struct ElementsTests {
  private func kinds(_ text: String) throws -> [String] {
    let lexicon = try Said.reader.get().lexicon
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    return ElementReader(lexicon: lexicon, text: bytes).elements(tokens).compactMap { element in
      guard case .concept(let number, let form) = element.content,
        ![.grammar, .cue].contains(lexicon[number].kind)
      else { return nil }
      return "\(lexicon.id(number)) \(form)"
    }
  }

  @Test(arguments: [
    ("to repair the hernia", ["repair finite", "hernia noun"]),
    ("the repair of the hernia", ["repair noun", "hernia noun"]),
    ("aortic node sampling", ["para-aortic-lymph-node noun", "sampling noun"]),
    ("a cut into the duct", ["incision noun", "duct noun"]),
  ])
  func `a word is a verb or the name of an act by its place`(
    _ text: String, _ found: [String]
  ) throws {
    #expect(try kinds(text) == found)
  }

  @Test(arguments: [
    ("the surgeon opens the duct", ["incision finite", "duct noun"]),
    ("the surgeon opens fascia", ["incision finite", "fascia noun"]),
    ("the duct is open", ["duct noun"]),
    ("the duct stands open", ["duct noun"]),
    ("the operation was open", ["open finite"]),
    ("an open repair", ["open finite", "repair noun"]),
    ("a needle biopsy", ["needle-work noun", "biopsy noun"]),
  ])
  func `open is an approach and opens a verb`(_ text: String, _ found: [String]) throws {
    #expect(try kinds(text) == found)
  }

  @Test func `an act is read for itself where the words before it name a condition`() throws {
    #expect(try kinds("first repair of the hernia").contains("repair noun"))
    #expect(try kinds("repeat exploration of the duct").contains("exploration noun"))
  }

  @Test func `names that stand in no list are put together from a root and an ending`() throws {
    #expect(try kinds("a nephrotomy").count == 1)
    #expect(try kinds("a nephrolonging").isEmpty)
  }
}
