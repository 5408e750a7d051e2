import CommandLineParsing
import QuestionBanks

extension ExitStatus {
  /// How the program ends after an error; the one place where errors of all rooms become numbers.
  package init(of error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure.status
    case is UsageError: self = .usage
    case let fault as BankFolderFault: self = .init(of: fault)
    default: self = .failed
    }
  }
}

extension ExitStatus {
  private init(of fault: BankFolderFault) {
    switch fault {
    case .missing, .unreadable, .unwritable: self = .inputOutput
    case .notAFolder, .tooLarge: self = .data
    }
  }
}
