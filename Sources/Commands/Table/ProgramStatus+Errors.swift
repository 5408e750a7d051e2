import CommandLineParsing
import Narratives
import PackageFiles
import ProgressStore
import QuestionBanks

extension ProgramStatus {
  /// How the program ends after an error; the one place where errors of all rooms become numbers.
  package init(of error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure.status
    case is UsageError: self = .usage
    case let fault as BankFolderFault: self = .init(of: fault)
    case is LexiconErrors: self = .data
    case let fault as PackageFault: self = .init(of: fault)
    case let error as StoreError: self = .init(of: error)
    default: self = .failed
    }
  }
}

extension ProgramStatus {
  private init(of error: StoreError) {
    switch error {
    case .unusableLearner, .unusableDevice: self = .usage
    case .newerFormat, .unusableImport, .unreadableBackup, .nothingToMerge: self = .data
    case .nothingToImport, .symbolicLink, .notAFolder, .notSaved, .file: self = .inputOutput
    case .tooManyPrograms, .readOnly, .inUse: self = .failed
    }
  }

  private init(of fault: PackageFault) {
    switch fault {
    case .notBuiltIn: self = .failed
    case .notWritten: self = .inputOutput
    case .noZip, .tooLarge, .noCollection, .newerCollection, .damagedCollection, .noQuestions:
      self = .data
    }
  }

  private init(of fault: BankFolderFault) {
    switch fault {
    case .missing, .noSuchFile, .unreadable, .unwritable: self = .inputOutput
    case .notAFolder, .tooLarge, .notText: self = .data
    case .notEmpty: self = .failed
    }
  }
}
