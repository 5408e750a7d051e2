/// How the program ends, as `sysexits.h` numbers it.
package enum ProgramStatus: Int32, Sendable {
  case done = 0
  /// The work could not be done.
  case failed = 1
  /// The command line was wrong.
  case usage = 64
  /// A file holds something that cannot be read.
  case data = 65
  /// A file or folder could not be read or written.
  case inputOutput = 74
  /// The learner pressed Ctrl-C.
  case interrupted = 130
}

/// An error that a command ends with: the sentence and the exit status.
package struct CommandFailure: Error, Equatable, CustomStringConvertible {
  /// How the program ends.
  package let status: ProgramStatus
  /// What was found, what was expected, the cure.
  package let description: String

  package init(_ status: ProgramStatus, _ description: String) {
    self.status = status
    self.description = description
  }
}
