/// The lexicon files that every bank starts from, as they stand in this folder.
package enum SurgicalLexicon {
  /// File names with their bytes, in the order in which they are read.
  package static var files: [(name: String, bytes: [UInt8])] {
    [
      ("language.lexicon", PackageResources.language_lexicon),
      ("actions.lexicon", PackageResources.actions_lexicon),
      ("structures.lexicon", PackageResources.structures_lexicon),
      ("anatomy.lexicon", PackageResources.anatomy_lexicon),
      ("specialties.lexicon", PackageResources.specialties_lexicon),
    ]
  }
}
