import CommandLineParsing

extension Command {
  /// Prints the version.
  static let version = Command(
    CommandSyntax("version", "Print the version of the program.", options: [StandardOptions.json])
  ) { given, world in
    if given[StandardOptions.json] {
      world.output.json(["program": "coderounds", "version": .string(Program.version)])
    } else {
      world.output.line("coderounds \(Program.version)")
    }
    return .done
  }
}
