import Testing

@testable import Narratives

/// The sizes and weights whose bounds a sentence tells.
struct SizeReaderTests {
  private func sizes(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    return (SizeReader(tokens, in: bytes)?.sizes() ?? []).map(\.words)
  }

  @Test(arguments: [
    ("for a uterus of 250 grams or less", "250 g or less"),
    ("a uterus of up to 250 g", "250 g or less"),
    ("weighing no more than 250 g", "250 g or less"),
    ("weighing at most 250 g", "250 g or less"),
    ("a lesion of 5 cm or greater", "5 cm or more"),
    ("lesions 5 cm or larger", "5 cm or more"),
    ("at least 1.5 kg of tissue", "1.5 kg or more"),
    ("no less than 3 cm", "3 cm or more"),
    ("greater than 10 cm", "more than 10 cm"),
    ("a uterus over 250 g", "more than 250 g"),
    ("smaller than 3 cm", "less than 3 cm"),
    ("a hernia of 3 to 10 cm", "3 to 10 cm"),
    ("a hernia of 3-10 cm", "3 to 10 cm"),
    ("a hernia of 3 – 10 cm", "3 to 10 cm"),
    ("between 3 cm and 10 cm", "3 to 10 cm"),
  ]) func `bounds are read in many wordings`(_ text: String, _ size: String) {
    #expect(sizes(text) == [size])
  }

  @Test(arguments: [
    "The uterus weighed 180 g.", "skin over a 3 cm lesion", "nodes of 3 cm and 10 cm",
    "through a 10 mm port or less", "Cut 5 cm from the edge.",
  ]) func `a size without a bound decides nothing`(_ text: String) { #expect(sizes(text) == []) }
}
