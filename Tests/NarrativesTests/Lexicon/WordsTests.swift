import Testing

@testable import Narratives

struct WordsTests {
  @Test(arguments: [
    ("arteries", "artery"), ("nodes", "node"), ("masses", "mass"), ("boxes", "box"),
    ("branches", "branch"), ("bushes", "bush"), ("Nodes", "node"), ("ties", "tie"),
  ])
  func `a plural is the same word as its singular`(_ plural: String, _ singular: String) {
    #expect(Word(plural) == Word(singular))
  }

  @Test(arguments: [("pelvis", "pelvi"), ("uterus", "uteru"), ("mass", "mas"), ("gas", "ga")])
  func `a singular that ends in s keeps it`(_ word: String, _ other: String) {
    #expect(Word(word) != Word(other))
  }

  @Test(arguments: [
    ("remove", ["remove", "removed", "removing"]), ("biopsy", ["biopsy", "biopsied", "biopsying"]),
    ("clip", ["clip", "clipped", "clipping"]), ("drain", ["drain", "drained", "draining"]),
    ("sew", ["sew", "sewed", "sewing"]), ("ab", ["ab"]),
  ])
  func `a verb has its forms`(_ base: String, _ forms: [String]) {
    #expect(VerbForms.inflect(base) == forms)
  }

  @Test(arguments: [
    ("removed tissue", PhraseTree.Form.participle), ("cut", .participle), ("sampling", .gerund),
    ("sampling site", .noun), ("take", .finite), ("node", .noun),
  ])
  func `the first word tells the form of a phrase`(_ phrase: String, _ form: PhraseTree.Form) {
    let bytes = Array(phrase.utf8)
    #expect(PhraseForms.form(of: bytes.indices, in: bytes) == form)
  }
}
