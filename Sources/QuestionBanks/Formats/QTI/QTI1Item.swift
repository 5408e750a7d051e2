import XMLReading

/// An `<item>` of QTI 1.2.
struct QTI1Item {
  /// A condition under which points are given.
  private struct Condition {
    let score: Double
    /// The response each value belongs to, with the value; negated ones are left out.
    let equals: [(response: String, value: String)]
    let low: Double?
    let high: Double?
  }

  private let item: XMLElement
  private let presentation: XMLElement
  private let conditions: [Condition]
  private let feedback: [String: MarkedText]

  init(_ item: XMLElement) {
    self.item = item
    presentation = item.first("presentation") ?? XMLElement(name: "presentation")
    conditions = item.descendants("respcondition").map(Self.condition)
    feedback = Dictionary(
      item.elements("itemfeedback").map { ($0.attributes["ident"] ?? "", Self.material($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The question of the item.
  func question() throws(QTIFault) -> AuthoredQuestion {
    let stem = stem
    let title = item.attributes["title"]?.trimmed ?? ""
    return AuthoredQuestion(
      id: item.attributes["ident"].map(AuthoredQuestionID.init(rawValue:)),
      name: title.isEmpty ? QuestionName.made(from: stem.text) : QuestionName.cleaned(title),
      stem: stem, generalFeedback: feedback["general_fb"] ?? MarkedText("", stem.format),
      response: try response())
  }

  private var typeName: String {
    let fields = item.descendants("qtimetadatafield")
    let field = fields.first { field in
      ["question_type", "cc_profile"].contains(field.first("fieldlabel")?.text.trimmed ?? "")
    }
    return field?.first("fieldentry")?.text.trimmed ?? ""
  }

  /// The material of the presentation itself, not that of the responses in it.
  private var stem: MarkedText {
    func materials(_ element: XMLElement) -> [XMLElement] {
      element.elements.flatMap { child -> [XMLElement] in
        switch child.name {
        case "material": [child]
        case "flow", "presentation": materials(child)
        default: []
        }
      }
    }
    let parts = materials(presentation).map(Self.material)
    return MarkedText(
      parts.map(\.text).joined(separator: "\n"), parts.first?.format ?? .html)
  }

  /// The text in the `<mattext>` below an element.
  private static func material(_ element: XMLElement) -> MarkedText {
    let texts = element.descendants("mattext")
    let isHTML = texts.contains { $0.attributes["texttype"]?.lowercased() == "text/html" }
    return MarkedText(texts.map(\.text).joined(separator: "\n").trimmed, isHTML ? .html : .plain)
  }

  private func response() throws(QTIFault) -> Response {
    let choices = presentation.descendants("response_lid")
    let strings =
      presentation.descendants("response_str") + presentation.descendants("response_num")
    if choices.count > 1 { return .matching(try matching(choices)) }
    if let choice = choices.first { return .multipleChoice(try multipleChoice(choice)) }
    guard let string = strings.first else {
      return typeName.contains("essay") ? .essay() : .description
    }
    if typeName.contains("essay") || conditions.allSatisfy({ $0.score <= 0 }) { return .essay() }
    let isNumber =
      typeName.contains("numerical") || conditions.contains { $0.low != nil }
      || ["decimal", "integer", "scientific"].contains(
        string.descendants("render_fib").first?.attributes["fibtype"]?.lowercased() ?? "")
    return isNumber ? .numerical(try numbers()) : .shortAnswer(try words())
  }

  private func multipleChoice(_ response: XMLElement) throws(QTIFault) -> MultipleChoice {
    let isSingle = response.attributes["rcardinality"]?.lowercased() != "multiple"
    let ident = response.attributes["ident"] ?? ""
    let labels = response.descendants("response_label")
    let shares = shares(of: ident, isSingle: isSingle)
    guard shares.values.contains(where: { $0 > 0 }) else {
      throw .noKey(item.attributes["title"] ?? "")
    }
    return MultipleChoice(
      isSingle: isSingle,
      shuffles: response.descendants("render_choice").first?.attributes["shuffle"]?.lowercased()
        != "no",
      choices: labels.map { label in
        let id = label.attributes["ident"] ?? ""
        return .init(
          text: Self.material(label), fraction: shares[id] ?? 0,
          feedback: feedback["\(id)_fb"] ?? MarkedText("", .html))
      })
  }

  /// The part of the mark for each label, from the conditions that give points.
  private func shares(of response: String, isSingle: Bool) -> [String: Double] {
    let scoring = conditions.compactMap { condition -> (Double, [String])? in
      let values = condition.equals.filter { $0.response == response }.map(\.value)
      return values.isEmpty || condition.score == 0 ? nil : (condition.score, values)
    }
    var points: [String: Double] = [:]
    for (score, values) in scoring {
      for value in values { points[value] = score / Double(isSingle ? 1 : values.count) }
    }
    let positive = points.values.filter { $0 > 0 }
    let whole = isSingle ? positive.max() ?? 1 : positive.reduce(0, +)
    return points.mapValues { ($0 / whole * 10_000_000).rounded() / 10_000_000 }
  }

  private func matching(_ responses: [XMLElement]) throws(QTIFault) -> Matching {
    var pairs: [Matching.Pair] = []
    for response in responses {
      let ident = response.attributes["ident"] ?? ""
      let key = conditions.lazy.filter { $0.score > 0 }.flatMap(\.equals)
        .first { $0.response == ident }?.value
      let label = response.descendants("response_label").first { $0.attributes["ident"] == key }
      guard let label else { throw .noKey(item.attributes["title"] ?? "") }
      let material = response.first("material").map(Self.material)
      let prompt = material.flatMap { $0.text.isEmpty ? nil : $0 } ?? MarkedText(ident, .plain)
      pairs.append(.init(prompt: prompt, partner: Self.material(label).readable))
    }
    return Matching(pairs: pairs)
  }

  private func words() throws(QTIFault) -> ShortAnswer {
    let scoring = conditions.filter { $0.score > 0 }
    let whole = scoring.map(\.score).max() ?? 1
    let answers = scoring.flatMap { condition in
      condition.equals.map { equal in
        ShortAnswer.Answer(
          pattern: equal.value.replacing("*", with: "\\*"), fraction: condition.score / whole)
      }
    }
    guard !answers.isEmpty else { throw .noKey(item.attributes["title"] ?? "") }
    return ShortAnswer(answers: answers)
  }

  private func numbers() throws(QTIFault) -> [NumericalAnswer] {
    let scoring = conditions.filter { $0.score > 0 }
    let whole = scoring.map(\.score).max() ?? 1
    let answers = scoring.compactMap { condition -> NumericalAnswer? in
      let exact = condition.equals.lazy.compactMap { PHPNumber.value($0.value) }.first
      let low = condition.low ?? exact
      let high = condition.high ?? exact
      guard let low, let high else { return nil }
      let middle = exact ?? (low + high) / 2
      return NumericalAnswer(
        value: .number(middle, tolerance: max(middle - low, high - middle)),
        fraction: condition.score / whole)
    }
    guard !answers.isEmpty else { throw .noKey(item.attributes["title"] ?? "") }
    return answers
  }

  private static func condition(_ element: XMLElement) -> Condition {
    let setting = element.first("setvar")
    var equals: [(String, String)] = []
    var low: Double?
    var high: Double?
    func collect(_ element: XMLElement) {
      for child in element.elements where child.name != "not" {
        let text = child.text.trimmed
        switch child.name {
        case "varequal": equals.append((child.attributes["respident"] ?? "", text))
        case "vargte", "vargt": low = PHPNumber.value(text)
        case "varlte", "varlt": high = PHPNumber.value(text)
        default: collect(child)
        }
      }
    }
    element.elements("conditionvar").forEach(collect)
    return Condition(
      score: PHPNumber.value(setting?.text ?? "") ?? 0, equals: equals, low: low, high: high)
  }
}
