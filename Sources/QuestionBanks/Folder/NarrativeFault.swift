import Narratives

/// What can be wrong with the file of a narrative.
enum NarrativeFault: Fault, Equatable {
  case notAHeader(String)
  case unknownHeader(String)
  case emptyHeader(NarrativeFile.Header)
  case repeatedHeader(NarrativeFile.Header)
  case missingHeader(NarrativeFile.Header)
  case notACode(String)
  case otherFileName(ProcedureCode, String)
  case noProse

  var rule: String {
    switch self {
    case .notAHeader: "not-a-header"
    case .unknownHeader: "unknown-header"
    case .emptyHeader: "empty-header"
    case .repeatedHeader: "repeated-header"
    case .missingHeader: "missing-header"
    case .notACode: "not-a-code"
    case .otherFileName: "other-file-name"
    case .noProse: "no-prose"
    }
  }

  var description: String {
    switch self {
    case .notAHeader(let line):
      "'\(line)' is not a header line such as 'Code: 38571'; leave an empty line before the prose"
    case .unknownHeader(let name):
      "unknown header '\(name)'. "
        + (name.closest(in: NarrativeFile.Header.allCases.map(\.rawValue))
          .map { "Did you mean '\($0)'?" } ?? "Known are \(Self.known)")
    case .emptyHeader(let header):
      "the header '\(header.rawValue)' has no value; write one after the colon or delete the line"
    case .repeatedHeader(let header):
      "the header '\(header.rawValue)' stands here a second time; keep one of the two"
    case .missingHeader(let header):
      "no '\(header.rawValue):' line among the header lines; add \(Self.example(of: header))"
    case .notACode(let text):
      "'\(text)' is not a code; expected 3 to 8 letters and digits such as 38571"
    case .otherFileName(let code, let name):
      "the file is named '\(name)' and its code is \(code); rename the file to '\(code).md' "
        + "or correct the code"
    case .noProse:
      "no prose after the header lines; leave an empty line and describe how the procedure is done"
    }
  }

  private static var known: String {
    NarrativeFile.Header.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }

  private static func example(of header: NarrativeFile.Header) -> String {
    header == .code
      ? "'Code: ' with the code of the procedure"
      : "'\(header.rawValue): ' with a short name that says approach, extent, side and site"
  }
}
