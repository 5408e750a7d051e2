import XMLReading

/// One `<question>` element and how its parts become a question.
struct MoodleXMLQuestion {
  private let element: XMLElement
  private let stem: MarkedText

  init(_ element: XMLElement) {
    self.element = element
    stem = Self.marked(element.first("questiontext"), default: .html)
  }

  /// The question, if its type can be asked.
  func question(type: String) throws(MoodleXMLFault) -> AuthoredQuestion {
    let id = text("idnumber")
    let name = QuestionName.cleaned(element.first("name")?.first("text")?.text ?? "")
    var question = AuthoredQuestion(
      id: id.isEmpty ? nil : AuthoredQuestionID(rawValue: id),
      name: name.isEmpty ? QuestionName.made(from: stem.text) : name,
      tags: tags, stem: stem,
      generalFeedback: Self.marked(element.first("generalfeedback"), default: stem.format),
      response: try response(type), files: files)
    if let image = oldImage { question.stem.text += image }
    if case .cloze = question.response {
      question.stem.text = try ClozeText(question.stem.text).stem
    }
    return question
  }

  /// The tags of the question and those of its course, each once.
  private var tags: [String] {
    var tags: [String] = []
    for list in ["tags", "coursetags"] {
      for tag in element.first(list)?.elements("tag") ?? [] {
        let text = (tag.first("text") ?? tag).text.trimmed
        if !text.isEmpty, !tags.contains(text) { tags.append(text) }
      }
    }
    return tags
  }

  /// Whether there is something that learners would have seen in Moodle and do not see here.
  static func hasMoreParts(_ element: XMLElement) -> Bool {
    element.elements.contains { part in
      switch part.name {
      case "hint", "units": !part.text.isBlank
      case "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback":
        !standardFeedback.contains(where: part.text.contains) && !part.text.isBlank
      default: false
      }
    }
  }

  /// What Moodle puts there itself.
  private static let standardFeedback = [
    "Your answer is correct.", "Your answer is partially correct.", "Your answer is incorrect.",
  ]

  private func response(_ type: String) throws(MoodleXMLFault) -> Response {
    switch type {
    case "multichoice", "multichoiceset": return .multipleChoice(try multipleChoice())
    case "truefalse": return .trueFalse(try trueFalse())
    case "shortanswer": return .shortAnswer(try shortAnswer())
    case "numerical": return .numerical(try numerical())
    case "matching", "match": return .matching(try matching())
    case "essay":
      let notes = Self.marked(element.first("graderinfo"), default: stem.format)
      return notes.text.isEmpty ? .essay() : .essay(notes: notes)
    case "description": return .description
    case "cloze", "multianswer": return .cloze(try ClozeText(stem.text).gaps)
    default: throw .unknownType(type)
    }
  }

  private func multipleChoice() throws(MoodleXMLFault) -> MultipleChoice {
    var choices: [MultipleChoice.Choice] = []
    for answer in element.elements("answer") {
      choices.append(
        .init(
          text: Self.marked(answer, default: stem.format), fraction: try fraction(of: answer),
          feedback: Self.marked(answer.first("feedback"), default: stem.format)))
    }
    guard choices.count >= 2 else { throw .noAnswers(type: "multiple choice") }
    return MultipleChoice(
      isSingle: flag("single") ?? true, shuffles: flag("shuffleanswers") ?? false, choices: choices)
  }

  private func trueFalse() throws(MoodleXMLFault) -> TrueFalse {
    var statement: TrueFalse?
    var feedback: [Bool: MarkedText] = [:]
    for (index, answer) in element.elements("answer").enumerated() {
      // Old files have the words of their language, in this order.
      let isTrue =
        switch Self.text(of: answer).lowercased() {
        case "true": true
        case "false": false
        default: index == 0
        }
      feedback[isTrue] = Self.marked(answer.first("feedback"), default: stem.format)
      if try fraction(of: answer) > 0.5 { statement = TrueFalse(isTrue: isTrue) }
    }
    guard var statement else { throw .noAnswers(type: "true/false") }
    statement.feedbackIfTrue = feedback[true] ?? MarkedText("", stem.format)
    statement.feedbackIfFalse = feedback[false] ?? MarkedText("", stem.format)
    return statement
  }

  private func shortAnswer() throws(MoodleXMLFault) -> ShortAnswer {
    var answers: [ShortAnswer.Answer] = []
    for answer in element.elements("answer") {
      answers.append(
        .init(
          pattern: Self.text(of: answer), fraction: try fraction(of: answer),
          feedback: Self.marked(answer.first("feedback"), default: stem.format)))
    }
    guard !answers.isEmpty else { throw .noAnswers(type: "short answer") }
    return ShortAnswer(mindsCase: flag("usecase") ?? false, answers: answers)
  }

  private func numerical() throws(MoodleXMLFault) -> [NumericalAnswer] {
    var answers: [NumericalAnswer] = []
    for answer in element.elements("answer") {
      let text = Self.text(of: answer)
      let tolerance = answer.first("tolerance")?.text.trimmed ?? ""
      let value: NumericalAnswer.Value
      if text == "*" {
        value = .anything
      } else {
        guard let number = PHPNumber.value(text) else { throw .badNumber(text) }
        guard let width = PHPNumber.value(tolerance.isEmpty ? "0" : tolerance) else {
          throw .badNumber(tolerance)
        }
        value = .number(number, tolerance: width)
      }
      answers.append(
        NumericalAnswer(
          value: value, fraction: try numericalFraction(of: answer),
          feedback: Self.marked(answer.first("feedback"), default: stem.format)))
    }
    guard !answers.isEmpty else { throw .noAnswers(type: "numerical") }
    return answers
  }

  private func matching() throws(MoodleXMLFault) -> Matching {
    let pairs = element.elements("subquestion").map { pair in
      Matching.Pair(
        prompt: Self.marked(pair, default: stem.format),
        partner: pair.first("answer").map(Self.text(of:)) ?? "")
    }
    guard pairs.count >= 2 else { throw .noAnswers(type: "matching") }
    return Matching(shuffles: flag("shuffleanswers") ?? true, pairs: pairs)
  }

  /// Percent, kept with the seven decimals that Moodle stores.
  private func fraction(of answer: XMLElement) throws(MoodleXMLFault) -> Double {
    let text = answer.attributes["fraction"] ?? "0"
    guard let percent = PHPNumber.value(text), (-100...100).contains(percent) else {
      throw .badFraction(text.shortened(to: 20))
    }
    return (percent * 100_000).rounded() / 10_000_000
  }

  /// In old files the answers of numbers have an element `fraction`, from 0 to 1.
  private func numericalFraction(of answer: XMLElement) throws(MoodleXMLFault) -> Double {
    guard let text = answer.first("fraction")?.text.trimmed, !text.isEmpty else {
      return try fraction(of: answer)
    }
    guard let share = PHPNumber.value(text), (-1...1).contains(share) else {
      throw .badFraction(text.shortened(to: 20))
    }
    return share
  }

  private func text(_ name: String) -> String { element.first(name)?.text.trimmed ?? "" }

  private func flag(_ name: String) -> Bool? {
    switch text(name).lowercased() {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }

  /// The text of an element: in its `<text>`, or bare in very old files.
  private static func text(of element: XMLElement) -> String {
    if let text = element.first("text") { return QuestionName.phpTrimmed(text.text) }
    let bare = element.nodes.compactMap { node in
      if case .text(let text) = node { text } else { nil }
    }
    return QuestionName.phpTrimmed(bare.joined())
  }

  private static func marked(_ element: XMLElement?, default format: MarkedText.Format)
    -> MarkedText
  {
    guard let element else { return MarkedText("", format) }
    // Moodle takes a name that it does not know for HTML.
    let named = element.attributes["format"].map { MoodleXMLFormatName.format(named: $0) ?? .html }
    return MarkedText(text(of: element), named ?? format)
  }

  /// Every file in the question once, wherever it is attached.
  private var files: [EmbeddedFile] {
    var files: [EmbeddedFile] = []
    for file in element.descendants("file") {
      let found = EmbeddedFile(
        name: file.attributes["name"] ?? "", path: file.attributes["path"] ?? "/",
        base64: file.text.trimmed)
      if !files.contains(found) { files.append(found) }
    }
    if let name = oldImageName, let content = element.first("image_base64")?.text.trimmed {
      files.append(EmbeddedFile(name: name, base64: content))
    }
    return files
  }

  /// Before Moodle 2 a question had one picture, in an element of its own.
  private var oldImageName: String? {
    guard element.first("image_base64") != nil else { return nil }
    return element.first("image")?.text.trimmed.split(separator: "/").last.map(String.init)
  }

  private var oldImage: String? {
    oldImageName.map { " <img src=\"@@PLUGINFILE@@/\($0)\" alt=\"\($0)\" />" }
  }
}

/// The names that Moodle XML has for the markup of a text.
enum MoodleXMLFormatName {
  /// The markup of a name.
  static func format(named name: String) -> MarkedText.Format? {
    MarkedText.Format.allCases.first { Self.name(of: $0) == name }
  }

  /// The name of a markup.
  static func name(of format: MarkedText.Format) -> String {
    switch format {
    case .moodle: "moodle_auto_format"
    case .html: "html"
    case .plain: "plain_text"
    case .markdown: "markdown"
    }
  }
}
