package import Narratives
package import QuestionBanks

/// A question as the audit sees it, whether it was generated or written by somebody.
package struct AuditItem: Equatable, Sendable {
  /// One answer that may be chosen.
  package struct Choice: Equatable, Sendable {
    package let text: String
    package let isKey: Bool
    /// The code it stands for, where it stands for one.
    package let code: ProcedureCode?

    package init(_ text: String, isKey: Bool, code: ProcedureCode? = nil) {
      self.text = text
      self.isKey = isKey
      self.code = code
    }
  }

  /// What kind of answer is asked for, as far as guessing goes.
  package enum Format: Equatable, Sendable {
    /// One of the options.
    case one
    /// Every right option; a sorted item is right where it belongs to the first category.
    case several
    /// Nothing can be picked.
    case open
  }

  /// Where an item came from.
  package enum Source: Equatable, Sendable {
    case generated(Question)
    case authored(AuthoredQuestion)
    case loose
  }

  package let id: String
  package let stem: String
  package let options: [Choice]
  package let format: Format
  /// The name of its kind; written questions are of the kind `written`.
  package let kind: String
  /// Items of one cluster are not independent of one another: those about one code.
  package let cluster: String
  /// Whether learners see the options in another order than this one.
  package let isShuffledLater: Bool
  package let source: Source

  package init(
    id: String, stem: String, options: [Choice], format: Format = .one, kind: String = "written",
    cluster: String? = nil, isShuffledLater: Bool = false, source: Source = .loose
  ) {
    self.id = id
    self.stem = stem
    self.options = options
    self.format = format
    self.kind = kind
    self.cluster = cluster ?? id
    self.isShuffledLater = isShuffledLater
    self.source = source
  }

  /// The only key of an item that has exactly one.
  package var keyIndex: Int? {
    let keys = options.indices.filter { options[$0].isKey }
    return keys.count == 1 ? keys[0] : nil
  }

  /// Whether a guesser can try it: one option is to be picked and one of several is right.
  package var isGuessable: Bool { format == .one && options.count > 1 && keyIndex != nil }
}
