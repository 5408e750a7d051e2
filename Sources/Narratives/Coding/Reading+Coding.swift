/// How a reading is written down beside the prose it was made from, which holds the sentences.
extension Reading {
  /// Writes all but the terms, which are counted once and then dropped.
  func write(to writer: inout CompactWriter, besides prose: String) {
    writer.optional(code?.rawValue)
    let places = SentencePlaces(prose)
    writer.number(sentences.count)
    for sentence in sentences {
      sentence.evidence.write(to: &writer, places)
      writer.number(sentence.section.number)
      writer.number(sentence.codes.count)
      for code in sentence.codes { writer.text(code.rawValue) }
      writer.number(sentence.isAboutOtherCode ? 1 : 0)
      writer.number(sentence.way?.number ?? 0)
    }
    writer.number(statements.count)
    for statement in statements {
      statement.content.write(to: &writer)
      writer.number(statement.scope.number)
      writer.number(statement.sentence)
      writer.number(statement.section.number)
      writer.number(statement.about.map { Int($0.rawValue) + 1 } ?? 0)
    }
  }

  /// Reads what `write` wrote; the prose stands in these bytes.
  init(_ reader: inout CompactReader, prose: Range<Int>) throws(CompactFault) {
    if let text = try reader.optional() { code = try ProcedureCode(coded: text) }
    for _ in 0..<(try reader.count()) {
      let evidence = try Evidence(&reader, prose: prose)
      let section = try Section(number: reader.number())
      var codes: [ProcedureCode] = []
      for _ in 0..<(try reader.count()) { codes.append(try ProcedureCode(coded: reader.text())) }
      sentences.append(
        Sentence(
          evidence: evidence, section: section, codes: codes,
          isAboutOtherCode: try reader.number(below: 2) == 1, way: try Way(number: reader.number()))
      )
    }
    for _ in 0..<(try reader.count()) {
      var statement = Statement(
        content: try Statement.Content(&reader), scope: try Scope(number: reader.number()),
        sentence: try reader.number(below: sentences.count),
        section: try Section(number: reader.number()))
      let about = try reader.number()
      if about > 0 { statement.about = ConceptNumber(about - 1) }
      statements.append(statement)
    }
  }
}

/// Where the Unicode scalars of a text stand in its bytes.
struct SentencePlaces {
  private let bytes: [UInt8]
  /// The byte of every scalar; `nil` where each scalar is one byte.
  private let starts: [Int]?

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    self.bytes = bytes
    starts = isPlain ? nil : bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }

  /// The bytes of a range of scalars, if they hold just this sentence.
  func bytes(of evidence: Evidence) -> Range<Int>? {
    let range = evidence.range
    guard range.upperBound < starts?.count ?? bytes.count + 1 else { return nil }
    let found =
      starts.map { $0[range.lowerBound]..<$0[range.upperBound] } ?? range
    return bytes[found].elementsEqual(evidence.sentence.utf8) ? found : nil
  }
}

extension Evidence {
  /// Writes a place in the prose, or the sentence itself where it stands elsewhere.
  func write(to writer: inout CompactWriter, _ places: SentencePlaces) {
    if let bytes = places.bytes(of: self) {
      writer.number(1)
      writer.number(bytes.lowerBound)
      writer.number(bytes.count)
    } else {
      writer.number(0)
      writer.text(sentence)
    }
    writer.number(range.lowerBound)
    writer.number(range.count)
  }

  init(_ reader: inout CompactReader, prose: Range<Int>) throws(CompactFault) {
    if try reader.number(below: 2) == 1 {
      let start = try reader.number(below: prose.count + 1)
      let length = try reader.number(below: prose.count - start + 1)
      let first = prose.lowerBound + start
      sentence = String(decoding: reader.bytes[first..<first + length], as: UTF8.self)
    } else {
      sentence = try reader.text()
    }
    let start = try reader.number(below: 1 << 40)
    range = start..<start + (try reader.number(below: 1 << 40))
  }
}

extension ProcedureCode {
  init(coded text: String) throws(CompactFault) {
    guard let code = Self(rawValue: text) else { throw CompactFault() }
    self = code
  }
}

extension ConceptNumber {
  func write(to writer: inout CompactWriter) { writer.number(Int(rawValue)) }

  init(_ reader: inout CompactReader) throws(CompactFault) {
    self.init(try reader.number(below: 1 << 31))
  }
}

extension Act {
  func write(to writer: inout CompactWriter) {
    action.write(to: &writer)
    target.write(to: &writer)
    writer.number(sites.count)
    for site in sites { site.write(to: &writer) }
    writer.number(extent.flatMap(Extent.allCases.firstIndex).map { $0 + 1 } ?? 0)
    writer.number(laterality.flatMap(Laterality.allCases.firstIndex).map { $0 + 1 } ?? 0)
  }

  init(_ reader: inout CompactReader) throws(CompactFault) {
    action = try ConceptNumber(&reader)
    target = try ConceptNumber(&reader)
    for _ in 0..<(try reader.count()) { sites.append(try ConceptNumber(&reader)) }
    let extent = try reader.number(below: Extent.allCases.count + 1)
    self.extent = extent == 0 ? nil : Extent.allCases[extent - 1]
    let side = try reader.number(below: Laterality.allCases.count + 1)
    laterality = side == 0 ? nil : Laterality.allCases[side - 1]
  }
}

extension Reading.Statement.Content {
  func write(to writer: inout CompactWriter) {
    switch self {
    case .act(let act):
      writer.number(0)
      act.write(to: &writer)
    case .approach(let number): Self.write(1, number, &writer)
    case .conversion(let number): Self.write(2, number, &writer)
    case .spared(let number): Self.write(3, number, &writer)
    case .circumstance(let number): Self.write(4, number, &writer)
    case .patient(let age):
      writer.number(5)
      age.write(to: &writer)
    case .ages(let span):
      writer.number(6)
      span.write(to: &writer)
    case .measure(let measured):
      writer.number(7)
      measured.write(to: &writer)
    }
  }

  private static func write(_ kind: Int, _ number: ConceptNumber, _ writer: inout CompactWriter) {
    writer.number(kind)
    number.write(to: &writer)
  }

  init(_ reader: inout CompactReader) throws(CompactFault) {
    switch try reader.number() {
    case 0: self = .act(try Act(&reader))
    case 1: self = .approach(try ConceptNumber(&reader))
    case 2: self = .conversion(try ConceptNumber(&reader))
    case 3: self = .spared(try ConceptNumber(&reader))
    case 4: self = .circumstance(try ConceptNumber(&reader))
    case 5: self = .patient(try Age(&reader))
    case 6: self = .ages(try AgeSpan(&reader))
    case 7: self = .measure(try Measured(&reader))
    default: throw CompactFault()
    }
  }
}
