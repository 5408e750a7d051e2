import Testing

@testable import Narratives

@Suite struct ResemblanceIndexTests {
  private func index() throws -> (ResemblanceIndex, Reader) {
    let reader = Reader(lexicon: try .standard())
    let texts = [
      "The gallbladder is removed through the laparoscope. The cystic duct is clipped.",
      "The appendix is removed through the laparoscope. Its base is stapled. No gallbladder is touched.",
      "The knee is opened and the meniscus is trimmed, as the zebra sign asks.",
    ]
    return (ResemblanceIndex(texts.map { profile($0, reader) }), reader)
  }

  private func profile(_ text: String, _ reader: Reader) -> TermProfile {
    var profile = TermProfile()
    profile.add(reader.read(text), reader.lexicon)
    return profile
  }

  private func order(_ note: String) throws -> [Int] {
    let (index, reader) = try index()
    let found = index.scores(for: profile(note, reader))
    let scores = zip(found.things, found.words).map(+)
    return scores.indices.filter { scores[$0] > 0 }.sorted { scores[$0] > scores[$1] }
  }

  @Test func `the narrative of the same work comes first, whatever the words`() throws {
    #expect(try order("Lap chole. GB taken off the liver.").first == 0)
    #expect(try order("Laparoscopic appendectomy for a perforated appendix.").first == 1)
  }

  @Test func `what a text denies is not what it resembles`() throws {
    let reader = Reader(lexicon: try .standard())
    let gallbladder = try #require(reader.lexicon.concept("gallbladder"))
    #expect(profile("No gallbladder is touched.", reader).weights[.concept(gallbladder)] == nil)
    #expect(profile("The gallbladder is touched.", reader).weights[.concept(gallbladder)] == 1)
  }

  @Test func `a word alone is no resemblance, with a shared concept it counts`() throws {
    #expect(try order("A zebra walked in.") == [])
    #expect(try order("The meniscus had a zebra sign.") == [2])
  }
}
