/// Reads the words of a command line by the syntax of a command.
package struct CommandLineParser {
  private let syntax: CommandSyntax
  private let options: [OptionSyntax]
  private var arguments = Arguments()
  /// Words after an option that repeats, with that option: they are its values or plain words.
  private var runs: [(option: OptionSyntax, at: Int, words: [String])] = []

  private init(_ syntax: CommandSyntax, common: [OptionSyntax]) {
    self.syntax = syntax
    self.options = syntax.options + common
  }

  /// The arguments in the words after the name of a command.
  package static func parse(
    _ words: [String], for syntax: CommandSyntax, common: [any OptionDeclaration] = []
  ) throws(UsageError) -> Arguments {
    var parser = Self(syntax, common: common.map(\.syntax))
    try parser.read(words[...])
    try parser.settleRuns()
    return parser.arguments
  }

  /// Checks that no words are missing; apart from parsing, so that `--help` works without them.
  package static func requireArguments(
    _ arguments: Arguments, for syntax: CommandSyntax
  ) throws(UsageError) {
    var left = arguments.words.count
    for parameter in syntax.parameters {
      guard left >= parameter.minimum else { throw .missingArgument(parameter.placeholder) }
      left -= min(left, parameter.maximum)
    }
    if left > 0 { throw .unexpectedArguments(Array(arguments.words.suffix(left))) }
  }

  private mutating func read(_ words: ArraySlice<String>) throws(UsageError) {
    var words = words
    while let word = words.popFirst() {
      if word == "--" {
        arguments.words += words
        return
      }
      guard word.hasPrefix("-"), word != "-", Double(word) == nil else {
        arguments.words.append(word)
        continue
      }
      let (name, attached) = Self.split(word)
      guard let option = options.first(where: { $0.name == name || $0.short == name }) else {
        throw .unknownOption(name, suggestion: NearestName.of(name, among: options.map(\.name)))
      }
      try read(option, attached: attached, from: &words)
    }
  }

  private mutating func read(
    _ option: OptionSyntax, attached: String?, from words: inout ArraySlice<String>
  ) throws(UsageError) {
    guard option.placeholder != nil else {
      if let attached { throw .unwantedValue(attached, option: option.name) }
      arguments.values[option.name] = [true]
      return
    }
    if arguments.values[option.name] != nil, !option.repeats { throw .repeatedOption(option.name) }
    if let attached { return try append(attached, to: option) }
    guard let word = words.first, !Self.looksLikeOption(word) else {
      throw .missingValue(option: option.title, expectation: option.expectation)
    }
    words.removeFirst()
    try append(word, to: option)
    guard option.repeats else { return }
    let more = words.prefix { !Self.looksLikeOption($0) }
    runs.append((option, arguments.words.count, Array(more)))
    words.removeFirst(more.count)
  }

  /// `--bank A B note.txt`: what the command has room for as words are words, the rest are values.
  private mutating func settleRuns() throws(UsageError) {
    let room = syntax.parameters.reduce(0) { sum, parameter in
      parameter.maximum == .max || sum == .max ? .max : sum + parameter.maximum
    }
    var shift = 0
    for run in runs {
      let free = room == .max ? .max : max(0, room - arguments.words.count)
      let words = run.words.suffix(free)
      for value in run.words.dropLast(words.count) { try append(value, to: run.option) }
      arguments.words.insert(contentsOf: words, at: run.at + shift)
      shift += words.count
    }
  }

  private mutating func append(_ word: String, to option: OptionSyntax) throws(UsageError) {
    guard let value = option.read(word) else {
      throw .invalidValue(word, option: option.title, expectation: option.expectation)
    }
    arguments.values[option.name, default: []].append(value)
  }

  private static func split(_ word: String) -> (name: String, attached: String?) {
    guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  private static func looksLikeOption(_ word: String) -> Bool {
    word.hasPrefix("-") && word != "-" && Double(word) == nil
  }
}
