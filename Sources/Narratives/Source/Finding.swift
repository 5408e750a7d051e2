/// Something wrong in a file, with the place where it is wrong.
package struct Finding: Error, Equatable, Sendable, CustomStringConvertible {
  /// How bad a finding is.
  package enum Severity: String, Sendable {
    /// What stands there cannot be used.
    case error
    /// It can be used, and its author should look at it.
    case warning
  }

  package let path: String
  /// The line, counted from 1; 0 where the whole file is meant.
  package let line: Int
  /// The column in Unicode scalars, counted from 1.
  package let column: Int
  package let severity: Severity
  /// The stable name of the rule, for example `unclosed-brace`.
  package let rule: String
  /// What was found, what was expected, and the cure.
  package let message: String
  /// The line it stands in, cut to a readable width, with a second line whose caret points at it.
  package let excerpt: String

  package init(
    path: String, line: Int = 0, column: Int = 0, severity: Severity = .error, rule: String,
    message: String, excerpt: String = ""
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.severity = severity
    self.rule = rule
    self.message = message
    self.excerpt = excerpt
  }

  /// The finding as a compiler would print it.
  package var description: String {
    let place = line > 0 ? "\(path):\(line):\(column)" : path
    let sentence = "\(place): \(severity.rawValue): \(message)"
    return excerpt.isEmpty ? sentence : sentence + "\n" + excerpt
  }
}

/// What can be wrong with one sort of file: an enum of facts whose `description` is the sentence.
package protocol Fault: Error, CustomStringConvertible {
  /// The stable name of the rule that was broken.
  var rule: String { get }
  /// Whether the part that has the fault can still be used.
  var severity: Finding.Severity { get }
}

extension Fault {
  /// Most faults make their part unusable.
  package var severity: Finding.Severity { .error }
}
