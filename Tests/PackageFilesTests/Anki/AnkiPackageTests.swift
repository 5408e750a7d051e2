#if Packages
  import Narratives
  import QuestionBanks
  import TestSupport
  import Testing

  @testable import PackageFiles

  struct AnkiPackageTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func written(_ questions: [AuthoredQuestion]) throws -> WrittenQuestions {
      let entries = questions.map(QuestionFile.Entry.question)
      return try AnkiPackageWriter.write(QuestionFile(entries: entries), at: 1_763_700_000_000)
    }

    private func saved(_ bytes: [UInt8], as name: String = "deck.apkg") throws -> String {
      let path = folder.path + "/" + name
      try QuestionFile.save(bytes, to: path)
      return path
    }

    private func gift(_ text: String) -> [AuthoredQuestion] {
      QuestionFormat.named("gift")?.read?(SourceText(path: "q.gift", text: text)).questions ?? []
    }

    @Test func `every type of question comes back as it was, in its place and under its category`()
      throws
    {
      let questions = gift(
        """
        $CATEGORY: $course$/top/Nodes/Open

        // [id:one] [tag:a] [tag:b c]
        ::One::[html]<b>Which</b> &amp; why? {=a#yes ~%50%b ~c####General}

        Statement {F#wrong#right}

        Word {=aorta =%50%art*ery}

        Number {#1..2 =%50%3:1 ~#no}

        Match {=a -> b =c -> d}

        $CATEGORY: $course$/top/Text

        Essay {####Model}

        Essay {}
        """)
      let read = try AnkiPackageReader.read(saved(written(questions).bytes))
      func plain(_ questions: [AuthoredQuestion]) -> [AuthoredQuestion] {
        questions.map { question in
          var question = question
          question.origin = nil
          return question
        }
      }
      #expect(read.findings.isEmpty)
      #expect(questions.count == 7)
      #expect(plain(read.questions) == plain(questions))
    }

    @Test func `the same questions give the same notes at any time, and what is left out is said`()
      throws
    {
      let questions = gift("One {T}\n\nTwo {F}\n\nNothing is asked.")
      let first = try written(questions)
      #expect(
        first.losses.map(\.description) == [
          "'Nothing is asked.' was left out: a description has no answer"
        ])
      func notes(_ path: String) throws -> [String] {
        try AnkiCollection(package: path).notes().map(\.guid)
      }
      let again = try AnkiPackageWriter.write(
        QuestionFile(entries: questions.map(QuestionFile.Entry.question)), at: 1_800_000_000_000)
      #expect(
        try notes(saved(first.bytes)) == notes(saved(again.bytes, as: "b.apkg")))
      #expect(
        try notes(saved(first.bytes)).sorted() == questions.prefix(2).map(\.stableID).sorted())
    }

    @Test func `cards of other programs are typed where the back is short`() throws {
      let file = try AnkiPackageReader.read(Fixture.path("genanki_3notes.apkg"))
      #expect(file.entries.first == .category("$course$/top/Coding/Fixture"))
      #expect(
        file.questions.first
          == AuthoredQuestion(
            id: AuthoredQuestionID(rawValue: "fixture0"),
            name: "Which approach uses ports and a camera?", category: ["Coding", "Fixture"],
            tags: ["fixture"], stem: MarkedText("Which approach uses ports and a camera?", .html),
            response: .shortAnswer(
              ShortAnswer(answers: [.init(pattern: "Laparoscopic", fraction: 1)])),
            origin: .init(path: Fixture.path("genanki_3notes.apkg"), line: 1)))
      #expect(file.questions.map(\.name).last == "HTML &amp; bold")
    }

    @Test func `a long back is compared, a note with gaps has gaps, and an empty one is reported`()
      throws
    {
      func question(_ fields: [String], type: Int = 0) -> AuthoredQuestion? {
        let model = AnkiCollection.Model(name: "Basic", type: type)
        return AnkiNote(
          .init(guid: "g", model: model, deck: "Default", tags: [], fields: fields)
        ).question
      }
      let long = "<p>The iliac and the obturator nodes of both sides were taken.</p>"
      #expect(question(["Q", long])?.response == .essay(notes: MarkedText(long, .html)))
      #expect(
        question(["Q", "2 * 3"])?.response
          == .shortAnswer(ShortAnswer(answers: [.init(pattern: "2 \\* 3", fraction: 1)])))
      let gaps = question(["The {{c1::aorta::vessel}} and {{c2::a}b}}.", "Extra"], type: 1)
      #expect(gaps?.stem.text == "The {#1} (vessel) and {#2}.")
      #expect(gaps?.generalFeedback.text == "Extra")
      #expect(
        gaps?.response
          == .cloze([
            ClozeGap(
              weight: 1,
              answer: .words(ShortAnswer(answers: [.init(pattern: "aorta", fraction: 1)])),
              source: "{1:SHORTANSWER:=aorta}"),
            ClozeGap(
              weight: 1,
              answer: .words(ShortAnswer(answers: [.init(pattern: "a}b", fraction: 1)])),
              source: "{1:SHORTANSWER:=a\\}b}"),
          ]))
      #expect(question(["", "x"]) == nil)
      #expect(question(["<br>", "x"]) == nil)
      #expect(question(["Q", ""]) == nil)
    }

    @Test func `reviews are read in their order`() throws {
      let database = try SQLiteDatabase()
      try database.run(AnkiSchema.sql)
      try database.run("INSERT INTO notes VALUES (5, 'guid', 1, 0, 0, '', 'f', 'f', 0, 0, '')")
      try database.run(
        "INSERT INTO cards VALUES (7, 5, 1, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, '')")
      try database.run("INSERT INTO revlog VALUES (2000, 7, 0, 3, 1, 1, 2500, 4100, 1)")
      try database.run("INSERT INTO revlog VALUES (1000, 7, 0, 1, 1, 1, 2500, 900, 0)")
      try database.run("INSERT INTO revlog VALUES (3000, 8, 0, 2, 1, 1, 2500, 1, 0)")
      let path = try saved(ZipWriter.archive([("collection.anki2", try database.bytes())]))
      #expect(
        try PackageHistory.revlog(of: path) == [
          .init(instant: 1000, card: 7, note: "guid", button: 1, taken: 900),
          .init(instant: 2000, card: 7, note: "guid", button: 3, taken: 4100),
          .init(instant: 3000, card: 8, note: "", button: 2, taken: 1),
        ])
    }

    @Test func `what is no collection is refused with its cure`() throws {
      let other = try saved(Array("text".utf8), as: "text.apkg")
      #expect(throws: PackageFault.noZip(other, reason: "Not a zip archive")) {
        try AnkiPackageReader.read(other)
      }
      let empty = try saved(ZipWriter.archive([("media", [0x7B, 0x7D])]), as: "empty.apkg")
      #expect(throws: PackageFault.noCollection(empty)) { try AnkiPackageReader.read(empty) }
      let newer = try saved(
        ZipWriter.archive([("collection.anki2", [1]), ("collection.anki21b", [2])]), as: "new.apkg")
      #expect(throws: PackageFault.newerCollection(newer)) { try AnkiPackageReader.read(newer) }
      let damaged = try saved(
        ZipWriter.archive([("collection.anki2", Array("nonsense".utf8))]), as: "bad.apkg")
      #expect(throws: PackageFault.damagedCollection(damaged, reason: "file is not a database")) {
        try AnkiPackageReader.read(damaged)
      }
    }

    @Test(arguments: [("abc", 0xA999_3E36), ("", 0xDA39_A3EE)] as [(String, UInt32)])
    func `the sum of a first field is SHA-1`(text: String, prefix: UInt32) {
      #expect(SHA1.prefix(of: text) == prefix)
      #expect(SHA1.prefix(of: String(repeating: "a", count: 100_000)) == 0xC4D4_B308)
    }
  }
#endif
