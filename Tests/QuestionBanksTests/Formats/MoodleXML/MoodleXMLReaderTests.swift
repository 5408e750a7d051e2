import Narratives
import TestSupport
import Testing

@testable import QuestionBanks

struct MoodleXMLReaderTests {
  private func read(_ name: String) throws -> QuestionFile {
    MoodleXMLReader.read(try Fixture.source("moodle-xml/" + name))
  }

  @Test(arguments: [
    ("multichoice.xml", ["Greeting"], 1), ("multianswer.xml", ["cloze with images"], 1),
    ("truefalse.xml", ["Moodle acronym (False)", "Moodle acronym (True)"], 1),
    (
      "sample_questions_with_old_image_tag.xml", ["cloze question with image", "mcq with image"], 1
    ),
  ])
  func `a fixture of Moodle gives its questions`(name: String, questions: [String], categories: Int)
    throws
  {
    let file = try read(name)
    #expect(file.questions.map(\.name) == questions)
    #expect(file.entries.count == questions.count + categories)
    #expect(file.findings == [])
  }

  @Test func `options keep their fractions, texts and files`() throws {
    let question = try #require(try read("multichoice.xml").questions.first)
    guard case .multipleChoice(let choice) = question.response else {
      Issue.record("not multiple choice")
      return
    }
    #expect(choice.isSingle)
    #expect(choice.choices.map(\.fraction) == [0, 1, 0, 0])
    #expect(
      choice.choices.allSatisfy { $0.text.text.hasPrefix("<p><img src=\"@@PLUGINFILE@@/flag-") })
    #expect(
      question.files.map(\.name) == [
        "bonjour.mp3", "flag-uk.jpg", "flag-france.jpg", "flag-german.jpg", "flag-denmark.jpg",
      ])
  }

  @Test(arguments: ["utf8", "bom", "utf16", "latin1"])
  func `a file is read in any of the usual encodings`(encoding: String) {
    let text =
      "<?xml version=\"1.0\"?><quiz><question type=\"essay\"><questiontext><text>Qué</text></questiontext>"
      + "</question></quiz>"
    let bytes: [UInt8] =
      switch encoding {
      case "bom": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case "utf16": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case "latin1": text.unicodeScalars.map { UInt8($0.value) }
      default: Array(text.utf8)
      }
    let file = MoodleXMLReader.read(SourceText(path: "q.xml", fileBytes: bytes))
    #expect(file.questions.map(\.stem.text) == ["Qué"])
    #expect(file.findings.map(\.rule) == (encoding == "latin1" ? ["not-utf-8"] : []))
  }

  @Test func `what has no place here is told once for a file`() {
    func question(_ parts: String) -> String {
      "<question type=\"truefalse\"><questiontext><text>Q</text></questiontext><answer fraction=\"100\">"
        + "<text>true</text></answer>\(parts)</question>\n"
    }
    func findings(_ parts: String...) -> [String] {
      let text = "<quiz>\n\(parts.map(question).joined())</quiz>"
      return MoodleXMLReader.read(SourceText(path: "q.xml", text: text)).findings
        .map { "\($0.line): \($0.message)" }
    }
    let standard = "<correctfeedback><text>Your answer is correct.</text></correctfeedback>"
    #expect(findings("", standard, "<hint><text> </text></hint>") == [])
    #expect(
      findings("", "<hint><text>Think.</text></hint>") == [
        "3: this question has hints, units or feedback on the answer as a whole, which are not kept; "
          + "move them to the general feedback"
      ])
    #expect(
      findings("<incorrectfeedback><text>No!</text></incorrectfeedback>", "<units>kg</units>")
        .map { $0.prefix(40) } == ["2: 2 questions, this one first, have hin"])
  }

  @Test func `an essay keeps the notes for whoever grades it, and GIFT says that it cannot`() {
    let essay = AuthoredQuestion(
      name: "E", stem: MarkedText("Describe."),
      response: .essay(notes: MarkedText("<p>both sides</p>", .html)))
    let written = MoodleXMLWriter.write([.question(essay)])
    let read = MoodleXMLReader.read(SourceText(path: "q.xml", fileBytes: written.bytes)).questions
    #expect(read.map(\.response) == [essay.response])
    #expect(
      GIFTWriter.write([.question(essay)]).losses.map(\.description)
        == ["'E' lost the notes for whoever grades it"])
  }

  @Test func `a cloze text has its gaps with weights and feedback`() throws {
    let question = try #require(try read("multianswer.xml").questions.first)
    guard case .cloze(let gaps) = question.response else {
      Issue.record("not cloze")
      return
    }
    #expect(question.stem.text.contains("San Francisco: {#1}<br />"))
    #expect(gaps.count == 5)
    guard case .choice(let second) = gaps[1].answer, case .words(let last) = gaps[4].answer else {
      Issue.record("other kinds of gaps")
      return
    }
    #expect(second.choices.map(\.text.text) == ["California", "Arizona"])
    #expect(second.choices.map(\.fraction) == [0, 1])
    #expect(last.answers.map(\.pattern) == ["Paris", "Marseille", "*"])
    #expect(last.answers.map(\.fraction) == [1, 0.5, 0])
  }

  @Test func `the picture of an old question is kept and referred to`() throws {
    let question = try #require(try read("sample_questions_with_old_image_tag.xml").questions.last)
    #expect(question.files.map(\.name) == ["moodle.png"])
    #expect(question.stem.text.contains("@@PLUGINFILE@@/moodle.png"))
  }

  @Test(arguments: [
    (
      "<quiz><question type=\"multichoice\">",
      "q.xml:1:36: error: the file ends in the middle of '<question>'; save or export it again"
    ),
    (
      "<html/>",
      "q.xml:1:1: error: the outermost element is '<html>', and Moodle XML has '<quiz>'; export the questions as 'Moodle XML format'"
    ),
    (
      "<quiz>\n<question type=\"calculated\"/></quiz>",
      "q.xml:2:1: error: questions of type 'calculated' cannot be asked here; the question was left out"
    ),
    (
      "<quiz><question type=\"shortanswer\"><answer fraction=\"1O0\"/></question></quiz>",
      "q.xml:1:7: error: the fraction '1O0' is not a number from -100 to 100; correct it in the answer"
    ),
    (
      "<quiz><question type=\"numerical\"><answer><text>3 cm</text></answer></question></quiz>",
      "q.xml:1:7: error: '3 cm' is not a number; a numerical answer is digits or '*'"
    ),
    (
      "<quiz><question type=\"cloze\"><questiontext><text>none</text></questiontext></question></quiz>",
      "q.xml:1:7: error: a cloze question without any gap; write for example {1:SHORTANSWER:=word}"
    ),
  ])
  func `what cannot be read is pointed at`(text: String, message: String) {
    let file = MoodleXMLReader.read(SourceText(path: "q.xml", text: text))
    #expect(file.findings.map { $0.description.split(separator: "\n")[0] } == [message[...]])
  }
}

extension MoodleXMLReaderTests {
  private func questions(_ inside: String) -> [AuthoredQuestion] {
    MoodleXMLReader.read(SourceText(path: "q.xml", text: "<quiz>\(inside)</quiz>")).questions
  }

  @Test func `what a file leaves out is what Moodle takes for it`() {
    let questions = questions(
      """
      <question type="multichoice"><questiontext><text>Q</text></questiontext>
      <answer fraction="100"><text>a</text></answer><answer><text>b</text></answer>
      <tags><tag><text>t</text></tag></tags><coursetags><tag><text>c</text></tag></coursetags>
      </question>
      <question type="matching"><questiontext format="wiki"><text>M</text></questiontext>
      <subquestion><text>a</text><answer><text>1</text></answer></subquestion>
      <subquestion format="plain_text"><text>b</text><answer><text>2</text></answer></subquestion>
      </question>
      """)
    #expect(questions.map(\.stem.format) == [.html, .html])
    #expect(questions.map(\.tags) == [["t", "c"], []])
    #expect(
      questions.map(\.response) == [
        .multipleChoice(
          MultipleChoice(
            isSingle: true, shuffles: false,
            choices: [
              .init(text: MarkedText("a", .html), fraction: 1, feedback: MarkedText("", .html)),
              .init(text: MarkedText("b", .html), fraction: 0, feedback: MarkedText("", .html)),
            ])),
        .matching(
          Matching(pairs: [
            .init(prompt: MarkedText("a", .html), partner: "1"),
            .init(prompt: MarkedText("b", .plain), partner: "2"),
          ])),
      ])
  }

  @Test(arguments: [
    "<text>a & b</text>", "<text><b>bold</text>", "<text>&nbsp;</text>", "<text>a < b</text>",
    "<text x=1>a</text>", "</text>",
  ])
  func `a question that is no XML costs none of the others`(broken: String) {
    func question(_ text: String) -> String {
      "<question type=\"essay\"><questiontext>\(text)</questiontext></question>\n"
    }
    let text =
      "<quiz>\n" + question("<text>One</text>") + question(broken) + question("<text>Two</text>")
      + question("<text><![CDATA[Three]]></text>") + "</quiz>"
    let file = MoodleXMLReader.read(SourceText(path: "q.xml", text: text))
    #expect(file.questions.map(\.stem.text) == ["One", "Two", "Three"])
    #expect(file.findings.map(\.rule) == ["xml-syntax"])
    #expect(file.findings.map(\.line) == [3])
  }

  @Test(arguments: [("Wahr", "Falsch", true), ("true", "false", true), ("false", "true", false)])
  func `true and false are known by their place where the words are of another language`(
    first: String, second: String, isTrue: Bool
  ) {
    let questions = questions(
      """
      <question type="truefalse"><questiontext><text>Q</text></questiontext>
      <answer fraction="100"><text>\(first)</text></answer>
      <answer fraction="0"><text>\(second)</text></answer></question>
      """)
    guard case .trueFalse(let statement) = questions.first?.response else {
      Issue.record("no statement")
      return
    }
    #expect(statement.isTrue == isTrue)
  }

  @Test func `numbers of old files have their share in an element`() {
    let questions = questions(
      """
      <question type="numerical"><questiontext><text>Q</text></questiontext>
      <answer>3<fraction>1</fraction><tolerance>0.5</tolerance></answer>
      <answer fraction="50"><text>4</text></answer></question>
      """)
    guard case .numerical(let answers) = questions.first?.response else {
      Issue.record("no numbers")
      return
    }
    #expect(answers.map(\.fraction) == [1, 0.5])
    #expect(
      answers.map(\.value) == [.number(3, tolerance: 0.5), .number(4, tolerance: 0)])
  }

  @Test func `a share that Moodle refuses is a warning`() {
    let text =
      "<quiz><question type=\"shortanswer\"><questiontext><text>Q</text></questiontext>"
      + "<answer fraction=\"35\"><text>a</text></answer></question></quiz>"
    let findings = MoodleXMLReader.read(SourceText(path: "q.xml", text: text)).findings
    #expect(findings.map(\.rule) == ["unknown-share"])
    #expect(findings.map(\.severity) == [.warning])
  }
}
