/// An option as the parser, the help and the completions see it, whatever its value is.
package struct OptionSyntax: Sendable {
  /// The long name with its dashes.
  package let name: String
  /// A one-letter name with its dash.
  package let short: String?
  /// The placeholder of its value; a flag has none.
  package let placeholder: String?
  /// One sentence for the help.
  package let summary: String
  /// Whether it may be given more than once.
  package let repeats: Bool
  /// What its value must be.
  package let expectation: String
  /// What can be offered for its value.
  package let completion: Completion
  let read: @Sendable (String) -> (any Sendable)?

  /// The name as it stands in a message, for example `--count <N>`.
  var title: String { placeholder.map { "\(name) <\($0)>" } ?? name }
}

/// Something that declares one option.
package protocol OptionDeclaration: Sendable {
  /// The option as the parser sees it.
  var syntax: OptionSyntax { get }
}

/// An option without a value, for example `--json`.
package struct Flag: OptionDeclaration {
  package let syntax: OptionSyntax

  package init(_ name: String, short: String? = nil, _ summary: String) {
    syntax = OptionSyntax(
      name: name, short: short, placeholder: nil, summary: summary, repeats: true,
      expectation: "", completion: .nothing, read: { _ in true })
  }
}

/// An option with a value, for example `--count 20`.
package struct ValueOption<Value: Sendable>: OptionDeclaration {
  package let syntax: OptionSyntax

  package init(
    _ name: String, short: String? = nil, _ placeholder: String, _ reader: ValueReader<Value>,
    repeats: Bool = false, _ summary: String
  ) {
    syntax = OptionSyntax(
      name: name, short: short, placeholder: placeholder, summary: summary, repeats: repeats,
      expectation: reader.expectation, completion: reader.completion, read: reader.read)
  }
}
