import Narratives
import QuestionBanks
import Testing

@testable import QuizEngine

struct CodeOrQueryTests {
  @Test func `to ask is right exactly where the solver finds no code in the note`() throws {
    let catalogue = try BundledBank.catalogue.get()
    let questions = try BundledBank.questions(of: .codeOrQuery, perPoint: 8)
    var asking = 0
    for question in questions {
      let right = try #require(question.options.first { $0.isRight })
      #expect(question.options.count { $0.isRight } == 1)
      #expect(catalogue.solver.solve(question.note).code == right.code, "\(question.id)")
      if right.code == nil { asking += 1 }
    }
    #expect(asking > questions.count / 4 && asking < questions.count * 3 / 4, "\(asking)")
  }

  @Test func `nobody asks for the sake of a code that the way in rules out`() throws {
    let (open, _) = try planted("Open limited removal of the pelvic lymph nodes")
    let (scoped, writer) = try planted("Laparoscopic total removal of the pelvic lymph nodes")
    #expect(Gap.possible(in: scoped, among: [scoped, open], writer.lexicon) == [])
  }

  @Test func `of a side that is not told of, the sentence on the other side is quoted`() throws {
    let asking = try BundledBank.questions(of: .codeOrQuery, perPoint: 8).filter { question in
      question.options.contains { $0.isRight && $0.text.hasSuffix("on both sides or on one.") }
    }
    #expect(!asking.isEmpty)
    for question in asking {
      let quote = try #require(
        question.explanation.firstMatch(of: /on both sides, and tells of one \(“([^”]+)”\)/))
      #expect(question.note.contains(quote.output.1), "\(question.explanation)")
    }
  }

  @Test func `where only one fact can be missing, one question stands beside the two codes`() throws
  {
    var bank = Bank(name: "planted")
    for (code, title) in [
      ("47562", "Laparoscopic removal of the gallbladder"),
      ("47600", "Open removal of the gallbladder"),
    ] {
      bank.narratives.append(
        Narrative(
          code: try #require(ProcedureCode(rawValue: code)), title: title, prose: "\(title)."))
    }
    let catalogue = try Catalogue(banks: [bank])
    let point = try #require(catalogue.points.first)
    let questions = (0..<30).compactMap {
      catalogue.question(point: point.id, seed: UInt64($0), kind: .codeOrQuery)
    }
    #expect(questions.count > 20)
    for question in questions {
      #expect(
        question.options.map(\.text).sorted() == [
          "Ask the surgeon which approach was used: laparoscopic or open.",
          "Report 47562, since the note documents all that it requires.",
          "Report 47600, since the note documents all that it requires.",
        ])
    }
    let asking = questions.count { $0.options.contains { $0.isRight && $0.code == nil } }
    #expect((4...16).contains(asking), "\(asking)")
  }

  @Test func `no approach is asked for where every like code has the same one`() throws {
    let lexicon = try Lexicon.standard()
    let gaps = try [
      ["Open total removal of the thyroid", "Open partial removal of the thyroid"],
      ["Open total removal of the thyroid", "Laparoscopic total removal of the thyroid"],
      [
        "Open total removal of the thyroid",
        "Laparoscopic total removal of the thyroid with removal of the cervical lymph nodes",
      ],
    ].map { titles in
      let family = try titles.enumerated().map { number, title in
        ProcedureReader(lexicon: lexicon).read(
          Narrative(
            code: try #require(ProcedureCode(rawValue: "1000\(number)")), title: title,
            prose: "\(title)."))
      }
      return Gap.possible(in: family[0], among: family, lexicon).contains { $0.fact == .approach }
    }
    #expect(gaps == [false, true, false])
  }

  @Test(
    arguments: [
      ("Open partial removal of the colon", true),
      // The stoma and the closed end tell that a part was left.
      ("Open partial removal of the colon with colostomy and closure of the distal colon", false),
      ("Open removal of a segment of the small intestine", false),
    ]) func `how much was removed is asked only where nothing else of the note would tell it`(
      _ other: String, _ isAsked: Bool
    ) throws
  {
    let lexicon = try Lexicon.standard()
    let family = try ["Open total removal of the colon", other].enumerated().map { number, title in
      ProcedureReader(lexicon: lexicon).read(
        Narrative(
          code: try #require(ProcedureCode(rawValue: "1000\(number)")), title: title,
          prose: "\(title)."))
    }
    for code in family {
      let gaps = Gap.possible(in: code, among: family, lexicon)
      let amounts = gaps.filter { if case .amount = $0.fact { true } else { false } }
      #expect(!amounts.isEmpty == isAsked)
    }
  }

  @Test func `what a note leaves open is told with its sentence on the work`() throws {
    var openings: Set<String> = []
    for question in try BundledBank.questions(of: .codeOrQuery, perPoint: 20)
    where question.options.contains(where: { $0.isRight && $0.code == nil }) {
      openings.insert(question.explanation.split(separator: " ").prefix(4).joined(separator: " "))
      let quoted = question.explanation.split(separator: "“").dropFirst().first?
        .prefix { $0 != "”" }
      let sentence = try #require(quoted, "\(question.explanation)")
      #expect(question.note.contains(sentence), "\(question.id)")
    }
    #expect(openings.isSubset(of: ["The note does not", "The note tells of"]))
  }

  @Test func `the surgeon is asked only for what tells the two codes apart`() throws {
    let lexicon = try Lexicon.standard()
    let family = try [
      "Open total removal of the pelvic lymph nodes",
      "Laparoscopic total removal of the pelvic lymph nodes",
      "Open limited removal of the pelvic lymph nodes",
    ].enumerated().map { number, title in
      ProcedureReader(lexicon: lexicon).read(
        Narrative(
          code: try #require(ProcedureCode(rawValue: "1000\(number)")), title: title,
          prose: "\(title)."))
    }
    let gaps = Gap.possible(in: family[0], among: family, lexicon)
    let asked = family.dropFirst().map { other in
      gaps.compactMap { $0.telling(from: other, lexicon)?.question(about: family[0], lexicon) }
    }
    #expect(
      asked == [
        ["Ask the surgeon which approach was used: laparoscopic or open."],
        ["Ask the surgeon whether all of the pelvic lymph nodes were removed or only some."],
      ])
  }

  @Test func `that a side need not be asked for is not proven by how much was removed`() throws {
    let sides = ["on the right", "on the left", "on both sides", "on one side"]
    var refused = 0
    for question in try BundledBank.questions(of: .codeOrQuery, perPoint: 40) {
      for option in question.options where option.text.contains("on both sides or on one") {
        guard option.why.hasPrefix("The note tells of ") else { continue }
        let why = option.why
        refused += 1
        #expect(sides.contains { why.contains($0) }, "\(question.id): \(why)")
      }
    }
    #expect(refused > 0)
  }

  @Test func `how a note begins does not tell whether it is complete`() throws {
    let questions = try BundledBank.questions(of: .codeOrQuery, perPoint: 12)
    let openings = SceneFile.lines(PackageResources.scenes_wording)
      .filter { $0.topic == "unsaid" }.flatMap(\.phrases)
    let unsaid = questions.filter { question in openings.contains(where: question.note.contains) }
    let complete = unsaid.count { $0.options.contains { $0.isRight && $0.code != nil } }
    #expect(unsaid.count > questions.count / 8)
    #expect(complete > unsaid.count / 4 && complete < unsaid.count * 4 / 5, "\(complete)")
  }
}
