/// What a learner is asked to do, with everything that grades it.
package enum Response: Equatable, Sendable {
  case multipleChoice(MultipleChoice)
  case trueFalse(TrueFalse)
  case shortAnswer(ShortAnswer)
  /// The answers in order; the first that matches counts.
  case numerical([NumericalAnswer])
  case matching(Matching)
  /// A text to be written; the notes say to whoever grades it what a good one holds.
  case essay(notes: MarkedText = MarkedText(""))
  /// Nothing is asked.
  case description
  /// A text with gaps; the stem holds `{#1}`, `{#2}` … where they stand.
  case cloze([ClozeGap])

  /// The kind of question in words.
  package var typeName: String {
    switch self {
    case .multipleChoice(let choice): choice.isSingle ? "one of several" : "several of several"
    case .trueFalse: "true or false"
    case .shortAnswer: "short answer"
    case .numerical: "number"
    case .matching: "matching"
    case .essay: "essay"
    case .description: "description"
    case .cloze: "text with gaps"
    }
  }
}

/// Options of which one or several are right.
package struct MultipleChoice: Equatable, Sendable {
  /// Whether exactly one option may be chosen.
  package var isSingle: Bool
  package var shuffles: Bool
  package var choices: [Choice]

  package init(isSingle: Bool, shuffles: Bool = true, choices: [Choice]) {
    self.isSingle = isSingle
    self.shuffles = shuffles
    self.choices = choices
  }

  /// Whether an option is right; of one-of-several the best is, though others may earn a part.
  package func isRight(_ choice: Choice) -> Bool {
    guard isSingle else { return choice.fraction > 0 }
    return choice.fraction > 0 && choice.fraction == choices.map(\.fraction).max()
  }

  /// Whether another order says the same: "all of the above" means nothing elsewhere.
  package var mayBeShuffled: Bool {
    shuffles
      && !choices.contains { choice in
        let text = choice.text.readable.lowercased()
        return text.contains("above") || text.contains("below") || text.hasPrefix("both ")
      }
  }

  /// One option.
  package struct Choice: Equatable, Sendable {
    package var text: MarkedText
    /// The share of the mark it earns: 1 is right, below 0 takes away.
    package var fraction: Double
    package var feedback: MarkedText

    package init(text: MarkedText, fraction: Double, feedback: MarkedText = MarkedText("")) {
      self.text = text
      self.fraction = fraction
      self.feedback = feedback
    }
  }
}

/// A statement that is true or false.
package struct TrueFalse: Equatable, Sendable {
  package var isTrue: Bool
  package var feedbackIfTrue: MarkedText
  package var feedbackIfFalse: MarkedText

  package init(
    isTrue: Bool, feedbackIfTrue: MarkedText = MarkedText(""),
    feedbackIfFalse: MarkedText = MarkedText("")
  ) {
    self.isTrue = isTrue
    self.feedbackIfTrue = feedbackIfTrue
    self.feedbackIfFalse = feedbackIfFalse
  }
}

/// Words to be typed.
package struct ShortAnswer: Equatable, Sendable {
  package var mindsCase: Bool
  package var answers: [Answer]

  package init(mindsCase: Bool = false, answers: [Answer]) {
    self.mindsCase = mindsCase
    self.answers = answers
  }

  /// A pattern in which `*` stands for any text and `\*` for a star.
  package struct Answer: Equatable, Sendable {
    package var pattern: String
    package var fraction: Double
    package var feedback: MarkedText

    package init(pattern: String, fraction: Double, feedback: MarkedText = MarkedText("")) {
      self.pattern = pattern
      self.fraction = fraction
      self.feedback = feedback
    }
  }
}

/// A number to be typed, or the catch-all for every other one.
package struct NumericalAnswer: Equatable, Sendable {
  /// What an answer of this entry matches.
  package enum Value: Equatable, Sendable {
    case anything
    /// A number and how far off an answer may be.
    case number(Double, tolerance: Double)
  }

  package var value: Value
  package var fraction: Double
  package var feedback: MarkedText

  package init(value: Value, fraction: Double, feedback: MarkedText = MarkedText("")) {
    self.value = value
    self.fraction = fraction
    self.feedback = feedback
  }
}

/// Prompts, each with its partner; a pair without a prompt adds a wrong partner.
package struct Matching: Equatable, Sendable {
  package var shuffles: Bool
  package var pairs: [Pair]

  package init(shuffles: Bool = true, pairs: [Pair]) {
    self.shuffles = shuffles
    self.pairs = pairs
  }

  /// A prompt and its partner.
  package struct Pair: Equatable, Sendable {
    package var prompt: MarkedText
    package var partner: String

    package init(prompt: MarkedText, partner: String) {
      self.prompt = prompt
      self.partner = partner
    }
  }
}

/// A gap in a cloze text.
package struct ClozeGap: Equatable, Sendable {
  /// How much the gap counts among the others.
  package var weight: Int
  /// How the gap is filled.
  package var answer: Answer
  /// The gap as its author wrote it, so that it can be written again.
  package var source: String

  package init(weight: Int, answer: Answer, source: String) {
    self.weight = weight
    self.answer = answer
    self.source = source
  }

  /// The ways to fill a gap.
  package enum Answer: Equatable, Sendable {
    case choice(MultipleChoice)
    case words(ShortAnswer)
    case number([NumericalAnswer])
  }
}
