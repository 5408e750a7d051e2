package import QuizEngine

/// What a line typed at a question means.
package enum Reply: Equatable, Sendable {
  case answer(GivenAnswer, Confidence?, rated: OwnRating? = nil)
  case request(Request)
  /// Words about the question that are kept with it.
  case remark(Remark)
  /// Not an answer to this question, with what was expected.
  case unreadable(AnswerFault)

  /// What can be asked for at a question, beside answering it.
  package enum Request: String, CaseIterable, Sendable {
    case help, hint, skip, bury, suspend, flag, note, again, why, undo, quit

    /// What it does, in a few words.
    package var meaning: String {
      switch self {
      case .help: "show what can be typed"
      case .hint: "a nudge; the answer then counts as hard at best"
      case .skip: "go on; the question comes back later in this round"
      case .bury: "go on; it is not asked before tomorrow"
      case .suspend: "go on; it is not asked again until you resume it"
      case .flag: "mark it as doubtful; you may say why, as in flag: two are right"
      case .note:
        "keep your own words, as in note: look up the aorta; you see them after you answer"
      case .again: "show the question again"
      case .why: "show the last explanation again"
      case .undo: "take back the last answer and answer it anew"
      case .quit: "stop here; everything is saved"
      }
    }
  }

  /// Words about a question.
  package enum Remark: Equatable, Sendable {
    /// Why the question is doubtful.
    case flag(String)
    /// The learner's own words on the point.
    case note(String)
  }
}

extension Reply {
  /// Reads a line as an answer to a task, or as a request.
  package init(_ line: String, to task: Task) {
    let text = Self.trimmed(line)
    if let request = Self.request(text) {
      self = .request(request)
      return
    }
    if let remark = Self.remark(text, needsColon: task.isProse) {
      self = .remark(remark)
      return
    }
    if task.isFreeText {
      self = text.isEmpty ? .unreadable(.empty(task)) : .answer(.typed(Self.unquoted(text)), nil)
      return
    }
    let (rest, confidence) = Self.ending(text, Confidence.self, \.sign)
    let (answer, rating) = Self.ending(rest, OwnRating.self, \.sign)
    do throws(AnswerFault) {
      self = .answer(try AnswerReader.answer(answer, to: task), confidence, rated: rating)
    } catch {
      self = .unreadable(error)
    }
  }

  private static func request(_ text: String) -> Request? {
    switch text.lowercased() {
    case "?": .help
    case "exit", "q", ":q": .quit
    case "repeat": .again
    case let word: Request(rawValue: word)
    }
  }

  /// `note: the nodes make it 38571`; where an answer could begin with the word, the colon must be there.
  private static func remark(_ text: String, needsColon: Bool) -> Remark? {
    guard let end = text.firstIndex(where: { $0 == ":" || $0.isWhitespace }) else { return nil }
    let rest = trimmed(String(text[end...]))
    guard rest.first == ":" || !needsColon else { return nil }
    let words = rest.first == ":" ? trimmed(String(rest.dropFirst())) : rest
    return switch text[..<end].lowercased() {
    case "flag": .flag(words)
    case "note": .note(words)
    default: nil
    }
  }

  /// `b sure`, `b!`, `b hard`, `b-`: the answer, and what the learner says of it in a word or with a key.
  private static func ending<Remark: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ remarks: Remark.Type, _ sign: (Remark) -> Character
  ) -> (rest: String, remark: Remark?) {
    for remark in remarks.allCases {
      if text.count > 1, text.last == sign(remark) {
        return (trimmed(String(text.dropLast())), remark)
      }
      let word = " " + remark.rawValue
      if text.lowercased().hasSuffix(word) {
        return (trimmed(String(text.dropLast(word.count))), remark)
      }
    }
    return (text, nil)
  }

  /// A word in quotation marks is an answer even if it is the name of a request.
  private static func unquoted(_ text: String) -> String {
    guard text.count > 2, text.first == "\"", text.last == "\"" else { return text }
    return String(text.dropFirst().dropLast())
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}

extension Task {
  /// Whether any text can be an answer.
  package var isFreeText: Bool {
    switch self {
    case .type, .write: true
    default: false
    }
  }

  /// Whether an answer may begin with any word.
  fileprivate var isProse: Bool {
    if case .write = self { true } else { false }
  }
}
