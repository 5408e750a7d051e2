/// The help of a command, made from its syntax alone.
package struct HelpPage {
  /// The command it is about.
  package let syntax: CommandSyntax
  /// The words that call it, for example `bank import`.
  package let path: [String]
  /// The name of the program where calls need it, as they do in a shell.
  package let program: String?
  /// The options that every command takes.
  package let common: [OptionSyntax]

  package init(
    _ syntax: CommandSyntax, path: [String], program: String?, common: [any OptionDeclaration]
  ) {
    self.syntax = syntax
    self.path = path
    self.program = program
    self.common = common.map(\.syntax)
  }

  /// The parts of the line that shows how the command is called.
  private var usage: [String] {
    var parts = [program].compactMap(\.self) + path
    if !syntax.subcommands.isEmpty { parts.append("COMMAND") }
    return parts + syntax.parameters.map(\.usage) + syntax.options.map(Self.usage)
  }

  /// The whole page, as lines no wider than `width`.
  package func lines(width: Int) -> [String] {
    var lines = TextColumns.wrap(syntax.summary, width: width)
    lines += [""] + TextColumns.fill(["Usage:"] + usage, width: width, hanging: 7)
    for paragraph in syntax.discussion {
      lines += [""] + TextColumns.wrap(paragraph, width: width)
    }
    lines += section("Commands:", syntax.subcommands.map { ($0.name, $0.summary) }, width)
    lines += section("Arguments:", syntax.parameters.map { ($0.usage, $0.summary) }, width)
    lines += section("Options:", (syntax.options + common).map(Self.row), width)
    if !syntax.aliases.isEmpty {
      lines += ["", "Also called: \(syntax.aliases.joined(separator: ", "))"]
    }
    lines += exampleLines(width: width)
    lines += section("Exit status:", syntax.exits.map { ("\($0.status)", $0.meaning) }, width)
    return lines
  }

  private func section(
    _ title: String, _ rows: [(name: String, meaning: String)], _ width: Int
  ) -> [String] {
    rows.isEmpty ? [] : ["", title] + TextColumns.table(rows, width: width)
  }

  private func exampleLines(width: Int) -> [String] {
    guard !syntax.examples.isEmpty else { return [] }
    let prefix = program.map { "\($0) " } ?? ""
    return ["", "Examples:"]
      + syntax.examples.flatMap { example in
        ["  \(prefix)\(example.call)"] + TextColumns.wrap(example.meaning, width: width, indent: 6)
      }
  }

  private static func usage(_ option: OptionSyntax) -> String {
    let body = option.placeholder.map { "\(option.name) \($0)" } ?? option.name
    return "[\(body)\(option.placeholder != nil && option.repeats ? "…" : "")]"
  }

  private static func row(_ option: OptionSyntax) -> (name: String, meaning: String) {
    let names = [option.short, option.name].compactMap(\.self).joined(separator: ", ")
    let name = option.placeholder.map { "\(names) \($0)" } ?? names
    guard case .choice(let choices) = option.completion else { return (name, option.summary) }
    return (name, "\(option.summary) One of: \(choices.joined(separator: ", ")).")
  }
}
