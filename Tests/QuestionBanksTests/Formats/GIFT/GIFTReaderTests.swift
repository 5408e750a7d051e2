import Narratives
import TestSupport
import Testing

@testable import QuestionBanks

struct GIFTFixtureTests {
  static let files = ["moodle-gift", "gift-peg"].flatMap { folder in
    (Fixture.names(in: folder, suffix: ".gift") + Fixture.names(in: folder, suffix: ".txt")).map {
      (folder, $0)
    }
  }

  @Test(arguments: files)
  func `a fixture is read as Moodle reads it`(folder: String, name: String) throws {
    let expected = try PlainJSON(text: Fixture.source(folder + "/EXPECTED.json").text)[name]
    let file = GIFTReader.read(try Fixture.source(folder + "/" + name))
    let read = try PlainJSON(text: MoodleJSONWriter.text(of: file))
    let questions = try #require(expected?["questions"]).elements
    #expect(read["questions"]?.elements.count == questions.count)
    for (read, expected) in zip(read["questions"]?.elements ?? [], questions) {
      #expect(read == expected)
    }
  }

  @Test func `all fixtures are there`() { #expect(Self.files.count == 53) }
}

struct GIFTReaderTests {
  private func read(_ text: String) -> QuestionFile {
    GIFTReader.read(SourceText(path: "q.gift", text: text))
  }

  private func findings(_ text: String) -> [String] { read(text).findings.map(\.description) }

  @Test func `a question keeps id, tags, category, title, formats, feedback and its line`() {
    let file = read(
      """
      $CATEGORY: $course$/top/Nodes/Open//closed

      // first comment [id:n\\]1] [tag:one]
      // [tag:two]
      ::A \\: title::[html]<b>Which</b>?{
        =%50%[plain]no \\= effect # kept as text
        ~wrong#[markdown]**no**
        ####General
      }
      """)
    let html = MarkedText.Format.html
    #expect(
      file.entries == [
        .category("$course$/top/Nodes/Open//closed"),
        .question(
          AuthoredQuestion(
            id: AuthoredQuestionID(rawValue: "n]1"), name: "A : title",
            category: ["Nodes", "Open/closed"], tags: ["one", "two"],
            stem: MarkedText("<b>Which</b>?", html),
            generalFeedback: MarkedText("General", html),
            response: .multipleChoice(
              MultipleChoice(
                isSingle: true,
                choices: [
                  .init(
                    text: MarkedText("%50%[plain]no = effect", html), fraction: 1,
                    feedback: MarkedText("kept as text", html)),
                  .init(
                    text: MarkedText("wrong", html), fraction: 0,
                    feedback: MarkedText("**no**", .markdown)),
                ])), origin: .init(path: "q.gift", line: 5))),
      ])
    #expect(file.findings == [])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\r\r\n"])
  func `any line end parts questions`(end: String) {
    let lines = ["\u{FEFF}One?{T}", "", "Two?{", "=a", "=b", "}", ""]
    #expect(read(lines.joined(separator: end)).questions.map(\.name) == ["One?", "Two?"])
  }

  @Test func `a tag with markup in it is none, and a category loses the space around it`() {
    let file = read("// [tag:a<b] [tag:c`d] [tag:e]\nOne {T}\n\n$CATEGORY: A \\n")
    #expect(file.questions.map(\.tags) == [["e"]])
    #expect(file.entries.last == .category("A"))
  }

  @Test(arguments: [
    "100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "33.333",
    "30", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0",
  ])
  func `every share of Moodle's list is taken, also as a loss of marks`(percent: String) {
    #expect(findings("Which? {~%100%a ~%\(percent)%b ~%-\(percent)%c}") == [])
  }

  @Test func `a share that Moodle refuses is named with the nearest it has`() {
    #expect(
      findings("Which? {=a ~%-47%b}") == [
        """
        q.gift:1:13: warning: Moodle has no share of -47 % and refuses the question; the nearest it has is \
        -50 %
          Which? {=a ~%-47%b}
                      ^
        """
      ])
  }

  @Test(arguments: [
    ("a<b<c>d>e", "ae"), ("x < y and z > w", "x < y and z > w"), ("<b a='>'>x", "x"), ("a<b", "a"),
    ("a <", "a"),
    ("<!-- c --> z", "z"), ("<i>n<sub>2</sub></i>", "n2"),
  ])
  func `a title made from the text has no tags, as PHP takes them away`(stem: String, name: String)
  {
    #expect(read(stem.replacing("=", with: "\\=") + " {T}").questions.map(\.name) == [name])
  }

  @Test func `a zero is an answer like any other`() {
    let file = read("How many? {#0}\n\nHow many ports? {0}\n\nHow far? {#=0:0 =%50%1}")
    #expect(
      file.questions.map(\.response) == [
        .numerical([.init(value: .number(0, tolerance: 0), fraction: 1)]),
        .shortAnswer(ShortAnswer(answers: [.init(pattern: "0", fraction: 1)])),
        .numerical([
          .init(value: .number(0, tolerance: 0), fraction: 1),
          .init(value: .number(1, tolerance: 0), fraction: 0.5),
        ]),
      ])
  }

  @Test(arguments: [
    (
      "One {T}\n\nBad { no end\n\nThree {F}",
      """
      q.gift:3:5: error: this '{' has no '}'; close the answers with '}', or write '\\{' for a brace in \
      the text
        Bad { no end
            ^
      """
    ),
    (
      "One {T}\n\nBad no start }\n\nThree {F}",
      """
      q.gift:3:14: error: this '}' has no '{' before it; open the answers with '{', or write '\\}' for a \
      brace in the text
        Bad no start }
                     ^
      """
    ),
    (
      "One {T}\n\nBad {\n=a\n\n~b\n}\n\nThree {F}",
      """
      q.gift:3:5: error: an empty line inside the braces ends the question here; delete the empty lines \
      between '{' and '}'
        Bad {
            ^
      """
    ),
    (
      "One {T}\n\nBad } first {\n\nThree {F}",
      """
      q.gift:3:5: error: this '}' stands before the first '{'; write '\\}' for a brace in the text
        Bad } first {
            ^
      """
    ),
    (
      "One {T}\n\nBad {~only}\n\nThree {F}",
      """
      q.gift:3:6: error: a multiple choice question needs at least 2 answers, and this one has 1
        Bad {~only}
             ^
      """
    ),
    (
      "One {T}\n\nBad {=a->b =\\=c}\n\nThree {F}",
      """
      q.gift:3:13: error: the pair '=c' has no '->'; write 'prompt -> partner'
        Bad {=a->b =\\=c}
                    ^
      """
    ),
    (
      "One {T}\n\nBad {#}\n\nThree {F}",
      """
      q.gift:3:7: error: no number after '{#'; write for example '{#3.14:0.01}'
        Bad {#}
              ^
      """
    ),
    (
      "One {T}\n\nBad {#3:x}\n\nThree {F}",
      """
      q.gift:3:7: error: the tolerance 'x' is not a number; write for example '{#3.14:0.01}'
        Bad {#3:x}
              ^
      """
    ),
  ])
  func `a broken question is pointed at and the others are kept`(text: String, message: String) {
    #expect(findings(text) == [message])
    #expect(read(text).questions.map(\.name) == ["One", "Three"])
  }

  @Test(arguments: [
    ("$CATEGORY: A\nQ {T}", "text-after-category"), ("::no end {T}", "unclosed-title"),
    ("Q {a {b} =c ~d}", "brace-in-answers"), ("Q {#many}", "not-a-number"),
    ("The {=cat} and the {=dog}", "later-braces"), ("Which? {=a ~b}}", "later-braces"),
    ("Which? {=a ~b}\nAnd which? {=c ~d}", "no-empty-line"),
    ("The {=cat} and\nthe {=dog}", "later-braces"),
    ("Which? {=a ~%45%b}", "unknown-share"), ("Which? {=a =%33.33%b}", "unknown-share"),
    ("How many? {#5 =%35%6}", "unknown-share"), ("How many? {#0}", "lone-zero"),
    ("How many? {0 ~=1 ~2}", "lone-zero"),
  ])
  func `what Moodle reads otherwise than its author meant is a warning`(text: String, rule: String)
  {
    #expect(read(text).findings.map(\.rule) == [rule])
    #expect(read(text).findings.map(\.severity) == [.warning])
    #expect(read(text).entries.count == 1)
  }

  @Test func `a question right below another one is pointed at with the cure`() {
    #expect(
      findings("::A:: Which? {=a ~b}\n// two\n::B:: And which? {=c ~d}") == [
        """
        q.gift:3:1: warning: a second question seems to begin here, and is shown as text of the first; \
        leave an empty line before it
          ::B:: And which? {=c ~d}
          ^
        """
      ])
  }

  @Test func `random texts never stop the reader and never lose a good question`() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("{}~=#:\\->%T[]/ \n$a0.".utf8)
    for _ in 0..<3000 {
      let noise = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      let text =
        "\n\nGood one?{=yes ~no}\n\n" + String(decoding: noise, as: UTF8.self)
        + "\n\nGood two?{T}\n"
      let names = read(text).questions.map(\.name)
      #expect(names.contains("Good one?"))
      #expect(names.contains("Good two?"))
    }
  }

  @Test func `a question of ten megabytes and a deep nest of braces are read`() {
    let long = String(repeating: "word ", count: 2_000_000)
    let nest = String(repeating: "{", count: 100_000) + String(repeating: "}", count: 100_000)
    let file = read("\(long) {T}\n\n\(nest)\n\nLast {F}")
    #expect(file.questions.map(\.name).last == "Last")
    #expect(file.questions.first?.stem.text.utf8.count == 9_999_999)
  }
}
