package import CommandLineParsing

/// When colours are used.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never
}

/// Options that mean the same in every command that takes them.
package enum StandardOptions {
  /// Taken by every command.
  package static let help = Flag("--help", short: "-h", "Show this help.")
  /// Taken by every command.
  package static let color = ValueOption(
    "--color", "WHEN", ValueReader<ColorChoice>.choice, "When to use colours.")
  /// The banks to work with.
  package static let bank = ValueOption(
    "--bank", "DIR", .bank, repeats: true,
    "A folder with a bank, or with several; by default all banks that are found.")
  /// The folder of all learners.
  package static let progress = ValueOption(
    "--progress", "DIR", .folder, "The folder where answers are kept.")
  /// Whose answers.
  package static let learner = ValueOption(
    "--learner", "NAME", .text, "Whose answers; by default yours.")
  /// Output for programs.
  package static let json = Flag("--json", "Print JSON, one object a line.")
  /// A reproducible run.
  package static let seed = ValueOption(
    "--seed", "S", .seed, "A number that makes the run repeatable.")

  /// The options that every command takes.
  package static let common: [any OptionDeclaration] = [color, help]
}
