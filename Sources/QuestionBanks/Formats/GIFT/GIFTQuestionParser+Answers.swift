import Narratives

extension GIFTQuestionParser {
  /// What stands between the braces; its first characters tell the type, in the order Moodle asks for them.
  mutating func response(_ answers: Range<Int>) throws(Failure) -> Response {
    guard !answers.isEmpty else { return .essay() }
    remarkLoneZero(answers)
    if bytes[answers.lowerBound] == UInt8(ascii: "#") {
      return .numerical(try numerical(answers.lowerBound + 1..<answers.upperBound))
    }
    if first(UInt8(ascii: "~"), in: answers) != nil {
      return .multipleChoice(try multipleChoice(answers))
    }
    if first(UInt8(ascii: "="), in: answers) != nil, first(Mark.arrow, in: answers) != nil {
      return .matching(Matching(pairs: try pairs(answers)))
    }
    return trueFalse(answers).map(Response.trueFalse)
      ?? .shortAnswer(ShortAnswer(answers: shortAnswers(answers)))
  }

  /// PHP takes the text "0" for an empty one, and Moodle an empty first answer for none.
  private mutating func remarkLoneZero(_ answers: Range<Int>) {
    var head = answers
    if bytes[head.lowerBound] == UInt8(ascii: "#") { head = head.lowerBound + 1..<head.upperBound }
    let end = bytes[head].firstIndex { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "~") }
    let first = trimmed(head.lowerBound..<(end ?? head.upperBound))
    if first.count == 1, bytes[first.lowerBound] == UInt8(ascii: "0") {
      remarks.append((.loneZero, first.lowerBound))
    }
  }

  private mutating func multipleChoice(_ answers: Range<Int>) throws(Failure) -> MultipleChoice {
    let isSingle = first(UInt8(ascii: "="), in: answers) != nil
    // In front of every '=' an answer starts, as if it were written '~='.
    var parts: [Range<Int>] = []
    var start = answers.lowerBound
    for position in answers {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "~") || byte == UInt8(ascii: "=") else { continue }
      parts.append(start..<position)
      start = byte == UInt8(ascii: "~") ? position + 1 : position
    }
    parts.append(start..<answers.upperBound)
    if let first = parts.first, trimmed(first).isEmpty { parts.removeFirst() }
    guard parts.count >= 2 else {
      throw Failure(
        fault: .fewAnswers(parts.count, of: "multiple choice", needed: 2),
        position: answers.lowerBound)
    }
    var choices: [MultipleChoice.Choice] = []
    for part in parts {
      var answer = trimmed(part)
      var fraction = 0.0
      if !answer.isEmpty, bytes[answer.lowerBound] == UInt8(ascii: "=") {
        fraction = 1
        answer = answer.lowerBound + 1..<answer.upperBound
      } else {
        fraction = weight(from: &answer) ?? 0
      }
      let (text, feedback) = commented(answer)
      choices.append(.init(text: text, fraction: fraction, feedback: feedback))
    }
    return MultipleChoice(isSingle: isSingle, choices: choices)
  }

  private mutating func pairs(_ answers: Range<Int>) throws(Failure) -> [Matching.Pair] {
    let parts = split(answers, at: UInt8(ascii: "="))
    guard parts.count >= 2 else {
      throw Failure(
        fault: .fewAnswers(parts.count, of: "matching", needed: 2), position: answers.lowerBound)
    }
    var pairs: [Matching.Pair] = []
    for part in parts {
      let pair = trimmed(part)
      guard let arrow = first(Mark.arrow, in: pair) else {
        throw Failure(
          fault: .pairWithoutArrow(GIFTEscape.text(bytes[pair])), position: pair.lowerBound)
      }
      let prompt = markedText(
        bytes[pair.lowerBound..<arrow], default: stemFormat, isTrimmed: false)
      let partner = QuestionName.phpTrimmed(GIFTEscape.text(bytes[arrow + 2..<pair.upperBound]))
      pairs.append(.init(prompt: prompt, partner: partner))
    }
    return pairs
  }

  private func trueFalse(_ answers: Range<Int>) -> TrueFalse? {
    let hash = first(UInt8(ascii: "#"), in: answers)
    let word = trimmed(answers.lowerBound..<(hash ?? answers.upperBound))
    let isTrue: Bool
    switch String(decoding: bytes[word], as: UTF8.self) {
    case "T", "TRUE": isTrue = true
    case "F", "FALSE": isTrue = false
    default: return nil
    }
    var wrong = MarkedText("", stemFormat)
    var right = MarkedText("", stemFormat)
    if let hash {
      let second = first(UInt8(ascii: "#"), in: hash + 1..<answers.upperBound)
      wrong = markedText(bytes[hash + 1..<(second ?? answers.upperBound)], default: stemFormat)
      if let second {
        right = markedText(bytes[second + 1..<answers.upperBound], default: stemFormat)
      }
    }
    return TrueFalse(
      isTrue: isTrue, feedbackIfTrue: isTrue ? right : wrong,
      feedbackIfFalse: isTrue ? wrong : right)
  }

  private mutating func shortAnswers(_ answers: Range<Int>) -> [ShortAnswer.Answer] {
    var result: [ShortAnswer.Answer] = []
    for part in split(answers, at: UInt8(ascii: "=")) {
      var answer = trimmed(part)
      let fraction = weight(from: &answer) ?? 1
      let (text, feedback) = commented(answer)
      result.append(.init(pattern: text.text, fraction: fraction, feedback: feedback))
    }
    return result
  }

  /// The weight of an answer, which is then taken away from it.
  private mutating func weight(from answer: inout Range<Int>) -> Double? {
    let start = answer.lowerBound
    guard let share = takeWeight(from: &answer) else { return nil }
    if !MoodleShare.isKnown(share) { remarks.append((.unknownShare(share), start)) }
    return share
  }

  private mutating func numerical(_ answers: Range<Int>) throws(Failure) -> [NumericalAnswer] {
    let catchAll = first(UInt8(ascii: "~"), in: answers)
    let parts = split(answers.lowerBound..<(catchAll ?? answers.upperBound), at: UInt8(ascii: "="))
    guard !parts.isEmpty else { throw Failure(fault: .noNumber, position: answers.lowerBound) }
    var result: [NumericalAnswer] = []
    for part in parts {
      var answer = trimmed(part)
      let fraction = weight(from: &answer) ?? 1
      let (text, feedback) = commented(answer)
      let value = try value(text.text, at: answer.lowerBound)
      result.append(NumericalAnswer(value: value, fraction: fraction, feedback: feedback))
    }
    if let catchAll {
      let feedback = commented(catchAll..<answers.upperBound).feedback
      result.append(NumericalAnswer(value: .anything, fraction: 0, feedback: feedback))
    }
    return result
  }

  /// `min..max`, `value:tolerance`, or a value alone.
  private mutating func value(
    _ text: String, at position: Int
  ) throws(Failure) -> NumericalAnswer.Value {
    if let dots = text.firstRange(of: ".."), dots.lowerBound > text.startIndex {
      let (low, high) = (text[..<dots.lowerBound], text[dots.upperBound...])
      guard let minimum = PHPNumber.value(low), let maximum = PHPNumber.value(high) else {
        throw Failure(fault: .badTolerance(text), position: position)
      }
      let middle = (maximum + minimum) / 2
      return .number(middle, tolerance: maximum - middle)
    }
    var tolerance = 0.0
    var number = text[...]
    if let colon = text.firstIndex(of: ":"), colon > text.startIndex {
      let after = text[text.index(after: colon)...]
      guard let read = PHPNumber.value(after) else {
        throw Failure(fault: .badTolerance(after.trimmed), position: position)
      }
      tolerance = read
      number = text[..<colon]
    }
    if let value = PHPNumber.value(number) { return .number(value, tolerance: tolerance) }
    if number.trimmed != "*" { remarks.append((.notANumber(number.trimmed), position)) }
    return .anything
  }
}
