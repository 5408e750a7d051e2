/// The manual of a program in the form that `man` reads, made from the syntax of its commands.
package struct ManualPage {
  private let program: String
  private let version: String
  private let summary: String
  private let description: [String]
  private let commands: [CommandSyntax]
  private let common: [OptionSyntax]
  private let environment: [(name: String, meaning: String)]

  package init(
    program: String, version: String, summary: String, description: [String],
    commands: [CommandSyntax], common: [any OptionDeclaration],
    environment: [(name: String, meaning: String)]
  ) {
    self.program = program
    self.version = version
    self.summary = summary
    self.description = description
    self.commands = commands
    self.common = common.map(\.syntax)
    self.environment = environment
  }

  /// The lines of the page.
  package var lines: [String] {
    var page = [
      ".TH \(program.uppercased()) 1 \"\" \"\(program) \(version)\"",
      ".SH NAME", "\(program) \\- \(Self.escaped(summary))",
      ".SH SYNOPSIS", ".B \(program)", ".br", ".B \(program)", ".I COMMAND", "[...]",
      ".SH DESCRIPTION",
    ]
    for paragraph in description { page += [".PP", Self.escaped(paragraph)] }
    page.append(".SH COMMANDS")
    for command in commands { page += section(on: command, path: [command.name]) }
    page.append(".SH OPTIONS OF EVERY COMMAND")
    for option in common { page += Self.lines(of: option) }
    page.append(".SH ENVIRONMENT")
    for variable in environment { page += Self.entry(variable.name, variable.meaning) }
    page.append(".SH EXIT STATUS")
    for exit in Self.exits { page += Self.entry("\(exit.status)", exit.meaning) }
    return page
  }

  private func section(on command: CommandSyntax, path: [String]) -> [String] {
    guard command.subcommands.isEmpty else {
      return command.subcommands.flatMap { section(on: $0, path: path + [$0.name]) }
    }
    let call = ([program] + path + command.parameters.map(\.usage)).joined(separator: " ")
    var lines = [".SS \(Self.escaped(call))", Self.escaped(command.summary)]
    for paragraph in command.discussion { lines += [".PP", Self.escaped(paragraph)] }
    for option in command.options { lines += Self.lines(of: option) }
    for example in command.examples {
      lines += Self.entry("\(program) \(example.call)", example.meaning)
    }
    return lines
  }

  private static func lines(of option: OptionSyntax) -> [String] {
    let names = [option.short, option.name].compactMap(\.self).joined(separator: ", ")
    return entry(option.placeholder.map { "\(names) \($0)" } ?? names, option.summary)
  }

  private static func entry(_ name: String, _ meaning: String) -> [String] {
    [".TP", ".B \(escaped(name))", escaped(meaning)]
  }

  /// What the exit statuses mean in every command.
  private static let exits = [
    Exit(0, "done"), Exit(1, "the work could not be done"), Exit(64, "the command line was wrong"),
    Exit(65, "a file holds something that cannot be read"),
    Exit(74, "a file or folder could not be read or written"), Exit(130, "interrupted by Ctrl-C"),
  ]

  /// A line of text that `troff` takes literally.
  private static func escaped(_ text: String) -> String {
    var literal = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": literal += "\\e"
      case "-": literal += "\\-"
      case _ where scalar.isASCII: literal.unicodeScalars.append(scalar)
      default:
        let hex = String(scalar.value, radix: 16, uppercase: true)
        literal += "\\[u\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)]"
      }
    }
    return literal.hasPrefix(".") || literal.hasPrefix("'") ? "\\&" + literal : literal
  }
}
