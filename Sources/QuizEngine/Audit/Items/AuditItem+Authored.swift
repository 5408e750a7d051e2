import Narratives
package import QuestionBanks

extension AuditItem {
  /// A written question as an item, or `nil` where nothing is asked.
  ///
  /// The number tells apart questions of the same name.
  package init?(_ question: AuthoredQuestion, number: Int) {
    let place = question.origin.map { "\($0.path):\($0.line)" } ?? "\(number)"
    let id = question.id?.rawValue ?? "\(question.name) (\(place))"
    let (options, format, isShuffled): ([Choice], Format, Bool)
    switch question.response {
    case .multipleChoice(let choice):
      options = choice.choices.map { option in
        let text = PlainText.of(option.text)
        let isKey = option.fraction > 0 && (!choice.isSingle || option.fraction >= 1)
        return Choice(text, isKey: isKey, code: Self.code(text))
      }
      (format, isShuffled) = (choice.isSingle ? .one : .several, choice.shuffles)
    case .trueFalse(let answer):
      options = [
        Choice("True", isKey: answer.isTrue), Choice("False", isKey: !answer.isTrue),
      ]
      (format, isShuffled) = (.one, true)
    case .shortAnswer, .numerical, .matching, .cloze, .essay:
      (options, format, isShuffled) = ([], .open, false)
    case .description: return nil
    }
    let code = options.first { $0.isKey }?.code
    self.init(
      id: id, stem: PlainText.of(question.stem), options: options, format: format,
      cluster: code?.rawValue, isShuffledLater: isShuffled, source: .authored(question))
  }

  private static func code(_ text: String) -> ProcedureCode? {
    guard text.count == 5, text.count(where: \.isNumber) >= 4 else { return nil }
    return ProcedureCode(rawValue: text)
  }
}

/// The words of a marked text without its marks.
enum PlainText {
  static func of(_ text: MarkedText) -> String {
    guard text.format != .plain, text.text.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else {
      return text.text
    }
    var plain = ""
    var rest = text.text[...]
    while let open = rest.firstIndex(of: "<") {
      let after = rest[rest.index(after: open)...]
      plain += rest[..<open]
      guard let first = after.first, first.isLetter || first == "/" || first == "!",
        let close = after.firstIndex(of: ">")
      else {
        plain += "<"
        rest = after
        continue
      }
      plain += " "
      rest = after[after.index(after: close)...]
    }
    return HTMLEntity.decode(plain + rest).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
