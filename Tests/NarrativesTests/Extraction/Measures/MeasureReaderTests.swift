import Testing

@testable import Narratives

/// The sizes and weights that a sentence tells, and what they are of.
struct MeasureReaderTests {
  private func sizes(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    return (MeasureReader(tokens, in: bytes)?.measures() ?? []).map(\.span.words)
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
    ("The uterus weighed 180 g.", ["180 g"]), ("It was 3.50cm wide.", ["3.5 cm"]),
    ("a specimen of 1,200 g", ["1200 g"]), ("a mass of 4 x 3 x 2 cm", ["4 cm"]),
    ("a mass of 2 cm x 5 cm", ["5 cm"]), ("nodes of 3 cm and 10 cm", ["3 cm", "10 cm"]),
    ("Cut 5 cm from the edge.", ["5 cm"]), ("at 3 weeks", []),
  ]) func `a size without a bound is just that size`(_ text: String, _ sizes: [String]) {
    #expect(self.sizes(text) == sizes)
  }

  @Test(arguments: [
    ("The uterus weighed 180 g.", "uterus"), ("A 320 g uterus was removed.", "uterus"),
    ("The weight of the uterus was 180 g.", "uterus"), ("It weighed 180 g.", "-"),
    ("The uterus is removed when the organ weighs 250 g.", "-"),
    ("The specimen weighed 180 g on the back table.", "-"), ("The patient weighed 82 kg.", nil),
    ("A 2.5 cm breast mass was excised.", "breast-lump"), ("A 3 cm incision was made.", nil),
    ("A 3 cm skin incision was made.", nil), ("The colon was divided 5 cm from the tumor.", nil),
    ("The tumor was 4 cm above the anal verge.", nil), ("10 cm of ileum were resected.", nil),
    ("The ventral hernia measured 4 cm in greatest diameter.", "ventral-hernia"),
    ("The uterus was removed through a 3 cm wound.", nil),
  ]) func `a measure is of what it is said of`(_ text: String, _ thing: String?) throws {
    let reader = try Said.reader.get()
    let things = reader.read(text).statements.compactMap { statement -> String? in
      guard case .measure(let measured) = statement.content else { return nil }
      return measured.thing.map { reader.lexicon.id($0) } ?? "-"
    }
    #expect(things == [thing].compactMap { $0 })
  }
}
