/// The words of a command that are not options, for example `CODE…`.
package struct Parameter: Sendable {
  /// How many words it takes.
  package enum Arity: Sendable {
    case one, optional, any
    case atLeast(Int)
  }

  /// The placeholder in the help.
  package let placeholder: String
  /// How many words it takes.
  package let arity: Arity
  /// One sentence for the help.
  package let summary: String
  /// What can be offered for it.
  package let completion: Completion

  package init(
    _ placeholder: String, _ arity: Arity = .one, completion: Completion = .nothing,
    _ summary: String
  ) {
    self.placeholder = placeholder
    self.arity = arity
    self.summary = summary
    self.completion = completion
  }

  var minimum: Int {
    switch arity {
    case .one: 1
    case .optional, .any: 0
    case .atLeast(let count): count
    }
  }

  var maximum: Int {
    switch arity {
    case .one, .optional: 1
    case .any, .atLeast: .max
    }
  }

  /// The placeholder with its brackets and dots.
  var usage: String {
    switch arity {
    case .one: placeholder
    case .optional: "[\(placeholder)]"
    case .any: "[\(placeholder)…]"
    case .atLeast(let count):
      ([String](repeating: placeholder, count: max(0, count - 1)) + [placeholder + "…"])
        .joined(separator: " ")
    }
  }
}
