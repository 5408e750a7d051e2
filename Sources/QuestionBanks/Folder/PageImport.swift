package import Narratives

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Brings saved pages into a bank folder of the learner's own.
package struct PageImport {
  /// What became of one file.
  package enum Outcome: Equatable, Sendable {
    case imported(ProcedureCode, title: String)
    /// The bank holds the same text already.
    case unchanged(ProcedureCode)
    case refused
  }

  /// What chooses the name of a narrative among all that its page may call the procedure.
  package typealias Naming = (_ narrative: Narrative, _ others: [PageName]) -> Narrative

  /// A file with what became of it.
  package struct FileOutcome: Equatable, Sendable {
    package let path: String
    package let outcome: Outcome
  }

  /// What became of all files, in their order.
  package struct Report: Equatable, Sendable {
    package fileprivate(set) var outcomes: [FileOutcome]
    package fileprivate(set) var findings: [Finding]

    /// Whether every file was imported or was there already.
    package var isComplete: Bool { !outcomes.contains { $0.outcome == .refused } }
  }

  private let folder: String
  private let code: ProcedureCode?
  private let known: () -> [Narrative]
  private let naming: Naming?
  private let replaces: Bool
  private let isOnlyFile: Bool
  private var report = Report(outcomes: [], findings: [])
  private var importedHere: [ProcedureCode: String] = [:]
  private var codeWasUsedFor: String?

  /// Imports every file that can be; `code` stands in where a page names none.
  ///
  /// With a single file, `code` wins over the page. Without `replacing`, no text is ever overwritten.
  /// The narratives `known` are asked for only to guess the code of a page that names none. Of all that a page without a
  /// descriptor may call its procedure, the first name is taken that the `judge` understands.
  package static func run(
    files: [String], into folder: String, code: ProcedureCode? = nil, replacing: Bool = false,
    known: @escaping () -> [Narrative] = { [] }, naming: Naming? = nil
  ) throws(BankFolderFault) -> Report {
    var isFolder = false
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder {
      throw .notAFolder(folder)
    }
    var work = PageImport(
      folder: folder, code: code, known: known, naming: naming, replaces: replacing,
      isOnlyFile: files.count == 1)
    for file in files { try work.take(file) }
    return work.report
  }

  private init(
    folder: String, code: ProcedureCode?, known: @escaping () -> [Narrative],
    naming: Naming?, replaces: Bool, isOnlyFile: Bool
  ) {
    self.folder = folder
    self.code = code
    self.known = known
    self.naming = naming
    self.replaces = replaces
    self.isOnlyFile = isOnlyFile
  }

  private mutating func take(_ file: String) throws(BankFolderFault) {
    let source: SourceText
    do throws(BankFolderFault) {
      source = try BankFile.readText(file)
    } catch {
      refuse(file, PageImportFault.unreadable(error))
      return
    }
    report.findings += source.repairs
    let page = SavedPage.read(source.text)
    for fault in page.faults where fault.severity == .warning { note(file, fault) }
    let error = page.faults.first { $0.severity == .error }
    switch error {
    case .noCode, .severalCodes, nil:
      guard let code = chosenCode(for: page, file) else {
        return refuse(file, withLikelyCode(error, page))
      }
      let name = file.split(separator: "/").last.map(String.init) ?? file
      try store(named(page.narrative(code: code, source: "saved page \(name)"), from: page), file)
    case .some(let fault): refuse(file, fault)
    }
  }

  /// The narrative under the name that is chosen for it.
  private func named(_ narrative: Narrative, from page: SavedPage) -> Narrative {
    naming.map { $0(narrative, page.otherTitles) } ?? narrative
  }

  private mutating func chosenCode(for page: SavedPage, _ file: String) -> ProcedureCode? {
    guard let code else { return page.code }
    if let named = page.code {
      guard isOnlyFile, named != code else { return named }
      note(file, SavedPageFault.otherCode(asked: code, named: named))
      return code
    }
    // One code cannot stand for two different pages.
    guard codeWasUsedFor == nil else { return nil }
    codeWasUsedFor = file
    return code
  }

  private func withLikelyCode(_ error: SavedPageFault?, _ page: SavedPage) -> any Fault {
    if let code, let other = codeWasUsedFor { return PageImportFault.codeInUse(code, other) }
    guard case .noCode(let mentioned, nil) = error else {
      return error ?? .noCode(mentioned: [], likely: nil)
    }
    return SavedPageFault.noCode(
      mentioned: mentioned, likely: LikelyCode.of(page.prose, among: known()))
  }

  private mutating func store(_ narrative: Narrative, _ file: String) throws(BankFolderFault) {
    let code = narrative.code
    let target = "\(folder)/narratives/\(code).md"
    if let existing = try existingProse(target) {
      if existing == narrative.prose {
        report.outcomes.append(FileOutcome(path: file, outcome: .unchanged(code)))
        return
      }
      if let other = importedHere[code] {
        return refuse(file, PageImportFault.sameCode(code, other))
      }
      guard replaces else { return refuse(file, PageImportFault.exists(code, target)) }
    }
    try BankFile.write(NarrativeFile.text(of: narrative), to: target)
    try writeDescriptionIfMissing(system: narrative.system)
    importedHere[code] = file
    report.outcomes.append(
      FileOutcome(path: file, outcome: .imported(code, title: narrative.title)))
  }

  /// The prose of a narrative that is there already; a file that is no narrative is somebody's work too.
  private func existingProse(_ path: String) throws(BankFolderFault) -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let source = try BankFile.read(path)
    return NarrativeFile.read(source).narrative?.prose ?? source.text
  }

  private func writeDescriptionIfMissing(system: String) throws(BankFolderFault) {
    let path = folder + "/bank.json"
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    let description = BankDescription(
      title: name, licence: "own study only: the texts come from saved pages", system: system)
    try BankFile.write(description.fileText, to: path)
  }

  private mutating func note(_ file: String, _ fault: any Fault) {
    report.findings.append(
      Finding(
        path: file, severity: fault.severity, rule: fault.rule, message: fault.description))
  }

  private mutating func refuse(_ file: String, _ fault: any Fault) {
    note(file, fault)
    report.outcomes.append(FileOutcome(path: file, outcome: .refused))
  }
}

/// Why a page was not imported although it could be read.
enum PageImportFault: Fault, Equatable {
  case unreadable(BankFolderFault)
  case sameCode(ProcedureCode, String)
  case exists(ProcedureCode, String)
  case codeInUse(ProcedureCode, String)

  var rule: String {
    switch self {
    case .unreadable: "unreadable"
    case .sameCode: "same-code"
    case .exists: "exists"
    case .codeInUse: "code-in-use"
    }
  }

  var description: String {
    switch self {
    case .unreadable(let fault): fault.description
    case .sameCode(let code, let other):
      "'\(other)' is a page of \(code) too, with another text; import one of the two into another folder"
    case .exists(let code, let path):
      "there is another text for \(code) in '\(path)'; add '--replace' to overwrite it"
    case .codeInUse(let code, let other):
      "the text names no code of its own, and '--code \(code)' was used for '\(other)'; "
        + "import the two one by one"
    }
  }
}
