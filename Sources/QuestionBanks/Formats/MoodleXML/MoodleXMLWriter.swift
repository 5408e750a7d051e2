/// Writes Moodle XML that Moodle and the reader here take back whole.
struct MoodleXMLWriter {
  private var output = XMLOutput()
  private var losses: [WrittenQuestions.Loss] = []

  /// A file with all questions.
  static func write(_ entries: [QuestionFile.Entry]) -> WrittenQuestions {
    var writer = MoodleXMLWriter()
    writer.output.open("quiz")
    for entry in entries {
      switch entry {
      case .category(let path):
        writer.output.open("question", ["type": "category"])
        writer.output.open("category")
        writer.output.leaf("text", path)
        writer.output.close("category")
        writer.output.close("question")
      case .question(let question): writer.append(question)
      }
    }
    writer.output.close("quiz")
    return WrittenQuestions(text: writer.output.text, losses: writer.losses)
  }

  private mutating func append(_ question: AuthoredQuestion) {
    losses.appendRefusals(of: question)
    output.open("question", ["type": Self.type(of: question.response)])
    output.open("name")
    output.leaf("text", question.name)
    output.close("name")
    var stem = question.stem
    if case .cloze(let gaps) = question.response {
      stem.text = ClozeText.text(stem: stem.text, gaps: gaps)
    }
    let homeless = question.files.filter { file in
      !Self.texts(of: question).contains { Self.refers($0, to: file) }
    }
    marked("questiontext", stem, question, also: homeless)
    marked("generalfeedback", question.generalFeedback, question)
    grade(question.response)
    output.leaf("hidden", "0")
    output.leaf("idnumber", question.id?.rawValue ?? "")
    append(question.response, of: question)
    if !question.tags.isEmpty {
      output.open("tags")
      for tag in question.tags {
        output.open("tag")
        output.leaf("text", tag)
        output.close("tag")
      }
      output.close("tags")
    }
    output.close("question")
  }

  /// The mark for a question and what a wrong try costs; a text with gaps counts its gaps.
  private mutating func grade(_ response: Response) {
    let (mark, penalty) =
      switch response {
      case .description: (0, "0.0000000")
      case .essay: (1, "0.0000000")
      case .trueFalse: (1, "1.0000000")
      default: (1, "0.3333333")
      }
    if case .cloze = response {} else { output.leaf("defaultgrade", "\(mark).0000000") }
    output.leaf("penalty", penalty)
  }

  private static func type(of response: Response) -> String {
    switch response {
    case .multipleChoice: "multichoice"
    case .trueFalse: "truefalse"
    case .shortAnswer: "shortanswer"
    case .numerical: "numerical"
    case .matching: "matching"
    case .essay: "essay"
    case .description: "description"
    case .cloze: "cloze"
    }
  }

  private mutating func append(_ response: Response, of question: AuthoredQuestion) {
    switch response {
    case .multipleChoice(let choice):
      output.leaf("single", choice.isSingle ? "true" : "false")
      output.leaf("shuffleanswers", choice.shuffles ? "true" : "false")
      output.leaf("answernumbering", "abc")
      combinedFeedback(question)
      for choice in choice.choices {
        answer(choice.text, choice.fraction, choice.feedback, question)
      }
    case .trueFalse(let statement):
      for isTrue in [true, false] {
        answer(
          MarkedText(isTrue ? "true" : "false"), statement.isTrue == isTrue ? 1 : 0,
          isTrue ? statement.feedbackIfTrue : statement.feedbackIfFalse, question)
      }
    case .shortAnswer(let words):
      output.leaf("usecase", words.mindsCase ? "1" : "0")
      for word in words.answers {
        answer(MarkedText(word.pattern), word.fraction, word.feedback, question)
      }
    case .numerical(let answers):
      for answer in answers {
        switch answer.value {
        case .anything:
          self.answer(MarkedText("*"), answer.fraction, answer.feedback, question, tolerance: 0)
        case .number(let value, let tolerance):
          self.answer(
            MarkedText(JSONText.number(value)), answer.fraction, answer.feedback, question,
            tolerance: tolerance)
        }
      }
      // Numbers without units, as Moodle writes it.
      output.leaf("unitgradingtype", "0")
      output.leaf("unitpenalty", "0.1000000")
      output.leaf("showunits", "3")
      output.leaf("unitsleft", "0")
    case .matching(let matching):
      output.leaf("shuffleanswers", matching.shuffles ? "true" : "false")
      combinedFeedback(question)
      for pair in matching.pairs {
        output.open("subquestion", ["format": MoodleXMLFormatName.name(of: pair.prompt.format)])
        output.leaf("text", pair.prompt.text)
        files(for: pair.prompt.text, question)
        output.open("answer")
        output.leaf("text", pair.partner)
        output.close("answer")
        output.close("subquestion")
      }
    case .essay(let notes):
      output.leaf("responseformat", "editor")
      output.leaf("responserequired", "1")
      output.leaf("responsefieldlines", "15")
      output.leaf("attachments", "0")
      output.leaf("attachmentsrequired", "0")
      marked("graderinfo", notes, question)
      marked("responsetemplate", MarkedText("", notes.format), question)
    case .description, .cloze: break
    }
  }

  /// Feedback on the answer as a whole, which questions here have not.
  private mutating func combinedFeedback(_ question: AuthoredQuestion) {
    for name in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
      marked(name, MarkedText("", question.stem.format), question)
    }
  }

  private mutating func answer(
    _ text: MarkedText, _ fraction: Double, _ feedback: MarkedText, _ question: AuthoredQuestion,
    tolerance: Double? = nil
  ) {
    output.open(
      "answer",
      [
        "fraction": DecimalText.of(fraction * 100, decimals: 5),
        "format": MoodleXMLFormatName.name(of: text.format),
      ])
    output.leaf("text", text.text)
    files(for: text.text, question)
    marked("feedback", feedback, question)
    if let tolerance { output.leaf("tolerance", JSONText.number(tolerance)) }
    output.close("answer")
  }

  private mutating func marked(
    _ name: String, _ text: MarkedText, _ question: AuthoredQuestion, also: [EmbeddedFile] = []
  ) {
    output.open(name, ["format": MoodleXMLFormatName.name(of: text.format)])
    output.leaf("text", text.text)
    files(for: text.text, question)
    also.forEach { write($0) }
    output.close(name)
  }

  /// Moodle looks for a file next to the text that refers to it.
  private mutating func files(for text: String, _ question: AuthoredQuestion) {
    for file in question.files where Self.refers(text, to: file) { write(file) }
  }

  private mutating func write(_ file: EmbeddedFile) {
    output.leaf(
      "file", file.base64, ["name": file.name, "path": file.path, "encoding": "base64"])
  }

  private static func refers(_ text: String, to file: EmbeddedFile) -> Bool {
    text.contains("@@PLUGINFILE@@\(file.path)\(file.name)")
      || text.contains("@@PLUGINFILE@@\(file.path)\(file.name.replacing(" ", with: "%20"))")
  }

  private static func texts(of question: AuthoredQuestion) -> [String] {
    let own = [question.stem.text, question.generalFeedback.text]
    switch question.response {
    case .multipleChoice(let choice):
      return own + choice.choices.flatMap { [$0.text.text, $0.feedback.text] }
    case .trueFalse(let statement):
      return own + [statement.feedbackIfTrue.text, statement.feedbackIfFalse.text]
    case .shortAnswer(let words): return own + words.answers.map(\.feedback.text)
    case .numerical(let answers): return own + answers.map(\.feedback.text)
    case .matching(let matching): return own + matching.pairs.map(\.prompt.text)
    case .cloze(let gaps): return own + gaps.map(\.source)
    case .essay(let notes): return own + [notes.text]
    case .description: return own
    }
  }
}

/// XML that is being written, indented.
struct XMLOutput {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    text += indent + "<\(name)\(Self.text(of: attributes))>\n"
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    text += indent + "</\(name)>\n"
  }

  mutating func leaf(
    _ name: String, _ content: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) {
    text += indent + "<\(name)\(Self.text(of: attributes))>\(Self.content(content))</\(name)>\n"
  }

  private var indent: String { String(repeating: "  ", count: depth) }

  private static func text(of attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  /// Markup is kept readable in a CDATA section; its end mark inside is split over two of them.
  private static func content(_ text: String) -> String {
    guard text.contains("<") || text.contains("&") else { return escaped(text) }
    return "<![CDATA[" + text.replacing("]]>", with: "]]]]><![CDATA[>") + "]]>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
