#if Packages
  import QuestionBanks

  /// Writes a deck that Anki opens, and that gives the same questions when it is read again.
  struct AnkiPackageWriter {
    private let database: SQLiteDatabase
    private let milliseconds: Int64
    private var decks: [(id: Int64, name: String)] = []
    private var losses: [WrittenQuestions.Loss] = []
    private var usedIDs: Set<Int64> = []

    /// One note with one card for each question that has an answer.
    static func write(
      _ file: QuestionFile, at milliseconds: Int64
    ) throws(PackageFault) -> WrittenQuestions {
      do throws(SQLiteDatabase.Failure) {
        var writer = AnkiPackageWriter(database: try SQLiteDatabase(), milliseconds: milliseconds)
        let collection = try writer.collection(file.questions)
        return WrittenQuestions(
          bytes: try writer.archive(collection), losses: writer.losses)
      } catch {
        throw .notWritten(reason: error.reason)
      }
    }

    private init(database: SQLiteDatabase, milliseconds: Int64) {
      self.database = database
      self.milliseconds = milliseconds
    }

    private func archive(_ collection: [UInt8]) throws(SQLiteDatabase.Failure) -> [UInt8] {
      do throws(PackageFault) {
        return try ZipWriter.archive([
          ("collection.anki2", collection), ("media", Array("{}".utf8)),
        ])
      } catch {
        throw SQLiteDatabase.Failure(reason: error.description)
      }
    }

    private mutating func collection(
      _ questions: [AuthoredQuestion]
    ) throws(SQLiteDatabase.Failure) -> [UInt8] {
      try database.run(AnkiSchema.sql)
      try database.run("BEGIN")
      for (index, id) in questions.stableIDs.enumerated() {
        try append(questions[index], id: id, place: index)
      }
      let seconds = milliseconds / 1000
      try database.run(
        "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
        [
          .integer(seconds), .integer(milliseconds), .integer(milliseconds),
          .text(AnkiModel.settings), .text(AnkiModel.models(at: seconds)),
          .text(AnkiModel.decks(decks, at: seconds)), .text(AnkiModel.options),
        ])
      try database.run("COMMIT")
      return try database.bytes()
    }

    private mutating func append(
      _ question: AuthoredQuestion, id: String, place: Int
    ) throws(SQLiteDatabase.Failure) {
      guard let card = FlashCard(question, id: id) else {
        losses.append(.init(question.name, "a description has no answer", .wholeQuestion))
        return
      }
      if !question.files.isEmpty {
        losses.append(.init(question.name, "its pictures on the card"))
      }
      let source =
        QuestionFormat.named("moodle-xml")?.write?(
          QuestionFile(entries: [.question(question)])
        ).bytes ?? []
      let fields = [
        card.front, card.back, AnkiModel.escaped(String(decoding: source, as: UTF8.self)),
      ]
      let note = freeID(for: "note" + card.id)
      let seconds = milliseconds / 1000
      try database.run(
        "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
        [
          .integer(note), .text(card.id), .integer(AnkiModel.id), .integer(seconds),
          .text(card.tags.isEmpty ? "" : " \(card.tags.joined(separator: " ")) "),
          .text(fields.joined(separator: "\u{1F}")), .text(card.front),
          .integer(Int64(SHA1.prefix(of: card.plainFront))),
        ])
      try database.run(
        "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
        [
          .integer(freeID(for: "card" + card.id)), .integer(note),
          .integer(deck(question.category)), .integer(seconds), .integer(Int64(place + 1)),
        ])
    }

    private mutating func deck(_ category: [String]) -> Int64 {
      let name = ([AnkiModel.deck] + category.map { $0.replacing("::", with: ":") })
        .joined(separator: "::")
      if let known = decks.first(where: { $0.name == name }) { return known.id }
      let id = freeID(for: "deck" + name)
      decks.append((id, name))
      return id
    }

    /// An id that nothing else has here.
    ///
    /// Anki takes instants for ids. One made from the name is the same in every export, so that a second
    /// one brings changes and no doubles.
    private mutating func freeID(for name: String) -> Int64 {
      var id = 1_500_000_000_000 + Int64(SHA1.prefix(of: name)) * 40
      while !usedIDs.insert(id).inserted { id += 1 }
      return id
    }
  }
#endif
