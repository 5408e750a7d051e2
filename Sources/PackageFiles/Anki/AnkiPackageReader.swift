#if Packages
  import Narratives
  import QuestionBanks

  /// Makes questions of the notes of a package.
  enum AnkiPackageReader {
    /// Every note as a question, under the decks as categories.
    static func read(_ path: String) throws(PackageFault) -> QuestionFile {
      let collection = try AnkiCollection(package: path)
      let notes: [AnkiCollection.Note]
      do throws(SQLiteDatabase.Failure) {
        notes = try collection.notes()
      } catch {
        throw .damagedCollection(path, reason: error.reason)
      }
      var file = QuestionFile()
      var category: [String] = []
      for (index, note) in notes.enumerated() {
        guard var question = AnkiNote(note).question else {
          file.findings.append(
            Finding(
              path: path, severity: .error, rule: "empty-note",
              message: "note \(index + 1) has no text on its front or back; fill it in, in Anki"))
          continue
        }
        if question.category != category {
          category = question.category
          file.entries.append(.category(CategoryPath.text(of: category)))
        }
        question.origin = .init(path: path, line: index + 1)
        file.entries.append(.question(question))
      }
      return file
    }

    /// The reviews of all cards.
    static func reviews(in path: String) throws(PackageFault) -> [PackageHistory.Review] {
      let collection = try AnkiCollection(package: path)
      do throws(SQLiteDatabase.Failure) {
        return try collection.reviews()
      } catch {
        throw .damagedCollection(path, reason: error.reason)
      }
    }
  }
#endif
