/// What is wrong with a command line.
package enum UsageError: Error, Equatable {
  case unknownCommand(String, suggestion: String?)
  case unknownSubcommand(String, of: String, suggestion: String?)
  case missingSubcommand(of: String, names: [String])
  case unknownOption(String, suggestion: String?)
  case missingValue(option: String, expectation: String)
  case invalidValue(String, option: String, expectation: String)
  case unwantedValue(String, option: String)
  case repeatedOption(String)
  case missingArgument(String)
  case unexpectedArguments([String])
  case unfinishedQuote(Character)
  /// A rule between arguments that a single option cannot state.
  case other(String)
}

extension UsageError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownCommand(let word, let suggestion):
      "unknown command '\(word)'" + Self.hint(suggestion, otherwise: "'help' lists the commands")
    case .unknownSubcommand(let word, let command, let suggestion):
      "unknown command '\(command) \(word)'"
        + Self.hint(
          suggestion.map { "\(command) \($0)" }, otherwise: "'help \(command)' lists its commands")
    case .missingSubcommand(let command, let names):
      "'\(command)' needs to know what to do: \(names.joined(separator: ", "))"
    case .unknownOption(let option, let suggestion):
      "unknown option '\(option)'" + Self.hint(suggestion, otherwise: "'--help' lists the options")
    case .missingValue(let option, let expectation):
      "missing value for '\(option)': expected \(expectation)"
    case .invalidValue(let value, let option, let expectation):
      "invalid value '\(value)' for '\(option)': expected \(expectation)"
    case .unwantedValue(let value, let option):
      "'\(option)' takes no value, found '\(value)'"
    case .repeatedOption(let option): "'\(option)' is given more than once"
    case .missingArgument(let placeholder): "missing argument <\(placeholder)>"
    case .unexpectedArguments(let words):
      (words.count == 1 ? "unexpected argument " : "\(words.count) unexpected arguments: ")
        + words.map { "'\($0)'" }.joined(separator: ", ")
    case .unfinishedQuote(let quote): "the quotation mark \(quote) is not closed"
    case .other(let sentence): sentence
    }
  }

  private static func hint(_ suggestion: String?, otherwise: String) -> String {
    suggestion.map { ". Did you mean '\($0)'?" } ?? "; \(otherwise)"
  }
}
