package import Narratives

/// The stable name of a learning point; it survives rewording of the narratives it came from.
package struct LearningPointID: RawRepresentable, Hashable, Sendable, Comparable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The kind of a question; each kind is one file in `Kinds/`.
package struct QuestionKind: RawRepresentable, Hashable, Sendable {
  /// The name used in commands and files, for example `code-the-case`.
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
}

/// One answer that may be chosen.
package struct Option: Equatable, Sendable {
  package let text: String
  /// The code it stands for, where it stands for one.
  package let code: ProcedureCode?
  package let isRight: Bool
  /// The part of the mark it earns or costs, where an author gave weights.
  package let share: Double?
  private let reason: @Sendable () -> String

  /// What the learner is told about it: for a distractor, the fact that makes it wrong.
  ///
  /// It is worked out where it is asked for, as few options are ever chosen, and none of a question that is thrown away.
  package var why: String { reason() }

  package init(
    text: String, code: ProcedureCode? = nil, isRight: Bool,
    why: @autoclosure @escaping @Sendable () -> String, share: Double? = nil
  ) {
    self.text = text
    self.code = code
    self.isRight = isRight
    self.share = share
    reason = why
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.text == right.text && left.code == right.code && left.isRight == right.isRight
      && left.share == right.share && left.why == right.why
  }
}

/// A typed answer that is not right and is worth a word of its own.
package struct NearMiss: Equatable, Sendable {
  package let text: String
  /// The part of the mark that it earns all the same.
  package let share: Double
  private let reason: @Sendable () -> String

  /// What the learner is told about it, which is worked out where it is asked for: few of them are ever typed.
  package var why: String { reason() }

  package init(
    text: String, why: @autoclosure @escaping @Sendable () -> String, share: Double = 0
  ) {
    self.text = text
    self.share = share
    reason = why
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.text == right.text && left.share == right.share && left.why == right.why
  }
}

/// What the learner is asked to do.
package enum Task: Equatable, Sendable {
  /// Choose the one right option.
  case chooseOne([Option])
  /// Choose every right option; partial credit.
  case chooseSeveral([Option])
  /// Type the answer; any of `accepted` is right, letter case and stray spaces aside.
  case type(accepted: [String], nearMisses: [NearMiss])
  /// Type one procedure code.
  case code(ProcedureCode, nearMisses: [NearMiss])
  /// Write a text, compare it with a model and say how much of it was there; nobody else can grade it.
  case write(model: String)
  /// Put the steps in order; they are shown shuffled, `order[i]` is the shown index of the i-th step.
  case order(shown: [String], order: [Int])
  /// Put each item into one of the categories; `answer` is an index into `categories`.
  case sort(items: [SortItem], categories: [String])
}

/// An item to be sorted into a category.
package struct SortItem: Equatable, Sendable {
  package let text: String
  package let answer: Int
  package let why: String

  package init(text: String, answer: Int, why: String) {
    self.text = text
    self.answer = answer
    self.why = why
  }
}

/// A sentence of a narrative that an explanation rests on.
package struct Citation: Hashable, Sendable {
  package let code: ProcedureCode
  package let sentence: String

  package init(code: ProcedureCode, sentence: String) {
    self.code = code
    self.sentence = sentence
  }
}

/// One rendering of a learning point; the same point and seed give the same question for ever.
package struct Question: Equatable, Sendable {
  package var id: String
  package var point: LearningPointID
  package var kind: QuestionKind
  /// The folder name of the bank it was made from.
  package var bank: String
  /// The code the question is about; the key, where the answer is a code.
  package var code: ProcedureCode
  /// 1 (plain) to 4 (hard), by the rule of its kind.
  package var difficulty: Int
  package var seed: UInt64
  package var stem: String
  package var task: Task
  /// A nudge that does not give the key away.
  package var hint: String
  package var explanation: String
  package var evidence: [Citation]

  package init(
    id: String, point: LearningPointID, kind: QuestionKind, bank: String, code: ProcedureCode,
    difficulty: Int, seed: UInt64, stem: String, task: Task, hint: String, explanation: String,
    evidence: [Citation]
  ) {
    self.id = id
    self.point = point
    self.kind = kind
    self.bank = bank
    self.code = code
    self.difficulty = difficulty
    self.seed = seed
    self.stem = stem
    self.task = task
    self.hint = hint
    self.explanation = explanation
    self.evidence = evidence
  }
}
