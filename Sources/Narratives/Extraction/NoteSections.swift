/// Which part of a note each sentence stands in: under a diagnosis, in a heading, in what was planned, or in the body.
///
/// Notes are laid out in three ways: "Diagnosis: hernia. The sac was opened." in one line, reports with a paragraph to
/// each heading, and headings on lines of their own.
struct NoteSections {
  private var section = Reading.Section.body
  private var end = End.nextHeading
  /// Whether the section has said anything since its heading.
  private var hasContent = false
  private var lastEnd = 0
  /// Whether a heading has named the work.
  private var hasNamedWork = false

  private var isWrapped: Bool?

  /// What ends a section, beside the next heading.
  private enum End {
    /// The line, or a sentence with a verb in it.
    case verb
    case line, paragraph, nextHeading
  }

  /// The section of the next sentence of a text; `range` is where it stands in the text.
  mutating func section(
    of elements: [Element], at range: Range<Int>, in text: [UInt8], isTitle: Bool,
    _ lexicon: Lexicon
  ) -> Reading.Section {
    let gap = text[lastEnd..<range.lowerBound].reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    let startsLine = gap > 0 || lastEnd == 0
    lastEnd = range.upperBound
    let function = elements.first?.concept.flatMap { lexicon[$0].function }
    if isTitle, !(function?.isHeading ?? false) { return .heading }
    if hasContent {
      switch end {
      case .paragraph: if gap > 1 { leave() }
      case .line: if gap > 0 { leave() }
      // The note goes on in the line of its heading: "Diagnosis: cancer. The nodes were removed."
      case .verb: if gap > 0 || hasVerb(elements, lexicon) { leave() }
      case .nextHeading: break
      }
    }
    let standsAlone = startsLine && NoteLines.isCapital(text, from: range.lowerBound)
    switch function {
    case let heading? where heading.isHeading:
      guard standsAlone || colon(in: elements) != nil && elements.count > 1 else { break }
      enter(function, isLong: NoteLines.isLong(text, from: range.lowerBound))
      hasContent = colon(in: elements).map { $0 + 1 < elements.count } ?? false
      if section != .body { end = self.end(at: range.lowerBound, in: text) }
      return section
    default:
      // A heading of no other matter: "Anesthesia: general".
      if startsLine, elements.count > 1, colon(in: elements) != nil || standsAlone && gap > 1 {
        leave()
      }
    }
    hasContent = true
    return section
  }

  private mutating func leave() { (section, end) = (.body, .nextHeading) }

  private mutating func enter(_ heading: FunctionWord?, isLong: Bool) {
    switch heading {
    case .diagnosisHeading: section = .diagnosis
    // "PROCEDURE: hernia repair", and later "PROCEDURE: Through a groin incision …": the name, and then the work.
    case .procedureHeading where isLong && hasNamedWork: leave()
    case .procedureHeading: (section, hasNamedWork) = (.heading, true)
    case .planned, .forgone: section = .plan
    default: leave()
    }
  }

  /// How far the heading at a place reaches.
  private mutating func end(at position: Int, in text: [UInt8]) -> End {
    guard hasContent else { return .paragraph }
    guard NoteLines.isReport(text, after: position) else { return .verb }
    let isWrapped = isWrapped ?? NoteLines.areWrapped(text)
    self.isWrapped = isWrapped
    return isWrapped ? .paragraph : .line
  }

  private func hasVerb(_ elements: [Element], _ lexicon: Lexicon) -> Bool {
    elements.contains { element in
      guard let number = element.concept else { return false }
      let concept = lexicon[number]
      return concept.function == .be
        || concept.kind == .action && (element.form == .participle || element.form == .finite)
    }
  }

  /// Where the colon of a heading stands.
  private func colon(in elements: [Element]) -> Int? {
    elements.prefix(4).firstIndex { $0.isMark(.colon) }
  }
}

/// The lines of a note.
enum NoteLines {
  /// Longer lines in capitals are shouted prose.
  private static let longestHeading = 60

  /// Whether a line is short and has letters, all of them capitals: a heading on a line of its own.
  static func isCapital(_ text: [UInt8], from start: Int) -> Bool {
    var letters = 0
    for position in start..<text.count {
      switch text[position] {
      case 0x0A: return letters > 2
      case 0x41...0x5A: letters += 1
      case 0x61...0x7A, UInt8(ascii: ":"), UInt8(ascii: "."): return false
      default: break
      }
      if position - start > longestHeading { return false }
    }
    return letters > 2
  }

  /// Whether a line is too long for the name of an operation.
  static func isLong(_ text: [UInt8], from start: Int) -> Bool {
    (text[start...].firstIndex(of: 0x0A) ?? text.count) - start > longestName
  }

  /// Lines of this length name several operations; longer ones tell of one.
  private static let longestName = 240

  /// Whether lines end in the middle of sentences.
  static func areWrapped(_ text: [UInt8]) -> Bool {
    zip(text.prefix(sample), text.dropFirst()).contains { end, next in
      end == 0x0A && (0x61...0x7A).contains(next)
    }
  }

  /// So many bytes show how a note is laid out.
  private static let sample = 8192

  /// Whether more paragraphs or headings follow the line of a place, so that a line that has a heading is all its own.
  static func isReport(_ text: [UInt8], after position: Int) -> Bool {
    guard let end = text[position...].firstIndex(of: 0x0A) else { return false }
    var line = end + 1
    while line < text.count {
      let next = text[line...].firstIndex(of: 0x0A) ?? text.count
      let words = text[line..<next].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if words.isEmpty || isCapital(text, from: line) { return next < text.count }
      if startsHeading(text, words.startIndex) { return true }
      line = next + 1
    }
    return false
  }

  /// A line that begins with up to five words and a colon is a heading.
  static func startsHeading(_ text: [UInt8], _ start: Int) -> Bool {
    guard (0x41...0x5A).contains(text[start]) else { return false }
    var spaces = 0
    for position in start..<min(start + 48, text.count) {
      switch text[position] {
      case UInt8(ascii: ":"): return true
      case 0x20:
        spaces += 1
        if spaces > 4 { return false }
      case 0x0A, UInt8(ascii: "."), UInt8(ascii: ","): return false
      default: break
      }
    }
    return false
  }
}
