import Testing

@testable import Narratives

/// Sizes, weights and the spans between them.
struct MeasureTests {
  private func span(_ text: String) throws -> MeasureSpan {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(bytes, in: bytes.indices)
    return try #require(MeasureReader(tokens, in: bytes)?.measures().first?.span)
  }

  @Test(arguments: [
    ("250 g", "250 g or less", true), ("251 g", "250 g or less", false),
    ("0.25 kg", "250 g or less", true), ("9 oz", "250 g or less", false),
    ("250 g", "more than 250 g", false), ("less than 3 cm", "3 cm or less", true),
    ("3 cm or less", "less than 3 cm", false), ("30 mm", "3 to 10 cm", true),
    ("10 cm", "3 to 10 cm", true), ("4 cm or more", "3 to 10 cm", false),
    ("3 cm", "250 g or less", false),
  ]) func `a measure is within a span whatever its unit`(
    _ measure: String, _ bounds: String, _ isWithin: Bool
  ) throws {
    #expect(try span(measure).isWithin(span(bounds)) == isWithin)
  }

  @Test(arguments: [
    ("251 g", "250 g or less", true), ("250 g", "more than 250 g", true),
    ("less than 3 cm", "3 to 10 cm", true), ("3 cm or less", "3 to 10 cm", false),
    ("2 cm or more", "3 to 10 cm", false),
  ]) func `spans that share no measure are told apart`(
    _ one: String, _ other: String, _ isDisjoint: Bool
  ) throws {
    #expect(try span(one).isDisjoint(from: span(other)) == isDisjoint)
    #expect(try span(other).isDisjoint(from: span(one)) == isDisjoint)
  }
}
