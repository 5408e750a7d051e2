package import QuizEngine

/// What a line typed at a question means.
package enum Reply: Equatable, Sendable {
  case answer(GivenAnswer, Confidence?)
  case request(Request)
  /// Not an answer to this question, with what was expected.
  case unreadable(AnswerFault)

  /// What can be asked for at a question, beside answering it.
  package enum Request: String, CaseIterable, Sendable {
    case help, hint, skip, flag, again, why, undo, quit

    /// What it does, in a few words.
    package var meaning: String {
      switch self {
      case .help: "show what can be typed"
      case .hint: "a nudge; the answer then counts as hard at best"
      case .skip: "go on; the question comes back later in this round"
      case .flag: "mark the question as doubtful, for you or your instructor"
      case .again: "show the question again"
      case .why: "show the last explanation again"
      case .undo: "take back the last answer and answer it anew"
      case .quit: "stop here; everything is saved"
      }
    }
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
    if task.isFreeText {
      self = text.isEmpty ? .unreadable(.empty(task)) : .answer(.typed(Self.unquoted(text)), nil)
      return
    }
    let (rest, confidence) = Self.confidence(text)
    do throws(AnswerFault) {
      self = .answer(try AnswerReader.answer(rest, to: task), confidence)
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

  /// `b sure`, `b!`: the answer and how sure the learner is of it.
  private static func confidence(_ text: String) -> (rest: String, confidence: Confidence?) {
    for confidence in Confidence.allCases {
      if text.last == confidence.sign {
        return (trimmed(String(text.dropLast())), confidence)
      }
      let word = " " + confidence.rawValue
      if text.lowercased().hasSuffix(word) {
        return (trimmed(String(text.dropLast(word.count))), confidence)
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
}
