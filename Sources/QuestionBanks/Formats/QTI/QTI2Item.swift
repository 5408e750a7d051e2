import XMLReading

/// An `<assessmentItem>` of QTI 2 or 3, with the names of QTI 2.
struct QTI2Item {
  private let item: XMLElement
  private let body: XMLElement
  private let title: String

  init(_ item: XMLElement) {
    self.item = item
    body = item.first("itemBody") ?? XMLElement(name: "itemBody")
    title = item.attributes["title"]?.trimmed ?? ""
  }

  /// The question of the item.
  func question() throws(QTIFault) -> AuthoredQuestion {
    let response = try response()
    let stem = MarkedText(stem, .html)
    return AuthoredQuestion(
      id: item.attributes["identifier"].map(AuthoredQuestionID.init(rawValue:)),
      name: title.isEmpty ? QuestionName.made(from: stem.readable) : QuestionName.cleaned(title),
      stem: stem, generalFeedback: MarkedText("", .html), response: response)
  }

  private var interaction: XMLElement? { Self.firstInteraction(in: body) }

  private static func firstInteraction(in element: XMLElement) -> XMLElement? {
    for child in element.elements {
      if child.name.hasSuffix("Interaction") { return child }
      if let found = firstInteraction(in: child) { return found }
    }
    return nil
  }

  /// The body with the prompt where an interaction stands, and a gap where words are missing.
  private var stem: String {
    var gaps = 0
    func replacement(_ element: XMLElement) -> String? {
      switch element.name {
      case "textEntryInteraction", "inlineChoiceInteraction": return "_____"
      case "gap":
        gaps += 1
        return "[\(gaps)] _____"
      case "gapMatchInteraction":
        let inner = XMLElement(
          name: "div",
          nodes: element.nodes.filter { node in
            if case .element(let child) = node {
              !["gapText", "gapImg"].contains(child.name)
            } else {
              true
            }
          })
        return "<div>\(QTIElement.html(inner, replacing: replacement))</div>"
      case let name where name.hasSuffix("Interaction"):
        return element.first("prompt").map { "<p>\(QTIElement.html($0))</p>" } ?? ""
      case "rubricBlock", "catalogInfo", "feedbackBlock": return ""
      default: return nil
      }
    }
    return QTIElement.html(body, replacing: replacement)
  }

  private func response() throws(QTIFault) -> Response {
    guard let interaction else { return .description }
    switch interaction.name {
    case "choiceInteraction", "inlineChoiceInteraction":
      return .multipleChoice(try multipleChoice(interaction))
    case "textEntryInteraction": return try textEntry(interaction)
    case "extendedTextInteraction": return .essay()
    case "matchInteraction", "associateInteraction", "gapMatchInteraction":
      return .matching(try matching(interaction))
    case "orderInteraction": return .matching(try order(interaction))
    default: throw .unknownInteraction(interaction.name)
    }
  }

  private func declaration(of interaction: XMLElement) -> XMLElement? {
    let id = interaction.attributes["responseIdentifier"]
    return item.elements("responseDeclaration").first { $0.attributes["identifier"] == id }
  }

  private func correct(_ interaction: XMLElement) -> [String] {
    declaration(of: interaction)?.first("correctResponse")?.elements("value").map(\.text.trimmed)
      ?? []
  }

  /// Points for each value, where the item has a mapping.
  private func mapped(_ interaction: XMLElement) -> [(key: String, points: Double)] {
    declaration(of: interaction)?.first("mapping")?.elements("mapEntry").compactMap { entry in
      guard let key = entry.attributes["mapKey"],
        let points = PHPNumber.value(entry.attributes["mappedValue"] ?? "")
      else { return nil }
      return (key, points)
    } ?? []
  }

  private func multipleChoice(_ interaction: XMLElement) throws(QTIFault) -> MultipleChoice {
    let isSingle = declaration(of: interaction)?.attributes["cardinality"] != "multiple"
    let keys = correct(interaction)
    let points = Dictionary(
      mapped(interaction).map { ($0.key, $0.points) }, uniquingKeysWith: { $1 })
    let positive = points.values.filter { $0 > 0 }
    let whole = isSingle ? positive.max() ?? 1 : positive.reduce(0, +)
    guard !keys.isEmpty || !positive.isEmpty else { throw .noKey(title) }
    let options =
      interaction.elements("simpleChoice") + interaction.elements("inlineChoice")
    return MultipleChoice(
      isSingle: isSingle, shuffles: interaction.attributes["shuffle"]?.lowercased() == "true",
      choices: options.map { option in
        let id = option.attributes["identifier"] ?? ""
        let share =
          positive.isEmpty
          ? (keys.contains(id) ? (isSingle ? 1 : 1 / Double(keys.count)) : 0)
          : (points[id] ?? 0) / whole
        return .init(
          text: MarkedText(QTIElement.html(option), .html),
          fraction: (share * 10_000_000).rounded() / 10_000_000, feedback: MarkedText("", .html))
      })
  }

  private func textEntry(_ interaction: XMLElement) throws(QTIFault) -> Response {
    let entries = mapped(interaction)
    let whole = entries.map(\.points).max() ?? 1
    var values = correct(interaction).map { ($0, 1.0) }
    for entry in entries where entry.points > 0 && !values.contains(where: { $0.0 == entry.key }) {
      values.append((entry.key, entry.points / max(whole, 1e-9)))
    }
    guard !values.isEmpty else { throw .noKey(title) }
    let type = declaration(of: interaction)?.attributes["baseType"]
    let numbers = values.compactMap { value, share in
      PHPNumber.value(value).map {
        NumericalAnswer(value: .number($0, tolerance: 0), fraction: share)
      }
    }
    if type == "float" || type == "integer", numbers.count == values.count {
      return .numerical(numbers)
    }
    return .shortAnswer(
      ShortAnswer(
        answers: values.map { .init(pattern: $0.0.replacing("*", with: "\\*"), fraction: $0.1) }))
  }

  /// Pairs of identifiers such as `C R`, with what each stands for.
  private func matching(_ interaction: XMLElement) throws(QTIFault) -> Matching {
    var texts: [String: String] = [:]
    for name in ["simpleAssociableChoice", "gapText"] {
      for choice in interaction.descendants(name) {
        texts[choice.attributes["identifier"] ?? ""] = QTIElement.html(choice)
      }
    }
    for (index, gap) in interaction.descendants("gap").enumerated() {
      texts[gap.attributes["identifier"] ?? ""] = "[\(index + 1)]"
    }
    let pairs = correct(interaction).compactMap { value -> Matching.Pair? in
      let ids = value.split(separator: " ").map(String.init)
      guard ids.count == 2, let first = texts[ids[0]], let second = texts[ids[1]] else {
        return nil
      }
      // In a text with gaps the gap is asked, and the word is its partner.
      let isGap = interaction.name == "gapMatchInteraction"
      return .init(
        prompt: MarkedText(isGap ? second : first, .html),
        partner: MarkedText(isGap ? first : second, .html).readable)
    }
    guard !pairs.isEmpty else { throw .noKey(title) }
    return Matching(pairs: pairs)
  }

  private func order(_ interaction: XMLElement) throws(QTIFault) -> Matching {
    let keys = correct(interaction)
    let pairs = interaction.elements("simpleChoice").compactMap { choice -> Matching.Pair? in
      guard let place = keys.firstIndex(of: choice.attributes["identifier"] ?? "") else {
        return nil
      }
      return .init(
        prompt: MarkedText(QTIElement.html(choice), .html), partner: "step \(place + 1)")
    }
    guard pairs.count >= 2 else { throw .noKey(title) }
    return Matching(pairs: pairs)
  }
}
