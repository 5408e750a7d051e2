/// What was given on a command line, checked against the syntax of the command.
package struct Arguments: Sendable {
  /// The words that are not options, in order.
  package internal(set) var words: [String] = []
  var values: [String: [any Sendable]] = [:]

  package init() {}

  /// Whether a flag was given.
  package subscript(flag: Flag) -> Bool { values[flag.syntax.name] != nil }

  /// The last value given for an option, or `nil`.
  package subscript<Value>(option: ValueOption<Value>) -> Value? {
    values[option.syntax.name]?.last as? Value
  }

  /// All values given for an option that repeats, in order.
  package func all<Value>(_ option: ValueOption<Value>) -> [Value] {
    (values[option.syntax.name] ?? []).compactMap { $0 as? Value }
  }
}
