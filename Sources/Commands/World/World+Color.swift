extension World {
  /// Decides about colours: the option first, then `NO_COLOR` and `TERM=dumb`, then the terminal.
  mutating func use(_ choice: ColorChoice?) {
    switch choice {
    case .always:
      output.usesColor = true
      errors.usesColor = true
    case .never:
      output.usesColor = false
      errors.usesColor = false
    case .auto, nil: break
    }
  }

  /// Whether a stream is coloured when nothing was said on the command line (no-color.org).
  package static func usesColor(isTerminal: Bool, environment: [String: String]) -> Bool {
    isTerminal && environment["NO_COLOR", default: ""].isEmpty
      && !["", "dumb"].contains(environment["TERM", default: ""])
  }
}
