import Testing

@testable import Narratives

/// Plain texts go another way than those with a letter of other tongues, and must be cut alike.
struct SentencesTests {
  private static let texts = [
    "The stone is taken out. It was 3.5 cm, e.g. large. Dr. Who looked on! \"Why?\" (He was late.) 12345 is the code.",
    "CPT(R) code 12345 | next > [12346], 12347: a list; of codes - and more.",
    "One line\r\nwithout an end",
    "", ".", "No. 5 is a number.", "A. B. C. 1", "ends. \t ",
  ]

  @Test(arguments: texts) func `a text is cut alike whatever letters stand in it`(text: String) {
    // A sentence with another letter goes the long way; it stands for itself at the end.
    let long = Sentences.of(text + " É.")
    let plain = Sentences.of(text + " E.")
    #expect(long.map { $0.replacing("É", with: "E") } == plain)
    #expect(
      CodeMention.tokens(of: text + " é") == CodeMention.tokens(of: text))
  }
}
