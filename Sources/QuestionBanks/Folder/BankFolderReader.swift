import Basics
import Narratives

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One pass over the files of a bank.
struct BankFolderReader {
  private let path: String
  private(set) var reading: BankFolder.Reading
  /// Who is in which family already.
  private var members: Set<Member> = []

  private struct Member: Hashable {
    let family: String
    let code: ProcedureCode
  }

  /// Starts with the bank of this folder, which is named like the folder.
  init(path: String) {
    var name = path[...]
    while name.count > 1, name.hasSuffix("/") { name = name.dropLast() }
    self.path = String(name)
    let last = name.split(separator: "/").last.map(String.init) ?? String(name)
    reading = BankFolder.Reading(
      path: self.path, bank: Bank(name: last), findings: [], narrativePaths: [:])
  }

  /// Reads `bank.json`.
  mutating func readDescription() throws(BankFolderFault) {
    let file = path + "/bank.json"
    guard FileManager.default.fileExists(atPath: file) else {
      reading.bank.title = reading.bank.name
      report(BankFault.noDescription, at: file)
      return
    }
    let (description, findings) = BankDescription.read(try BankFile.read(file))
    reading.findings += findings
    reading.bank.title = description.title.isEmpty ? reading.bank.name : description.title
    reading.bank.authors = description.authors
    reading.bank.licence = description.licence
    reading.bank.system = description.system
    reading.bank.edition = description.edition
    reading.bank.families = description.families
    for family in description.families {
      members.formUnion(family.codes.map { Member(family: family.name, code: $0) })
    }
  }

  /// Reads every `narratives/*.md` and gathers the families.
  mutating func readNarratives(_ cache: BankCache?) throws(BankFolderFault) {
    let declared = reading.bank.families.map(\.name)
    let files = try BankFile.list(path + "/narratives", suffix: ".md")
    var known = cache?.open(path)
    let lookup = known
    for (file, content) in zip(files, Parallel.map(files) { Self.content(of: $0, lookup) }) {
      let narrative: Narrative
      switch try content.get() {
      case .unchanged(let unchanged):
        narrative = unchanged.narrative
        known?.take(unchanged)
      case .read(let read, let findings, let cached):
        reading.findings += findings
        guard let read else { continue }
        narrative = read
        // Findings are told anew at every start, so their files are read anew.
        if findings.isEmpty, let cached { known?.take(cached, read.code) }
      }
      if let other = reading.narrativePaths[narrative.code] {
        report(BankFault.repeatedCode(narrative.code, other), at: file)
        continue
      }
      if let family = narrative.family { join(narrative.code, family, declared, file) }
      reading.narrativePaths[narrative.code] = file
      reading.bank.narratives.append(narrative)
    }
    if let known { reading.memory = known.outcome }
    reading.bank.narratives.sort { $0.code < $1.code }
    for index in reading.bank.families.indices { reading.bank.families[index].codes.sort() }
  }

  /// A file of a narrative: as it was when it was last read, or read now.
  private enum NarrativeContent: Sendable {
    case unchanged(BankLookup.Unchanged)
    case read(Narrative?, [Finding], CachedFile?)
  }

  private static func content(of file: String, _ lookup: BankLookup?)
    -> Result<NarrativeContent, BankFolderFault>
  {
    if let unchanged = lookup?.unchanged(file) { return .success(.unchanged(unchanged)) }
    let signature = FileSignature(of: file)
    return Result { () throws(BankFolderFault) in
      let bytes = try BankFile.bytes(file)
      guard TextDecoding.isText(bytes) else {
        return .read(nil, [finding(BankFault.notText, at: file)], nil)
      }
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let (narrative, findings) = NarrativeFile.read(
        SourceText(path: file, fileBytes: bytes), expectedCode: String(name.dropLast(3)))
      let cached = signature.map {
        CachedFile(name: name, signature: $0, content: ContentHash(bytes))
      }
      return .read(narrative, findings, cached)
    }
  }

  private mutating func join(
    _ code: ProcedureCode, _ family: String, _ declared: [String], _ file: String
  ) {
    if let index = reading.bank.families.firstIndex(where: { $0.name == family }) {
      if members.insert(Member(family: family, code: code)).inserted {
        reading.bank.families[index].codes.append(code)
      }
      return
    }
    if !declared.isEmpty { report(BankFault.unknownFamily(family, declared), at: file) }
    members.insert(Member(family: family, code: code))
    reading.bank.families.append(Family(name: family, title: family, codes: [code]))
  }

  /// Reads every file of authored questions, in any format that is known.
  mutating func readQuestions() throws(BankFolderFault) {
    var places: [AuthoredQuestionID: AuthoredQuestion.Origin] = [:]
    for file in try BankFile.list(path + "/questions", suffix: "") {
      let source = try BankFile.readQuestions(file)
      guard let format = QuestionFormat.of(source), let read = format.read else {
        report(BankFault.unknownFormat(QuestionFormat.readableNames), at: file)
        continue
      }
      let content = read(source)
      reading.findings += content.findings
      for question in content.questions {
        if let id = question.id, let origin = question.origin {
          if let other = places[id] {
            report(BankFault.repeatedID(id.rawValue, other), at: file, line: origin.line)
          } else {
            places[id] = origin
          }
        }
        reading.bank.questions.append(question)
      }
    }
  }

  /// Takes the words of the bank's own lexicon as they are.
  mutating func readLexicon() throws(BankFolderFault) {
    let file = path + "/lexicon.json"
    if FileManager.default.fileExists(atPath: file) {
      reading.bank.lexicon = try BankFile.read(file)
    }
    if reading.bank.narratives.isEmpty, reading.bank.questions.isEmpty {
      report(BankFault.empty, at: path)
    }
  }

  private mutating func report(_ fault: BankFault, at file: String, line: Int = 0) {
    reading.findings.append(Self.finding(fault, at: file, line: line))
  }

  private static func finding(_ fault: BankFault, at file: String, line: Int = 0) -> Finding {
    Finding(
      path: file, line: line, column: line > 0 ? 1 : 0, severity: fault.severity,
      rule: fault.rule, message: fault.description)
  }
}

/// What can be wrong with a bank as a whole.
enum BankFault: Fault, Equatable {
  case noDescription
  case notText
  case repeatedCode(ProcedureCode, String)
  case unknownFamily(String, [String])
  case unknownFormat([String])
  case repeatedID(String, AuthoredQuestion.Origin)
  case empty

  var rule: String {
    switch self {
    case .noDescription: "no-description"
    case .notText: "not-text"
    case .repeatedCode: "repeated-code"
    case .unknownFamily: "unknown-family"
    case .unknownFormat: "unknown-format"
    case .repeatedID: "repeated-id"
    case .empty: "empty-bank"
    }
  }

  var severity: Finding.Severity {
    switch self {
    case .unknownFamily: .warning
    case .noDescription, .notText, .repeatedCode, .unknownFormat, .repeatedID, .empty: .error
    }
  }

  var description: String {
    switch self {
    case .noDescription:
      "there is no such file; write one with at least {\"title\": \"…\"}"
    case .notText:
      "the file is no text: it holds bytes that no text has; save the narrative as text, or take the file "
        + "out of 'narratives/'"
    case .repeatedCode(let code, let other):
      "\(code) has a narrative in '\(other)' already; keep one of the two"
    case .unknownFamily(let name, let known):
      "the family '\(name)' is not in bank.json. "
        + (name.closest(in: known).map { "Did you mean '\($0)'?" } ?? "Add it there")
    case .unknownFormat(let names):
      "the format of this file is not known; save it as one of \(names.joined(separator: ", ")), or "
        + "take it out of 'questions/'"
    case .repeatedID(let id, let other):
      "a question with the id '\(id)' stands at \(other.path):\(other.line) already; give this one "
        + "another id"
    case .empty:
      "the bank is empty: no narrative in 'narratives/' and no question in 'questions/' can be used"
    }
  }
}
