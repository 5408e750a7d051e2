import SurgicalLexicon

/// The lexicons that files make: that of the program, alone or with the words of a bank, and any other.
extension Lexicon {
  /// The lexicon that comes with the program.
  package static func standard() throws(LexiconErrors) -> Lexicon {
    try LexiconBuilder.build(standardFiles)
  }

  /// The standard lexicon with the entries of a bank's `lexicon.json` added.
  package static func standard(adding bytes: [UInt8], file: String) throws(LexiconErrors) -> Lexicon
  {
    try LexiconBuilder.build(standardFiles + [.json(name: file, bytes: bytes)])
  }

  /// The lexicon that some files make in place of the program's own.
  package static func made(
    from files: [(name: String, bytes: [UInt8])]
  ) throws(LexiconErrors) -> Lexicon {
    try LexiconBuilder.build(files.map { .text(name: $0.name, bytes: $0.bytes) })
  }

  static var standardFiles: [LexiconBuilder.Source] {
    SurgicalLexicon.files.map { .text(name: $0.name, bytes: $0.bytes) }
  }
}
