import Narratives

/// A text with gaps in Moodle's cloze notation, for example `{1:SHORTANSWER:=Paris#yes~%50%Lyon}`.
struct ClozeText {
  /// The text with `{#1}`, `{#2}` … where the gaps stand.
  private(set) var stem = ""
  private(set) var gaps: [ClozeGap] = []

  /// Reads all gaps; braces that start no gap are text.
  init(_ text: String) throws(MoodleXMLFault) {
    let characters = Array(text.unicodeScalars)
    var index = 0
    while index < characters.count {
      if characters[index] == "{", let head = ClozeHead(characters, at: index) {
        guard let end = Self.end(of: characters, from: head.end) else {
          throw .badGap(Self.text(characters[index...]))
        }
        let body = characters[head.end..<end]
        let source = Self.text(characters[index...end])
        gaps.append(
          ClozeGap(
            weight: head.weight, answer: try Self.answer(head.kind, body, source), source: source))
        stem += "{#\(gaps.count)}"
        index = end + 1
      } else {
        stem.unicodeScalars.append(characters[index])
        index += 1
      }
    }
    if gaps.isEmpty { throw .noGap }
  }

  /// The text in cloze notation again.
  static func text(stem: String, gaps: [ClozeGap]) -> String {
    var text = stem
    for (index, gap) in gaps.enumerated() {
      text = text.replacing("{#\(index + 1)}", with: gap.source, maxReplacements: 1)
    }
    return text
  }

  private static func end(of characters: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start
    while index < characters.count {
      if characters[index] == "\\" {
        index += 2
      } else if characters[index] == "}" {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func answer(
    _ kind: ClozeHead.Kind, _ body: ArraySlice<Unicode.Scalar>, _ source: String
  ) throws(MoodleXMLFault) -> ClozeGap.Answer {
    let parts = split(body, at: "~").map(ClozeAlternative.init)
    switch kind {
    case .choice(let isSingle, let shuffles):
      return .choice(
        MultipleChoice(
          isSingle: isSingle, shuffles: shuffles,
          choices: parts.map {
            .init(
              text: MarkedText($0.text, .html), fraction: $0.fraction,
              feedback: MarkedText($0.feedback, .html))
          }))
    case .words(let mindsCase):
      return .words(
        ShortAnswer(
          mindsCase: mindsCase,
          answers: parts.map {
            .init(
              pattern: HTMLEntity.decode($0.text), fraction: $0.fraction,
              feedback: MarkedText($0.feedback, .html))
          }))
    case .number:
      var answers: [NumericalAnswer] = []
      for part in parts {
        guard let value = part.numericalValue else { throw .badGap(source) }
        answers.append(
          NumericalAnswer(
            value: value, fraction: part.fraction, feedback: MarkedText(part.feedback, .html)))
      }
      return .number(answers)
    }
  }

  static func split(
    _ scalars: ArraySlice<Unicode.Scalar>, at separator: Unicode.Scalar
  ) -> [ArraySlice<Unicode.Scalar>] {
    var parts: [ArraySlice<Unicode.Scalar>] = []
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      if scalars[index] == "\\" {
        index += 1
      } else if scalars[index] == separator {
        parts.append(scalars[start..<index])
        start = index + 1
      }
      index += 1
    }
    parts.append(scalars[min(start, scalars.endIndex)...])
    return parts
  }

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// The start of a gap: `{weight:KIND:`.
private struct ClozeHead {
  enum Kind {
    case choice(isSingle: Bool, shuffles: Bool)
    case words(mindsCase: Bool)
    case number
  }

  let weight: Int
  let kind: Kind
  /// The first scalar after the second colon.
  let end: Int

  init?(_ scalars: [Unicode.Scalar], at start: Int) {
    var index = start + 1
    var digits = ""
    while index < scalars.count, ("0"..."9").contains(scalars[index]), digits.count < 6 {
      digits.unicodeScalars.append(scalars[index])
      index += 1
    }
    guard index < scalars.count, scalars[index] == ":" else { return nil }
    index += 1
    var name = ""
    while index < scalars.count, scalars[index] != ":", name.count < 24 {
      name.unicodeScalars.append(scalars[index])
      index += 1
    }
    guard index < scalars.count, scalars[index] == ":", let kind = Self.kind(name) else {
      return nil
    }
    self.kind = kind
    weight = Int(digits) ?? 1
    end = index + 1
  }

  private static func kind(_ name: String) -> Kind? {
    switch name {
    case "NUMERICAL", "NM": .number
    case "SHORTANSWER", "SA", "MW": .words(mindsCase: false)
    case "SHORTANSWER_C", "SAC", "MWC": .words(mindsCase: true)
    case "MULTICHOICE", "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH", "MULTICHOICE_S",
      "MCS", "MULTICHOICE_VS", "MCVS", "MULTICHOICE_HS", "MCHS":
      .choice(isSingle: true, shuffles: name.hasSuffix("S"))
    case "MULTIRESPONSE", "MR", "MULTIRESPONSE_H", "MRH", "MULTIRESPONSE_S", "MRS",
      "MULTIRESPONSE_HS", "MRHS":
      .choice(isSingle: false, shuffles: name.hasSuffix("S"))
    default: nil
    }
  }
}

/// One of the answers of a gap: a weight, a text, a feedback.
private struct ClozeAlternative {
  var text: String
  var fraction = 0.0
  var feedback: String

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var scalars = scalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    if scalars.first == "=" {
      fraction = 1
      scalars.removeFirst()
    } else if scalars.first == "%", let end = scalars.dropFirst().firstIndex(of: "%"),
      let percent = PHPNumber.value(ClozeText.text(scalars[(scalars.startIndex + 1)..<end]))
    {
      fraction = (percent * 100_000).rounded() / 10_000_000
      scalars = scalars[(end + 1)...]
    }
    let (text, feedback) = Self.parts(scalars)
    self.text = Self.unescaped(text)
    self.feedback = Self.unescaped(feedback)
  }

  /// The answer and the feedback after the first '#' that belongs to no character reference.
  private static func parts(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (ArraySlice<Unicode.Scalar>, ArraySlice<Unicode.Scalar>) {
    var index = scalars.startIndex
    while index < scalars.endIndex {
      if scalars[index] == "\\" {
        index += 1
      } else if scalars[index] == "#", index == scalars.startIndex || scalars[index - 1] != "&" {
        return (scalars[..<index], scalars[(index + 1)...])
      }
      index += 1
    }
    return (scalars, [])
  }

  private static func unescaped(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = index + 1
      if scalars[index] == "\\", next < scalars.endIndex,
        "}#~/\"\\".unicodeScalars.contains(scalars[next])
      {
        index = next
      }
      text.append(scalars[index])
      index += 1
    }
    return QuestionName.phpTrimmed(String(text))
  }

  /// `value:tolerance` or `*`.
  var numericalValue: NumericalAnswer.Value? {
    if text == "*" { return .anything }
    let parts = text.split(separator: ":", maxSplits: 1)
    guard let first = parts.first, let value = PHPNumber.value(first.replacing(",", with: "."))
    else {
      return nil
    }
    let tolerance = parts.count > 1 ? PHPNumber.value(parts[1].replacing(",", with: ".")) : 0
    return tolerance.map { .number(value, tolerance: $0) }
  }
}
