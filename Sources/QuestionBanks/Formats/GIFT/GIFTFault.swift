import Narratives

/// What can be wrong with a question in GIFT.
enum GIFTFault: Fault, Equatable {
  case noClosingBrace
  case noOpeningBrace
  case blankLineInBraces
  case closingBraceFirst
  case braceInAnswers
  case fewAnswers(Int, of: String, needed: Int)
  case pairWithoutArrow(String)
  case noNumber
  case notANumber(String)
  case badTolerance(String)
  case textAfterCategory
  case unclosedTitle
  case laterBraces
  case nextQuestion
  case unknownShare(Double)
  case loneZero

  var rule: String {
    switch self {
    case .noClosingBrace, .noOpeningBrace, .closingBraceFirst: "unpaired-brace"
    case .blankLineInBraces: "blank-line-in-braces"
    case .braceInAnswers: "brace-in-answers"
    case .fewAnswers: "few-answers"
    case .pairWithoutArrow: "pair-without-arrow"
    case .noNumber: "no-number"
    case .notANumber: "not-a-number"
    case .badTolerance: "bad-tolerance"
    case .textAfterCategory: "text-after-category"
    case .unclosedTitle: "unclosed-title"
    case .laterBraces: "later-braces"
    case .nextQuestion: "no-empty-line"
    case .unknownShare: "unknown-share"
    case .loneZero: "lone-zero"
    }
  }

  var severity: Finding.Severity {
    switch self {
    case .braceInAnswers, .notANumber, .textAfterCategory, .unclosedTitle, .laterBraces,
      .nextQuestion, .unknownShare, .loneZero:
      .warning
    default: .error
    }
  }

  var description: String {
    switch self {
    case .noClosingBrace:
      "this '{' has no '}'; close the answers with '}', or write '\\{' for a brace in the text"
    case .noOpeningBrace:
      "this '}' has no '{' before it; open the answers with '{', or write '\\}' for a brace in the text"
    case .blankLineInBraces:
      "an empty line inside the braces ends the question here; delete the empty lines between '{' and '}'"
    case .closingBraceFirst:
      "this '}' stands before the first '{'; write '\\}' for a brace in the text"
    case .braceInAnswers:
      "a second '{' inside the answers; they end at the first '}'. Write '\\{' and '\\}' for braces in a text"
    case .fewAnswers(let count, let kind, let needed):
      "a \(kind) question needs at least \(needed) answers, and this one has \(count)"
    case .pairWithoutArrow(let pair):
      "the pair '\(pair.shortened(to: 40))' has no '->'; write 'prompt -> partner'"
    case .noNumber: "no number after '{#'; write for example '{#3.14:0.01}'"
    case .notANumber(let text):
      "'\(text.shortened(to: 40))' is not a number, so that every answer would count as right; "
        + "write digits with a decimal point"
    case .badTolerance(let text):
      "the tolerance '\(text.shortened(to: 40))' is not a number; write for example '{#3.14:0.01}'"
    case .textAfterCategory:
      "the line after the category belongs to its name; leave an empty line after '$CATEGORY:'"
    case .unclosedTitle: "the title that starts with '::' has no '::' at its end"
    case .laterBraces:
      "a brace after the answers; a question has one pair of braces, and this one is shown as text. Write "
        + "'\\{' and '\\}' for braces in a text, or a question for each gap"
    case .nextQuestion:
      "a second question seems to begin here, and is shown as text of the first; leave an empty line "
        + "before it"
    case .unknownShare(let share): MoodleShare.remark(on: share)
    case .loneZero:
      "Moodle takes a 0 alone for no answer; write '=0' if the file is meant for Moodle too"
    }
  }
}
