/// One row of a question table and how its cells become a question.
struct TableRow {
  /// Why a row is no question, and where.
  struct Failure: Error {
    let fault: TableFault
    let offset: Int
  }

  let cells: [TableColumn: DelimitedText.Cell]
  let start: Int

  /// The question of the row.
  func question() throws(Failure) -> AuthoredQuestion {
    guard let text = text(.question) else { throw failure(.noQuestion, .question) }
    let format =
      self.text(.format).flatMap { MarkedText.Format(rawValue: $0.lowercased()) } ?? .plain
    var stem = MarkedText(text, format)
    var response = try response(format)
    if case .cloze = response {
      do throws(MoodleXMLFault) {
        let cloze = try ClozeText(text)
        stem.text = cloze.stem
        response = .cloze(cloze.gaps)
      } catch {
        throw failure(.badGap(error.description), .question)
      }
    }
    let title = self.text(.title).map(QuestionName.cleaned) ?? ""
    return AuthoredQuestion(
      id: self.text(.id).map(AuthoredQuestionID.init(rawValue:)),
      name: title.isEmpty ? QuestionName.made(from: stem.text) : title,
      category: self.text(.category).map(CategoryPath.names) ?? [],
      tags: self.text(.tags).map { $0.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty } }
        ?? [], stem: stem, generalFeedback: MarkedText(self.text(.explanation) ?? "", format),
      response: response)
  }

  private func text(_ column: TableColumn) -> String? { cells[column]?.text }

  private func failure(_ fault: TableFault, _ column: TableColumn) -> Failure {
    Failure(fault: fault, offset: cells[column]?.offset ?? start)
  }

  private var optionIndices: [Int] { (0..<26).filter { cells[.option($0)] != nil } }

  private func response(_ format: MarkedText.Format) throws(Failure) -> Response {
    switch try type() {
    case .choice(let isSingle): return .multipleChoice(try multipleChoice(isSingle, format))
    case .trueFalse: return .trueFalse(try trueFalse(format))
    case .words(let mindsCase):
      return .shortAnswer(ShortAnswer(mindsCase: mindsCase, answers: try words(format)))
    case .number: return .numerical(try numbers(format))
    case .matching: return .matching(try matching(format))
    case .essay: return .essay()
    case .description: return .description
    case .cloze: return .cloze([])
    }
  }

  private enum Kind {
    /// One option, several, or as the key says.
    case choice(isSingle: Bool?)
    case trueFalse
    case words(mindsCase: Bool)
    case number, matching, essay, description, cloze
  }

  private func type() throws(Failure) -> Kind {
    guard let written = text(.type) else { return inferredType }
    switch written.lowercased().filter({ $0.isLetter }) {
    case "multiplechoice", "mc", "mcq", "multichoice": return .choice(isSingle: nil)
    case "singlechoice", "single": return .choice(isSingle: true)
    case "multipleanswer", "multipleresponse", "several", "ma": return .choice(isSingle: false)
    case "truefalse", "tf": return .trueFalse
    case "shortanswer", "short", "sa", "text": return .words(mindsCase: false)
    case "shortanswercase": return .words(mindsCase: true)
    case "numerical", "number", "numeric": return .number
    case "matching", "match": return .matching
    case "essay": return .essay
    case "description": return .description
    case "cloze": return .cloze
    default: throw failure(.unknownType(written.shortened(to: 30)), .type)
    }
  }

  private var inferredType: Kind {
    if cells.keys.contains(where: { if case .partner = $0 { true } else { false } }) {
      return .matching
    }
    if optionIndices.count >= 2 { return .choice(isSingle: nil) }
    guard let key = text(.correct) ?? text(.option(0)) else { return .essay }
    if ["true", "false"].contains(key.lowercased()) { return .trueFalse }
    return PHPNumber.value(key.split(separator: ":").first ?? "") != nil
      ? .number : .words(mindsCase: false)
  }

  private func multipleChoice(
    _ isSingle: Bool?, _ format: MarkedText.Format
  ) throws(Failure) -> MultipleChoice {
    let indices = optionIndices
    guard indices.count >= 2 else { throw failure(.fewOptions(indices.count), .question) }
    let keys = try keys(among: indices)
    let hasShares = indices.contains { cells[.share($0)] != nil }
    guard !keys.isEmpty || hasShares else { throw failure(.noKey, .question) }
    let isOne = isSingle ?? (keys.count == 1)
    var choices: [MultipleChoice.Choice] = []
    for index in indices {
      let implied = keys.contains(index) ? (isOne ? 1 : 1 / Double(keys.count)) : 0
      choices.append(
        .init(
          text: MarkedText(text(.option(index)) ?? "", format),
          fraction: try share(index) ?? (implied * 10_000_000).rounded() / 10_000_000,
          feedback: MarkedText(text(.feedback(index)) ?? "", format)))
    }
    return MultipleChoice(isSingle: isOne, choices: choices)
  }

  /// The options that `B`, `A;C`, `2` or the text of an option names.
  private func keys(among indices: [Int]) throws(Failure) -> [Int] {
    guard let key = text(.correct) else { return [] }
    if let exact = indices.first(where: { text(.option($0))?.isSameWord(as: key) == true }) {
      return [exact]
    }
    var keys: [Int] = []
    for part in key.split(whereSeparator: { ";,/ +&".contains($0) })
    where part.lowercased() != "and" {
      guard let index = TableColumn.index(of: part.filter { $0 != ")" && $0 != "." }),
        indices.contains(index)
      else { throw failure(.unknownKey(key.shortened(to: 40)), .correct) }
      if !keys.contains(index) { keys.append(index) }
    }
    return keys
  }

  private func share(_ index: Int) throws(Failure) -> Double? {
    guard let text = text(.share(index)) else { return nil }
    let digits = text.replacing("%", with: "").replacing(",", with: ".")
    guard let percent = PHPNumber.value(digits), (-100...100).contains(percent) else {
      throw failure(.badShare(text.shortened(to: 20)), .share(index))
    }
    return (percent * 100_000).rounded() / 10_000_000
  }

  private func trueFalse(_ format: MarkedText.Format) throws(Failure) -> TrueFalse {
    guard let key = text(.correct) ?? text(.option(0)) else { throw failure(.noKey, .question) }
    guard
      let isTrue = ["true": true, "t": true, "yes": true, "false": false, "f": false, "no": false][
        key.lowercased()]
    else { throw failure(.unknownKey(key.shortened(to: 40)), .correct) }
    return TrueFalse(
      isTrue: isTrue, feedbackIfTrue: MarkedText(text(.feedback(0)) ?? "", format),
      feedbackIfFalse: MarkedText(text(.feedback(1)) ?? "", format))
  }

  /// The option cells as answers, or the key where there are none.
  private func answers() throws(Failure) -> [(index: Int, text: String)] {
    let options = optionIndices.map { ($0, text(.option($0)) ?? "") }
    if !options.isEmpty { return options }
    guard let key = text(.correct) else { throw failure(.noKey, .question) }
    return [(0, key)]
  }

  private func words(_ format: MarkedText.Format) throws(Failure) -> [ShortAnswer.Answer] {
    var words: [ShortAnswer.Answer] = []
    for (index, answer) in try answers() {
      words.append(
        .init(
          pattern: answer, fraction: try share(index) ?? 1,
          feedback: MarkedText(text(.feedback(index)) ?? "", format)))
    }
    return words
  }

  private func numbers(_ format: MarkedText.Format) throws(Failure) -> [NumericalAnswer] {
    var numbers: [NumericalAnswer] = []
    for (index, answer) in try answers() {
      let parts = answer.split(separator: ":", maxSplits: 1)
      let value: NumericalAnswer.Value
      if answer == "*" {
        value = .anything
      } else if let number = PHPNumber.value(parts.first ?? ""),
        let tolerance = parts.count > 1 ? PHPNumber.value(parts[1]) : 0
      {
        value = .number(number, tolerance: tolerance)
      } else {
        let column: TableColumn = cells[.option(index)] == nil ? .correct : .option(index)
        throw failure(.badNumber(answer.shortened(to: 30)), column)
      }
      numbers.append(
        NumericalAnswer(
          value: value, fraction: try share(index) ?? 1,
          feedback: MarkedText(text(.feedback(index)) ?? "", format)))
    }
    return numbers
  }

  private func matching(_ format: MarkedText.Format) throws(Failure) -> Matching {
    let pairs = (0..<26).compactMap { index -> Matching.Pair? in
      guard let partner = text(.partner(index)) else { return nil }
      return .init(prompt: MarkedText(text(.option(index)) ?? "", format), partner: partner)
    }
    guard pairs.count >= 2 else { throw failure(.fewOptions(pairs.count), .question) }
    return Matching(pairs: pairs)
  }
}
