#if Packages
  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif

  /// The collection inside a package, in the form that all versions of Anki write on request (schema 11).
  struct AnkiCollection {
    private let database: SQLiteDatabase

    /// A kind of note.
    struct Model: Decodable {
      let name: String
      /// 1 for notes with gaps.
      let type: Int
    }

    /// A note as it stands in its table.
    struct Note {
      let guid: String
      let model: Model?
      let deck: String
      let tags: [String]
      let fields: [String]
    }

    private struct Deck: Decodable {
      let name: String
    }

    init(package path: String) throws(PackageFault) {
      let names: Set = ["collection.anki2", "collection.anki21", "collection.anki21b"]
      let files = try ZipReader.files(in: path, where: names.contains)
      // The newest form stands beside an old collection with nothing but a note that says so.
      if files.contains(where: { $0.name == "collection.anki21b" }) { throw .newerCollection(path) }
      guard let file = files.max(by: { $0.name < $1.name }) else { throw .noCollection(path) }
      do throws(SQLiteDatabase.Failure) {
        database = try SQLiteDatabase(bytes: file.bytes)
      } catch {
        throw .damagedCollection(path, reason: error.reason)
      }
    }

    /// All notes, in the order in which they were made; those of this program, whose ids come from their
    /// names, in the order in which they are to be learnt.
    func notes() throws(SQLiteDatabase.Failure) -> [Note] {
      let head = try database.rows("SELECT models, decks FROM col LIMIT 1").first
      let models = Self.table([String: Model].self, head?[0].text)
      let decks = Self.table([String: Deck].self, head?[1].text)
      return try database.rows(
        "SELECT notes.guid, notes.mid, notes.tags, notes.flds, min(cards.did) FROM notes "
          + "LEFT JOIN cards ON cards.nid = notes.id GROUP BY notes.id ORDER BY "
          + "CASE WHEN notes.mid = \(AnkiModel.id) AND max(cards.type) = 0 THEN min(cards.due) "
          + "ELSE notes.id END, notes.id"
      ).map { row in
        Note(
          guid: row[0].text, model: models[row[1].text], deck: decks[row[4].text]?.name ?? "",
          tags: row[2].text.split(separator: " ").map(String.init),
          fields: row[3].text.split(separator: "\u{1F}", omittingEmptySubsequences: false)
            .map(String.init))
      }
    }

    /// All reviews, in the order of their instants.
    func reviews() throws(SQLiteDatabase.Failure) -> [PackageHistory.Review] {
      try database.rows(
        "SELECT revlog.id, revlog.cid, notes.guid, revlog.ease, revlog.time FROM revlog "
          + "LEFT JOIN cards ON cards.id = revlog.cid LEFT JOIN notes ON notes.id = cards.nid "
          + "ORDER BY revlog.id"
      ).map { row in
        PackageHistory.Review(
          instant: row[0].number, card: row[1].number, note: row[2].text, button: row[3].number,
          taken: row[4].number)
      }
    }

    private static func table<Value: Decodable>(
      _ type: [String: Value].Type, _ text: String?
    ) -> [String: Value] {
      (try? JSONDecoder().decode(type, from: Data((text ?? "").utf8))) ?? [:]
    }
  }
#endif
