import Narratives

/// Writes questions as JSON in the terms of Moodle's importer, so that two readers can be compared.
package enum MoodleJSONWriter {
  /// `{"questions": [...], "errors": [...]}`, indented.
  ///
  /// Ids and tags are newer than this contract. Where there are some they stand in a list of their own,
  /// `"labels"`, with the place of their question, so that what reads `"questions"` meets nothing new.
  package static func text(of file: QuestionFile) -> String {
    let questions = file.entries.map { entry in
      switch entry {
      case .category(let path):
        JSONTree.object([("type", .text("category")), ("category", .text(path))])
      case .question(let question): object(of: question)
      }
    }
    let errors = file.findings.filter { $0.severity == .error }.map { finding in
      JSONTree.text("\(finding.path):\(finding.line): \(finding.message)")
    }
    let labels = file.entries.enumerated().compactMap { place, entry in
      if case .question(let question) = entry { self.labels(of: question, at: place) } else { nil }
    }
    return JSONTree.object(
      [("questions", .list(questions)), ("errors", .list(errors))]
        + (labels.isEmpty ? [] : [("labels", .list(labels))])
    ).text(indent: 0) + "\n"
  }

  /// The id and the tags of a question and its place among the questions, counted from 0.
  private static func labels(of question: AuthoredQuestion, at place: Int) -> JSONTree? {
    guard question.id != nil || !question.tags.isEmpty else { return nil }
    return .object(
      [("question", .number(Double(place)))]
        + (question.id.map { [("id", .text($0.rawValue))] } ?? [])
        + [("tags", .list(question.tags.map(JSONTree.text)))])
  }

  private static func object(of question: AuthoredQuestion) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("type", .text(typeName(question.response))), ("name", .text(question.name)),
      ("stem", .text(question.stem.text)), ("stemFormat", .text(question.stem.format.rawValue)),
    ]
    if !question.generalFeedback.text.isEmpty {
      members.append(("generalFeedback", .text(question.generalFeedback.text)))
      members.append(("generalFeedbackFormat", .text(question.generalFeedback.format.rawValue)))
    }
    return .object(members + Self.members(of: question.response))
  }

  private static func typeName(_ response: Response) -> String {
    switch response {
    case .multipleChoice: "multichoice"
    case .trueFalse: "truefalse"
    case .shortAnswer: "shortanswer"
    case .numerical: "numerical"
    case .matching: "match"
    case .essay: "essay"
    case .description: "description"
    case .cloze: "multianswer"
    }
  }

  private static func members(of response: Response) -> [(String, JSONTree)] {
    switch response {
    case .multipleChoice(let choice):
      [
        ("single", .bool(choice.isSingle)),
        ("answers", .list(choice.choices.map(object(of:)))),
      ]
    case .trueFalse(let statement):
      [
        ("correct", .bool(statement.isTrue)),
        ("feedbackTrue", .text(statement.feedbackIfTrue.text)),
        ("feedbackFalse", .text(statement.feedbackIfFalse.text)),
      ]
    case .shortAnswer(let words): [("answers", .list(words.answers.map(object(of:))))]
    case .numerical(let answers): [("answers", .list(answers.map(object(of:))))]
    case .matching(let matching):
      [
        (
          "pairs",
          .list(
            matching.pairs.map { pair in
              .object([
                ("text", .text(pair.prompt.text)), ("format", .text(pair.prompt.format.rawValue)),
                ("answer", .text(pair.partner)),
              ])
            })
        )
      ]
    case .essay, .description: []
    case .cloze(let gaps): [("gaps", .list(gaps.map { .text($0.source) }))]
    }
  }

  private static func object(of choice: MultipleChoice.Choice) -> JSONTree {
    .object([
      ("text", .text(choice.text.text)), ("format", .text(choice.text.format.rawValue)),
      ("fraction", .number(choice.fraction)), ("feedback", .text(choice.feedback.text)),
    ])
  }

  private static func object(of answer: ShortAnswer.Answer) -> JSONTree {
    .object([
      ("text", .text(answer.pattern)), ("fraction", .number(answer.fraction)),
      ("feedback", .text(answer.feedback.text)),
    ])
  }

  private static func object(of answer: NumericalAnswer) -> JSONTree {
    let (value, tolerance): (JSONTree, JSONTree) =
      switch answer.value {
      case .anything: (.text("*"), .null)
      case .number(let value, let tolerance): (.number(value), .number(tolerance))
      }
    return .object([
      ("value", value), ("tolerance", tolerance), ("fraction", .number(answer.fraction)),
      ("feedback", .text(answer.feedback.text)),
    ])
  }
}
