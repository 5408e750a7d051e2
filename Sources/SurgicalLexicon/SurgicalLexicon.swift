internal import CSurgicalLexicon

/// The lexicon files that every bank starts from, as they stand in this folder.
package enum SurgicalLexicon {
  /// File names with their bytes, in the order in which they are read.
  package static let files: [(name: String, bytes: [UInt8])] = [
    ("language.lexicon", unsafe bytes(lexicon_language())),
    ("actions.lexicon", unsafe bytes(lexicon_actions())),
    ("structures.lexicon", unsafe bytes(lexicon_structures())),
    ("anatomy.lexicon", unsafe bytes(lexicon_anatomy())),
    ("specialties.lexicon", unsafe bytes(lexicon_specialties())),
  ]

  private static func bytes(_ text: lexicon_text) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: text.bytes, count: text.count))
  }
}
