import Narratives
import Testing

@testable import QuestionBanks

struct TableReaderTests {
  private func read(_ text: String) -> QuestionFile {
    TableReader.read(SourceText(path: "t.csv", text: text))
  }

  private func choice(_ texts: [String], right: Set<Int>, isSingle: Bool) -> Response {
    .multipleChoice(
      MultipleChoice(
        isSingle: isSingle,
        choices: texts.enumerated().map { index, text in
          .init(
            text: MarkedText(text, .plain),
            fraction: right.contains(index) ? 1 / Double(right.count) : 0,
            feedback: MarkedText("", .plain))
        }))
  }

  @Test(arguments: [
    "question,A,B,correct\nWhich?,x,y,B\n", "Question;Option A;Option B;Answer\r\nWhich?;x;y;b\r\n",
    "sep=;\nQuestion;Choice 1;Choice 2;Key\nWhich?;x;y;2",
    "stem\tOption1\tOption2\tcorrect answer\nWhich?\tx\ty\ty",
    "\u{FEFF}\"question\",\"option A\",\"option B\",\"correct\"\n\"Which?\",\"x\",\"y\",\"B)\"\n\n,,,\n",
  ])
  func `a table is read whatever a spreadsheet made of it`(text: String) {
    let file = read(text)
    #expect(file.findings == [])
    #expect(file.questions.map(\.response) == [choice(["x", "y"], right: [1], isSingle: true)])
  }

  @Test func `a quoted cell may hold separators, quotes and line ends`() {
    let file = read("question,A,B,correct\n\"a, \"\"b\"\"\nc\",\"x;y\",z,A\n\"next\",u,v,\"A;B\"")
    #expect(file.questions.map(\.stem.text) == ["a, \"b\"\nc", "next"])
    #expect(file.questions.map { $0.origin?.line } == [2, 4])
    #expect(file.questions[1].response == choice(["u", "v"], right: [0, 1], isSingle: false))
  }

  @Test func `the kind of a question is seen from its cells`() {
    let file = read(
      "question,correct,option A,partner A,option B,partner B\nq,TRUE\nq,3.5:0.5\nq,node\nq\nq,,a,1,b,2\n"
    )
    #expect(
      file.questions.map(\.response) == [
        .trueFalse(
          TrueFalse(
            isTrue: true, feedbackIfTrue: MarkedText("", .plain),
            feedbackIfFalse: MarkedText("", .plain))),
        .numerical([
          NumericalAnswer(
            value: .number(3.5, tolerance: 0.5), fraction: 1, feedback: MarkedText("", .plain))
        ]),
        .shortAnswer(
          ShortAnswer(answers: [
            .init(pattern: "node", fraction: 1, feedback: MarkedText("", .plain))
          ])),
        .essay(),
        .matching(
          Matching(pairs: [
            .init(prompt: MarkedText("a", .plain), partner: "1"),
            .init(prompt: MarkedText("b", .plain), partner: "2"),
          ])),
      ])
  }

  @Test func `bad rows are pointed at and the others are kept`() {
    let file = read(
      """
      question,type,A,B,correct,share A,wrong name
      good?,,a,b,A,,
      ,,a,b,A,,
      q,poem,a,b,A,,
      q,,a,b,C,,
      q,,a,b,,,
      q,mc,a,,A,,
      q,,a,b,A,lots,
      q,numerical,,,many,,
      good too?,,a,b,b,,
      """)
    #expect(file.questions.map(\.name) == ["good?", "good too?"])
    #expect(
      file.findings.map { $0.description.split(separator: "\n")[0] } == [
        "t.csv:1:35: warning: the column 'wrong name' is not known and was passed over; known are question, option A, correct, explanation, feedback A, share A, type, title, id, category, tags",
        "t.csv:3:1: error: the row has no question; fill in the cell or delete the row",
        "t.csv:4:3: error: the type 'poem' is not known; write multiple choice, true/false, short answer, numerical, matching, essay, description or cloze",
        "t.csv:5:8: error: the right answer 'C' is neither the letter nor the text of an option",
        "t.csv:6:1: error: no right answer; fill in the column 'correct', for example with B",
        "t.csv:7:1: error: the question needs at least two options and has 1",
        "t.csv:8:10: error: 'lots' is not a percentage from -100 to 100",
        "t.csv:9:15: error: 'many' is not a number; write for example 3.14 or 3.14:0.01",
      ])
  }

  @Test(arguments: [
    (
      "",
      "t.csv:1:1: error: the table is empty; its first row names the columns, for example 'question'"
    ),
    (
      "a,b\n1,2",
      "t.csv:1:1: error: no column is named 'question'; the first row names the columns, for example question,option A,option B,correct"
    ),
    (
      "question\n\"open",
      "t.csv:2:1: error: this quotation mark is never closed; write two of them for one in a text"
    ),
  ])
  func `a file that is no table says so`(text: String, message: String) {
    #expect(read(text).findings.map { $0.description.split(separator: "\n")[0] } == [message[...]])
  }
}

extension TableReaderTests {
  @Test func `a quotation mark that is never closed costs its row and no other`() {
    let text =
      "question,option A,option B,correct\nOne,a,b,A\nTwo,\"a,b,B\nThree,a,b,A\nFour,a,b,B\n"
    let file = TableReader.read(SourceText(path: "t.csv", text: text))
    #expect(file.questions.map(\.name) == ["One", "Three", "Four"])
    #expect(file.findings.map(\.rule) == ["open-quote"])
    #expect(file.findings.map(\.line) == [3])
  }
}

struct TableWriterTests {
  @Test(arguments: [",", "\t"] as [Character])
  func `what is written is read back equal, whatever characters it holds`(separator: Character) {
    var samples = QuestionSamples(seed: 23, format: .markdown)
    var compared = 0
    for _ in 0..<400 {
      let question = samples.question()
      let entries = QuestionFile.entries(of: [question])
      let written = TableWriter.write(entries, separator: separator)
      guard written.losses.isEmpty else { continue }
      compared += 1
      let file = TableReader.read(SourceText(path: "w.csv", fileBytes: written.bytes))
      #expect(file.questions.map(\.withoutOrigin) == [question], "\(written.text)")
    }
    #expect(compared > 200)
  }

  @Test func `what a table cannot carry is listed`() {
    let stem = MarkedText("s", .markdown)
    let pairs = ["a", "b"].map { Matching.Pair(prompt: MarkedText($0, .markdown), partner: "1") }
    func question(_ name: String, _ response: Response) -> QuestionFile.Entry {
      .question(AuthoredQuestion(name: name, stem: stem, response: response))
    }
    let words = ShortAnswer(answers: (1...27).map { .init(pattern: "\($0)", fraction: 1) })
    let written = TableWriter.write(
      [
        question("p", .matching(Matching(shuffles: false, pairs: pairs))),
        question("w", .shortAnswer(words)),
      ], separator: ",")
    #expect(
      written.losses.map(\.description) == [
        "'p' lost the fixed order of its pairs",
        "'w' was left out: it has 27 answers, and a table has room for 26",
      ])
    #expect(written.text.split(separator: "\n").count == 2)
  }
}

extension WrittenQuestions {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
