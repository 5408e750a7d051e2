/// Why a saved page cannot become a narrative, or what is doubtful about it.
package enum SavedPageFault: Fault, Equatable {
  case empty
  case noProse
  /// No code is named as the page's own; `mentioned` are those named in passing.
  case noCode(mentioned: [ProcedureCode], likely: ProcedureCode?)
  case severalCodes([ProcedureCode])
  /// The code that was asked for is not the one the page names.
  case otherCode(asked: ProcedureCode, named: ProcedureCode)
  case cutOff

  package var rule: String {
    switch self {
    case .empty: "empty-page"
    case .noProse: "no-prose"
    case .noCode: "no-code"
    case .severalCodes: "several-codes"
    case .otherCode: "other-code"
    case .cutOff: "cut-off"
    }
  }

  package var severity: Finding.Severity {
    switch self {
    case .empty, .noProse, .noCode, .severalCodes: .error
    case .otherCode, .cutOff: .warning
    }
  }

  package var description: String {
    switch self {
    case .empty: "the file is empty; save the page again"
    case .noProse:
      "no paragraph that describes a procedure was found; save the page as text while it shows "
        + "the description"
    case .noCode(let mentioned, let likely):
      "the text names no code of its own"
        + (mentioned.isEmpty ? "" : " (\(Self.list(mentioned)) only in passing)")
        + "; import it again with its code, "
        + (likely.map { "'--code \($0)' if it is the procedure it resembles most" }
          ?? "for example '--code 12345'")
    case .severalCodes(let codes):
      "the page describes several codes (\(Self.list(codes))); say which one it is with '--code \(codes[0])'"
    case .otherCode(let asked, let named):
      "the page names \(named) and is imported as \(asked), as asked"
    case .cutOff:
      "the page is cut off in the middle of a sentence; the sentence was left out"
    }
  }

  private static func list(_ codes: [ProcedureCode]) -> String {
    codes.map(\.rawValue).joined(separator: ", ")
  }
}
