import Narratives
import Testing

@testable import QuestionBanks

struct QTIReaderTests {
  private func read(_ text: String) -> QuestionFile {
    let source = SourceText(path: "q.xml", text: text)
    #expect(QuestionFormat.of(source)?.name == "qti")
    return QTIReader.read(source)
  }

  private func fractions(_ question: AuthoredQuestion?) -> [Double] {
    guard case .multipleChoice(let choice)? = question?.response else { return [] }
    return choice.choices.map(\.fraction)
  }

  private func item1(_ response: String, _ conditions: String) -> String {
    """
    <?xml version="1.0"?><questestinterop><item ident="i1" title="T"><presentation>
    <material><mattext texttype="text/html">Which &lt;b&gt;one&lt;/b&gt;?</mattext></material>\(response)
    </presentation><resprocessing>\(conditions)</resprocessing></item></questestinterop>
    """
  }

  private func labels(_ ids: [String]) -> String {
    ids.map {
      "<response_label ident=\"\($0)\"><material><mattext>\($0)</mattext></material></response_label>"
    }.joined()
  }

  private func gives(_ points: Int, _ conditions: String) -> String {
    "<respcondition><conditionvar>\(conditions)</conditionvar><setvar action=\"Set\">\(points)</setvar></respcondition>"
  }

  private func equals(_ response: String, _ value: String) -> String {
    "<varequal respident=\"\(response)\">\(value)</varequal>"
  }

  @Test func `QTI 1.2: one option, by the condition that gives points`() {
    let file = read(
      item1(
        "<response_lid ident=\"r\" rcardinality=\"Single\"><render_choice>\(labels(["a", "b"]))</render_choice></response_lid>",
        gives(0, equals("r", "a")) + gives(10, equals("r", "b"))))
    #expect(file.findings == [])
    #expect(fractions(file.questions.first) == [0, 1])
    #expect(file.questions.first?.stem == MarkedText("Which <b>one</b>?", .html))
    #expect(file.questions.first?.id == AuthoredQuestionID(rawValue: "i1"))
  }

  @Test func `QTI 1.2: several options in one condition share its points`() {
    let file = read(
      item1(
        "<response_lid ident=\"r\" rcardinality=\"Multiple\"><render_choice>\(labels(["a", "b", "c"]))</render_choice></response_lid>",
        gives(
          100, "<and>\(equals("r", "a"))<not>\(equals("r", "b"))</not>\(equals("r", "c"))</and>")))
    #expect(fractions(file.questions.first) == [0.5, 0, 0.5])
  }

  @Test func `QTI 1.2: pairs, words and ranges`() {
    let lid = { (id: String) in
      "<response_lid ident=\"\(id)\"><material><mattext>\(id)?</mattext></material><render_choice>"
        + "\(self.labels(["x", "y"]))</render_choice></response_lid>"
    }
    let pairs = read(
      item1(lid("p") + lid("q"), gives(50, equals("p", "y")) + gives(50, equals("q", "x"))))
    #expect(
      pairs.questions.first?.response
        == .matching(
          Matching(pairs: [
            .init(prompt: MarkedText("p?", .plain), partner: "y"),
            .init(prompt: MarkedText("q?", .plain), partner: "x"),
          ])))
    let string = "<response_str ident=\"s\"><render_fib/></response_str>"
    let words = read(item1(string, gives(100, equals("s", "aorta"))))
    #expect(
      words.questions.first?.response
        == .shortAnswer(ShortAnswer(answers: [.init(pattern: "aorta", fraction: 1)])))
    let range = read(
      item1(
        string,
        gives(100, "<or>\(equals("s", "4"))<and><vargte>3</vargte><varlte>5</varlte></and></or>")))
    #expect(
      range.questions.first?.response
        == .numerical([NumericalAnswer(value: .number(4, tolerance: 1), fraction: 1)]))
  }

  private func item2(_ declaration: String, _ body: String) -> String {
    "<assessmentItem identifier=\"i\" title=\"T\"><responseDeclaration identifier=\"R\" \(declaration)"
      + "</responseDeclaration><itemBody>\(body)</itemBody></assessmentItem>"
  }

  private func correct(_ values: [String]) -> String {
    "<correctResponse>\(values.map { "<value>\($0)</value>" }.joined())</correctResponse>"
  }

  @Test func `QTI 2: one option and its prompt`() {
    let file = read(
      item2(
        "cardinality=\"single\">\(correct(["B"]))",
        "<p>Look.</p><choiceInteraction responseIdentifier=\"R\" shuffle=\"true\"><prompt>Which?</prompt>"
          + "<simpleChoice identifier=\"A\">a</simpleChoice><simpleChoice identifier=\"B\">b <b>x</b></simpleChoice></choiceInteraction>"
      ))
    #expect(fractions(file.questions.first) == [0, 1])
    #expect(file.questions.first?.stem.readable == "Look.\n\nWhich?")
  }

  @Test func `QTI 3 spells the same otherwise`() {
    let file = read(
      "<qti-assessment-item identifier=\"i\" title=\"T\"><qti-response-declaration identifier=\"R\" cardinality=\"multiple\">"
        + "<qti-correct-response><qti-value>H</qti-value><qti-value>O</qti-value></qti-correct-response></qti-response-declaration>"
        + "<qti-item-body><qti-choice-interaction response-identifier=\"R\"><qti-simple-choice identifier=\"H\">h</qti-simple-choice>"
        + "<qti-simple-choice identifier=\"O\">o</qti-simple-choice><qti-simple-choice identifier=\"C\">c</qti-simple-choice>"
        + "</qti-choice-interaction></qti-item-body></qti-assessment-item>")
    #expect(fractions(file.questions.first) == [0.5, 0.5, 0])
  }

  @Test func `QTI 2: a word in a text, an essay and pairs`() {
    let word = read(
      item2(
        "baseType=\"string\">\(correct(["York"]))",
        "<p>Sun of <textEntryInteraction responseIdentifier=\"R\"/>.</p>"))
    #expect(word.questions.first?.stem.readable == "Sun of _____.")
    #expect(word.questions.first?.response.typeName == "short answer")
    let essay = read(item2(">", "<extendedTextInteraction responseIdentifier=\"R\"/>"))
    #expect(essay.questions.first?.response == .essay())
    let pairs = read(
      item2(
        ">\(correct(["C R", "D M"]))",
        "<matchInteraction responseIdentifier=\"R\">"
          + ["C", "R", "D", "M"].map {
            "<simpleAssociableChoice identifier=\"\($0)\">\($0.lowercased())</simpleAssociableChoice>"
          }.joined()
          + "</matchInteraction>"))
    #expect(
      pairs.questions.first?.response
        == .matching(
          Matching(pairs: [
            .init(prompt: MarkedText("c", .html), partner: "r"),
            .init(prompt: MarkedText("d", .html), partner: "m"),
          ])))
  }

  @Test func `an item without a key and a broken file are pointed at`() {
    let noKey = read(item2(">", "<choiceInteraction responseIdentifier=\"R\"/>"))
    #expect(
      noKey.findings.map(\.message) == [
        "the item 'T' names no right answer that can be found; add one"
      ])
    let broken = read("<?xml version=\"1.0\"encoding=\"UTF-8\"?><questestinterop/>")
    #expect(broken.findings.map(\.line) == [1])
    #expect(broken.findings.map(\.rule) == ["xml-syntax"])
  }
}
