/// The names of questions, cleaned and made as Moodle does it.
enum QuestionName {
  /// Without tags and white space around it, at most 255 characters.
  static func cleaned(_ name: String) -> String {
    shortened(phpTrimmed(withoutTags(name)), to: 255)
  }

  /// The first 80 characters of a stem, for a question that has no name.
  static func made(from stem: String) -> String { shortened(phpTrimmed(withoutTags(stem)), to: 80) }

  /// Cut at so many scalars; Moodle counts them, not letters as readers see them.
  private static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit)))
  }

  /// Without ASCII white space at both ends, as PHP's `trim` leaves a text.
  static func phpTrimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, isSpace(first) || isSpace(last) else {
      return text
    }
    let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
    guard let end = bytes.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(text[start...end])
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Without what looks like a tag: from `<` and a character that is not a space to the next `>`.
  private static func withoutTags(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"),
        index + 1 == bytes.count || !isSpace(bytes[index + 1])
      else {
        output.append(bytes[index])
        index += 1
        continue
      }
      index = end(ofTagIn: bytes, at: index)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func end(ofTagIn bytes: [UInt8], at start: Int) -> Int {
    if bytes[start...].starts(with: "<!--".utf8) {
      var index = start + 4
      while index < bytes.count, !bytes[index...].starts(with: "-->".utf8) { index += 1 }
      return min(index + 3, bytes.count)
    }
    var quote: UInt8?
    // A tag inside a tag ends with a '>' of its own.
    var inner = 0
    var index = start + 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<"), index < bytes.count, !isSpace(bytes[index]) {
        inner += 1
      } else if byte == UInt8(ascii: ">") {
        if inner == 0 { return index }
        inner -= 1
      }
    }
    return bytes.count
  }
}

extension AuthoredQuestion {
  /// A name made from the text, as Moodle makes one.
  package static func name(for stem: MarkedText) -> String { QuestionName.made(from: stem.text) }
}

/// Numbers in texts, as PHP's `is_numeric` recognises them.
enum PHPNumber {
  /// The number, if the text is one: a sign, digits with a decimal point, an exponent.
  static func value(_ text: some StringProtocol) -> Double? {
    let bytes = Array(QuestionName.phpTrimmed(String(text)).utf8)
    var index = 0
    func isDigit(_ index: Int) -> Bool {
      index < bytes.count && (0x30...0x39).contains(bytes[index])
    }
    func skipDigits() -> Int {
      let start = index
      while isDigit(index) { index += 1 }
      return index - start
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      index += 1
    }
    var digits = skipDigits()
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      digits += skipDigits()
    }
    guard digits > 0 else { return nil }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
      {
        index += 1
      }
      guard skipDigits() > 0 else { return nil }
    }
    guard index == bytes.count else { return nil }
    return Double(String(decoding: bytes, as: UTF8.self))
  }
}
