import CommandLineParsing

extension ExitStatus {
  /// How the program ends after an error; the one place where errors of all rooms become numbers.
  package init(of error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure.status
    case is UsageError: self = .usage
    default: self = .failed
    }
  }
}
