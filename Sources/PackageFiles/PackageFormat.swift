package import QuestionBanks

/// A package of files that holds questions; each needs libraries that the plain build does without.
package struct PackageFormat: Sendable {
  /// The name used in commands.
  package let name: String
  /// One line for the help.
  package let summary: String
  /// The usual endings of its files, without the full stop.
  package let endings: [String]
  /// Reads the package at a path.
  package let read: @Sendable (_ path: String) throws(PackageFault) -> QuestionFile
  /// Writes questions into a package, if it can be written; the milliseconds are the time of writing.
  package let write:
    (
      @Sendable (_ file: QuestionFile, _ milliseconds: Int64) throws(PackageFault)
        -> WrittenQuestions
    )?

  /// Every format of packages.
  package static let all: [PackageFormat] = [.apkg, .qtiPackage]

  /// The format of this name.
  package static func named(_ name: String) -> PackageFormat? { all.first { $0.name == name } }

  /// The format that the name of a file tells.
  package static func of(_ path: String) -> PackageFormat? {
    let name = path.lowercased()
    return all.first { $0.endings.contains { name.hasSuffix("." + $0) } }
  }

  /// Decks for Anki and from it.
  static let apkg = PackageFormat(
    name: "apkg", summary: "a deck for Anki, or from it", endings: ["apkg"],
    read: { path throws(PackageFault) in
      #if Packages
        try AnkiPackageReader.read(path)
      #else
        throw .notBuiltIn(path)
      #endif
    },
    write: { file, milliseconds throws(PackageFault) in
      #if Packages
        try AnkiPackageWriter.write(file, at: milliseconds)
      #else
        throw .notBuiltIn("apkg")
      #endif
    })

  /// Packages that Canvas and other course programs export.
  static let qtiPackage = PackageFormat(
    name: "qti-package", summary: "a zip file with QTI or Moodle XML in it, as Canvas exports it",
    endings: ["zip", "imscc"],
    read: { path throws(PackageFault) in
      #if Packages
        try QTIPackageReader.read(path)
      #else
        throw .notBuiltIn(path)
      #endif
    }, write: nil)
}

/// The reviews that a package of Anki's holds.
package enum PackageHistory {
  /// All reviews, each with the id of its note, under which the question made from it is known.
  package static func revlog(of path: String) throws(PackageFault) -> [Review] {
    #if Packages
      return try AnkiPackageReader.reviews(in: path)
    #else
      throw .notBuiltIn(path)
    #endif
  }

  /// One review of a card.
  package struct Review: Equatable, Sendable {
    package init(instant: Int64, card: Int64, note: String, button: Int64, taken: Int64) {
      self.instant = instant
      self.card = card
      self.note = note
      self.button = button
      self.taken = taken
    }

    /// The instant, in milliseconds since 1970.
    package let instant: Int64
    package let card: Int64
    /// The id of the note that the card belongs to.
    package let note: String
    /// The button, from 1 to 4; 0 for a card that was moved by hand.
    package let button: Int64
    /// How long it took, in milliseconds.
    package let taken: Int64
  }
}
