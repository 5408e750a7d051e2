@testable import Narratives

/// What a note documents as done.
enum DocumentedWork {
  /// The structures on which a note documents some kind of work, by their ids.
  static func targets(of action: String, in text: String) throws -> [String] {
    let lexicon = try Lexicon.standard()
    let note = Documentation(Reader(lexicon: lexicon).read(text), lexicon: lexicon)
    return note.acts.filter { lexicon.isA(action, $0.value.action) }
      .map { lexicon.id($0.value.target) }
  }
}
