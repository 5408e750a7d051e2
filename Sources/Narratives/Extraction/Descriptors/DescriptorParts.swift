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
    var text: [UInt8] = []
    var opensSpecific = false
    let of = Array(" of".utf8)
    func end(_ parts: inout [Part]) {
      var words = Self.withoutIdleBrackets(text)
      // "The component only": without what other codes add to it.
      if words.hasSuffix(" only") { words.removeLast(" only".count) }
      text = []
      // "Vasectomy, dilation, and meatotomy are included": a clause of its own, of which none need be done.
      let isClause = Self.listEndings.contains(where: words.hasSuffix)
      let isOptional = Self.makeOptional(&words)
      // "Fulguration, curettage, and repair included when performed"
      if isOptional,
        words.hasPrefix("with or without and ") || words.hasPrefix("with or without or ")
      {
        for index in parts.indices.dropFirst().reversed() where !opensSpecific {
          guard isClause || !parts[index].opensSpecific, !parts[index].text.hasPrefix("with")
          else { break }
          parts[index].text = Self.optional + parts[index].text
          if parts[index].opensSpecific { break }
        }
      }
      let part = Part(text: words, opensSpecific: opensSpecific)
      if !part.text.isEmpty, !IdleParts.contains(part.text) { parts.append(part) }
    }
    for byte in Self.plain(descriptor) {
      if Self.opens(byte) { depth += 1 }
      if Self.closes(byte) { depth = max(0, depth - 1) }
      if depth == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";"),
        // "Resection of; large tumors": the semicolon comes in between.
        !text.suffix(of.count).elementsEqual(of)
      {
        end(&parts)
        opensSpecific = byte == UInt8(ascii: ";")
      } else if depth > 0 || byte != UInt8(ascii: ";") {
        text.append(byte)
      }
    }
    end(&parts)
    dropFirstAmounts()
  }

  /// "Repair included when performed", "allograft used or not": put as descriptors mostly put what may be done.
  private static func makeOptional(_ words: inout String) -> Bool {
    guard let ending = optionalEndings.first(where: words.hasSuffix), words.count > ending.count,
      !words.hasSuffix("not" + ending)
    else { return false }
    words = optional + words.dropLast(ending.count)
    return true
  }

  private static let optional = "with or without "
  private static let optionalEndings =
    ifDone.map { " included \($0)" }
    + [
      " included when used", " included if used", " used or not", " or not used", " when used",
      " if used",
    ] + listEndings + [" is included", " being included", " included"]
  /// How a list ends of which none need be done.
  private static let listEndings = [" are included", " are all included"]

  /// How names say that a work is included where it is done.
  static let ifDone = [
    "when performed", "if performed", "when done", "if done", "when carried out", "if carried out",
    "when needed", "if needed", "as needed", "when necessary", "if necessary", "when that is done",
    "if that is done", "when this is done", "if this is done", "when it is done", "if it is done",
    "when made", "if made", "when one is made", "if one is made", "when undertaken",
    "if undertaken", "where performed", "where done", "whenever performed", "whenever done",
  ]

  /// "First 100 sq cm or less, or 1% of the body": what the code for the first of something is for in any case.
  private mutating func dropFirstAmounts() {
    guard let first = parts.firstIndex(where: { Self.isAmount($0.text, behind: "first ") }) else {
      return
    }
    parts.remove(at: first)
    if first < parts.count, Self.isAmount(parts[first].text, behind: "or ") {
      parts.remove(at: first)
    }
  }

  private static func isAmount(_ text: String, behind lead: String) -> Bool {
    text.lowercased().hasPrefix(lead) && text.dropFirst(lead.count).first?.isNumber ?? false
  }

  private static func opens(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  private static func closes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  /// Without the marks that only say that there may be more than one ("node(s)"), and with "or" for strokes.
  private static func plain(_ descriptor: String) -> [UInt8] {
    var bytes = Array(withoutNumberLists(descriptor).utf8)
    bytes = replacing("and/or", with: "or", in: bytes)
    for aside in [", as an alternative,", ", alternatively,"] {
      bytes = replacing(aside, with: "", in: bytes)
    }
    bytes = replacing(" by any method", with: "", in: bytes)
    bytes = withoutBoth(bytes)
    for mark in ["(ies)", "(es)", "(s)"] { bytes = replacing(mark, with: "", in: bytes) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var last = UInt8(ascii: " ")
    for byte in bytes {
      if byte == UInt8(ascii: "/"), isLetter(last) {
        plain += " or ".utf8
      } else {
        plain.append(byte)
      }
      last = byte
    }
    while let end = plain.last, end == UInt8(ascii: ".") || isSpace(end) { plain.removeLast() }
    return plain
  }

  /// "Both the medial and the lateral compartment" are two, and says nothing of the sides of the body.
  private static func withoutBoth(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.holds("both the ".utf8) else { return bytes }
    let pieces = String(decoding: bytes, as: UTF8.self).split(
      separator: "both the ", omittingEmptySubsequences: false)
    let rest = pieces.dropFirst().map { piece in
      let clause = piece.prefix { $0 != "," && $0 != ";" }
      return (clause.lowercased().contains(" and ") ? "the " : "both the ") + piece
    }
    return Array((pieces.prefix(1).map(String.init) + rest).joined().utf8)
  }

  private static func replacing(_ mark: String, with other: String, in bytes: [UInt8]) -> [UInt8] {
    guard bytes.holds(mark.utf8) else { return bytes }
    let mark = Array(mark.utf8)
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position...].starts(with: mark) {
        result += other.utf8
        position += mark.count
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }

  /// A letter, with or without an accent.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func withoutIdleBrackets(_ text: [UInt8]) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var aside: [UInt8]?
    var depth = 0
    for byte in text {
      if let inner = aside {
        // "(glenoid and humeral replacement (eg, total shoulder))": what stands in brackets within brackets explains.
        if opens(byte) { depth += 1 }
        guard closes(byte), depth == 0 else {
          if depth == 0 { aside = inner + [byte] }
          if closes(byte) { depth -= 1 }
          continue
        }
        // "(medial and lateral, including any shaving)"
        if !isIdle(String(decoding: inner, as: UTF8.self)) {
          kept += "(".utf8 + inner.prefix { $0 != UInt8(ascii: ",") } + ")".utf8
        }
        aside = nil
      } else if opens(byte) {
        aside = []
      } else {
        kept.append(byte)
      }
    }
    return singleSpaced(kept)
  }

  /// Words with one space between them.
  private static func singleSpaced(_ text: [UInt8]) -> String {
    guard text.allSatisfy({ $0 < 0x80 }) else {
      // Spaces of other alphabets are told by their characters.
      return String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text {
      if !isSpace(byte) {
        result.append(byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  /// Examples, exceptions, services that are included, and remarks on how codes are reported.
  private static func isIdle(_ aside: String) -> Bool {
    if aside.hasSuffix("included") { return true }
    let first = aside.lowercased().prefix { $0.isLetter || $0 == "." }
    return ["eg", "e.g.", "ie", "i.e.", "except", "including", "includes", "separate", "list"]
      .contains(String(first))
  }
}
