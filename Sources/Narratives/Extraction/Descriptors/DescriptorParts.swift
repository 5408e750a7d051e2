/// The parts of a descriptor: what stands between its commas and semicolons.
struct DescriptorParts {
  /// One part; brackets that say nothing of the procedure are left out.
  struct Part: Equatable {
    var text: String
    /// Whether it specifies what stands before the semicolon.
    let opensSpecific: Bool
  }

  private(set) var parts: [Part] = []

  init(_ descriptor: String) {
    var depth = 0
    var text = ""
    var opensSpecific = false
    func end(_ parts: inout [Part]) {
      let part = Part(text: Self.withoutIdleBrackets(text), opensSpecific: opensSpecific)
      if !part.text.isEmpty { parts.append(part) }
      text = ""
    }
    for letter in Self.plain(descriptor) {
      switch letter {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: break
      }
      if depth == 0, letter == "," || letter == ";" {
        end(&parts)
        opensSpecific = letter == ";"
      } else {
        text.append(letter)
      }
    }
    end(&parts)
  }

  /// Without the marks that only say that there may be more than one ("node(s)"), and with "or" for strokes.
  private static func plain(_ descriptor: String) -> String {
    var text = descriptor.replacing("and/or", with: "or")
    for mark in ["(ies)", "(es)", "(s)"] { text = text.replacing(mark, with: "") }
    var plain = ""
    var last: Character = " "
    for letter in text {
      plain += letter == "/" && last.isLetter ? " or " : String(letter)
      last = letter
    }
    while let end = plain.last, end == "." || end.isWhitespace { plain.removeLast() }
    return plain
  }

  private static func withoutIdleBrackets(_ text: String) -> String {
    var kept = ""
    var aside: String?
    for letter in text {
      switch (letter, aside) {
      case ("(", nil), ("[", nil): aside = ""
      case (")", let inner?), ("]", let inner?):
        // "(medial and lateral, including any shaving)"
        if !isIdle(inner) { kept += "(\(inner.prefix { $0 != "," }))" }
        aside = nil
      case (_, let inner?): aside = inner + String(letter)
      default: kept.append(letter)
      }
    }
    return kept.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Examples, exceptions, services that are included, and remarks on how codes are reported.
  private static func isIdle(_ aside: String) -> Bool {
    if aside.hasSuffix("included") { return true }
    let first = aside.lowercased().prefix { $0.isLetter || $0 == "." }
    return ["eg", "e.g.", "ie", "i.e.", "except", "including", "includes", "separate", "list"]
      .contains(String(first))
  }
}
